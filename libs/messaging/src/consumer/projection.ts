import type { CloudEvent, EventContract, EventData } from '#libs/contracts';
import type { Tx } from '#libs/database';

/** Each table of a view is list-partitioned by side; `messaging.view` names the side that readers see. */
export type Side = 'a' | 'b';

/**
 * Rows of one view that are made of events alone. `save` and `clear` touch nothing but the projection's own tables,
 * so that `rebuild <view>` may refill them at any time.
 */
export interface Projection<Delta> {
  /** The view to which the rows belong. Kebab-case. */
  readonly view: string;
  /**
   * Called once a batch, with the deltas of its events in the order of the partition. It may be called again with the
   * same deltas after a rolled-back attempt. A data error (SQLSTATE classes 21, 22, 23, or any error that is not the
   * database's) is taken for the fault of a single event, which is then sought and quarantined.
   */
  save(tx: Tx, side: Side, deltas: readonly Delta[]): Promise<void>;
  /** Empties the side, for a rebuild. */
  clear(tx: Tx, side: Side): Promise<void>;
}

/** What a subscription hands its deltas to. Nothing is written before all handlers of the batch have run. */
export interface FoldContext {
  fold<Delta>(projection: Projection<Delta>, deltas: readonly Delta[]): void;
}

/** An event as a subscription gets it: of a known contract, valid, and for the first time in this view. */
export interface ReceivedEvent<C extends EventContract = EventContract> {
  readonly envelope: Omit<CloudEvent, 'data'>;
  /** When its transaction began, on the business clock. */
  readonly recordedAt: Date;
  readonly data: EventData<C>;
}
