/** How many wrong attempts come at once, and how fast others are allowed again. */
export interface Allowance {
  readonly atOnce: number;
  readonly secondsEach: number;
}

/** Pairs remembered at once; the one that was used longest ago is forgotten first. */
const MAX_REMEMBERED = 100_000;

interface Spent {
  /** Attempts spent and not yet allowed again, at `atMs`. */
  amount: number;
  atMs: number;
}

/** Counts attempts by a text, each of which frees itself after a while. */
export class Allowances {
  private readonly spent = new Map<string, Spent>();

  constructor(
    readonly allowance: Allowance,
    private readonly nowMs: () => number,
  ) {}

  /** Seconds until an attempt is allowed; 0 where it is now. */
  waitOf(key: string): number {
    const over = this.current(key) + 1 - this.allowance.atOnce;
    return over <= 0 ? 0 : over * this.allowance.secondsEach;
  }

  spend(key: string): void {
    this.enter(key, this.current(key) + 1);
  }

  giveBack(key: string): void {
    const amount = this.current(key) - 1;
    if (amount <= 0) this.spent.delete(key);
    else this.spent.set(key, { amount, atMs: this.nowMs() });
  }

  /** Others have spent too, so that it was this much at least. */
  learn(key: string, amount: number): void {
    if (amount <= this.current(key)) return;
    this.enter(key, amount);
  }

  private enter(key: string, amount: number): void {
    this.spent.delete(key);
    this.spent.set(key, { amount, atMs: this.nowMs() });
    this.forgetOldest();
  }

  private current(key: string): number {
    const known = this.spent.get(key);
    if (known === undefined) return 0;
    const freed = (this.nowMs() - known.atMs) / 1000 / this.allowance.secondsEach;
    return Math.max(0, known.amount - freed);
  }

  private forgetOldest(): void {
    if (this.spent.size <= MAX_REMEMBERED) return;
    const oldest = this.spent.keys().next();
    if (!oldest.done) this.spent.delete(oldest.value);
  }
}
