import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import pg from 'pg';
import { testBroker, type TestBroker } from '#libs/testing';
import { silent } from '../broker/broker-log.js';
import { freshName, numbered } from '../broker/contract/scene.js';
import { underTest } from '../broker/test-brokers.js';
import { GroupMembership } from './group-membership.js';
import { openLogDatabase } from './log-database.js';
import { migrateEmbeddedLog } from './migrate-embedded-log.js';
import { dropExpired } from './retention.job.js';

describe('The embedded event log', () => {
  let harness: TestBroker;
  let url: string;
  let pool: pg.Pool;

  beforeAll(async () => {
    harness = await testBroker('embedded');
    url = 'EMBEDDED_LOG_URL' in harness.env ? harness.env.EMBEDDED_LOG_URL : '';
    pool = openLogDatabase(url, 4, silent);
  });

  afterAll(async () => {
    await pool.end();
    await harness.close();
  });

  const makeTopic = async (partitions: number, retentionMs: number | 'forever' = 'forever'): Promise<string> => {
    const name = freshName('topic');
    await harness.broker.ensureTopics([{ name, partitions, retentionMs }]);
    return name;
  };

  const send = async (topic: string, count: number): Promise<void> => {
    const producer = await harness.broker.connectProducer('test');
    await producer.send(topic, numbered(count));
    await producer.close();
  };

  it('is made and brought up to date by several starters at once, and by none a second time', async () => {
    const target = new URL(url);
    target.pathname = `${target.pathname}_again`;
    await Promise.all(Array.from({ length: 4 }, () => migrateEmbeddedLog(target.href)));
    await migrateEmbeddedLog(target.href);
    const again = openLogDatabase(target.href, 1, silent);
    const { rows } = await again.query<{ count: number }>(
      'SELECT count(*)::integer AS count FROM embedded_log.cluster',
    );
    await again.end();
    await pool.query(`DROP DATABASE ${pg.escapeIdentifier(target.pathname.slice(1))} WITH (FORCE)`);
    expect(rows[0]?.count).toBe(1);
  });

  it('takes the partitions of a member whose lease ran out, and refuses its late position', async () => {
    const topic = await makeTopic(2);
    const group = freshName('group');
    const sleeper = new GroupMembership(pool, group, [topic]);
    const heir = new GroupMembership(pool, group, [topic]);
    const before = await sleeper.renew([]);
    await pool.query(`UPDATE embedded_log.members SET lease_until = '-infinity' WHERE group_name = $1`, [group]);
    const inherited = await heir.renew([]);
    expect(inherited.held.map(({ partition }) => partition).sort()).toEqual([0, 1]);
    expect(await sleeper.storePosition(before.held[0]!, 7n)).toBe(false);
    expect(await heir.storePosition(inherited.held[0]!, 3n)).toBe(true);
    await expect(sleeper.renew([])).resolves.toEqual({ held: [], toRelease: [] });
  });

  it('never gives a partition to two members while it changes hands', async () => {
    const topic = await makeTopic(4);
    const group = freshName('group');
    const first = new GroupMembership(pool, group, [topic]);
    const second = new GroupMembership(pool, group, [topic]);
    await first.renew([]);
    expect((await second.renew([])).held).toEqual([]);
    const { held, toRelease } = await first.renew([]);
    expect(held).toHaveLength(4);
    expect(toRelease).toHaveLength(2);
    expect((await first.renew(toRelease)).held).toHaveLength(2);
    expect((await second.renew([])).held).toHaveLength(2);
  });

  it('drops what is older than the retention, and only that', async () => {
    const [short, kept] = [await makeTopic(1, 3_600_000), await makeTopic(1)];
    await send(short, 10);
    await send(kept, 10);
    await pool.query(
      `UPDATE embedded_log.messages SET appended_at = appended_at - interval '2 hours'
       WHERE log_offset < 6 AND topic_id IN (SELECT id FROM embedded_log.topics WHERE name = ANY ($1))`,
      [[short, kept]],
    );
    expect(await dropExpired(pool)).toBe(6);
    expect(await dropExpired(pool)).toBe(0);
    expect(await harness.broker.offsetsOf(short)).toEqual([{ partition: 0, earliest: 6n, next: 10n }]);
    expect(await harness.broker.offsetsOf(kept)).toEqual([{ partition: 0, earliest: 0n, next: 10n }]);
  });

  it('goes on counting when everything was dropped', async () => {
    const topic = await makeTopic(1, 0);
    await send(topic, 4);
    await pool.query(`UPDATE embedded_log.messages SET appended_at = appended_at - interval '1 hour'`);
    await dropExpired(pool);
    await send(topic, 1);
    expect(await harness.broker.offsetsOf(topic)).toEqual([{ partition: 0, earliest: 4n, next: 5n }]);
  });

  it('is revived by itself when its connections are cut', async () => {
    const topic = await makeTopic(1);
    const received: bigint[] = [];
    let arrived: () => void = () => undefined;
    const consumer = await harness.broker.consume({
      group: freshName('group'),
      topics: [topic],
      from: 'earliest',
      onBatch: async ({ messages }) => {
        received.push(...messages.map(({ offset }) => offset));
        arrived();
        return { then: 'advance' };
      },
    });
    await pool.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND pid <> pg_backend_pid()`,
    );
    const all = new Promise<void>((resolve) => {
      arrived = (): void => (received.length === 3 ? resolve() : undefined);
    });
    for (let sent = 0; sent < 3; sent++) {
      await underTest(harness).storeRaw(topic, 0, Buffer.from(String(sent)));
    }
    await all;
    await consumer.stop();
    expect(received).toEqual([0n, 1n, 2n]);
  });
});
