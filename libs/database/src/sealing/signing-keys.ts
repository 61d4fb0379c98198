import { createPrivateKey, createPublicKey, sign, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { Keyring } from './keyring.js';

/** More have never been published at once. */
const KEYS_MAX = 20;

const publicJwk = z.object({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() });
const instant = z.iso.datetime({ offset: true });

const datedKeys = z
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

/** One key of a section, without what is secret. */
export interface DatedPublicKey {
  readonly kid: string;
  readonly publicJwk: z.output<typeof publicJwk>;
  /** Business instants. */
  readonly createdAt: string;
  readonly revokedAt: string | null;
}

/** A section of keys.json that signs with Ed25519: the first key signs, all verify until they are revoked or taken out. */
export class SigningKeys {
  /** Those that were revoked too. */
  readonly all: readonly DatedPublicKey[];
  readonly kid: string;
  private readonly signingKey: KeyObject;

  /** @throws Error where the section is missing or malformed; it never prints a key. */
  constructor(keyring: Keyring, section: string) {
    const parsed = datedKeys.safeParse(keyring.other(section));
    const [current] = parsed.data ?? [];
    if (!parsed.success || !current?.privateJwk || current.revokedAt)
      throw new Error(`keys.json: the section "${section}" cannot be used`);
    this.kid = current.kid;
    this.signingKey = createPrivateKey({ key: current.privateJwk, format: 'jwk' });
    this.all = parsed.data.map(({ kid, publicJwk: key, createdAt, revokedAt }) => ({
      ...{ kid, publicJwk: key, createdAt, revokedAt: revokedAt ?? null },
    }));
  }

  /** base64url. */
  sign(text: string): string {
    return sign(null, Buffer.from(text), this.signingKey).toString('base64url');
  }

  /** Of those that are believed, by key id. */
  verifying(): ReadonlyMap<string, KeyObject> {
    const believed = this.all.filter(({ revokedAt }) => revokedAt === null);
    return new Map(believed.map(({ kid, publicJwk: key }) => [kid, createPublicKey({ key, format: 'jwk' })]));
  }
}
