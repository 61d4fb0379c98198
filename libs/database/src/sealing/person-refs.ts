import { createHmac, createSecretKey, hkdfSync, type KeyObject } from 'node:crypto';
import type { SymmetricKey, SymmetricKeys } from './keyring.js';

const KEY_BYTES = 32;
/** 128 bits: two documents of a country never meet. */
const REF_BYTES = 16;

/** What a reference stands for: the normalised identity document, as `parseIdentityDocument` answers it. */
export interface ReferredDocument {
  readonly kind: string;
  readonly number: string;
}

interface DerivedKey {
  readonly kid: string;
  readonly key: KeyObject;
}

/**
 * References to people on the bus: `<key id>.<HMAC-SHA-256 of kind and number, 16 bytes in base64url>`
 * (docs/adr/0029-person-ref.md). Every service that speaks of people holds the same keys, so that one document has one
 * reference everywhere; nothing else of a service is made with them.
 */
export class PersonRefs {
  private readonly current: DerivedKey;
  private readonly all: readonly DerivedKey[];

  /** `keys`: purpose `personRef` of the service's section. */
  constructor(keys: SymmetricKeys) {
    this.current = derived(keys.current);
    this.all = keys.all.map(derived);
  }

  /** Under the current key: what a new fact carries. */
  of(document: ReferredDocument): string {
    return refUnder(this.current, document);
  }

  /** Under every key still held, the current first: which references of before stand for the document. */
  allOf(document: ReferredDocument): string[] {
    return this.all.map((key) => refUnder(key, document));
  }
}

function derived({ kid, key }: SymmetricKey): DerivedKey {
  const bytes = hkdfSync('sha256', key, Buffer.alloc(0), 'lachan:person-ref', KEY_BYTES);
  return { kid, key: createSecretKey(new Uint8Array(bytes)) };
}

function refUnder({ kid, key }: DerivedKey, { kind, number }: ReferredDocument): string {
  const digest = createHmac('sha256', key).update(`${kind}\0${number}`).digest();
  return `${kid}.${digest.subarray(0, REF_BYTES).toString('base64url')}`;
}
