import { cloudEventSchema, type CloudEvent } from '#libs/contracts';
import { connectBroker, readToEnd, type Broker } from '#libs/messaging';
import type { TestStack } from '#libs/testing';

/** What a topic holds, without the repetitions that an inbox drops. */
export interface TopicHistory {
  readonly events: number;
  /** Aggregates whose versions do not stand in their order, with the versions as they stand. */
  readonly disordered: readonly string[];
}

/** Reads a topic of the stack from its first message to its end. */
export async function historyOf(stack: TestStack, topic: string): Promise<TopicHistory> {
  const { KAFKA_BROKERS, EMBEDDED_LOG_URL } = stack.envOf('reporting');
  const broker = await connectBroker(
    KAFKA_BROKERS === undefined ? { embeddedLogUrl: EMBEDDED_LOG_URL ?? '' } : { kafkaBrokers: KAFKA_BROKERS },
  );
  try {
    return await historyOn(broker, topic);
  } finally {
    await broker.close();
  }
}

/** As `historyOf`, of a broker that is connected. */
async function historyOn(broker: Broker, topic: string): Promise<TopicHistory> {
  const versions = new Map<string, number[]>();
  const events = await firstOfEach(broker, topic);
  for (const { subject, version } of events) versions.set(subject, [...(versions.get(subject) ?? []), version]);
  const disordered = [...versions].filter(([, found]) => found.some((version, index) => version !== index + 1));
  return { events: events.length, disordered: disordered.map(([subject, found]) => `${subject}: ${found.join()}`) };
}

/**
 * Ids of everything on a topic, each once.
 * @throws Error where the events of a thing do not stand in the order in which they were recorded
 */
export async function idsInOrder(broker: Broker, topic: string): Promise<string[]> {
  const positions = new Map<string, number>();
  const events = await firstOfEach(broker, topic);
  for (const { id, subject, position } of events) {
    if (position <= (positions.get(subject) ?? 0)) throw new Error(`${id} of ${subject} stands behind a later event`);
    positions.set(subject, position);
  }
  return events.map(({ id }) => id);
}

/** Without the repetitions that an inbox drops. */
async function firstOfEach(broker: Broker, topic: string): Promise<CloudEvent[]> {
  const events = new Map<string, CloudEvent>();
  await readToEnd(broker, topic, ({ value }) => {
    const event = cloudEventSchema.parse(JSON.parse(String(value)));
    if (!events.has(event.id)) events.set(event.id, event);
  });
  return [...events.values()];
}
