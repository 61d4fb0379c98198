import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing';
import { BusBench } from '../../test/bus-bench.js';
import { leavesOf, storiesOf } from '../../test/garden.js';

describe.each(['kafka', 'embedded'] as const)('the path from a commit to a view, on %s', (kind) => {
  let bench: BusBench;
  let fallen = 0;

  beforeAll(async () => {
    bench = await BusBench.open(kind);
  });
  afterEach(() => bench.stopAll());
  afterAll(() => bench.close());

  async function dropSome(count: number, trees: readonly string[]): Promise<void> {
    for (let at = 0; at < count; at += 1) {
      await bench.drop(trees[at % trees.length]!);
      fallen += 1;
    }
  }

  async function everyLeafOnce(): Promise<void> {
    await eventually(async () => {
      const leaves = await leavesOf(bench.database, 'a');
      expect(leaves.filter((leaf) => leaf.times !== 1)).toEqual([]);
      expect(leaves.length).toBe(fallen);
      return true;
    });
    const stories = Object.values(await storiesOf(bench.database, 'a'));
    for (const versions of stories) expect(versions).toEqual(versions.map((_, at) => at + 1));
  }

  it('folds every event once and in order', async () => {
    bench.relay();
    bench.reader();
    await dropSome(60, ['oak', 'ash', 'elm']);
    await everyLeafOnce();
  });

  it('folds once what two relays and two readers handle, while members come and go', async () => {
    const first = bench.relay();
    bench.relay();
    bench.reader();
    await dropSome(40, ['oak', 'fir']);
    await first.stop();
    const second = bench.reader();
    await dropSome(40, ['oak', 'fir', 'yew']);
    await everyLeafOnce();
    await second.close();
    await dropSome(20, ['yew']);
    await everyLeafOnce();
  });

  it('folds once what is sent again', async () => {
    await bench.database.query('insert into messaging.outbox select position, recorded_at from messaging.event');
    bench.relay();
    bench.reader();
    await dropSome(5, ['oak']);
    await everyLeafOnce();
  });

  it('reads on from its own offset when the group forgot its position, or is ahead', async () => {
    await bench.database.query(
      `update messaging.view_offset set next_offset = next_offset - 1, revision = revision + 1 where next_offset > 0`,
    );
    bench.relay();
    bench.reader();
    await dropSome(12, ['oak', 'ash', 'elm', 'fir']);
    await everyLeafOnce();
    expect(bench.problems.filter((problem) => problem.includes('stands still'))).toEqual([]);
  });
});
