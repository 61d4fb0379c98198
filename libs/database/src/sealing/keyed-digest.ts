import { createHmac, createSecretKey, hkdfSync, timingSafeEqual, type KeyObject } from 'node:crypto';
import type { SymmetricKey, SymmetricKeys } from './keyring.js';

const DIGEST_BYTES = 32;

interface DerivedKey {
  readonly tag: Buffer;
  /** A key object: measured, an HMAC under raw bytes costs five times as much, since the bytes are checked each time. */
  readonly key: KeyObject;
}

/**
 * HMAC-SHA-256 under a key derived for one name, in front of it the two-byte tag of its key id. Equal texts of one
 * name and key have equal digests; digests of two names cannot be compared.
 */
export class KeyedDigest {
  private readonly current: DerivedKey;
  private readonly derived: readonly DerivedKey[];

  /** `bytes`: length of the digest without its tag. */
  constructor(
    keys: SymmetricKeys,
    name: string,
    private readonly bytes: number = DIGEST_BYTES,
  ) {
    this.current = derive(keys.current, name);
    this.derived = keys.all.map((key) => derive(key, name));
  }

  /** Under the current key: what a new row stores. */
  of(text: string | Uint8Array): Buffer {
    return this.under(this.current, text);
  }

  /** Under every key still held, current first: what a look-up compares with while keys rotate. */
  allOf(text: string | Uint8Array): Buffer[] {
    return this.derived.map((key) => this.under(key, text));
  }

  /** Whether `stored` is the text's digest, under whichever key it was made; false for a key no longer held. */
  matches(stored: Buffer, text: string | Uint8Array): boolean {
    const key = this.derived.find(({ tag }) => tag.equals(stored.subarray(0, tag.length)));
    if (key === undefined) return false;
    const expected = this.under(key, text);
    return expected.length === stored.length && timingSafeEqual(expected, stored);
  }

  private under(key: DerivedKey, text: string | Uint8Array): Buffer {
    const digest = createHmac('sha256', key.key).update(text).digest();
    return Buffer.concat([key.tag, digest.subarray(0, this.bytes)]);
  }
}

function derive({ key, tag }: SymmetricKey, name: string): DerivedKey {
  const bytes = hkdfSync('sha256', key, Buffer.alloc(0), `lachan:${name}`, DIGEST_BYTES);
  return { tag, key: createSecretKey(new Uint8Array(bytes)) };
}
