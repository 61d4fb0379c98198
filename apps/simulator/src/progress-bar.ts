import type { WriteStream } from 'node:tty';

const WIDTH = 30;
const REDRAW_EVERY_MS = 200;
const LINES_WITHOUT_TERMINAL = 10;

/** A bar on a terminal; ten lines where there is none. */
export class ProgressBar {
  private done = 0;
  private drawnAt = 0;
  private readonly startedAt = performance.now();

  constructor(
    private readonly total: number,
    private readonly out: Pick<WriteStream, 'write' | 'isTTY'>,
  ) {}

  step(label: string): void {
    this.done++;
    const now = performance.now();
    const last = this.done === this.total;
    if (this.out.isTTY && (last || now - this.drawnAt > REDRAW_EVERY_MS)) {
      this.drawnAt = now;
      this.out.write(`\r${this.bar()} ${label}${last ? '\n' : ''}`);
    }
    if (!this.out.isTTY && this.done % Math.max(1, Math.ceil(this.total / LINES_WITHOUT_TERMINAL)) === 0) {
      this.out.write(`${this.bar()} ${label}\n`);
    }
  }

  private bar(): string {
    const share = this.total === 0 ? 1 : this.done / this.total;
    const filled = Math.round(share * WIDTH);
    const seconds = Math.round((performance.now() - this.startedAt) / 1000);
    return `[${'█'.repeat(filled)}${'░'.repeat(WIDTH - filled)}] ${String(Math.floor(share * 100)).padStart(3)} % ${seconds} s`;
  }
}
