import type { DataKey } from './data-key.store.js';

/** Data keys held in memory at most; the one used least recently goes first. */
const MAX_KEYS = 500;
/** Milliseconds after which a key is asked for again, so that its destruction by another process is noticed. */
const FRESH_MS = 60_000;

interface Held {
  readonly dataKey: DataKey;
  readonly until: number;
}

/** Data keys in memory by period and by number. */
export class DataKeyCache {
  private readonly byNumber = new Map<number, Held>();
  private readonly numbers = new Map<string, number>();

  add(dataKeys: readonly DataKey[]): void {
    for (const dataKey of dataKeys) {
      this.byNumber.delete(dataKey.number);
      this.byNumber.set(dataKey.number, { dataKey, until: performance.now() + FRESH_MS });
      this.numbers.set(dataKey.period, dataKey.number);
    }
    for (const [number, { dataKey }] of this.byNumber) {
      if (this.byNumber.size <= MAX_KEYS) return;
      this.byNumber.delete(number);
      this.numbers.delete(dataKey.period);
    }
  }

  /** A key that was confirmed within the last minute. */
  hasFresh(number: number | undefined): boolean {
    const held = number === undefined ? undefined : this.byNumber.get(number);
    return held !== undefined && performance.now() < held.until;
  }

  hasFreshPeriod(period: string): boolean {
    return this.hasFresh(this.numbers.get(period));
  }

  find(number: number): DataKey | undefined {
    return this.byNumber.get(number)?.dataKey;
  }

  findPeriod(period: string): DataKey | undefined {
    const number = this.numbers.get(period);
    return number === undefined ? undefined : this.find(number);
  }

  forgetPeriod(period: string): void {
    const number = this.numbers.get(period);
    if (number !== undefined) this.byNumber.delete(number);
    this.numbers.delete(period);
  }
}
