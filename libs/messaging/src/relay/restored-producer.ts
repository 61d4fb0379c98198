import { randomUUID } from 'node:crypto';
import { cloudEventSchema } from '#libs/contracts';
import type { Database } from '#libs/database';
import type { Broker, IncomingMessage } from '../broker/broker.port.js';
import { busMetrics } from '../metrics.js';
import type { OwnTopic } from './own-topics.js';

/** Milliseconds that the messages behind the marks may take to arrive; a longer wait is tried again by the relay. */
const READ_WITHIN_MS = 60_000;

/**
 * Looks at everything that the bus holds behind the marks: after a clean stop nothing, after a kill the sends of the
 * last second. An event of this service and epoch that its own database does not have tells that the database was
 * set back. Its positions would then be given twice, so a new epoch begins, and what is unsent goes out under it. An
 * unsent event whose very id stands on the bus was sent before and is only struck off.
 *
 * @returns the new epoch, or null when the bus holds nothing strange.
 */
export async function beginEpochIfRestored(
  database: Database,
  broker: Broker,
  source: string,
  topics: readonly OwnTopic[],
): Promise<number | null> {
  const unknown = new UnknownToUs(database, source);
  await Promise.all(topics.map((own) => readBehindMark(broker, own, (messages) => unknown.look(messages))));
  if (!unknown.found) return null;
  const [row] = await database.query<{ epoch: number }>('select messaging.begin_epoch($1, $2::bigint[]) as epoch', [
    'the bus holds events that this database has not',
    unknown.alreadySent,
  ]);
  busMetrics.epochsBegun.inc();
  return row!.epoch;
}

class UnknownToUs {
  found = false;
  readonly alreadySent: string[] = [];

  constructor(
    private readonly database: Database,
    private readonly source: string,
  ) {}

  async look(messages: readonly IncomingMessage[]): Promise<void> {
    const ours = messages.map(readIdentity).filter((event) => event?.source === this.source);
    const given = [ours.map((event) => event!.position), ours.map((event) => event!.id), ours.map((e) => e!.epoch)];
    const rows = await this.database.query<{ position: string; known: boolean; unsent: boolean }>(COMPARE, given);
    this.found ||= rows.some((row) => !row.known);
    this.alreadySent.push(...rows.filter((row) => row.known && row.unsent).map((row) => row.position));
  }
}

const COMPARE = `
  select given.position, event.id is not null as known, pointer.position is not null as unsent
  from unnest($1::bigint[], $2::uuid[], $3::int[]) as given(position, id, epoch)
  left join messaging.event event on event.position = given.position and event.id = given.id
  left join messaging.outbox pointer on pointer.position = event.position
  where given.epoch = (select max(epoch) from messaging.producer)`;

function readIdentity({
  value,
}: IncomingMessage): { source: string; id: string; epoch: number; position: number } | null {
  try {
    return cloudEventSchema
      .pick({ source: true, id: true, epoch: true, position: true })
      .parse(JSON.parse(String(value)));
  } catch {
    return null;
  }
}

/** Reads each partition from its mark to the end that it had when the topic was inspected. */
async function readBehindMark(
  broker: Broker,
  { topic, mark, now }: OwnTopic,
  look: (messages: readonly IncomingMessage[]) => Promise<void>,
): Promise<void> {
  const missing = new Map(now.flatMap(({ partition, next }) => (next > mark[partition]! ? [[partition, next]] : [])));
  if (missing.size === 0) return;
  const done = Promise.withResolvers<void>();
  const timer = setTimeout(
    () => done.reject(new Error(`The end of ${topic} could not be read in time`)),
    READ_WITHIN_MS,
  );
  const consumer = await broker.consume({
    group: `relay-mark.${randomUUID()}`,
    topics: [topic],
    from: 'earliest',
    onBatch: async ({ partition, messages }) => {
      const end = missing.get(partition);
      if (end === undefined) return { then: 'pause' };
      if (messages[0]!.offset < mark[partition]!) return { then: 'seek', offset: mark[partition]! };
      await look(messages);
      if (messages.at(-1)!.offset + 1n >= end) missing.delete(partition);
      if (missing.size === 0) done.resolve();
      return { then: 'advance' };
    },
  });
  await done.promise.finally(() => {
    clearTimeout(timer);
    return consumer.stop();
  });
}
