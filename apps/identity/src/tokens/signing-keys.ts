import type { Keyring } from '#libs/database';
import type { JWK } from 'oidc-provider';
import { z } from 'zod';

const MAX_KEYS = 8;

const tokenSigning = z
  .array(
    z.object({
      kid: z.string().min(1),
      privateJwk: z.object({
        kty: z.literal('OKP'),
        crv: z.literal('Ed25519'),
        x: z.string().min(1),
        d: z.string().min(1),
      }),
    }),
  )
  .min(1)
  .max(MAX_KEYS);

/**
 * The Ed25519 keys of section `tokenSigning`, the current one first: it signs, and the public halves of all are
 * published, so that tokens of the one before stay good. Throws without printing any key.
 */
export function signingKeys(keyring: Keyring): JWK[] {
  const parsed = tokenSigning.safeParse(keyring.other('tokenSigning'));
  if (!parsed.success) throw new Error('The key file has no usable Ed25519 keys in identity.tokenSigning');
  return parsed.data.map(({ kid, privateJwk }) => ({ ...privateJwk, kid, use: 'sig', alg: 'EdDSA' }));
}

const COOKIE_KEY_CHARACTERS_MIN = 32;

const cookieSection = z.array(z.string().min(COOKIE_KEY_CHARACTERS_MIN)).min(1).max(MAX_KEYS);

/** The secrets of section `cookie`, the current one first. Throws without printing any. */
export function cookieKeys(keyring: Keyring): string[] {
  const parsed = cookieSection.safeParse(keyring.other('cookie'));
  if (!parsed.success) throw new Error('The key file has no usable secrets in identity.cookie');
  return parsed.data;
}
