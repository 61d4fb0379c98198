import type { Kafka } from 'kafkajs';
import { withAdmin } from './kafka-client.js';
import { placeOf } from './partition-reader.js';

const NOT_STORED = '-1';

/** Where a group that reads from `latest` begins: the end as it is now, in partitions without a stored position. */
export function latestStarts(kafka: Kafka, group: string, topics: readonly string[]): Promise<Map<string, bigint>> {
  return withAdmin(kafka, async (admin) => {
    const starts = new Map<string, bigint>();
    const stored = await admin.fetchOffsets({ groupId: group, topics: [...topics] });
    for (const { topic, partitions } of stored) {
      const without = new Set(
        partitions.filter(({ offset }) => offset === NOT_STORED).map(({ partition }) => partition),
      );
      for (const { partition, high } of await admin.fetchTopicOffsets(topic)) {
        if (without.has(partition)) {
          starts.set(placeOf(topic, partition), BigInt(high));
        }
      }
    }
    return starts;
  });
}
