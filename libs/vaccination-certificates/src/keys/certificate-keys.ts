import { createPrivateKey, createPublicKey, generateKeyPairSync, type JsonWebKey, type KeyObject } from 'node:crypto';
import { z } from 'zod';
import type { TrustKey } from '../verifying/trust-list.js';
import { keyIdOf } from './key-id.js';

/** More keys than this have never been in use. */
const KEYS_MAX = 50;

const publicJwk = z.object({ kty: z.literal('EC'), crv: z.literal('P-256'), x: z.string(), y: z.string() });

const certificateKeys = z
  .array(
    z.object({
      kid: z.string(),
      privateJwk: publicJwk.extend({ d: z.string() }).optional(),
      publicJwk,
      createdAt: z.iso.datetime({ offset: true }),
      revokedAt: z.iso.datetime({ offset: true }).nullish(),
    }),
  )
  .min(1)
  .max(KEYS_MAX);

/** One entry of the section of keys.json: the newest stands first and signs, older ones only verify. */
export type CertificateKey = z.input<typeof certificateKeys>[number];

/** What signs. The public half is there so that whoever signs can check what was signed. */
export interface SigningKey {
  readonly kid: string;
  readonly privateKey: KeyObject;
  readonly publicKey: KeyObject;
}

export interface CertificateKeys {
  readonly signing: SigningKey;
  /** For the trust list: every key, those that were betrayed with `revokedAt`, so that others learn it. */
  readonly published: readonly TrustKey[];
}

/**
 * Reads the section of keys.json that signs certificates: ES256 pairs as JWK, the first of which signs.
 *
 * @throws Error where it is missing or malformed, a key id is not that of its key, or the first key cannot sign or was
 * betrayed. The message never holds a key.
 */
export function parseCertificateKeys(section: unknown): CertificateKeys {
  const parsed = certificateKeys.safeParse(section);
  const [current] = parsed.data ?? [];
  if (!parsed.success || !current?.privateJwk || current.revokedAt) throw unusable('has no key that signs');
  return {
    signing: {
      kid: current.kid,
      privateKey: imported(() => createPrivateKey(asKey(current.privateJwk))),
      publicKey: publicKeyOf(current),
    },
    published: parsed.data.map((key) => {
      if (keyIdOf(publicKeyOf(key)) !== key.kid) throw unusable('names a key by an id that is not its own');
      return { kid: key.kid, alg: 'ES256', jwk: key.publicJwk, ...(key.revokedAt && { revokedAt: key.revokedAt }) };
    }),
  };
}

/** A new pair for the head of the section. */
export function newCertificateKey(createdAt: Date): CertificateKey {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return certificateKeys.element.parse({
    kid: keyIdOf(publicKey),
    privateJwk: privateKey.export({ format: 'jwk' }),
    publicJwk: publicKey.export({ format: 'jwk' }),
    createdAt: createdAt.toISOString(),
  });
}

function publicKeyOf(key: CertificateKey): KeyObject {
  return imported(() => createPublicKey(asKey(key.publicJwk)));
}

function imported(importKey: () => KeyObject): KeyObject {
  try {
    return importKey();
  } catch {
    throw unusable('holds what is no key');
  }
}

function unusable(why: string): Error {
  return new Error(`keys.json: the section of certificate keys cannot be used, it ${why}`);
}

function asKey(jwk: JsonWebKey | undefined): { key: JsonWebKey; format: 'jwk' } {
  return { key: jwk ?? {}, format: 'jwk' };
}
