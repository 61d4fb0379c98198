import type { Tx } from '#libs/database';
import type { TopicIdentity } from '../broker/broker.port.js';
import { Inbox } from '../inbox/inbox.js';
import { loadInbox, storeProgress } from '../inbox/inbox.store.js';
import type { QuarantineSeal } from '../quarantine/quarantine-seal.js';
import { quarantine } from '../quarantine/quarantine.store.js';
import { settle } from '../quarantine/settle.js';
import type { CollectedDeltas } from './delta-collector.js';
import { isFaultOfEvent } from './fault-of-event.js';
import { decideBatch, reasonToStop, type StoredOffset } from './offset.rules.js';
import { liveSideUnderLock, lockOffset, type LockedOffset } from './offset.store.js';
import type { Place } from './place.js';
import type { Projection, Side } from './projection.js';
import type { ReadMessage } from './read-message.js';
import type { TopicIdentities } from './topic-identities.js';
import type { View } from './view.js';

/** Messages of one partition, already read, without gap and in order. */
export interface FoldableBatch {
  readonly topic: string;
  readonly partition: number;
  readonly identity: TopicIdentity;
  readonly highWatermark: bigint;
  readonly messages: readonly ReadMessage[];
}

/** What the process remembers of a place between two batches; the database's revision tells whether it still holds. */
export interface RememberedInbox {
  readonly side: Side;
  readonly revision: string;
  readonly inbox: Inbox;
}

export interface FoldSurroundings {
  readonly view: View;
  readonly side: 'live' | Side;
  readonly seal: QuarantineSeal;
  readonly identities: TopicIdentities;
}

export type FoldOutcome =
  | { readonly then: 'folded'; readonly counts: FoldCounts; readonly remember: RememberedInbox }
  | { readonly then: 'seek'; readonly offset: bigint }
  /** What the batch says of its partition does not fit the stored offset; nothing was folded. */
  | { readonly then: 'doubt'; readonly stored: StoredOffset }
  /** The side that was being rebuilt has become the live one: its reader ends. */
  | { readonly then: 'swapped' };

export interface FoldCounts {
  folded: number;
  duplicates: number;
  readonly quarantined: ReadMessage[];
}

/**
 * Folds a batch into one side of a view, in the caller's transaction: effect exactly once. The locked offset row is
 * what makes it so; whatever the broker delivers twice, late or from elsewhere, is measured against it.
 */
export async function foldBatch(
  tx: Tx,
  around: FoldSurroundings,
  batch: FoldableBatch,
  remembered: RememberedInbox | undefined,
): Promise<FoldOutcome> {
  const place = await lockPlace(tx, around, batch, remembered?.side);
  if (place === null) return { then: 'swapped' };
  const { locked } = place;
  const said = { identity: batch.identity, next: batch.highWatermark };
  if (reasonToStop(locked, said) !== null) return { then: 'doubt', stored: locked };
  const decision = decideBatch(locked.next, batch.messages[0]!.offset, batch.messages.at(-1)!.offset);
  if (decision.then === 'seek') return decision;
  const fold = new BatchFold(tx, around, batch, place, await inboxOf(tx, place, locked, remembered));
  return fold.run(batch.messages.slice(decision.from));
}

type LockedPlace = Place & { readonly locked: LockedOffset };

/**
 * Locks the side that was live when it was last read; where another one is found live under the lock, that one. A swap
 * holds the rows of both sides, so that the answer under the lock is good until the end of the transaction.
 */
async function lockPlace(
  tx: Tx,
  around: FoldSurroundings,
  batch: FoldableBatch,
  guess: Side | undefined,
): Promise<LockedPlace | null> {
  const view = around.view.name;
  const { topic, partition, identity } = batch;
  const side = around.side === 'live' ? (guess ?? (await liveSideUnderLock(tx, view))) : around.side;
  const locked = await lockOffset(tx, { view, side, topic, partition }, identity);
  const live = await liveSideUnderLock(tx, view);
  if (around.side === 'live' && live !== side) return lockPlace(tx, around, batch, live);
  if (around.side !== 'live' && live === side) return null;
  return { view, side, topic, partition, locked };
}

async function inboxOf(
  tx: Tx,
  place: Place,
  locked: LockedOffset,
  remembered: RememberedInbox | undefined,
): Promise<Inbox> {
  const isGood = remembered?.side === place.side && remembered.revision === locked.revision;
  return isGood ? remembered.inbox.copy() : loadInbox(tx, place);
}

/** One attempt at the messages that are new. */
class BatchFold {
  private readonly counts: FoldCounts = { folded: 0, duplicates: 0, quarantined: [] };
  private readonly deltas = new Map<Projection<never>, unknown[]>();

  constructor(
    private readonly tx: Tx,
    private readonly around: FoldSurroundings,
    private readonly batch: FoldableBatch,
    private readonly place: Place,
    private readonly inbox: Inbox,
  ) {}

  async run(messages: readonly ReadMessage[]): Promise<FoldOutcome> {
    for (const message of messages) await this.take(message);
    await this.save();
    const next = messages.at(-1)!.offset + 1n;
    const revision = await storeProgress(this.tx, this.place, next, this.inbox);
    const remember = { side: this.place.side, revision, inbox: this.inbox.copy() };
    return { then: 'folded', counts: this.counts, remember };
  }

  private async take(message: ReadMessage): Promise<void> {
    if (message.kind === 'pass') return;
    if (message.kind === 'poison') return this.takePoison(message);
    if (this.inbox.isSettled(message.identity.id) || !this.inbox.take(message.identity)) {
      this.counts.duplicates += 1;
      return;
    }
    if (message.kind === 'decision') return this.takeDecision(message);
    this.collect(message.deltas);
  }

  /** The position that a broken message claims is not believed: the inbox keeps only what was folded. */
  private async takePoison(message: ReadMessage & { kind: 'poison' }): Promise<void> {
    const { identity } = message.poison;
    if (identity !== undefined && this.inbox.isSettled(identity.id)) {
      this.counts.duplicates += 1;
      return;
    }
    await quarantine(this.tx, this.around.seal, this.place, this.batch.identity, message);
    this.counts.quarantined.push(message);
  }

  private async takeDecision(message: ReadMessage & { kind: 'decision' }): Promise<void> {
    const { decision, inner } = message;
    const folds = await settle(this.tx, this.place, this.around.identities, decision, inner?.identity);
    if (folds && inner !== undefined) this.collect(inner.deltas);
  }

  private collect(deltas: CollectedDeltas): void {
    this.counts.folded += 1;
    for (const [projection, some] of deltas) {
      const before = this.deltas.get(projection);
      if (before === undefined) this.deltas.set(projection, [...some]);
      else for (const delta of some) before.push(delta);
    }
  }

  private async save(): Promise<void> {
    for (const projection of this.around.view.projections) {
      const deltas = this.deltas.get(projection);
      if (deltas === undefined || deltas.length === 0) continue;
      try {
        await projection.save(this.tx, this.place.side, deltas as never[]);
      } catch (error) {
        throw isFaultOfEvent(error) ? new SaveFailed(error) : error;
      }
    }
  }
}

/** One of the batch's events cannot be saved; which one is found by halving the batch. */
export class SaveFailed extends Error {
  override readonly name = 'SaveFailed';

  constructor(override readonly cause: unknown) {
    super(`A projection cannot save its deltas: ${String(cause)}`);
  }
}
