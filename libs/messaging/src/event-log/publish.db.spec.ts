import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { BusBench } from '../../test/bus-bench.js';
import { dueEvents } from '../outbox/due-events.js';
import { MAX_DATA_BYTES, newEvent, type NewEvent } from './new-event.js';
import { MAX_EVENTS_PER_PUBLISH, publish } from './publish.js';

describe('publish', () => {
  let bench: BusBench;

  beforeAll(async () => {
    bench = await BusBench.open('embedded');
  });
  afterAll(() => bench.close());

  const leaf = (tree: string, colour: string): NewEvent =>
    newEvent(bench.leafFell, { aggregateId: tree, aggregateVersion: 1, data: { colour } });

  it('draws positions in the given order, in one statement for any number', async () => {
    const trees = Array.from({ length: 1_500 }, (_, at) => `tree-${1_500 - at}`);
    await bench.database.transaction((tx) =>
      publish(
        tx,
        trees.map((tree) => leaf(tree, 'red')),
      ),
    );
    const due = await dueEvents(bench.database, 2_000, 1_000_000);
    expect(due.map((event) => event.aggregate_id)).toEqual(trees);
    expect(due.map((event) => Number(event.position) - Number(due[0]!.position))).toEqual(trees.map((_, at) => at));
  });

  it('is taken back with its transaction', async () => {
    const before = await dueEvents(bench.database, 2_000, 1_000_000);
    const rolledBack = bench.database.transaction(async (tx) => {
      await publish(tx, [leaf('oak', 'red')]);
      throw new Error('taken back');
    });
    await expect(rolledBack).rejects.toThrow('taken back');
    expect(await dueEvents(bench.database, 2_000, 1_000_000)).toHaveLength(before.length);
  });

  it('gives the relay bounded batches: by rows, and by bytes but for one', async () => {
    expect(await dueEvents(bench.database, 7, 1_000_000)).toHaveLength(7);
    expect(await dueEvents(bench.database, 7, 1)).toHaveLength(1);
    expect((await dueEvents(bench.database, 7, 40)).length).toBeLessThan(7);
  });

  it('keeps what was published: the serving role can neither change nor delete it', async () => {
    await expect(bench.database.query(`update messaging.event set topic = 'x'`)).rejects.toThrow('permission denied');
    await expect(bench.database.query('delete from messaging.event')).rejects.toThrow('permission denied');
  });

  it('refuses what the contract does not name, and what is too large', () => {
    const fact = { aggregateId: 'oak', aggregateVersion: 1 };
    const unnamed = { colour: 'red', phone: '+842930000000' };
    expect(() => newEvent(bench.leafFell, { ...fact, data: unnamed })).toThrow('phone');
    const wide = { ...bench.leafFell, data: z.strictObject({ colour: z.string() }) };
    const data = { colour: 'x'.repeat(MAX_DATA_BYTES) };
    expect(() => newEvent(wide, { ...fact, data })).toThrow(RangeError);
  });

  it('refuses more events at once than a transaction should hold', async () => {
    const many = Array.from({ length: MAX_EVENTS_PER_PUBLISH + 1 }, () => leaf('oak', 'red'));
    await expect(bench.database.transaction((tx) => publish(tx, many))).rejects.toThrow(RangeError);
  });
});
