import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const OWNER_ONLY = 0o600;
const FOR_EVERYBODY = 0o644;

/** The folder of one installation (`LACHAN_HOME`). Files are replaced whole, never half written. */
export class StackHome {
  constructor(readonly path: string) {
    for (const folder of ['', 'run', 'logs', 'env']) mkdirSync(join(path, folder), { recursive: true });
  }

  file(...names: string[]): string {
    return join(this.path, ...names);
  }

  /** For what holds secrets or phones: only the owner may read it, from its first byte on. */
  writePrivate(name: string, content: string): void {
    this.replace(name, content, OWNER_ONLY);
  }

  write(name: string, content: string): void {
    this.replace(name, content, FOR_EVERYBODY);
  }

  /** @returns undefined when there is no such file. */
  read(name: string): string | undefined {
    try {
      return readFileSync(this.file(name), 'utf8');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
      throw error;
    }
  }

  remove(name: string): void {
    rmSync(this.file(name), { force: true });
  }

  private replace(name: string, content: string, mode: number): void {
    const target = this.file(name);
    const draft = join(dirname(target), `.${process.pid}.draft`);
    writeFileSync(draft, content, { mode });
    renameSync(draft, target);
  }
}
