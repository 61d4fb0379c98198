import { AsyncLocalStorage } from 'node:async_hooks';
import type { Database } from '../connection/database.js';
import { QueueFull } from './batch-errors.js';
import { DEFAULT_BATCH_LIMITS, type BatchLimits } from './batch-limits.js';
import { WaitingRows } from './waiting-rows.js';
import { writeBatch, type WriteItems } from './write-batch.js';

export interface BatchedWriterOptions<Item, Result> {
  /** Shown in errors and metrics. */
  name: string;
  database: Database;
  /**
   * Writes the items, which come sorted by key, in as few statements as it can, and answers one result an item in the
   * same order. Two items of one key may come together: it decides what the second is answered. It runs again after a
   * deadlock and for parts of the batch, so it has no effect outside the transaction.
   */
  write: WriteItems<Item, Result>;
  /** The unique key whose lock an item takes. Every writer of the table locks in this order, so that none deadlocks. */
  sortKey: (item: Item) => string;
  limits?: Partial<BatchLimits>;
}

export interface BatchedWriterStats {
  waiting: number;
  inFlight: number;
  batches: number;
  rows: number;
}

/**
 * Commits together what arrives together: an item's promise is resolved after its transaction was committed, and
 * rejected when the item was not written (`QueueFull`, a data error of its own, `DatabaseUnavailable`) or when that is
 * unknown (`CommitUnknown`).
 */
export class BatchedWriter<Item, Result> {
  private readonly limits: BatchLimits;
  private readonly waiting: WaitingRows<Item, Result>;
  /** Batches run outside of any request, or one of them would lend its trace to the others. */
  private readonly outsideOfRequests = AsyncLocalStorage.snapshot();
  private readonly running = new Set<Promise<void>>();
  private isScheduled = false;
  private isStopping = false;
  private batches = 0;
  private rows = 0;

  constructor(private readonly options: BatchedWriterOptions<Item, Result>) {
    this.limits = { ...DEFAULT_BATCH_LIMITS, ...options.limits };
    this.waiting = new WaitingRows(options.name, this.limits);
  }

  submit(item: Item): Promise<Result> {
    return new Promise((resolve, reject) => {
      if (this.isStopping) throw new QueueFull(this.options.name, 'stopping');
      this.waiting.add({ item, key: this.options.sortKey(item), since: performance.now(), resolve, reject });
      this.schedule();
    });
  }

  /** Accepts nothing more; resolves when every accepted item has its answer. */
  async drain(): Promise<void> {
    this.isStopping = true;
    this.openBatches();
    while (this.running.size > 0) await Promise.all(this.running);
  }

  stats(): BatchedWriterStats {
    return { waiting: this.waiting.length, inFlight: this.running.size, batches: this.batches, rows: this.rows };
  }

  /** Waits for the end of this turn of the event loop, in which the requests of other sockets are still read. */
  private schedule(): void {
    if (this.isScheduled) return;
    this.isScheduled = true;
    this.outsideOfRequests(() => setImmediate(() => this.openBatches()));
  }

  private openBatches(): void {
    this.isScheduled = false;
    while (this.mayOpen()) this.open();
  }

  private mayOpen(): boolean {
    if (this.waiting.length === 0) return false;
    if (this.running.size === 0) return true;
    return this.running.size < this.limits.maxInFlight && this.waiting.length >= this.limits.nextBatchFrom;
  }

  private open(): void {
    const batch = this.waiting.take();
    if (batch.length === 0) return;
    this.batches += 1;
    this.rows += batch.length;
    const run = this.outsideOfRequests(() => writeBatch(this.options.database, this.options.write, batch));
    const finished = run.finally(() => {
      this.running.delete(finished);
      this.openBatches();
    });
    this.running.add(finished);
  }
}
