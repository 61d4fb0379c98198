import type { TopicIdentity } from '../broker/broker.port.js';

/** Where a view stands in a partition, as its database has it. */
export interface StoredOffset {
  readonly next: bigint;
  readonly identity: TopicIdentity;
}

/** What is known of a partition at the broker. */
export interface PartitionNow {
  readonly identity: TopicIdentity;
  /** The first offset that can still be read, where it was asked for. */
  readonly earliest?: bigint;
  /** The next offset that the partition will give. */
  readonly next: bigint;
}

export type StopReason = 'topic-identity-changed' | 'log-shorter-than-stored' | 'history-missing';

/** Codes and sentences of why a view stands still: until an operator has looked, none of its figures may change. */
export const STOP_REASONS: Readonly<Record<StopReason, string>> = {
  'topic-identity-changed': 'The topic, or its cluster, is another one than the one whose offsets are stored',
  'log-shorter-than-stored': 'The topic ends before the stored offset: messages that were folded are gone from it',
  'history-missing': 'The topic begins after the stored offset: messages that were never folded are gone from it',
};

export function sameTopic(one: TopicIdentity, other: TopicIdentity): boolean {
  return one.clusterId === other.clusterId && one.topicId === other.topicId;
}

/** Why a view must not fold from this partition, or null. */
export function reasonToStop(stored: StoredOffset, now: PartitionNow): StopReason | null {
  if (!sameTopic(stored.identity, now.identity)) return 'topic-identity-changed';
  if (now.next < stored.next) return 'log-shorter-than-stored';
  if (now.earliest !== undefined && now.earliest > stored.next) return 'history-missing';
  return null;
}

export type OffsetDecision =
  /** Fold from the message at this index of the batch; those before it were folded earlier. */
  | { readonly then: 'fold'; readonly from: number }
  /** Nothing of the batch is to be folded; go on there. */
  | { readonly then: 'seek'; readonly offset: bigint };

/** `next` is the stored offset; `first` and `last` are those of a batch, which has no gap inside (see the port). */
export function decideBatch(next: bigint, first: bigint, last: bigint): OffsetDecision {
  if (first > next || last < next) return { then: 'seek', offset: next };
  return { then: 'fold', from: Number(next - first) };
}
