import { Injectable } from '@nestjs/common';
import { verify } from 'node:crypto';
import { Keyring, SigningKeys, type DatedPublicKey } from '#libs/database';
import {
  printCertificate,
  signedTextOf,
  claimsTextOf,
  type CertificateClaims,
  type ReadCertificate,
} from './certificate-text.js';

/** Signs certificates of results, and says whether one is genuine. */
@Injectable()
export class CertificateKeys {
  readonly published: readonly (DatedPublicKey['publicJwk'] & { readonly kid: string; readonly validFrom: string })[];
  private readonly keys: SigningKeys;
  private readonly trusted: ReturnType<SigningKeys['verifying']>;

  /** @throws Error where the section is missing or malformed; it never prints a key. */
  constructor(keyring: Keyring) {
    this.keys = new SigningKeys(keyring, 'resultCertificate');
    this.published = this.keys.all
      .filter(({ revokedAt }) => revokedAt === null)
      .map(({ kid, createdAt, publicJwk }) => ({ ...publicJwk, kid, validFrom: createdAt }));
    this.trusted = this.keys.verifying();
  }

  get kid(): string {
    return this.keys.kid;
  }

  /** The text of the QR code. */
  certify(claims: CertificateClaims): string {
    const { kid } = this.keys;
    const claimsText = claimsTextOf(claims);
    const signature = this.keys.sign(signedTextOf(claimsText, kid));
    return printCertificate(claimsText, kid, signature);
  }

  isGenuine({ claimsText, kid, signature }: ReadCertificate): boolean {
    const key = this.trusted.get(kid);
    const signed = Buffer.from(signedTextOf(claimsText, kid));
    return key !== undefined && verify(null, signed, key, Buffer.from(signature, 'base64url'));
  }
}
