import { AssertionError } from 'node:assert';
import type { BatchVerdict, MessageBatch } from '../broker.port.js';

export type Judge = (batch: MessageBatch) => BatchVerdict | Promise<BatchVerdict>;

export interface Received {
  readonly partition: number;
  readonly offset: bigint;
  readonly key: string | undefined;
  readonly value: Buffer | null;
}

/** Keeps what a reader was given, and lets a check wait for it. */
export class Collector {
  readonly batches: MessageBatch[] = [];
  /** Numbers of the partitions that are held now; undefined before the first answer. */
  assigned: number[] | undefined;
  /** Looks again too whenever this one has got something. */
  follower: Collector | undefined;
  private readonly waiting = new Set<() => void>();

  constructor(
    private readonly patienceMs: number,
    private readonly judge: Judge = () => ({ then: 'advance' }),
  ) {}

  async take(batch: MessageBatch): Promise<BatchVerdict> {
    this.batches.push(batch);
    try {
      return await this.judge(batch);
    } finally {
      this.look();
    }
  }

  assign(assigned: readonly { partition: number }[]): void {
    this.assigned = assigned.map(({ partition }) => partition).sort((a, b) => a - b);
    this.look();
  }

  get messages(): Received[] {
    return this.batches.flatMap((batch) =>
      batch.messages.map(({ offset, key, value }) => ({
        partition: batch.partition,
        offset,
        key: key?.toString(),
        value,
      })),
    );
  }

  get values(): string[] {
    return this.messages.map(({ value }) => String(value));
  }

  async untilCount(count: number): Promise<void> {
    await this.until(
      () => this.messages.length >= count,
      () => `${this.messages.length} of ${count} messages have come`,
    );
  }

  /** @throws AssertionError with what `state` says when `done` does not hold in time. */
  async until(done: () => boolean, state: () => string): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    let wake: () => void = () => undefined;
    const held = new Promise<void>((resolve, reject) => {
      wake = (): void => {
        if (done()) {
          resolve();
        }
      };
      const message = (): string => `After ${this.patienceMs} ms: ${state()}.`;
      timer = setTimeout(() => reject(new AssertionError({ message: message() })), this.patienceMs);
    });
    this.waiting.add(wake);
    wake();
    await held.finally(() => {
      clearTimeout(timer);
      this.waiting.delete(wake);
    });
  }

  private look(): void {
    [...this.waiting].forEach((wake) => wake());
    this.follower?.look();
  }
}
