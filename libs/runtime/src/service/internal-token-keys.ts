import type { Keyring } from '#libs/database';
import { InternalTokenVerifier, type InternalVerifyingKey } from '#libs/http';
import { z } from 'zod';
import type { RealClock } from '../clock/clocks.js';

const KEYS_MAX = 8;
const publicKeys = z
  .array(
    z.object({
      kid: z.string().min(1),
      publicJwk: z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519'), x: z.string() }),
    }),
  )
  .min(1)
  .max(KEYS_MAX);

/** The verifier of a service that has the gateway's public keys in its section; undefined for one that has not. */
export function internalTokenVerifier(keyring: Keyring, clock: RealClock): InternalTokenVerifier | undefined {
  const section = keyring.other('internalTokenPublic');
  if (section === undefined) return undefined;
  const keys: InternalVerifyingKey[] = publicKeys.parse(section);
  return new InternalTokenVerifier(keys, clock);
}
