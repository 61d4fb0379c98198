import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, testDatabase } from '#libs/testing';
import { Database } from '#libs/database';
import { BusBench } from '../../test/bus-bench.js';
import { dropLeaf, leavesOf, storiesOf } from '../../test/garden.js';

describe.each(['kafka', 'embedded'] as const)('the relay, on %s', (kind) => {
  let bench: BusBench;

  beforeAll(async () => {
    bench = await BusBench.open(kind);
  });
  afterEach(() => bench.stopAll());
  afterAll(() => bench.close());

  const story = (tree: string, versions: readonly number[]): Promise<unknown> =>
    eventually(async () => {
      expect((await storiesOf(bench.database, 'a'))[tree]).toEqual(versions);
      return true;
    });
  const unsent = async (): Promise<number> => {
    const [row] = await bench.database.query<{ rows: number }>('select count(*)::int as rows from messaging.outbox');
    return row!.rows;
  };

  it('keeps an aggregate in order when its transactions began the other way round', async () => {
    bench.relay();
    bench.reader();
    let letFirstGo = (): void => undefined;
    const gone = new Promise<void>((resolve) => (letFirstGo = resolve));
    let opened = (): void => undefined;
    const isOpen = new Promise<void>((resolve) => (opened = resolve));
    const first = bench.database.transaction(async (tx) => {
      await tx.query('select pg_current_xact_id()');
      opened();
      await gone;
      return dropLeaf(tx, bench.leafFell, 'oak');
    });
    await isOpen;
    expect(await bench.drop('oak')).toBe(1);
    await story('oak', [1]);
    letFirstGo();
    expect(await first).toBe(2);
    await story('oak', [1, 2]);
  });

  it('is not held up by a transaction that is open here or in another database', async () => {
    bench.relay();
    bench.reader();
    const other = await testDatabase({
      service: 'garden',
      directories: [new URL('../../test/migrations/', import.meta.url)],
    });
    const elsewhere = new Database({ url: other.serveUrl, service: 'other', clock: { now: () => new Date() } });
    await elsewhere.connect();
    await elsewhere.transaction(async (open) => {
      await open.query(`insert into garden.tree values ('held', 1)`);
      await bench.database.transaction(async (here) => {
        await dropLeaf(here, bench.leafFell, 'beech');
        await bench.drop('ash');
        await story('ash', [1]);
      });
    });
    await story('beech', [1]);
    await elsewhere.close();
    await other.drop();
  });

  it('deletes pointers only of what was sent, and sends each once in quiet times', async () => {
    const relay = bench.relay();
    for (let leaf = 0; leaf < 30; leaf += 1) await bench.drop('elm');
    await eventually(async () => ((await unsent()) === 0 ? true : undefined));
    await relay.stop();
    await bench.drop('elm');
    expect(await unsent()).toBe(1);
    bench.relay();
    bench.reader();
    await story(
      'elm',
      Array.from({ length: 31 }, (_, at) => at + 1),
    );
  });

  it('begins a new epoch when its database was set back, and loses and doubles nothing after it', async () => {
    bench.relay();
    bench.reader();
    await bench.drop('fir');
    await story('fir', [1]);
    await bench.stopAll();
    const admin = new Database({ url: bench.testDatabase.url, service: 'admin', clock: { now: () => new Date() } });
    await admin.connect();
    const [last] = await admin.query<{ position: string }>('select max(position) as position from messaging.event');
    await admin.query('update messaging.own_topic set next = array_fill(0::bigint, array[12])');
    await admin.query('delete from messaging.event where position = $1', [last!.position]);
    await admin.query(`select setval(pg_get_serial_sequence('messaging.event', 'position'), $1::bigint - 1)`, [
      last!.position,
    ]);
    await admin.query(`delete from garden.tree where name = 'fir'`);
    await bench.drop('yew');
    bench.relay();
    bench.reader();
    await story('yew', [1]);
    const epochs = await admin.query<{ epoch: number }>('select epoch from messaging.producer order by epoch');
    expect(epochs.map(({ epoch }) => epoch)).toEqual([1, 2]);
    const leaves = await leavesOf(bench.database, 'a');
    expect(leaves.filter(({ times }) => times !== 1)).toEqual([]);
    await admin.close();
  });

  it('makes the months of its log ahead, and moves what had to wait in the default partition', async () => {
    await bench.database.query(`select messaging.ensure_months('2031-01-01', '2031-03-01')`);
    const [row] = await bench.database.query<{ months: number }>(
      `select count(*)::int as months from pg_inherits where inhparent = 'messaging.event'::regclass
         and inhrelid::regclass::text like 'messaging.event_2031%'`,
    );
    expect(row!.months).toBe(3);
  });
});
