import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing';
import { BusBench } from '../../test/bus-bench.js';
import { leavesOf, storiesOf } from '../../test/garden.js';
import { rebuildView } from '../rebuild/rebuild-view.js';
import { resumeView } from '../rebuild/resume-view.js';
import { republish } from '../relay/republish.js';
import { findStops } from './view-stop.store.js';

describe.each(['kafka', 'embedded'] as const)('a view whose offsets do not fit its topic, on %s', (kind) => {
  let bench: BusBench;

  beforeEach(async () => {
    bench = await BusBench.open(kind);
    for (const tree of ['oak', 'ash', 'elm']) await bench.drop(tree);
    bench.relay();
    bench.reader();
    await leaves(3);
    await bench.stopAll();
  });
  afterEach(() => bench.close());

  const leaves = (count: number): Promise<boolean> =>
    eventually(async () => {
      const found = await leavesOf(bench.database, 'a');
      expect(found.filter(({ times }) => times !== 1)).toEqual([]);
      expect(found.length).toBe(count);
      return true;
    });
  const stops = (reason: string): Promise<unknown> =>
    eventually(async () => (await findStops(bench.database)).find((stop) => stop.reason === reason));

  it('stands still when its topic is another one, says why, and goes on after republish and resume', async () => {
    await bench.database.query(`update messaging.view_offset set topic_id = 'another'`);
    await bench.database.query(`update messaging.own_topic set topic_id = 'another'`);
    bench.relay();
    const reader = bench.reader();
    await bench.drop('fir');
    await stops('topic-identity-changed');
    await eventually(() => reader.health().find(({ state }) => state === 'stopped'));
    await leaves(3);
    expect(bench.problems.join()).toContain('The relay is held');
    const { service, database, broker, topic } = bench;
    await republish({ service, database, broker, topic });
    await republish({ service, database, broker, topic: bench.topics[1]! });
    await resumeView(bench.server(), 'leaves');
    await leaves(4);
    await eventually(() => reader.health().find(({ state }) => state === 'running'));
  });

  it('goes on after a rebuild too, which counts the topic as it is now', async () => {
    await bench.database.query(
      `update messaging.view_offset set topic_id = 'another', next_offset = next_offset + 100`,
    );
    const reader = bench.reader();
    await stops('topic-identity-changed');
    const { liveSide } = await rebuildView(bench.server(), 'leaves');
    expect(liveSide).toBe('b');
    expect(await leavesOf(bench.database, 'b')).toEqual(await leavesOf(bench.database, 'a'));
    await eventually(() => reader.health().find(({ state }) => state === 'running'));
    bench.relay();
    await bench.drop('fir');
    await eventually(async () => (await leavesOf(bench.database, 'b')).length === 4 || undefined);
  });

  it('stands still when the log is shorter than what it has read', async () => {
    await bench.database.query(`update messaging.view_offset set next_offset = 1000 where next_offset > 0`);
    bench.reader();
    await stops('log-shorter-than-stored');
    await leaves(3);
  });

  it('reads what its group says it has read already, also where nothing new comes', async () => {
    await bench.database.query(`update messaging.view_offset set next_offset = 0, revision = revision + 1`);
    await bench.database.query('delete from messaging.inbox');
    await bench.database.query('delete from garden.leaves');
    await bench.database.query('delete from garden.story');
    bench.reader();
    await leaves(3);
    expect(await storiesOf(bench.database, 'a')).toEqual({ ash: [1], elm: [1], oak: [1] });
  });
});
