import { euClaimsOf } from '#libs/eu-certificates';
import type { EuCertificateFields } from '#libs/vocabulary';
import { openSign1OnServer } from './open-sign1.js';
import type { Content, Opened } from './signed-text.js';

/** A text that begins with `HC1:`. */
export function openEuCertificate(text: string): Opened<'dcc', EuCertificateFields> {
  const format = 'dcc';
  const sign1 = openSign1OnServer(text);
  if (!sign1.ok) {
    return { ok: false, format, reason: sign1.warning === 'certificate-too-large' ? 'too-large-inside' : 'malformed' };
  }
  if (!sign1.signature) return { ok: false, format, reason: 'header-refused' };
  const { kid: keyId, algorithm, signed, signature } = sign1.signature;
  const signedText = { keyId, algorithm, signed, signature };
  return { ok: true, format, signedText, content: () => contentOf(sign1.payload) };
}

/** A certificate without time, name or entry is none. */
function contentOf(payload: Uint8Array): Content<EuCertificateFields> | undefined {
  const { issuer, issuedAt, notBefore, expiresAt, fields } = euClaimsOf(payload) ?? {};
  if (!issuedAt || !expiresAt || !fields) return undefined;
  const entries = [...(fields.doses ?? []), ...(fields.tests ?? []), ...(fields.recoveries ?? [])];
  if (entries.length === 0 || !(fields.fullName || fields.standardisedName)) return undefined;
  return {
    issuer,
    validFrom: notBefore && notBefore > issuedAt ? notBefore : issuedAt,
    expiresAt,
    certificateIds: entries.flatMap(({ certificateId }) => certificateId ?? []),
    claims: fields,
  };
}
