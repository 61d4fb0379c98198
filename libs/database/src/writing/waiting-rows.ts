import { QueueFull } from './batch-errors.js';
import type { BatchLimits } from './batch-limits.js';

/** An item with the caller that waits for its result. */
export interface WaitingRow<Item, Result> {
  readonly item: Item;
  readonly key: string;
  /** Milliseconds of `performance.now()`. */
  readonly since: number;
  readonly resolve: (result: Result) => void;
  readonly reject: (error: unknown) => void;
}

/** Rows in order of arrival, bounded in number and age. A row leaves it once: into a batch, or refused. */
export class WaitingRows<Item, Result> {
  private rows: WaitingRow<Item, Result>[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly writer: string,
    private readonly limits: BatchLimits,
  ) {}

  get length(): number {
    return this.rows.length;
  }

  /** Throws `QueueFull` when the bound is reached. */
  add(row: WaitingRow<Item, Result>): void {
    if (this.rows.length >= this.limits.maxWaiting) throw new QueueFull(this.writer, 'too many rows wait');
    this.rows.push(row);
    this.watchOldest();
  }

  /** The oldest rows that may still be written, sorted by key, equal keys in order of arrival. */
  take(): WaitingRow<Item, Result>[] {
    this.refuseOld();
    const taken = this.rows.splice(0, this.limits.maxRows);
    return taken.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  }

  private refuseOld(): void {
    const oldest = performance.now() - this.limits.maxWaitMs;
    const inTime = this.rows.findIndex((row) => row.since > oldest);
    const late = this.rows.splice(0, inTime === -1 ? this.rows.length : inTime);
    for (const row of late) row.reject(new QueueFull(this.writer, 'waited too long'));
  }

  /** One timer at a time: for the oldest row when it is set; a younger one is looked at when it fires. */
  private watchOldest(): void {
    const oldest = this.rows[0];
    if (this.timer !== undefined || oldest === undefined) return;
    const wait = Math.max(0, oldest.since + this.limits.maxWaitMs - performance.now());
    this.timer = setTimeout(() => {
      this.timer = undefined;
      this.refuseOld();
      this.watchOldest();
    }, wait + 1).unref();
  }
}
