import { constants, verify } from 'node:crypto';
import type { BelievedKey } from './trust-list.js';
import type { CertificateFormat, UnreadableReason } from './verification.js';

/** What a certificate is signed on and by, before anything of it is believed. */
export interface SignedText {
  readonly keyId: string;
  readonly algorithm: 'ES256' | 'PS256';
  readonly signed: Uint8Array;
  readonly signature: Uint8Array;
}

/** Opened, or why not. `contentOf` is called only where the signature holds. */
export type Opened<Format extends CertificateFormat, Claims> =
  | {
      readonly ok: true;
      readonly format: Format;
      readonly signedText: SignedText;
      readonly content: () => Content<Claims> | undefined;
    }
  | { readonly ok: false; readonly format: Format; readonly reason: UnreadableReason };

/** Of any format, what the judgement is made of. */
export interface Content<Claims> {
  readonly issuer: string | undefined;
  readonly validFrom: Date;
  readonly expiresAt: Date | undefined;
  readonly certificateIds: readonly string[];
  readonly claims: Claims;
}

/** The algorithm is that of the key on the trust list; what the text says of itself must be the same. */
export function signatureHolds(
  { algorithm, signed, signature }: SignedText,
  { key, algorithm: ofKey }: BelievedKey,
): boolean {
  if (algorithm !== ofKey) return false;
  if (algorithm === 'ES256') return verify('sha256', signed, { key, dsaEncoding: 'ieee-p1363' }, signature);
  const { RSA_PKCS1_PSS_PADDING: padding, RSA_PSS_SALTLEN_DIGEST: saltLength } = constants;
  return verify('sha256', signed, { key, padding, saltLength }, signature);
}
