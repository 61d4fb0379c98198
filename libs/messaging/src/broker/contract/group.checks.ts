import assert from 'node:assert/strict';
import type { Collector } from './collector.js';
import { check, freshName, numbered } from './scene.js';

const PARTITIONS = 4;

export const groupChecks = [
  check('shares the partitions of a topic among the members of a group', async (scene) => {
    const topic = await scene.topic(PARTITIONS);
    const group = freshName('group');
    const one = await scene.read({ topic, group });
    const other = await scene.read({ topic, group }, await scene.another());
    await untilShared([one, other]);
    await (await scene.producer()).send(topic, numbered(40));
    await untilTogether(one, other, 40);
    const read = [...one.values, ...other.values];
    assert.equal(new Set(read).size, 40);
    assert.equal(read.length, 40);
  }),

  check('gives the partitions of a member that stops to the others', async (scene) => {
    const topic = await scene.topic(PARTITIONS);
    const group = freshName('group');
    const staying = await scene.read({ topic, group });
    const leaving = await scene.read({ topic, group }, await scene.another());
    await untilShared([staying, leaving]);
    await leaving.stop();
    await staying.until(
      () => staying.assigned?.length === PARTITIONS,
      () => `the member that stays holds ${String(staying.assigned)}`,
    );
    await (await scene.producer()).send(topic, numbered(40));
    await staying.untilCount(40);
    assert.equal(leaving.messages.length, 0);
  }),

  check('lets every group read everything', async (scene) => {
    const topic = await scene.topic(PARTITIONS);
    const readers = [await scene.read({ topic }), await scene.read({ topic })];
    await (await scene.producer()).send(topic, numbered(20));
    for (const reader of readers) {
      await reader.untilCount(20);
    }
  }),
];

async function untilShared(members: readonly Collector[]): Promise<void> {
  for (const member of members) {
    await member.until(
      () => member.assigned?.length === PARTITIONS / members.length,
      () => `the members hold ${members.map(({ assigned }) => `[${String(assigned)}]`).join(' and ')}`,
    );
  }
}

/** Waits until both together have got so many. */
async function untilTogether(one: Collector, other: Collector, count: number): Promise<void> {
  const sum = (): number => one.messages.length + other.messages.length;
  other.follower = one;
  await one.until(
    () => sum() >= count,
    () => `${sum()} of ${count} messages have come`,
  );
}
