import { accepted, refused, type Parsed } from '../parsing/parsed.js';
import { bytesOfBase64url } from './base64url.js';
import type { PersonalCodeClaims } from './personal-code-claims.js';
import {
  parsePersonalCode,
  personalCertificateText,
  personalCodeDeviceText,
  personalCodeStep,
  type PersonalCertificate,
  type PersonalCode,
} from './personal-code.js';

/** Steps by which a code may be older or newer than now: time to hold the phone out, and a clock a little off. */
export const PERSONAL_CODE_STEPS_APART = 2;

/** The purpose under which the province publishes the keys of these codes in `/.well-known/lachan-keys.json`. */
export const PERSONAL_CODE_PURPOSE = 'personal-code';

export const PERSONAL_CODE_REFUSALS = [
  'personal-code-malformed',
  'personal-code-forged',
  'personal-code-expired',
  'personal-code-stale',
  'personal-code-from-the-future',
  'key-revoked',
  'key-unknown',
] as const;
export type PersonalCodeRefusal = (typeof PERSONAL_CODE_REFUSALS)[number];

/** One key of `/.well-known/lachan-keys.json`, as far as it matters here. */
export interface PublishedKey {
  readonly kid: string;
  /** base64url, 32 bytes of Ed25519 */
  readonly x: string;
  readonly purpose?: string;
  /** ISO instant, business time, from which nothing that the key signed is believed, whenever it was signed. */
  readonly revokedAt?: string | null;
}

export interface PersonalCodeTrust {
  readonly keys: readonly PublishedKey[];
  /** Business instant: until when a certificate is good, and which keys are revoked. */
  readonly now: Date;
  /** Real instant: which step it is. */
  readonly realNow: Date;
  /** Ed25519 as it is where this runs: WebCrypto in a browser, `node:crypto` on a server. */
  readonly verify: (publicKey: Uint8Array, message: Uint8Array, signature: Uint8Array) => Promise<boolean>;
}

/** What a verified code says, and the step that the verifier takes once only. */
export interface VerifiedPersonalCode {
  readonly claims: PersonalCodeClaims;
  readonly step: number;
}

/**
 * Whether the province vouches for this code and the phone with its key shows it now. Needs no network. What it cannot
 * know: whether the code was revoked since, and whether its (id, step) was shown here before; the verifier keeps both.
 */
export async function verifyPersonalCode(
  text: string,
  trust: PersonalCodeTrust,
): Promise<Parsed<VerifiedPersonalCode, PersonalCodeRefusal, never>> {
  const parsed = parsePersonalCode(text);
  if (!parsed.ok) return parsed;
  const code = parsed.value;
  const { claims } = code.certificate;
  const refusal =
    (await refusalOfCertificate(code.certificate, trust)) ??
    (await refusalOfDevice(code, trust)) ??
    refusalOfStep(code.step, personalCodeStep(trust.realNow));
  return refusal ? refused(refusal) : accepted({ claims, step: code.step });
}

async function refusalOfCertificate(
  { claims, claimsText, kid, signature }: PersonalCertificate,
  { keys, now, verify }: PersonalCodeTrust,
): Promise<PersonalCodeRefusal | undefined> {
  const key = keys.find(
    (published) => published.kid === kid && (published.purpose ?? PERSONAL_CODE_PURPOSE) === PERSONAL_CODE_PURPOSE,
  );
  if (!key) return 'key-unknown';
  if (key.revokedAt && new Date(key.revokedAt) <= now) return 'key-revoked';
  if (!(await isSigned(key.x, personalCertificateText(claimsText, kid), signature, verify)))
    return 'personal-code-forged';
  return new Date(claims.exp) <= now ? 'personal-code-expired' : undefined;
}

async function refusalOfDevice(
  { certificate: { claims }, step, deviceSignature }: PersonalCode,
  { verify }: PersonalCodeTrust,
): Promise<PersonalCodeRefusal | undefined> {
  const genuine = await isSigned(claims.key, personalCodeDeviceText(claims.id, step), deviceSignature, verify);
  return genuine ? undefined : 'personal-code-forged';
}

function refusalOfStep(step: number, now: number): PersonalCodeRefusal | undefined {
  if (step < now - PERSONAL_CODE_STEPS_APART) return 'personal-code-stale';
  return step > now + PERSONAL_CODE_STEPS_APART ? 'personal-code-from-the-future' : undefined;
}

async function isSigned(
  publicKey: string,
  text: string,
  signature: string,
  verify: PersonalCodeTrust['verify'],
): Promise<boolean> {
  const [key, signed] = [bytesOfBase64url(publicKey), bytesOfBase64url(signature)];
  return key !== undefined && signed !== undefined && (await verify(key, new TextEncoder().encode(text), signed));
}
