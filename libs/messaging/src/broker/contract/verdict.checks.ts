import assert from 'node:assert/strict';
import { check, numbered } from './scene.js';

/** Two keys that lie in different partitions of two. */
const KEY_OF_0 = 'a';
const KEY_OF_1 = 'd';

export const verdictChecks = [
  check('goes on at the offset that the reader seeks', async (scene) => {
    const topic = await scene.topic(1);
    await (await scene.producer()).send(topic, numbered(10));
    let sought = false;
    const reader = await scene.read({
      topic,
      judge: () => {
        const verdict = sought ? ({ then: 'advance' } as const) : ({ then: 'seek', offset: 3n } as const);
        sought = true;
        return verdict;
      },
    });
    await reader.untilCount(17);
    assert.deepEqual(
      reader.messages.map(({ offset }) => Number(offset)),
      [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 3, 4, 5, 6, 7, 8, 9],
    );
  }),

  check('shows the first message to a reader who seeks behind the end', async (scene) => {
    const topic = await scene.topic(1);
    await (await scene.producer()).send(topic, numbered(10));
    const offsets = [500n];
    const reader = await scene.read({
      topic,
      from: 'earliest',
      judge: () => {
        const offset = offsets.shift();
        return offset === undefined ? { then: 'advance' } : { then: 'seek', offset };
      },
    });
    await reader.untilCount(20);
    assert.equal(reader.messages[10]?.offset, 0n);
  }),

  check('reads a paused partition no more, and the others on', async (scene) => {
    const topic = await scene.topic(2);
    const producer = await scene.producer();
    const paused = keyed(KEY_OF_0, 1);
    await producer.send(topic, paused);
    const reader = await scene.read({
      topic,
      judge: ({ partition }) => ({ then: partition === 0 ? 'pause' : 'advance' }),
    });
    await reader.untilCount(1);
    await producer.send(topic, paused);
    for (let sent = 0; sent < 5; sent++) {
      await producer.send(topic, keyed(KEY_OF_1, 1));
      await reader.untilCount(2 + sent);
    }
    assert.deepEqual(
      reader.messages.map(({ partition }) => partition),
      [0, 1, 1, 1, 1, 1],
    );
  }),

  check('brings a rejected batch again, and the other partitions meanwhile', async (scene) => {
    const topic = await scene.topic(2);
    const producer = await scene.producer();
    await producer.send(topic, [...keyed(KEY_OF_0, 5), ...keyed(KEY_OF_1, 5)]);
    let rejections = 0;
    const reader = await scene.read({
      topic,
      judge: ({ partition }) => {
        if (partition === 0 && rejections < 3) {
          rejections++;
          throw new Error('The database is away.');
        }
        return { then: 'advance' };
      },
    });
    await reader.untilCount(25);
    const ofRejected = reader.batches.filter(({ partition }) => partition === 0);
    assert.deepEqual(
      ofRejected.map(({ messages }) => messages.map(({ offset }) => Number(offset))),
      Array.from({ length: 4 }, () => [0, 1, 2, 3, 4]),
    );
    const lastOfOther = reader.batches.findLastIndex(({ partition }) => partition === 1);
    assert.ok(lastOfOther < reader.batches.length - 1, 'the other partition has waited');
  }),

  check('begins at the earliest or at the latest message, as asked', async (scene) => {
    const topic = await scene.topic(2);
    const producer = await scene.producer();
    await producer.send(topic, numbered(12));
    const late = await scene.read({ topic, from: 'latest' });
    const early = await scene.read({ topic, from: 'earliest' });
    await producer.send(topic, numbered(12, { from: 12 }));
    await early.untilCount(24);
    await late.untilCount(12);
    assert.deepEqual(
      late.values.toSorted(),
      numbered(12, { from: 12 })
        .map(({ value }) => String(value))
        .sort(),
    );
  }),
];

function keyed(key: string, count: number): { key: string; value: Buffer }[] {
  return Array.from({ length: count }, (_, index) => ({ key, value: Buffer.from(`${key}${index}`) }));
}
