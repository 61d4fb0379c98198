import { describe, expect, it } from '@jest/globals';
import { fairShare, type TopicPartition } from './fair-share.js';

const partitionsOf = (topic: string, count: number): TopicPartition[] =>
  Array.from({ length: count }, (_, partition) => ({ topic, topicId: `id-${topic}`, partition }));

describe('The share of a member', () => {
  it.each([
    { members: 1, partitions: 12, shares: [12] },
    { members: 2, partitions: 12, shares: [6, 6] },
    { members: 5, partitions: 12, shares: [3, 3, 2, 2, 2] },
    { members: 3, partitions: 2, shares: [1, 1, 0] },
  ])('is $shares of $partitions partitions', ({ members, partitions, shares }) => {
    const group = Array.from({ length: members }, (_, index) => ({ id: `member-${index}`, topics: ['a'] }));
    const dealt = group.map(({ id }) => fairShare(id, group.toReversed(), partitionsOf('a', partitions).toReversed()));
    expect(dealt.map((share) => share.length)).toEqual(shares);
    expect(new Set(dealt.flat().map(({ partition }) => partition)).size).toBe(partitions);
  });

  it('holds only topics that the member reads', () => {
    const group = [
      { id: 'both', topics: ['a', 'b'] },
      { id: 'one', topics: ['b'] },
    ];
    const partitions = [...partitionsOf('a', 3), ...partitionsOf('b', 4)];
    const dealt = group.map(({ id }) => fairShare(id, group, partitions).map(({ topic }) => topic));
    expect(dealt.flat()).toHaveLength(7);
    expect(dealt[1]).not.toContain('a');
  });
});
