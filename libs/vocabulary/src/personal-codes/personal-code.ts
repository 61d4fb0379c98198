import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { base64urlOf, bytesOfBase64url } from './base64url.js';
import { parsePersonalCodeClaims, type PersonalCodeClaims } from './personal-code-claims.js';

/** How every personal code begins: product, layout and kind. Another layout is another prefix. */
export const PERSONAL_CODE_PREFIX = 'LC1.P.';
/** Real seconds for which a phone shows one code; the next has the next step. */
export const PERSONAL_CODE_STEP_SECONDS = 30;

/** Longer than any code with all that a certificate may say. */
const MAX_TEXT_CHARACTERS = 2_000;
/** Longer claims than this would make a code that no camera reads. */
const MAX_CLAIMS_CHARACTERS = 1_600;
const KEY_ID = /^[A-Za-z0-9_-]{1,32}$/;
/** 64 bytes of Ed25519 in base64url. */
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;
/** A number in base 36 as `toString(36)` writes it, far into the future. */
const STEP = /^(0|[1-9a-z][0-9a-z]{0,8})$/;

export const PERSONAL_CODE_PARSE_REFUSALS = ['personal-code-malformed'] as const;
export type PersonalCodeParseRefusal = (typeof PERSONAL_CODE_PARSE_REFUSALS)[number];

/** What the province signed about the holder, and by which of its keys. */
export interface PersonalCertificate {
  readonly claims: PersonalCodeClaims;
  /** base64url of the JSON of the claims, exactly as signed. */
  readonly claimsText: string;
  readonly kid: string;
  /** base64url */
  readonly signature: string;
}

/** A short-lived personal code as a camera reads it. Parsed says nothing of who made it: see `verifyPersonalCode`. */
export interface PersonalCode {
  readonly certificate: PersonalCertificate;
  /** Real Unix seconds, divided by `PERSONAL_CODE_STEP_SECONDS` and rounded down. */
  readonly step: number;
  /** base64url, by the phone's own key. */
  readonly deviceSignature: string;
}

export function personalCodeStep(realNow: Date): number {
  return Math.floor(realNow.getTime() / 1_000 / PERSONAL_CODE_STEP_SECONDS);
}

export function personalCodeClaimsText(claims: PersonalCodeClaims): string {
  return base64urlOf(new TextEncoder().encode(JSON.stringify(claims)));
}

/** The text that the province signs. No field can contain the separator, so that no two certificates share a text. */
export function personalCertificateText(claimsText: string, kid: string): string {
  return ['lachan-personal-certificate', '1', claimsText, kid].join('\n');
}

/** The text that the phone signs anew at every step. */
export function personalCodeDeviceText(id: string, step: number): string {
  return ['lachan-personal-code', id, step.toString(36)].join('\n');
}

/** `<claims>~<kid>~<signature>`, as the server gives it to the phone and the phone shows it. */
export function printPersonalCertificate({
  claimsText,
  kid,
  signature,
}: Pick<PersonalCertificate, 'claimsText' | 'kid' | 'signature'>): string {
  return [claimsText, kid, signature].join('~');
}

/** `LC1.P.<certificate>.<step>.<device signature>` */
export function printPersonalCode(certificate: string, step: number, deviceSignature: string): string {
  return `${PERSONAL_CODE_PREFIX}${certificate}.${step.toString(36)}.${deviceSignature}`;
}

export function parsePersonalCertificate(text: string): Parsed<PersonalCertificate, PersonalCodeParseRefusal, never> {
  const [claimsText = '', kid = '', signature = '', ...rest] = text.split('~');
  const laidOut = rest.length === 0 && KEY_ID.test(kid) && SIGNATURE.test(signature);
  const bytes = laidOut && claimsText.length <= MAX_CLAIMS_CHARACTERS ? bytesOfBase64url(claimsText) : undefined;
  const claims = bytes && parsePersonalCodeClaims(new TextDecoder().decode(bytes));
  return claims ? accepted({ claims, claimsText, kid, signature }) : refused('personal-code-malformed');
}

/** The inverse of `printPersonalCode`. No text makes it throw, and none takes longer than its length warrants. */
export function parsePersonalCode(text: string): Parsed<PersonalCode, PersonalCodeParseRefusal, never> {
  if (text.length > MAX_TEXT_CHARACTERS || !text.startsWith(PERSONAL_CODE_PREFIX))
    return refused('personal-code-malformed');
  const [certificateText = '', step = '', deviceSignature = '', ...rest] = text
    .slice(PERSONAL_CODE_PREFIX.length)
    .split('.');
  if (rest.length > 0 || !STEP.test(step) || !SIGNATURE.test(deviceSignature))
    return refused('personal-code-malformed');
  const certificate = parsePersonalCertificate(certificateText);
  if (!certificate.ok) return certificate;
  return accepted({ certificate: certificate.value, step: Number.parseInt(step, 36), deviceSignature });
}
