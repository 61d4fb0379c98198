import { Injectable } from '@nestjs/common';
import { createPrivateKey, sign, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { Keyring } from '#libs/database';
import {
  personalCertificateText,
  personalCodeClaimsText,
  PERSONAL_CODE_PURPOSE,
  printPersonalCertificate,
  type PersonalCodeClaims,
} from '#libs/vocabulary';

/** A certificate lives for days, a key for months: more have never been published at once. */
const KEYS_MAX = 20;

const publicJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });
const instant = z.iso.datetime({ offset: true });

/** The section `personalCode` of keys.json: the first key signs, all verify until they are revoked or taken out. */
const personalCodeKeys = z
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

/** As published under `/.well-known/lachan-keys.json`, for checkpoints that verify personal codes without network. */
export interface PublishedPersonalCodeKey extends z.output<typeof publicJwk> {
  readonly kid: string;
  readonly use: 'sig';
  readonly alg: 'EdDSA';
  readonly purpose: typeof PERSONAL_CODE_PURPOSE;
  /** Business instants. */
  readonly validFrom: string;
  /** When a newer key took over signing; null for the one that signs now. */
  readonly retiredAt: string | null;
  /** From when on nothing that it signed is believed; null for a key that was never betrayed. */
  readonly revokedAt: string | null;
}

/** Signs certificates of personal codes, and publishes what others need to verify them. */
@Injectable()
export class PersonalCodeKeys {
  readonly published: readonly PublishedPersonalCodeKey[];
  private readonly signing: { readonly kid: string; readonly key: KeyObject };

  /** @throws Error where the section is missing or malformed; it never prints a key. */
  constructor(keyring: Keyring) {
    const parsed = personalCodeKeys.safeParse(keyring.other('personalCode'));
    const [current] = parsed.data ?? [];
    if (!parsed.success || !current?.privateJwk || current.revokedAt)
      throw new Error('keys.json: the section "personalCode" cannot be used');
    this.signing = { kid: current.kid, key: createPrivateKey({ key: current.privateJwk, format: 'jwk' }) };
    this.published = parsed.data.map((key, index, all) => ({
      ...key.publicJwk,
      kid: key.kid,
      use: 'sig',
      alg: 'EdDSA',
      purpose: PERSONAL_CODE_PURPOSE,
      validFrom: key.createdAt,
      retiredAt: all[index - 1]?.createdAt ?? null,
      revokedAt: key.revokedAt ?? null,
    }));
  }

  certify(claims: PersonalCodeClaims): string {
    const { kid, key } = this.signing;
    const claimsText = personalCodeClaimsText(claims);
    const signature = sign(null, Buffer.from(personalCertificateText(claimsText, kid)), key).toString('base64url');
    return printPersonalCertificate({ claimsText, kid, signature });
  }
}
