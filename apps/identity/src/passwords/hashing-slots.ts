/** Hashes made at once: each holds a core and 19 MiB for tens of milliseconds, and requests must go on beside them. */
const AT_ONCE_MAX = 2;
/** Hashes that may wait for a slot: about two seconds of work. */
const WAITING_MAX = 64;

/** Too many passwords are being checked; nothing was said about this one. */
export class HashingBusy extends Error {
  /** After this, in seconds, those that wait now are done. */
  readonly retryAfterSeconds = 3;

  constructor() {
    super('too many passwords are being checked at once');
  }
}

/** Bounds how much of the machine a flood of passwords can take: so many at once, so many waiting, no more. */
export class HashingSlots {
  private running = 0;
  private readonly waiting: (() => void)[] = [];

  /** @throws HashingBusy */
  async run<T>(work: () => Promise<T>): Promise<T> {
    await this.enter();
    try {
      return await work();
    } finally {
      this.leave();
    }
  }

  private async enter(): Promise<void> {
    if (this.running < AT_ONCE_MAX) {
      this.running += 1;
      return;
    }
    if (this.waiting.length >= WAITING_MAX) throw new HashingBusy();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }

  /** Hands the slot to whoever waits longest, without setting it free in between. */
  private leave(): void {
    const next = this.waiting.shift();
    if (next === undefined) this.running -= 1;
    else next();
  }
}
