import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing';
import { BusBench } from '../../test/bus-bench.js';
import { dropLeaf, leavesOf } from '../../test/garden.js';
import { viewFreshness } from './view-freshness.js';

describe.each(['kafka', 'embedded'] as const)('watermarks, on %s', (kind) => {
  let bench: BusBench;

  beforeAll(async () => {
    bench = await BusBench.open(kind);
  });
  afterEach(() => bench.stopAll());
  afterAll(() => bench.close());

  async function reachedBefore(): Promise<Date | null> {
    const freshness = await viewFreshness(bench.database, 'leaves');
    return freshness.find(({ topic }) => topic === bench.topic)?.recordedBefore ?? null;
  }

  const reaches = (instant: Date): Promise<Date> =>
    eventually(async () => {
      const before = await reachedBefore();
      return before !== null && before > instant ? before : undefined;
    });

  it('move on while nothing happens, and name source and delay', async () => {
    bench.relay();
    bench.reader();
    await reaches(new Date());
    const [fresh] = await viewFreshness(bench.database, 'leaves');
    expect(fresh).toMatchObject({ source: `/lachan/${bench.service}` });
    expect(fresh!.behindSeconds).toBeGreaterThanOrEqual(0);
  });

  it('promise nothing past an open transaction, and what they promise is in the view', async () => {
    bench.relay();
    bench.reader();
    await bench.drop('oak');
    let recordedAt = new Date();
    await bench.database.transaction(async (tx) => {
      ({ recordedAt } = tx);
      await dropLeaf(tx, bench.leafFell, 'slow');
      for (let others = 0; others < 20; others += 1) await bench.drop('oak');
      const [seen] = await bench.database.query<{ marks: number }>(
        'select count(*)::int as marks from messaging.watermark',
      );
      await eventually(async () => {
        const [now] = await bench.database.query<{ marks: number }>(
          'select count(*)::int as marks from messaging.watermark where recorded_before > $1',
          [recordedAt],
        );
        expect(now!.marks).toBe(0);
        const all = (await leavesOf(bench.database, 'a')).filter(({ tree }) => tree === 'oak');
        return all.length === 21 ? all : undefined;
      });
      expect(seen).toBeDefined();
      expect((await reachedBefore())!.getTime()).toBeLessThanOrEqual(recordedAt.getTime());
    });
    await reaches(recordedAt);
    expect((await leavesOf(bench.database, 'a')).filter(({ tree }) => tree === 'slow')).toHaveLength(1);
  });

  it('are true whenever they are read, under random traffic', async () => {
    bench.relay();
    bench.reader();
    for (let round = 0; round < 40; round += 1) {
      await Promise.all(['oak', 'ash', 'elm'].map((tree) => bench.drop(tree)));
      const before = await reachedBefore();
      const [row] = await bench.database.query<{ recorded: number; folded: number }>(
        `select (select count(*)::int from messaging.event where topic = $1 and recorded_at < $2) as recorded,
                (select coalesce(sum(times), 0)::int from garden.leaves where side = 'a') as folded`,
        [bench.topic, before],
      );
      expect(row!.folded).toBeGreaterThanOrEqual(row!.recorded);
    }
  });

  it('keep their promise for a view, and never go back, when old ones are thinned', async () => {
    const before = await reachedBefore();
    await bench.database.query('delete from messaging.watermark');
    expect(await reachedBefore()).toEqual(before);
    bench.relay();
    bench.reader();
    await reaches(before!);
  });
});
