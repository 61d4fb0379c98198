import type { KeyedStore } from './keyed-store';

const ALGORITHM = 'AES-GCM';
const KEY_BITS = 256;
const IV_BYTES = 12;
const KEPT_AS = 'key';

/** What lies on the disk: nobody reads it without this browser's key. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

/** Seals what is kept on the device with a key that no script can take out of the browser. */
export class Sealing {
  private key: Promise<CryptoKey> | undefined;

  constructor(private readonly store: KeyedStore) {}

  /** @param name of what is sealed: it opens under no other */
  async seal(name: string, value: unknown): Promise<Sealed> {
    const iv = crypto.getRandomValues(new Uint8Array(IV_BYTES));
    const plain = new TextEncoder().encode(JSON.stringify(value));
    const bytes = await crypto.subtle.encrypt(parameters(name, iv), await this.theKey(), plain);
    return { iv, bytes };
  }

  /** Undefined for what was sealed with another key, under another name, or changed since. */
  async open<Value>(name: string, { iv, bytes }: Sealed): Promise<Value | undefined> {
    try {
      const plain = await crypto.subtle.decrypt(parameters(name, iv), await this.theKey(), bytes);
      return JSON.parse(new TextDecoder().decode(plain)) as Value;
    } catch {
      return undefined;
    }
  }

  private theKey(): Promise<CryptoKey> {
    this.key ??= this.keptOrNew();
    return this.key;
  }

  /** Of two tabs that begin at once, both take the key that is kept. */
  private async keptOrNew(): Promise<CryptoKey> {
    const made = await crypto.subtle.generateKey({ name: ALGORITHM, length: KEY_BITS }, false, ['encrypt', 'decrypt']);
    await this.store.update<CryptoKey>(KEPT_AS, (kept) => kept ?? made);
    return (await this.store.get<CryptoKey>(KEPT_AS)) ?? made;
  }
}

const parameters = (name: string, iv: Uint8Array<ArrayBuffer>): AesGcmParams => ({
  name: ALGORITHM,
  iv,
  additionalData: new TextEncoder().encode(name),
});
