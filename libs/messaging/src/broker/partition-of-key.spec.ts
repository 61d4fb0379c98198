import { describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { partitionOfKey } from './partition-of-key.js';

const PARTITIONS = 12;

describe('The partition of a key', () => {
  const partitioner = kafkajs.Partitioners.DefaultPartitioner();
  const partitionMetadata = Array.from({ length: PARTITIONS }, (_, partitionId) => ({
    partitionId,
    partitionErrorCode: 0,
    leader: 1,
    replicas: [1],
    isr: [1],
  }));

  it.each([0, 1, 2, 3, 4, 5, 6, 7, 36])('is what Kafka computes for keys of %i bytes', (length) => {
    for (let salt = 0; salt < 200; salt++) {
      const key = Buffer.from(Array.from({ length }, (_, index) => (salt * 37 + index * 101) % 256));
      const expected = partitioner({ topic: 't', partitionMetadata, message: { key, value: null } });
      expect(partitionOfKey(key, PARTITIONS)).toBe(expected);
    }
  });

  it('takes text for its UTF-8 bytes', () => {
    expect(partitionOfKey('Vị Thanh', PARTITIONS)).toBe(partitionOfKey(Buffer.from('Vị Thanh'), PARTITIONS));
  });
});
