import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import kafkajs from 'kafkajs';
import { testBroker, type TestBroker } from '#libs/testing';
import { freshName, numbered, Scene } from '../broker/contract/scene.js';
import { underTest } from '../broker/test-brokers.js';

describe('A reader on Kafka', () => {
  let harness: TestBroker;
  let scene: Scene;

  beforeAll(async () => {
    harness = await testBroker('kafka');
    scene = new Scene(underTest(harness));
  });

  afterAll(async () => {
    await scene.end();
    await harness.close();
  });

  const dropBelow = async (topic: string, offset: string): Promise<void> => {
    const brokers = 'KAFKA_BROKERS' in harness.env ? harness.env.KAFKA_BROKERS.split(',') : [];
    const admin = new kafkajs.Kafka({ brokers, logLevel: kafkajs.logLevel.NOTHING }).admin();
    await admin.connect();
    await admin.fetchTopicOffsets(topic);
    await admin.deleteTopicRecords({ topic, partitions: [{ partition: 0, offset }] });
    await admin.disconnect();
  };

  it('sees the first message that is left when retention has passed its position, also one from latest', async () => {
    const topic = await scene.topic(1);
    const group = freshName('group');
    const producer = await scene.producer();
    const before = await scene.read({ topic, group, from: 'latest' });
    await producer.send(topic, numbered(10));
    await before.untilCount(10);
    await before.stop();
    await producer.send(topic, numbered(20, { from: 10 }));
    await dropBelow(topic, '15');
    const after = await scene.read({ topic, group, from: 'latest' });
    await after.untilCount(15);
    expect(after.messages.map(({ offset }) => Number(offset))).toEqual(
      Array.from({ length: 15 }, (_, index) => index + 15),
    );
  });
});
