import assert from 'node:assert/strict';
import { ProducerUnusable } from '../broker.port.js';
import { check, freshName, numbered } from './scene.js';

export const durabilityChecks = [
  check('has stored what a resolved send was given', async (scene) => {
    const topic = await scene.topic(1);
    const writer = await scene.under.connectAnother();
    const producer = await writer.connectProducer('short-lived');
    await producer.send(topic, numbered(10));
    await producer.close();
    await writer.close();
    assert.equal((await scene.broker.offsetsOf(topic))[0]?.next, 10n);
    const reader = await scene.read({ topic }, await scene.another());
    await reader.untilCount(10);
  }),

  check('takes nothing from a producer whose send was rejected', async (scene) => {
    const topic = await scene.topic(1);
    const producer = await scene.producer();
    await assert.rejects(producer.send(freshName('missing'), numbered(1)));
    await assert.rejects(producer.send(topic, numbered(1)), ProducerUnusable);
    assert.equal((await scene.broker.offsetsOf(topic))[0]?.next, 0n);
  }),

  check('goes on where the group has stopped', async (scene) => {
    const topic = await scene.topic(2);
    const group = freshName('group');
    const producer = await scene.producer();
    await producer.send(topic, numbered(20));
    const first = await scene.read({ topic, group });
    await first.untilCount(20);
    await first.stop();
    await producer.send(topic, numbered(20, { from: 20 }));
    const second = await scene.read({ topic, group }, await scene.another());
    await second.untilCount(20);
    assert.deepEqual(
      second.values.map(Number).sort((a, b) => a - b),
      Array.from({ length: 20 }, (_, index) => index + 20),
    );
  }),

  check('carries every value as it is', async (scene) => {
    const topic = await scene.topic(1);
    const values = [null, Buffer.alloc(0), Buffer.from([0xff, 0xfe, 0x00, 0xc3, 0x28]), Buffer.from('chữ Việt')];
    for (const value of values) {
      await scene.under.storeRaw(topic, 0, value);
    }
    const large = Buffer.alloc(1_048_576, 'é');
    await (await scene.producer()).send(topic, [{ key: 'large', value: large }]);
    const reader = await scene.read({ topic });
    await reader.untilCount(values.length + 1);
    const sums = reader.messages.map(({ value }) => value?.toString('base64'));
    assert.deepEqual(
      sums,
      [...values, large].map((value) => value?.toString('base64')),
    );
  }),
];
