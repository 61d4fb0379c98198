import { Lease, type Database } from '#libs/database';
import type { Broker } from '../broker/broker.port.js';
import { recordedEventColumns, sourceOf, type RecordedEvent } from '../event-log/envelope.js';
import { EventSender } from './event-sender.js';
import { markOwnTopic } from './own-topics.js';
import { Ticker } from './ticker.js';

/** Events of one read and send. */
const ROWS_PER_STEP = 1_000;
const LEASE_MS = 10_000;

export interface RepublishOptions {
  readonly service: string;
  readonly database: Database;
  readonly broker: Broker;
  readonly topic: string;
  /** Told how many events were sent so far. */
  readonly tell?: (sent: number) => void;
}

/** What has no pointer was sent before; what has one is left to the relay, which keeps the order of the two. */
const SENT_BEFORE = `
  select ${recordedEventColumns('event')} from messaging.event event
  where event.topic = $1 and event.position > $2
    and not exists (select from messaging.outbox pointer where pointer.position = event.position)
  order by event.position limit ${ROWS_PER_STEP}`;

/**
 * Fills a topic anew with everything that was ever sent to it, as it was sent: same ids, positions, epochs and times.
 * For a broker that was lost, restored or replaced, and for moving from the embedded log to Kafka. Consumers drop what
 * they have. Then the topic is taken as it is, and a relay that was held goes on with what is unsent.
 *
 * @returns how many events were sent.
 */
export async function republish(options: RepublishOptions): Promise<number> {
  const { service, database, broker, topic } = options;
  const lease = new Lease({ database, name: `republish:${topic}`, durationMs: LEASE_MS });
  if (!(await lease.acquire())) throw new Error(`Topic ${topic} is being republished by another process`);
  const renewal = new Ticker(
    LEASE_MS / 3,
    async () => void (await lease.renew()),
    () => undefined,
  );
  const sender = new EventSender(broker, `${service}.republish`, sourceOf(service));
  renewal.start();
  try {
    const identity = await broker.identityOf(topic);
    const sent = await sendAll(options, sender, lease);
    await markOwnTopic(database, { topic, identity, now: await broker.offsetsOf(topic) });
    return sent;
  } finally {
    await renewal.stop();
    await sender.close();
    await lease.release();
  }
}

async function sendAll(
  { database, topic, tell }: RepublishOptions,
  sender: EventSender,
  lease: Lease,
): Promise<number> {
  let sent = 0;
  let position = '0';
  for (;;) {
    const events = await database.query<RecordedEvent>(SENT_BEFORE, [topic, position]);
    if (events.length === 0) return sent;
    await sender.send(events, () => {
      if (!lease.stillHeld()) throw new Error('The lease of the republishing was lost before a send');
    });
    position = events.at(-1)!.position;
    tell?.((sent += events.length));
  }
}
