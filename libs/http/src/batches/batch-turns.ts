import { QueueFull } from '#libs/database';

export interface TurnLimits {
  /** What waits, for the error of who is asked to come again. */
  readonly name: string;
  readonly atOnce: number;
  readonly waiting: number;
  /** Whoever waited longer is told so in place of a turn: his device has given up, or is about to. */
  readonly waitMs: number;
}

interface Waiting {
  readonly sinceMs: number;
  readonly resolve: () => void;
  readonly reject: (error: QueueFull) => void;
}

/**
 * Two hundred devices may come back in the same minute. If all were worked on at once, each would be answered after its
 * device had given up and sent the same again, and the service would do nothing but repeat itself. So they take turns,
 * the first first; the others are asked to come again.
 */
export class BatchTurns {
  private running = 0;
  private readonly waiting: Waiting[] = [];

  constructor(
    private readonly limits: TurnLimits,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** @throws QueueFull where too many wait, or the turn came too late; nothing was done then */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      this.handOn();
    }
  }

  private async turn(): Promise<void> {
    if (this.running < this.limits.atOnce) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= this.limits.waiting) throw new QueueFull(this.limits.name, 'too many rows wait');
    await new Promise<void>((resolve, reject) => this.waiting.push({ sinceMs: this.nowMs(), resolve, reject }));
  }

  /** To whoever waits longest, without setting the turn free in between. */
  private handOn(): void {
    const oldestMs = this.nowMs() - this.limits.waitMs;
    let next = this.waiting.shift();
    while (next !== undefined && next.sinceMs < oldestMs) {
      next.reject(new QueueFull(this.limits.name, 'waited too long'));
      next = this.waiting.shift();
    }
    if (next === undefined) this.running -= 1;
    else next.resolve();
  }
}
