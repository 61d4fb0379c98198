import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing';
import { BusBench } from '../../test/bus-bench.js';
import { leavesOf, type LeafRow } from '../../test/garden.js';
import { StatementFailed } from '#libs/database';
import { liveSide } from '../rebuild/live-side.js';
import { rebuildView } from '../rebuild/rebuild-view.js';
import { discard, replay } from './decide.js';
import { openQuarantine, type OpenQuarantine } from './quarantine.store.js';

/** A leaf as a foreign producer would send it. */
function leafEvent(bench: BusBench, over: object = {}): Record<string, unknown> {
  return {
    specversion: '1.0',
    id: randomUUID(),
    source: '/lachan/elsewhere',
    type: bench.leafFell.type,
    subject: 'oak',
    time: '2021-08-11T00:00:00.000Z',
    datacontenttype: 'application/json',
    epoch: 1,
    position: 1,
    version: 100,
    data: { colour: 'gold' },
    ...over,
  };
}

const json = (value: unknown): Buffer => Buffer.from(JSON.stringify(value));

describe.each(['kafka', 'embedded'] as const)('poison, on %s', (kind) => {
  let bench: BusBench;

  beforeAll(async () => {
    bench = await BusBench.open(kind);
  });
  afterEach(() => bench.stopAll());
  afterAll(() => bench.close());

  const opened = (reason: string): Promise<OpenQuarantine> =>
    eventually(async () => (await openQuarantine(bench.database)).find((row) => row.reason === reason));
  const leaf = (side: 'a' | 'b', version: number): Promise<LeafRow> =>
    eventually(async () => (await leavesOf(bench.database, side)).find((row) => row.version === version));

  it('goes to quarantine, whatever it is, and nothing else waits for it', async () => {
    const kinds: [string, Buffer | null][] = [
      ['not-json', Buffer.from('{"specversion":')],
      ['unknown-type', json(leafEvent(bench, { type: 'vn.lachan.garden.storm.v1' }))],
      ['not-utf8', Buffer.from([0x7b, 0xff, 0xfe])],
      ['too-large', Buffer.alloc(1024 * 1024, 'x')],
      ['wrong-data', json(leafEvent(bench, { data: { colour: 7 } }))],
      ['not-an-event', json({ hello: 'there' })],
      ['handler-failed', json(leafEvent(bench, { position: 9, version: 101, data: { colour: 'ghost' } }))],
      ['save-failed', json(leafEvent(bench, { position: 10, version: 102, data: { colour: 'plaid' } }))],
    ];
    for (const [, value] of kinds) await bench.send({ key: 'oak', value: value! });
    await bench.send({
      key: 'oak',
      value: json(leafEvent(bench, { type: 'vn.lachan.garden.tree-felled.v1', data: {} })),
    });
    bench.relay();
    bench.reader();
    for (let version = 1; version <= 5; version += 1) await bench.drop('oak');
    await eventually(async () => {
      expect((await leavesOf(bench.database, 'a')).map(({ version }) => version)).toEqual([1, 2, 3, 4, 5]);
      return true;
    });
    const reasons = (await openQuarantine(bench.database)).map(({ reason }) => reason);
    expect(reasons.toSorted()).toEqual(kinds.map(([reason]) => reason).toSorted());
  });

  it('keeps its bytes unreadable', async () => {
    const [row] = await bench.database.query<{ all: string }>(
      `select string_agg(q::text || encode(sealed, 'escape'), '') as all from messaging.quarantine q`,
    );
    expect(row!.all).not.toMatch(/ghost|plaid|specversion/);
  });

  it('is not replayed while it cannot be read', async () => {
    const { id } = await opened('not-json');
    await expect(replay(bench.server(), id)).rejects.toThrow('not-json');
    await expect(replay(bench.server(), randomUUID())).rejects.toThrow('There is no message');
    expect((await opened('not-json')).id).toBe(id);
  });

  it('is folded once when an operator has decided, and a rebuild repeats the decision', async () => {
    bench.relay();
    bench.reader();
    const server = bench.server();
    await replay(server, (await opened('wrong-data')).id, json(leafEvent(bench)));
    await replay(server, (await opened('not-json')).id, json(leafEvent(bench, { version: 103 })));
    await replay(server, (await opened('save-failed')).id, json(leafEvent(bench, { version: 104 })));
    await discard(server, (await opened('handler-failed')).id);
    for (const version of [100, 103, 104]) expect(await leaf('a', version)).toMatchObject({ times: 1, colour: 'gold' });
    await rebuildView(bench.server(), 'leaves');
    expect(await leavesOf(bench.database, 'b')).toEqual(await leavesOf(bench.database, 'a'));
  });

  it('is folded once when today it can be read by itself: before the decision by a rebuild, after it never', async () => {
    const value = json(leafEvent(bench, { position: 20, version: 105, data: { colour: 'ghost' } }));
    await bench.send({ key: 'oak', value });
    bench.relay();
    bench.reader();
    const { id } = await eventually(async () =>
      (await openQuarantine(bench.database)).find((row) => row.reason === 'handler-failed'),
    );
    await rebuildView(bench.bravely(), 'leaves');
    expect(await leaf('a', 105)).toMatchObject({ times: 1 });
    await replay(bench.bravely(), id);
    await bench.drop('elm', 'late');
    await eventually(async () => (await leavesOf(bench.database, 'a')).find(({ colour }) => colour === 'late'));
    expect(await leaf('a', 105)).toMatchObject({ times: 1 });
    await rebuildView(bench.bravely(), 'leaves');
    expect(await leavesOf(bench.database, 'b')).toEqual(await leavesOf(bench.database, 'a'));
  });

  it('is not made of events by a conflict of the database', async () => {
    const before = (await openQuarantine(bench.database)).length;
    bench.projection.troubles.push(new StatementFailed('40001', 'played'), new StatementFailed('42P01', 'played'));
    bench.relay();
    bench.reader();
    await bench.drop('linden');
    const side = await liveSide(bench.database, 'leaves');
    await eventually(async () => (await leavesOf(bench.database, side)).find(({ tree }) => tree === 'linden'));
    expect(bench.projection.troubles).toEqual([]);
    expect((await openQuarantine(bench.database)).length).toBe(before);
  });
});
