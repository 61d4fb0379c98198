import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing';
import { BusBench } from '../../test/bus-bench.js';
import { leavesOf, storiesOf } from '../../test/garden.js';
import { liveSide, liveSideOf } from './live-side.js';
import { rebuildView } from './rebuild-view.js';

const TREES = ['oak', 'ash', 'elm', 'fir', 'yew'];

describe.each(['kafka', 'embedded'] as const)('rebuild, on %s', (kind) => {
  let bench: BusBench;
  let fallen = 0;

  beforeAll(async () => {
    bench = await BusBench.open(kind);
  });
  afterEach(() => bench.stopAll());
  afterAll(() => bench.close());

  async function dropSome(count: number): Promise<void> {
    for (let at = 0; at < count; at += 1) await bench.drop(TREES[fallen++ % TREES.length]!);
  }

  /** What a reader sees, in one statement. */
  async function seen(): Promise<number> {
    const [row] = await bench.database.query<{ leaves: number }>(
      `select coalesce(sum(times), 0)::int as leaves from garden.leaves where side = ${liveSideOf('leaves')}`,
    );
    return row!.leaves;
  }

  const allSeen = (): Promise<boolean> =>
    eventually(async () => {
      expect(await seen()).toBe(fallen);
      return true;
    });

  it('equals live, row for row, and readers never see less than before while traffic runs', async () => {
    bench.relay();
    bench.reader();
    await dropSome(200);
    await allSeen();
    let rebuilding = true;
    const rebuilt = rebuildView(bench.server(), 'leaves').finally(() => (rebuilding = false));
    for (let least = fallen; rebuilding;) {
      await dropSome(1);
      const now = await seen();
      expect(now).toBeGreaterThanOrEqual(least);
      least = now;
    }
    expect((await rebuilt).liveSide).toBe('b');
    expect(await liveSide(bench.database, 'leaves')).toBe('b');
    await dropSome(50);
    await allSeen();
    await rebuildView(bench.server(), 'leaves');
    await allSeen();
    expect(await leavesOf(bench.database, 'a')).toEqual(await leavesOf(bench.database, 'b'));
    expect(await storiesOf(bench.database, 'a')).toEqual(await storiesOf(bench.database, 'b'));
    expect((await leavesOf(bench.database, 'a')).filter(({ times }) => times !== 1)).toEqual([]);
  });

  it('can be started again after it was cut off, and runs once at a time', async () => {
    const first = rebuildView(bench.server(), 'leaves', () => {
      throw new Error('cut off');
    });
    await expect(first).rejects.toThrow('cut off');
    const tellings: string[] = [];
    const second = rebuildView(bench.server(), 'leaves', (line) => void tellings.push(line));
    await eventually(() => tellings[0]);
    await expect(rebuildView(bench.server(), 'leaves')).rejects.toThrow('another process');
    await second;
    await allSeen();
  });

  it('refuses a view that nobody subscribes to', async () => {
    await expect(rebuildView(bench.server(), 'roots')).rejects.toThrow('There is no view roots');
  });
});
