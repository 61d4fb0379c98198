import type { Broker } from '../broker.port.js';

/** A broker, and what the suite must do behind its back. */
export interface BrokerUnderTest {
  readonly broker: Broker;
  /** How long the suite waits for what should come. */
  readonly patienceMs: number;
  /** A connection besides, as another process would have it. The caller closes it. */
  connectAnother(): Promise<Broker>;
  /** Stores what no producer of ours would: a message without a value, or with bytes that are no event. */
  storeRaw(topic: string, partition: number, value: Buffer | null): Promise<void>;
  deleteTopic(topic: string): Promise<void>;
}

export interface Check {
  /** Completes the sentence "A broker …". */
  readonly name: string;
  /** Rejects with an `AssertionError` when the broker does not hold. */
  run(under: BrokerUnderTest): Promise<void>;
}
