import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';

const FINGERPRINT_LENGTH = 12;

/**
 * Equal for equal file names and contents, whatever folder they lie in.
 * The provisioning code counts as well: roles and grants are part of what a template holds.
 */
export async function sqlFingerprint(service: string, directories: readonly string[]): Promise<string> {
  const hash = createHash('sha256').update(service);
  for (const directory of directories) {
    const names = (await readdir(directory, { recursive: true })).filter((name) => /(?<!\.spec)\.(sql|ts)$/.test(name));
    for (const name of names.sort()) hash.update(name).update(await readFile(join(directory, name)));
  }
  return hash.digest('hex').slice(0, FINGERPRINT_LENGTH);
}
