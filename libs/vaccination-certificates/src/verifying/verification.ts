import type { EuCertificateFields } from '#libs/vocabulary';
import type { SmartHealthCardFields } from './smart-card-content.js';

export type CertificateFormat = 'dcc' | 'smart-health-card';

export const UNREADABLE_REASONS = [
  'too-long',
  'not-a-certificate',
  'one-part-of-several',
  'malformed',
  'too-large-inside',
  'header-refused',
  'content-malformed',
] as const;
export type UnreadableReason = (typeof UNREADABLE_REASONS)[number];

export const UNKNOWN_ISSUER_REASONS = ['key-unknown', 'issuer-differs', 'issuer-not-trusted-then'] as const;
export type UnknownIssuerReason = (typeof UNKNOWN_ISSUER_REASONS)[number];

/** Who signed, as the trust list has them. */
export interface CertificateIssuer {
  readonly name: string;
  readonly country: string;
  readonly keyId: string;
}

/** A certificate whose signature holds: what it says is told, also where it is no longer good. */
interface Read<Format, Claims> {
  readonly format: Format;
  readonly issuer: CertificateIssuer;
  /** As they stand in it, one a dose, test or recovery; none where the format has none. */
  readonly certificateIds: readonly string[];
  readonly issuedAt: Date;
  readonly expiresAt: Date | undefined;
  readonly claims: Claims;
}
export type ReadCertificate = Read<'dcc', EuCertificateFields> | Read<'smart-health-card', SmartHealthCardFields>;

/** Whether a certificate whose signature holds is good. Outside its validity it is `expired`, too early as well. */
export type Standing =
  | { readonly status: 'valid' }
  | { readonly status: 'expired'; readonly reason: 'validity-ended' | 'not-yet-valid' }
  | { readonly status: 'revoked'; readonly reason: 'certificate-revoked' }
  | { readonly status: 'replaced'; readonly reason: 'certificate-replaced' };

/** Nothing that it says is told, since nobody believed says it. */
export type NotBelieved =
  | { readonly status: 'unreadable'; readonly reason: UnreadableReason; readonly format?: CertificateFormat }
  | { readonly status: 'altered'; readonly reason: 'signature-wrong'; readonly format: CertificateFormat }
  | { readonly status: 'revoked'; readonly reason: 'key-revoked'; readonly format: CertificateFormat }
  | {
      readonly status: 'unknown-issuer';
      readonly reason: UnknownIssuerReason;
      readonly format: CertificateFormat;
      readonly keyId: string;
    };

export type Verification = (Standing & ReadCertificate) | NotBelieved;
export type CertificateStatus = Verification['status'];
