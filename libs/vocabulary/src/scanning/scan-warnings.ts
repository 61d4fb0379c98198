import { CITIZEN_ID_WARNINGS } from '../identity/citizen-id-digits.js';
import { HEALTH_INSURANCE_REFUSALS } from '../identity/health-insurance-number.js';
import { PHONE_WARNINGS } from '../phones/phone.js';

/** Of the text as a whole, before anything in it was understood. */
export const TEXT_WARNINGS = [
  'scan-empty',
  'not-understood',
  'bare-number',
  'encoding-repaired',
  'separators-repaired',
  'characters-lost',
  'foreign-address',
  'own-address-not-understood',
  'address-not-secure',
] as const;

/** Of our own codes. */
export const CODE_WARNINGS = [
  'code-malformed',
  'code-mistyped',
  'poster-malformed',
  'signature-not-verified',
  'certificate-expired',
] as const;

/** Of the person and the document: what is missing, malformed, or contradicts something else in the same text. */
export const PERSON_WARNINGS = [
  'fields-missing',
  'document-number-malformed',
  'document-kind-unclear',
  'leading-zero-restored',
  'old-number-malformed',
  ...CITIZEN_ID_WARNINGS,
  'name-missing',
  'name-malformed',
  'name-with-digits',
  'mixed-scripts',
  'birth-malformed',
  'birth-before-1900',
  'birth-in-the-future',
  'date-order-unusual',
  'sex-unknown',
  'declarer-unknown',
  'address-malformed',
  'issue-date-malformed',
  'issued-before-birth',
  'issued-in-the-future',
  'validity-malformed',
  'validity-ends-before-it-begins',
  'not-yet-valid',
  'validity-ended',
  ...HEALTH_INSURANCE_REFUSALS,
  'hex-malformed',
  'phone-malformed',
  ...PHONE_WARNINGS,
] as const;

/** Of a certificate in the EU format. */
export const EU_CERTIFICATE_WARNINGS = [
  'not-decoded',
  'certificate-malformed',
  'certificate-too-large',
  'certificate-without-content',
  'signature-wrong',
  'signer-unknown',
  'dose-in-the-future',
  'dose-numbers-contradict',
  'dose-before-birth',
  'test-in-the-future',
] as const;

export const SCAN_WARNINGS = [
  ...TEXT_WARNINGS,
  ...CODE_WARNINGS,
  ...PERSON_WARNINGS,
  ...EU_CERTIFICATE_WARNINGS,
] as const;

/** A closed code; it never repeats what was scanned, which may be personal data. */
export type ScanWarning = (typeof SCAN_WARNINGS)[number];

/** Why a text is not even looked into: it was made to harm who scans it, or cannot have come from a code of anyone. */
export const HOSTILE_REASONS = [
  'too-long',
  'ill-formed-text',
  'control-characters',
  'bidirectional-override',
  'invisible-characters',
  'look-alike-digits',
  'script',
  'dangerous-scheme',
  'credentials-in-address',
  'disguised-address',
  'punycode-address',
  'look-alike-address',
] as const;

export type HostileReason = (typeof HOSTILE_REASONS)[number];
