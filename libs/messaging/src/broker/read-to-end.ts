import { randomUUID } from 'node:crypto';
import type { BatchVerdict, Broker, IncomingMessage, MessageBatch } from './broker.port.js';

const READ_WITHIN_MS = 120_000;

/**
 * Reads a topic once, from its first message to the end that it has now, under a group of its own.
 * @throws Error when the end is not reached within two minutes.
 */
export async function readToEnd(
  broker: Broker,
  topic: string,
  take: (message: IncomingMessage) => void,
): Promise<void> {
  const offsets = await broker.offsetsOf(topic);
  const open = new Map(
    offsets.filter((one) => one.next > one.earliest).map(({ partition, next }) => [partition, next]),
  );
  if (open.size === 0) return;
  const reading = Promise.withResolvers<void>();
  const timer = setTimeout(() => reading.reject(new Error(`${topic} was not read to its end`)), READ_WITHIN_MS);
  const onBatch = ({ partition, messages }: MessageBatch): Promise<BatchVerdict> => {
    const end = open.get(partition) ?? 0n;
    for (const message of messages) if (message.offset < end) take(message);
    if ((messages.at(-1)?.offset ?? 0n) + 1n < end) return Promise.resolve({ then: 'advance' });
    open.delete(partition);
    if (open.size === 0) reading.resolve();
    return Promise.resolve({ then: 'pause' });
  };
  const group = `read-to-end.${randomUUID()}`;
  const consumer = await broker.consume({ group, topics: [topic], from: 'earliest', onBatch });
  await reading.promise.finally(async () => {
    clearTimeout(timer);
    await consumer.stop();
  });
}
