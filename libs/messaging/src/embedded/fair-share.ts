export interface GroupMember {
  readonly id: string;
  readonly topics: readonly string[];
}

export interface TopicPartition {
  readonly topic: string;
  readonly topicId: string;
  readonly partition: number;
}

/**
 * The partitions that fall to `memberId`. Every member computes the same answer from the same members and partitions:
 * in order of topic and number they are dealt out one by one to those who read the topic.
 */
export function fairShare(
  memberId: string,
  members: readonly GroupMember[],
  partitions: readonly TopicPartition[],
): TopicPartition[] {
  const inOrder = [...members].sort((a, b) => (a.id < b.id ? -1 : 1));
  return [...partitions].sort(byTopicAndNumber).filter((partition, index) => {
    const readers = inOrder.filter(({ topics }) => topics.includes(partition.topic));
    return readers[index % readers.length]?.id === memberId;
  });
}

function byTopicAndNumber(a: TopicPartition, b: TopicPartition): number {
  return a.topic === b.topic ? a.partition - b.partition : a.topic < b.topic ? -1 : 1;
}
