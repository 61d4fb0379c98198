import { cloudEventSchema } from '#libs/contracts';
import { connectBroker, readToEnd } from '#libs/messaging';
import type { TestStack } from '#libs/testing';

/** What a topic holds, without the repetitions that an inbox drops. */
export interface TopicHistory {
  readonly events: number;
  /** Aggregates whose versions do not stand in their order, with the versions as they stand. */
  readonly disordered: readonly string[];
}

/** Reads a topic of the stack from its first message to its end. */
export async function historyOf(stack: TestStack, topic: string): Promise<TopicHistory> {
  const seen = new Set<string>();
  const versions = new Map<string, number[]>();
  const { KAFKA_BROKERS, EMBEDDED_LOG_URL } = stack.envOf('reporting');
  const broker = await connectBroker(
    KAFKA_BROKERS === undefined ? { embeddedLogUrl: EMBEDDED_LOG_URL ?? '' } : { kafkaBrokers: KAFKA_BROKERS },
  );
  try {
    await readToEnd(broker, topic, ({ value }) => {
      const { id, subject, version } = cloudEventSchema.parse(JSON.parse(String(value)));
      if (seen.has(id)) return;
      seen.add(id);
      versions.set(subject, [...(versions.get(subject) ?? []), version]);
    });
  } finally {
    await broker.close();
  }
  const disordered = [...versions].filter(([, found]) => found.some((version, index) => version !== index + 1));
  return { events: seen.size, disordered: disordered.map(([subject, found]) => `${subject}: ${found.join()}`) };
}
