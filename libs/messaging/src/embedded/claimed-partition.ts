import { backoffMs } from '../broker/backoff.js';
import type { ConsumeOptions } from '../broker/broker.port.js';
import type { TopicPartition } from './fair-share.js';
import type { Claim, GroupMembership } from './group-membership.js';

/** A partition in the hands of this member, and how far it has read it. */
export class ClaimedPartition implements TopicPartition {
  /** It falls to another member: no further batch is begun. */
  givenUp = false;
  busy = false;
  attempts = 0;
  /** On the clock of `performance.now()`. */
  retryAt = 0;

  private constructor(
    readonly claim: Claim,
    public position: bigint,
  ) {}

  /** A start at the latest offset is stored at once, so that the next member begins there too. */
  static async begin(
    claim: Claim,
    from: ConsumeOptions['from'],
    membership: GroupMembership,
  ): Promise<ClaimedPartition> {
    if (claim.stored === undefined && from === 'latest') {
      await membership.storePosition(claim, claim.next);
      return new ClaimedPartition(claim, claim.next);
    }
    return new ClaimedPartition(claim, claim.stored ?? claim.first);
  }

  get topic(): string {
    return this.claim.topic;
  }

  get topicId(): string {
    return this.claim.topicId;
  }

  get partition(): number {
    return this.claim.partition;
  }

  get place(): string {
    return `${this.topicId}/${this.partition}`;
  }

  retryLater(): void {
    this.retryAt = performance.now() + backoffMs(this.attempts++);
  }

  async whileBusy<Result>(work: () => Promise<Result>): Promise<Result> {
    this.busy = true;
    try {
      return await work();
    } finally {
      this.busy = false;
    }
  }
}
