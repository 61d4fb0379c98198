import { KeyedDigest } from './keyed-digest.js';
import type { SymmetricKeys } from './keyring.js';

/** Short enough to index cheaply, long enough that two texts never meet. */
const INDEX_BYTES = 16;

/**
 * Finds sealed rows by a normalised text without storing it: 2 bytes of key id and 16 of HMAC. Equal texts under one
 * name are seen to be equal, so a name is used for one kind of field only. Normalise before.
 */
export class BlindIndex {
  private readonly digests = new Map<string, KeyedDigest>();

  constructor(private readonly keys: SymmetricKeys) {}

  /** Under the current key: what a new row stores. `name` is the field's, such as `declaration.phone`. */
  of(name: string, text: string): Buffer {
    return this.digest(name).of(text);
  }

  /** Under every key still held: `WHERE phone_index = ANY($1)`. */
  allOf(name: string, text: string): Buffer[] {
    return this.digest(name).allOf(text);
  }

  private digest(name: string): KeyedDigest {
    const found = this.digests.get(name) ?? new KeyedDigest(this.keys, `blind-index:${name}`, INDEX_BYTES);
    this.digests.set(name, found);
    return found;
  }
}
