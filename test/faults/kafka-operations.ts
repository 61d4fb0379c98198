import { Kafka, logLevel, type Admin } from 'kafkajs';
import type { TestStack } from '#libs/testing';

/** As an operator's mistake would. */
export function deleteTopic(stack: TestStack, topic: string): Promise<void> {
  return asOperator(stack, (admin) => admin.deleteTopics({ topics: [topic] }));
}

/**
 * What the broker has stored of a consumer group, by partition, over every generation of the group.
 * @param group without its generation
 */
export function groupPositions(stack: TestStack, group: string, topic: string): Promise<Map<number, number>> {
  return asOperator(stack, async (admin) => {
    const furthest = new Map<number, number>();
    const { groups } = await admin.listGroups();
    for (const { groupId } of groups.filter((one) => one.groupId.startsWith(group))) {
      const [found] = await admin.fetchOffsets({ groupId, topics: [topic] });
      for (const { partition, offset } of found?.partitions ?? []) {
        furthest.set(partition, Math.max(furthest.get(partition) ?? 0, Number(offset)));
      }
    }
    return furthest;
  });
}

async function asOperator<T>(stack: TestStack, act: (admin: Admin) => Promise<T>): Promise<T> {
  const brokers = (stack.endpoints.kafka.brokers ?? '').split(',');
  const admin = new Kafka({ clientId: 'operator', brokers, logLevel: logLevel.NOTHING }).admin();
  await admin.connect();
  try {
    return await act(admin);
  } finally {
    await admin.disconnect();
  }
}
