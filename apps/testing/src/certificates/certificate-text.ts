import { bytesOfBase64url, base64urlOf, RESULT_VALUES, TEST_METHODS } from '#libs/vocabulary';
import { z } from 'zod';

/** How every certificate of a result begins: product, layout and kind. */
export const CERTIFICATE_PREFIX = 'LC1.T.';

const CHARACTERS_MAX = 2_000;
const KID = /^[A-Za-z0-9_-]{1,32}$/;
/** 64 bytes of Ed25519 in base64url. */
const SIGNATURE = /^[A-Za-z0-9_-]{86}$/;

/** What the province signs: the holder's own result, to be shown beside an identity document. */
const claims = z.strictObject({
  /** Of the certificate. */
  n: z.string().max(30),
  fullName: z.string().max(200),
  birth: z.string().max(10),
  value: z.enum(RESULT_VALUES),
  method: z.enum(TEST_METHODS),
  sampledAt: z.iso.datetime(),
  resultedAt: z.iso.datetime(),
  laboratory: z.string().max(32),
});
export type CertificateClaims = z.output<typeof claims>;

export interface ReadCertificate {
  readonly claims: CertificateClaims;
  readonly claimsText: string;
  readonly kid: string;
  readonly signature: string;
}

export const claimsTextOf = (stated: CertificateClaims): string =>
  base64urlOf(new TextEncoder().encode(JSON.stringify(stated)));

/** What is signed. It begins with its own kind, so that no signature of another kind stands for it. */
export const signedTextOf = (claimsText: string, kid: string): string =>
  ['lachan-result-certificate', '1', claimsText, kid].join('\n');

export const printCertificate = (claimsText: string, kid: string, signature: string): string =>
  `${CERTIFICATE_PREFIX}${claimsText}~${kid}~${signature}`;

/** Undefined for whatever is not laid out as a certificate. Says nothing of who has signed it. */
export function readCertificate(text: string): ReadCertificate | undefined {
  if (text.length > CHARACTERS_MAX || !text.startsWith(CERTIFICATE_PREFIX)) return undefined;
  const [claimsText = '', kid = '', signature = '', ...rest] = text.slice(CERTIFICATE_PREFIX.length).split('~');
  if (rest.length > 0 || !KID.test(kid) || !SIGNATURE.test(signature)) return undefined;
  const bytes = bytesOfBase64url(claimsText);
  const parsed = claims.safeParse(bytes && jsonOf(new TextDecoder().decode(bytes)));
  return parsed.success ? { claims: parsed.data, claimsText, kid, signature } : undefined;
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
