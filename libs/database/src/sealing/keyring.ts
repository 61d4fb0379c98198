import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { z } from 'zod';

const KEY_BYTES = 32;
const TAG_BYTES = 2;
/** Keys that one purpose may hold at once: the current one and those still needed to read. */
const MAX_KEYS = 8;

const symmetricKey = z.strictObject({
  kid: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  key: z
    .string()
    .regex(/^[A-Za-z0-9_-]+$/)
    .transform((text) => Buffer.from(text, 'base64url'))
    .refine((bytes) => bytes.length === KEY_BYTES, `a key is ${KEY_BYTES} bytes in base64url`),
});
const symmetricKeys = z.array(symmetricKey).min(1).max(MAX_KEYS);

export interface SymmetricKey {
  readonly kid: string;
  readonly key: Buffer;
  /** Two bytes that stand for `kid` where a row is marked with its key. */
  readonly tag: Buffer;
}

/** The keys of one purpose; the first is used for new values, all for old ones. */
export class SymmetricKeys {
  readonly current: SymmetricKey;

  private constructor(readonly all: readonly [SymmetricKey, ...SymmetricKey[]]) {
    this.current = all[0];
  }

  /** `value` as in keys.json: `[{"kid", "key"}]`. Throws without printing any key. */
  static parse(purpose: string, value: unknown): SymmetricKeys {
    const parsed = symmetricKeys.safeParse(value);
    if (!parsed.success) {
      const faults = parsed.error.issues.map((issue) => `${[purpose, ...issue.path].join('.')}: ${issue.message}`);
      throw new Error(`The keys cannot be used:\n${faults.join('\n')}`);
    }
    const keys = parsed.data.map(({ kid, key }) => ({ kid, key, tag: tagOf(kid) }));
    const tags = new Set(keys.map(({ tag }) => tag.toString('hex')));
    if (tags.size !== keys.length) throw new Error(`${purpose}: two key ids are equal or share their tag; rename one`);
    const [first, ...others] = keys;
    if (first === undefined) throw new Error(`${purpose}: no key`);
    return new SymmetricKeys([first, ...others]);
  }

  find(kid: string): SymmetricKey | undefined {
    return this.all.find((key) => key.kid === kid);
  }

  findByTag(tag: Uint8Array): SymmetricKey | undefined {
    return this.all.find((key) => key.tag.equals(tag));
  }
}

/** One service's section of keys.json; it never sees another service's. */
export class Keyring {
  private readonly purposes = new Map<string, SymmetricKeys>();

  private constructor(private readonly section: Readonly<Record<string, unknown>>) {}

  /** Throws when the file or the service's section is missing. */
  static async load(path: string, service: string): Promise<Keyring> {
    const file = z.record(z.string(), z.unknown()).parse(JSON.parse(await readFile(path, 'utf8')));
    if (file[service] === undefined) throw new Error(`The key file has no section "${service}"`);
    return Keyring.fromSection(file[service]);
  }

  /** Checks the symmetric purposes (`seal`, `blindIndex`, `idempotency`, `personRef`) that the section has. */
  static fromSection(section: unknown): Keyring {
    const keyring = new Keyring(z.record(z.string(), z.unknown()).parse(section));
    for (const purpose of ['seal', 'blindIndex', 'idempotency', 'personRef']) {
      if (keyring.section[purpose] !== undefined) keyring.symmetric(purpose);
    }
    return keyring;
  }

  /** Throws when the section lacks the purpose. */
  symmetric(purpose: string): SymmetricKeys {
    const found = this.purposes.get(purpose) ?? SymmetricKeys.parse(purpose, this.section[purpose]);
    this.purposes.set(purpose, found);
    return found;
  }

  /** Anything else of the section (key pairs, cookie secrets), for its owner to check; undefined when missing. */
  other(purpose: string): unknown {
    return this.section[purpose];
  }
}

function tagOf(kid: string): Buffer {
  return createHash('sha256').update(kid).digest().subarray(0, TAG_BYTES);
}
