import { Injectable } from '@nestjs/common';
import { createPrivateKey, createPublicKey, sign, verify, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Keyring } from '#libs/database';
import {
  printCertificate,
  signedTextOf,
  claimsTextOf,
  type CertificateClaims,
  type ReadCertificate,
} from './certificate-text.js';

const KEYS_MAX = 20;

const publicJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });
const instant = z.iso.datetime({ offset: true });

/** The section `resultCertificate` of keys.json: the first key signs, all verify until they are revoked or taken out. */
const certificateKeys = z
  .array(
    z.object({
      kid: z.string().regex(/^[A-Za-z0-9_-]{1,32}$/),
      privateJwk: publicJwk.extend({ d: z.string() }).optional(),
      publicJwk,
      createdAt: instant,
      revokedAt: instant.nullish(),
    }),
  )
  .min(1)
  .max(KEYS_MAX);

/** Signs certificates of results, and says whether one is genuine. */
@Injectable()
export class CertificateKeys {
  readonly published: readonly (z.output<typeof publicJwk> & { readonly kid: string; readonly validFrom: string })[];
  private readonly signing: { readonly kid: string; readonly key: KeyObject };
  private readonly trusted: ReadonlyMap<string, KeyObject>;

  /** @throws Error where the section is missing or malformed; it never prints a key. */
  constructor(keyring: Keyring) {
    const parsed = certificateKeys.safeParse(keyring.other('resultCertificate'));
    const [current] = parsed.data ?? [];
    if (!parsed.success || !current?.privateJwk || current.revokedAt)
      throw new Error('keys.json: the section "resultCertificate" cannot be used');
    const believed = parsed.data.filter(({ revokedAt }) => !revokedAt);
    this.signing = { kid: current.kid, key: createPrivateKey({ key: current.privateJwk, format: 'jwk' }) };
    this.published = believed.map(({ kid, createdAt, publicJwk: key }) => ({ ...key, kid, validFrom: createdAt }));
    this.trusted = new Map(believed.map(({ kid, publicJwk: key }) => [kid, createPublicKey({ key, format: 'jwk' })]));
  }

  get kid(): string {
    return this.signing.kid;
  }

  /** The text of the QR code. */
  certify(claims: CertificateClaims): string {
    const { kid, key } = this.signing;
    const claimsText = claimsTextOf(claims);
    const signature = sign(null, Buffer.from(signedTextOf(claimsText, kid)), key).toString('base64url');
    return printCertificate(claimsText, kid, signature);
  }

  isGenuine({ claimsText, kid, signature }: ReadCertificate): boolean {
    const key = this.trusted.get(kid);
    const signed = Buffer.from(signedTextOf(claimsText, kid));
    return key !== undefined && verify(null, signed, key, Buffer.from(signature, 'base64url'));
  }
}
