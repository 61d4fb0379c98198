import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const BALLAST = '.ballast';
const PIECE_BYTES = 64 * 1024;

/** A file system in memory that is soon full. */
export class SmallDisk {
  private constructor(readonly path: string) {}

  /** @returns the disk, or in words why this machine does not let one be mounted. */
  static mount(path: string, megabytes: number): SmallDisk | string {
    mkdirSync(path, { recursive: true });
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', path], { stdio: 'pipe' });
      return new SmallDisk(path);
    } catch (error) {
      const { stderr } = error as { stderr?: Buffer };
      return stderr?.toString().trim() || String(error);
    }
  }

  /** Takes every byte that is left. */
  fill(): void {
    const file = openSync(join(this.path, BALLAST), 'a');
    const piece = Buffer.alloc(PIECE_BYTES, 1);
    try {
      for (;;) writeSync(file, piece);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
    } finally {
      closeSync(file);
    }
  }

  /** Gives back what `fill` took. */
  free(): void {
    rmSync(join(this.path, BALLAST), { force: true });
  }

  unmount(): void {
    execFileSync('umount', ['--lazy', this.path], { stdio: 'pipe' });
  }
}
