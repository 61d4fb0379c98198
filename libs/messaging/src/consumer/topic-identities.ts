import type { Broker, TopicIdentity } from '../broker/broker.port.js';

/**
 * Milliseconds for which an identity is taken for granted. A topic that is made again within this time is noticed a
 * few batches late; until then the stored offset and the inbox are what keeps its messages from being folded twice.
 */
const FRESH_MS = 300;

interface Known {
  readonly askedAt: number;
  readonly identity: Promise<TopicIdentity>;
}

/** Which topics these are, asked of the broker at most every `FRESH_MS` a topic, whatever number of views asks. */
export class TopicIdentities {
  private readonly known = new Map<string, Known>();

  constructor(private readonly broker: Broker) {}

  of(topic: string): Promise<TopicIdentity> {
    const known = this.known.get(topic);
    const now = performance.now();
    if (known !== undefined && now - known.askedAt < FRESH_MS) return known.identity;
    const identity = this.broker.identityOf(topic);
    this.known.set(topic, { askedAt: now, identity });
    identity.catch(() => this.known.delete(topic));
    return identity;
  }
}
