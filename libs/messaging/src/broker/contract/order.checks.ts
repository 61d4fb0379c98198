import assert from 'node:assert/strict';
import type { SentRange } from '../broker.port.js';
import { partitionOfKey } from '../partition-of-key.js';
import type { Collector } from './collector.js';
import { check, numbered, type Scene } from './scene.js';

const PARTITIONS = 3;
const SENDS = 6;
const PER_SEND = 40;
const TOTAL = SENDS * PER_SEND;

export const orderChecks = [
  check('loses no message', async (scene) => {
    const { reader } = await sendAndRead(scene);
    const missing = sentValues().filter((value) => !reader.values.includes(value));
    assert.deepEqual(missing, []);
  }),

  check('repeats no message', async (scene) => {
    const { reader, topic } = await sendAndRead(scene);
    const stored = (await scene.broker.offsetsOf(topic)).reduce((sum, { next }) => sum + Number(next), 0);
    assert.equal(stored, TOTAL);
    assert.equal(new Set(reader.values).size, reader.values.length);
  }),

  check('keeps the messages of a key in order', async (scene) => {
    const { reader } = await sendAndRead(scene);
    for (const key of new Set(reader.messages.map((message) => message.key))) {
      const numbers = reader.messages.filter((message) => message.key === key).map(({ value }) => Number(value));
      assert.deepEqual(
        numbers,
        numbers.toSorted((a, b) => a - b),
      );
    }
  }),

  check('puts a key into the partition that its hash says', async (scene) => {
    const { reader } = await sendAndRead(scene);
    for (const { key, partition } of reader.messages) {
      assert.equal(partition, partitionOfKey(key!, PARTITIONS), key);
    }
  }),

  check('says where a send has put its messages', async (scene) => {
    const { reader, ranges } = await sendAndRead(scene);
    const told = ranges.flatMap(({ partition, baseOffset, count }) =>
      Array.from({ length: count }, (_, index) => `${partition}/${baseOffset + BigInt(index)}`),
    );
    const found = reader.messages.map(({ partition, offset }) => `${partition}/${offset}`);
    assert.deepEqual(told.sort(), found.sort());
  }),

  check('never shows an offset before the one below it', async (scene) => {
    const topic = await scene.topic(PARTITIONS);
    const reader = await scene.read({ topic });
    const producers = await Promise.all(Array.from({ length: 4 }, () => scene.producer()));
    await Promise.all(
      producers.map(async (producer) => {
        for (let sent = 0; sent < SENDS; sent++) {
          await producer.send(topic, numbered(PER_SEND));
        }
      }),
    );
    await reader.untilCount(producers.length * TOTAL);
    assertWithoutGap(reader);
  }),

  check('gives no more messages in a batch than asked for', async (scene) => {
    const topic = await scene.topic(1);
    await (await scene.producer()).send(topic, numbered(50));
    const reader = await scene.read({ topic, maxBatchMessages: 7 });
    await reader.untilCount(50);
    assert.equal(Math.max(...reader.batches.map(({ messages }) => messages.length)), 7);
    assertWithoutGap(reader);
  }),
];

/** Sends numbered messages in several steps and reads until as many have come. */
async function sendAndRead(scene: Scene): Promise<{ topic: string; reader: Collector; ranges: SentRange[] }> {
  const topic = await scene.topic(PARTITIONS);
  const producer = await scene.producer();
  const ranges: SentRange[] = [];
  for (let sent = 0; sent < SENDS; sent++) {
    ranges.push(...(await producer.send(topic, numbered(PER_SEND, { from: sent * PER_SEND }))));
  }
  const reader = await scene.read({ topic });
  await reader.untilCount(TOTAL);
  return { topic, reader, ranges };
}

function sentValues(): string[] {
  return Array.from({ length: TOTAL }, (_, number) => String(number));
}

function assertWithoutGap(reader: Collector): void {
  const next = new Map<number, bigint>();
  for (const { partition, offset } of reader.messages) {
    assert.equal(offset, next.get(partition) ?? 0n, `partition ${partition}`);
    next.set(partition, offset + 1n);
  }
}
