const WINDOW_MS = 60_000;
/** Pairs of client and address remembered at once; the one that began longest ago is forgotten first. */
const MAX_REMEMBERED = 10_000;

interface Attempts {
  readonly since: number;
  count: number;
}

/**
 * Counts wrong secrets by client and address, minute by minute. It decides only how much attention a wrong secret
 * gets: the right one is always taken, so that nobody can lock a client out by guessing in its name.
 */
export class FailedAttempts {
  private readonly attempts = new Map<string, Attempts>();

  constructor(
    private readonly perMinute: number,
    private readonly nowMs: () => number = () => performance.now(),
  ) {}

  /** @returns 0 while within the limit, else the whole seconds until the next minute begins */
  add(clientId: string, address: string): number {
    const now = this.nowMs();
    const attempts = this.current(`${clientId} ${address}`, now);
    attempts.count += 1;
    return attempts.count <= this.perMinute ? 0 : Math.ceil((attempts.since + WINDOW_MS - now) / 1000);
  }

  private current(pair: string, now: number): Attempts {
    const known = this.attempts.get(pair);
    if (known !== undefined && now - known.since < WINDOW_MS) return known;
    const fresh = { since: now, count: 0 };
    this.attempts.delete(pair);
    this.attempts.set(pair, fresh);
    this.forgetOldest();
    return fresh;
  }

  private forgetOldest(): void {
    if (this.attempts.size <= MAX_REMEMBERED) return;
    const oldest = this.attempts.keys().next();
    if (!oldest.done) this.attempts.delete(oldest.value);
  }
}
