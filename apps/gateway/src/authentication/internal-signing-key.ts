import type { InternalSigningKey } from '#libs/http';
import type { Keyring } from '#libs/database';
import { z } from 'zod';

const MAX_KEYS = 8;

const internalTokenKeys = z
  .array(
    z.object({
      kid: z.string().min(1),
      privateJwk: z.looseObject({ kty: z.literal('OKP'), crv: z.literal('Ed25519') }),
    }),
  )
  .min(1)
  .max(MAX_KEYS);

/** The key that the gateway signs with: the first of its section `internalToken`. Throws without printing any key. */
export function internalSigningKey(keyring: Keyring): InternalSigningKey {
  const parsed = internalTokenKeys.safeParse(keyring.other('internalToken'));
  const current = parsed.data?.[0];
  if (current === undefined) throw new Error('The key file has no usable Ed25519 key in gateway.internalToken');
  return current;
}
