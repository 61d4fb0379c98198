import type { Keyring } from '#libs/database';
import { InternalTokenVerifier, type InternalSigningKey, type InternalVerifyingKey } from '#libs/http';
import { z } from 'zod';
import type { RealClock } from '../clock/clocks.js';

const KEYS_MAX = 8;
const publicKeys = z
  .array(
    z.object({
      kid: z.string().min(1),
      publicJwk: z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
      caller: z.object({ service: z.string().min(1), scopes: z.array(z.string().min(1)).min(1) }).optional(),
    }),
  )
  .min(1)
  .max(KEYS_MAX);

const signingKeys = z
  .array(
    z.object({
      kid: z.string().min(1),
      privateJwk: z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519') }),
    }),
  )
  .min(1)
  .max(KEYS_MAX);

/**
 * What this service signs internal tokens with: the first key of a purpose of its section, `internalToken` of the
 * gateway or `serviceToken` of a service that calls another. @throws Error that prints no key
 */
export function internalSigningKey(keyring: Keyring, purpose: 'internalToken' | 'serviceToken'): InternalSigningKey {
  const [current] = signingKeys.safeParse(keyring.other(purpose)).data ?? [];
  if (current === undefined) throw new Error(`The key file has no usable Ed25519 key in ${purpose}`);
  return current;
}

/** The verifier of a service that has the gateway's public keys in its section; undefined for one that has not. */
export function internalTokenVerifier(keyring: Keyring, clock: RealClock): InternalTokenVerifier | undefined {
  const section = keyring.other('internalTokenPublic');
  if (section === undefined) return undefined;
  const keys: InternalVerifyingKey[] = publicKeys.parse(section);
  return new InternalTokenVerifier(keys, clock);
}
