import { ProducerUnusable } from './broker.port.js';

/**
 * Keeps one `send` of a producer in flight, in the order of the calls, and none after the first that failed:
 * a later message can never be stored before an earlier one of the same producer.
 */
export class SendTurn {
  private last: Promise<unknown> = Promise.resolve();
  private failed = false;

  constructor(private readonly producer: string) {}

  run<Result>(send: () => Promise<Result>): Promise<Result> {
    const turn = this.last.then(() => this.attempt(send));
    this.last = turn.catch(() => undefined);
    return turn;
  }

  /** Resolves when nothing is in flight any more. */
  async idle(): Promise<void> {
    await this.last;
  }

  private async attempt<Result>(send: () => Promise<Result>): Promise<Result> {
    if (this.failed) {
      throw new ProducerUnusable(`Producer ${this.producer} has failed before; close it and connect a new one.`);
    }
    try {
      return await send();
    } catch (error) {
      this.failed = true;
      throw error;
    }
  }
}
