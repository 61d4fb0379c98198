import { createCipheriv, createDecipheriv, randomBytes, scrypt } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const ALGORITHM = 'aes-256-gcm';
const KEY_BYTES = 32;
const IV_BYTES = 12;
const TAG_BYTES = 16;
const SALT_BYTES = 16;
/** A guess takes a tenth of a second and 32 MB. */
const SCRYPT = { N: 2 ** 15, r: 8, p: 1, maxmem: 2 ** 26 };
const KEY_FILE = 'key';
const UNDER_WAY = '.part';

const derive = promisify<string, Buffer, number, typeof SCRYPT, Buffer>(scrypt);

/** What lies there was sealed with another key or under another name, or was changed since; or the passphrase is another. */
export class SealedFolderBroken extends Error {
  override readonly name = 'SealedFolderBroken';
}

/**
 * What a device keeps without network: every file sealed with a random key, which is itself sealed with the passphrase of
 * the officer and exists nowhere else. Without the key file nothing can be read again, so that wiping begins with it.
 */
export class SealedFolder {
  private constructor(
    private readonly folder: string,
    private readonly key: Buffer,
  ) {}

  /** Opens the folder, or makes a new one. @throws SealedFolderBroken for another passphrase */
  static async open(folder: string, passphrase: string): Promise<SealedFolder> {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const kept = await readFile(join(folder, KEY_FILE)).catch(() => undefined);
    if (kept) {
      const wrapping = await derive(passphrase, kept.subarray(0, SALT_BYTES), KEY_BYTES, SCRYPT);
      return new SealedFolder(folder, unseal(wrapping, KEY_FILE, kept.subarray(SALT_BYTES)));
    }
    const [salt, key] = [randomBytes(SALT_BYTES), randomBytes(KEY_BYTES)];
    const wrapping = await derive(passphrase, salt, KEY_BYTES, SCRYPT);
    const made = new SealedFolder(folder, key);
    await made.put(KEY_FILE, Buffer.concat([salt, seal(wrapping, KEY_FILE, key)]));
    return made;
  }

  /** Whole or not at all, though the device is switched off in between. */
  async write(name: string, value: unknown): Promise<void> {
    await this.put(name, seal(this.key, name, Buffer.from(JSON.stringify(value))));
  }

  /** Undefined where there is none. @throws SealedFolderBroken */
  async read<Value>(name: string): Promise<Value | undefined> {
    const sealed = await readFile(join(this.folder, name)).catch(() => undefined);
    return sealed && (JSON.parse(unseal(this.key, name, sealed).toString()) as Value);
  }

  /** Names that begin so, sorted. */
  async names(prefix: string): Promise<string[]> {
    const all = await readdir(this.folder);
    return all.filter((name) => name.startsWith(prefix) && !name.endsWith(UNDER_WAY)).sort();
  }

  async remove(name: string): Promise<void> {
    await rm(join(this.folder, name), { force: true });
  }

  /** The key first: what is still there after a cut in between cannot be read by anybody. */
  async wipe(): Promise<void> {
    await rm(join(this.folder, KEY_FILE), { force: true });
    this.key.fill(0);
    await rm(this.folder, { recursive: true, force: true });
  }

  private async put(name: string, bytes: Buffer): Promise<void> {
    const path = join(this.folder, name);
    await writeFile(`${path}${UNDER_WAY}`, bytes, { mode: 0o600, flush: true });
    await rename(`${path}${UNDER_WAY}`, path);
  }
}

/** Initialisation vector, tag and ciphertext; opens under its own name alone. */
function seal(key: Buffer, name: string, plain: Buffer): Buffer {
  const iv = randomBytes(IV_BYTES);
  const cipher = createCipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(name));
  const text = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([iv, cipher.getAuthTag(), text]);
}

function unseal(key: Buffer, name: string, sealed: Buffer): Buffer {
  const [iv, rest] = [sealed.subarray(0, IV_BYTES), sealed.subarray(IV_BYTES)];
  try {
    const decipher = createDecipheriv(ALGORITHM, key, iv).setAAD(Buffer.from(name));
    decipher.setAuthTag(rest.subarray(0, TAG_BYTES));
    return Buffer.concat([decipher.update(rest.subarray(TAG_BYTES)), decipher.final()]);
  } catch {
    throw new SealedFolderBroken('What the device keeps cannot be opened');
  }
}
