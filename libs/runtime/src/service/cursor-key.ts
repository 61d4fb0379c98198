import { hkdfSync, randomBytes } from 'node:crypto';
import type { Keyring } from '#libs/database';

const KEY_BYTES = 32;

/** Derived from the service's idempotency key, so that every instance reads every cursor; random where there is none. */
export function cursorKey(keyring: Keyring): Buffer {
  if (keyring.other('idempotency') === undefined) return randomBytes(KEY_BYTES);
  const { key } = keyring.symmetric('idempotency').current;
  return Buffer.from(hkdfSync('sha256', key, Buffer.alloc(0), 'lachan:cursor', KEY_BYTES));
}
