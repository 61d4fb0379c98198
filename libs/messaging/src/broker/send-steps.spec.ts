import { describe, expect, it } from '@jest/globals';
import { MAX_SEND_BYTES, MAX_VALUE_BYTES } from './limits.js';
import { joinRanges, sendSteps } from './send-steps.js';

const message = (key: string, bytes: number) => ({ key, value: Buffer.alloc(bytes) });

describe('The steps of a send', () => {
  it.each([
    { name: 'nothing', messages: [], sizes: [] },
    { name: 'a few small ones', messages: [message('a', 10), message('b', 10)], sizes: [2] },
    { name: 'one that is larger than a step', messages: [message('a', MAX_SEND_BYTES + 1)], sizes: [1] },
    {
      name: 'two that do not fit together',
      messages: [message('a', MAX_SEND_BYTES - 5), message('a', 10)],
      sizes: [1, 1],
    },
    {
      name: 'two that go to different partitions',
      messages: [message('a', MAX_SEND_BYTES - 5), message('d', 10)],
      sizes: [2],
    },
  ])('for $name', ({ messages, sizes }) => {
    expect(sendSteps(messages, 2).map((step) => step.length)).toEqual(sizes);
  });

  it('keep the order of a key', () => {
    const messages = Array.from({ length: 50 }, (_, index) => message('a', 100_000 + index));
    expect(
      sendSteps(messages, 3)
        .flat()
        .map(({ value }) => value.length),
    ).toEqual(messages.map(({ value }) => value.length));
  });

  it('refuse a value over the limit', () => {
    expect(() => sendSteps([message('a', MAX_VALUE_BYTES + 1)], 1)).toThrow(RangeError);
  });
});

describe('Ranges of a send', () => {
  it('are joined where one follows the other', () => {
    const joined = joinRanges([
      { partition: 0, baseOffset: 5n, count: 2 },
      { partition: 1, baseOffset: 0n, count: 1 },
      { partition: 0, baseOffset: 7n, count: 3 },
      { partition: 1, baseOffset: 4n, count: 1 },
    ]);
    expect(joined).toEqual([
      { partition: 0, baseOffset: 5n, count: 5 },
      { partition: 1, baseOffset: 0n, count: 1 },
      { partition: 1, baseOffset: 4n, count: 1 },
    ]);
  });
});
