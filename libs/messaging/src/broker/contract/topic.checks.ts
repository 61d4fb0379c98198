import assert from 'node:assert/strict';
import { TopicMismatch, UnknownTopic } from '../broker.port.js';
import { check, freshName, numbered } from './scene.js';

export const topicChecks = [
  check('lets several starters make the same topic', async (scene) => {
    const spec = { name: freshName('topic'), partitions: 3, retentionMs: 86_400_000 };
    const brokers = [scene.broker, await scene.another(), await scene.another()];
    await Promise.all(brokers.map((broker) => broker.ensureTopics([spec])));
    await scene.broker.ensureTopics([{ ...spec, retentionMs: 'forever' }]);
    assert.equal((await scene.broker.offsetsOf(spec.name)).length, 3);
  }),

  check('refuses a topic that has another number of partitions', async (scene) => {
    const name = await scene.topic(3);
    await assert.rejects(scene.broker.ensureTopics([{ name, partitions: 4, retentionMs: 'forever' }]), TopicMismatch);
  }),

  check('knows the first and the next offset of each partition', async (scene) => {
    const topic = await scene.topic(2);
    const ranges = await (await scene.producer()).send(topic, numbered(30));
    const offsets = await scene.broker.offsetsOf(topic);
    assert.deepEqual(
      offsets,
      [0, 1].map((partition) => ({
        partition,
        earliest: 0n,
        next: BigInt(ranges.find((range) => range.partition === partition)?.count ?? 0),
      })),
    );
  }),

  check('tells a topic from one that was made anew under its name', async (scene) => {
    const name = await scene.topic(1);
    await (await scene.producer()).send(name, numbered(5));
    const before = await scene.broker.identityOf(name);
    assert.deepEqual(await (await scene.another()).identityOf(name), before);
    await scene.under.deleteTopic(name);
    await assert.rejects(scene.broker.identityOf(name), UnknownTopic);
    await scene.broker.ensureTopics([{ name, partitions: 1, retentionMs: 'forever' }]);
    const after = await scene.broker.identityOf(name);
    assert.equal(after.clusterId, before.clusterId);
    assert.notEqual(after.topicId, before.topicId);
    assert.equal((await scene.broker.offsetsOf(name))[0]?.next, 0n);
  }),

  check('tells how several topics stand at once, and leaves out what is not there', async (scene) => {
    const [written, empty] = [await scene.topic(2), await scene.topic(1)];
    await (await scene.producer()).send(written, numbered(30));
    const standing = await scene.broker.standingOf([written, freshName('nowhere'), empty]);
    assert.deepEqual([...standing.keys()].sort(), [written, empty].sort());
    for (const topic of [written, empty]) {
      assert.deepEqual(standing.get(topic)?.identity, await scene.broker.identityOf(topic));
      assert.deepEqual(standing.get(topic)?.offsets, await scene.broker.offsetsOf(topic));
    }
    assert.equal((await scene.broker.standingOf([])).size, 0);
  }),

  check('answers a ping', async (scene) => {
    await scene.broker.ping(5_000);
  }),
];
