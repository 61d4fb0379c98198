import { closeSync, fstatSync, openSync, renameSync, writeSync } from 'node:fs';

const FILE_BYTES_MAX = 16 * 1024 * 1024;
/** `<part>.log` and this many older ones, `.1` the youngest. */
const OLDER_FILES_MAX = 3;
/** A line that grows longer without an end is cut here, so that a part cannot fill the supervisor's memory. */
const LINE_BYTES_MAX = 256 * 1024;
const MODE = 0o600;

/**
 * The log of one part as JSON lines. Services write JSON themselves; what else comes (PostgreSQL, Kafka, a crash of
 * Node) is wrapped as `{time, part, line}`. Readable by the owner only.
 */
export class PartLog {
  private descriptor: number;
  private bytes: number;
  private unfinished = '';
  private isOpen = true;

  constructor(
    private readonly part: string,
    private readonly path: string,
  ) {
    this.descriptor = openSync(path, 'a', MODE);
    this.bytes = fstatSync(this.descriptor).size;
  }

  /** Takes output in pieces of any size; a line is written once it is complete. */
  write(piece: string): void {
    if (!this.isOpen) return;
    const lines = (this.unfinished + piece).split('\n');
    this.unfinished = lines.pop() ?? '';
    if (this.unfinished.length > LINE_BYTES_MAX) {
      lines.push(this.unfinished.slice(0, LINE_BYTES_MAX));
      this.unfinished = '';
    }
    const text = lines.filter((line) => line.trim() !== '').map((line) => `${this.asJson(line)}\n`);
    if (text.length > 0) this.append(text.join(''));
  }

  /** What comes later is dropped. */
  close(): void {
    if (this.unfinished !== '') this.write('\n');
    this.isOpen = false;
    closeSync(this.descriptor);
  }

  private append(text: string): void {
    if (this.bytes > FILE_BYTES_MAX) this.rotate();
    this.bytes += writeSync(this.descriptor, text);
  }

  private rotate(): void {
    closeSync(this.descriptor);
    const names = [this.path, ...Array.from({ length: OLDER_FILES_MAX }, (_, i) => `${this.path}.${i + 1}`)];
    for (let age = OLDER_FILES_MAX; age > 0; age--) renameIfThere(names[age - 1] ?? this.path, names[age] ?? this.path);
    this.descriptor = openSync(this.path, 'a', MODE);
    this.bytes = 0;
  }

  private asJson(line: string): string {
    if (line.startsWith('{') && line.endsWith('}')) return line;
    return JSON.stringify({ time: new Date().toISOString(), part: this.part, line });
  }
}

function renameIfThere(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
