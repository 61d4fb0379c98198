import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '#libs/testing';
import fc from 'fast-check';
import { Database } from '../connection/database.js';
import { CommitUnknown } from '../connection/database-errors.js';
import type { Tx } from '../connection/tx.js';
import { databaseMigrations, sqlDirectory } from '../migrations/sql-directory.js';
import { ItemFailed, QueueFull } from './batch-errors.js';
import { BatchedWriter } from './batched-writer.js';
import type { BatchLimits } from './batch-limits.js';

type Fate = 'good' | 'negative' | 'marked' | 'crash' | 'cut';
interface Item {
  id: number;
  key: string;
  fate: Fate;
}
const VALUES: Record<Fate, number> = { good: 1, negative: -1, marked: 1, crash: 1, cut: 777 };
const ROUNDS = 40;
/** Fewer than a transaction's attempts: so many conflicts and lost connections must disturb no caller. */
const MAX_FAULTS = 5;
const SEED = 20210811;

/** Answers for each item the id that holds its key. */
async function writeItems(tx: Tx, items: readonly Item[]): Promise<number[]> {
  const marked = items.findIndex(({ fate }) => fate === 'marked');
  if (marked !== -1) throw new ItemFailed(marked, new Error('marked'));
  if (items.some(({ fate }) => fate === 'crash')) throw new TypeError('crash');
  const columns = [items.map(({ key }) => key), items.map(({ id }) => id), items.map(({ fate }) => VALUES[fate])];
  await tx.execute(
    `INSERT INTO trial.item (key, id, value) SELECT * FROM unnest($1::text[], $2::int[], $3::int[])
     ON CONFLICT (key) DO NOTHING`,
    columns,
  );
  const held = await tx.query<{ key: string; id: number }>('SELECT key, id FROM trial.item WHERE key = ANY($1)', [
    columns[0],
  ]);
  const holders = new Map(held.map(({ key, id }) => [key, id]));
  return items.map(({ key }) => holders.get(key) ?? -1);
}

describe('BatchedWriter', () => {
  let server: TestDatabase;
  let database: Database;

  const writer = (write = writeItems, limits: Partial<BatchLimits> = {}, on = database) =>
    new BatchedWriter<Item, number>({ name: 'trial', database: on, write, sortKey: ({ key }) => key, limits });
  const good = (id: number, key = `k${id}`): Item => ({ id, key, fate: 'good' });
  const stored = () => database.query<{ key: string; id: number }>('SELECT key, id FROM trial.item ORDER BY id');

  beforeAll(async () => {
    const fixtures = sqlDirectory(import.meta.url, '../../fixtures/migrations/');
    server = await testDatabase({ service: 'database-lib', directories: [databaseMigrations(), fixtures] });
    database = new Database({ url: server.serveUrl, service: 'database-lib', clock: { now: () => new Date() } });
    await database.connect();
  });
  beforeEach(() => database.query('DELETE FROM trial.item'));
  afterAll(async () => {
    await database.close();
    await server.drop();
  });

  it('commits together what arrives together, sorted by key, in batches of a bounded size', async () => {
    const batches: string[][] = [];
    const recording = writer(
      (tx, items) => {
        batches.push(items.map(({ key }) => key));
        return writeItems(tx, items);
      },
      { maxRows: 3 },
    );
    const results = await Promise.all(['d', 'a', 'c', 'b'].map((key, id) => recording.submit(good(id, key))));
    expect(results).toEqual([0, 1, 2, 3]);
    expect(batches).toEqual([['a', 'c', 'd'], ['b']]);
    expect(recording.stats()).toMatchObject({ waiting: 0, batches: 2, rows: 4 });
  });

  it('opens a second batch beside a running one only from the named number of rows', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const sizes: number[] = [];
    const slow = writer(
      async (tx, items) => {
        sizes.push(items.length);
        await gate;
        return writeItems(tx, items);
      },
      { nextBatchFrom: 3 },
    );
    const turn = () => new Promise((resolve) => setImmediate(() => setImmediate(resolve)));
    const answers = [slow.submit(good(1))];
    await turn();
    answers.push(slow.submit(good(2)), slow.submit(good(3)));
    await turn();
    expect(slow.stats()).toMatchObject({ inFlight: 1, waiting: 2 });
    answers.push(slow.submit(good(4)));
    await turn();
    expect(slow.stats()).toMatchObject({ inFlight: 2, waiting: 0 });
    answers.push(...[5, 6, 7, 8].map((id) => slow.submit(good(id))));
    await turn();
    expect(slow.stats()).toMatchObject({ inFlight: 2, waiting: 4 });
    release();
    await Promise.all(answers);
    expect(sizes.sort()).toEqual([1, 3, 4]);
  });

  it.each<[Fate, string]>([
    ['negative', 'StatementFailed'],
    ['marked', 'Error'],
    ['crash', 'TypeError'],
  ])('lets a %s row fail alone with its %s', async (fate, name) => {
    const items = Array.from({ length: 60 }, (_, id) => ({ ...good(id), fate: id % 20 === 7 ? fate : 'good' }) as Item);
    const batch = writer();
    const answers = await Promise.allSettled(items.map((item) => batch.submit(item)));
    const failed = answers.flatMap((answer, id) =>
      answer.status === 'rejected' ? [[id, (answer.reason as Error).name]] : [],
    );
    expect(failed).toEqual([7, 27, 47].map((id) => [id, name]));
    expect(await stored()).toHaveLength(57);
  });

  it('rejects all of a batch whose commit is unknown', async () => {
    const batch = writer();
    const answers = await Promise.allSettled(
      [good(1), { ...good(2), fate: 'cut' } as Item].map((item) => batch.submit(item)),
    );
    for (const answer of answers)
      expect(answer).toMatchObject({ status: 'rejected', reason: { name: 'CommitUnknown' } });
  });

  it('refuses at once what its queue cannot hold, and never writes what waited too long', async () => {
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    const slow = writer(
      async (tx, items) => {
        await gate;
        return writeItems(tx, items);
      },
      { maxWaiting: 2, maxWaitMs: 50 },
    );
    const first = slow.submit(good(1));
    await new Promise((resolve) => setImmediate(resolve));
    const waiting = [slow.submit(good(2)), slow.submit(good(3))];
    await expect(slow.submit(good(4))).rejects.toBeInstanceOf(QueueFull);
    for (const late of await Promise.allSettled(waiting)) expect(late).toMatchObject({ reason: { name: 'QueueFull' } });
    release();
    await first;
    await slow.drain();
    expect(await stored()).toEqual([{ key: 'k1', id: 1 }]);
  });

  it('answers everything it accepted before it stops, and accepts nothing more', async () => {
    const batch = writer(writeItems, { maxRows: 2 });
    const answers = [1, 2, 3, 4, 5].map((id) => batch.submit(good(id)));
    await batch.drain();
    await expect(batch.submit(good(6))).rejects.toBeInstanceOf(QueueFull);
    expect(await Promise.all(answers)).toEqual([1, 2, 3, 4, 5]);
  });

  it('settles crossed keys of two instances', async () => {
    const other = new Database({ url: server.serveUrl, service: 'database-lib', clock: { now: () => new Date() } });
    await other.connect();
    const keys = Array.from({ length: 40 }, (_, index) => `crossed ${String(index).padStart(2, '0')}`);
    /** Takes row locks in an order of its own, against the rule, so that the two do meet crosswise. */
    const backwards = (tx: Tx, items: readonly Item[]) =>
      writeItems(tx, [...items].reverse()).then((ids) => ids.reverse());
    const [one, two] = [writer(writeItems, { maxRows: 10 }), writer(backwards, { maxRows: 10 }, other)];
    const mine = keys.map((key, id) => one.submit(good(id, key)));
    const theirs = [...keys].reverse().map((key, id) => two.submit(good(100 + id, key)));
    const answers = await Promise.all([...mine, ...[...theirs].reverse()]);
    expect(answers.slice(0, 40)).toEqual(answers.slice(40));
    await other.close();
  });

  it('agrees with a naive model under random faults', async () => {
    const fate = fc.oneof(
      { weight: 20, arbitrary: fc.constant<Fate>('good') },
      ...(['negative', 'marked', 'crash', 'cut'] as const).map((bad) => ({
        weight: 1,
        arbitrary: fc.constant<Fate>(bad),
      })),
    );
    const submissions = fc.array(fc.record({ key: fc.integer({ min: 0, max: 25 }), fate }), {
      minLength: 1,
      maxLength: 60,
    });
    const faults = fc.array(fc.constantFrom('none', 'none', '40001', '40P01', 'lost'), {
      minLength: 1,
      maxLength: MAX_FAULTS,
    });
    await fc.assert(
      fc.asyncProperty(submissions, faults, async (drawn, transactionFaults) => {
        await database.query('DELETE FROM trial.item');
        const items = drawn.map(({ key, fate: drawnFate }, id): Item => ({ id, key: `k${key}`, fate: drawnFate }));
        let transactions = 0;
        const faulty = writer(
          async (tx, batch) => {
            const results = await writeItems(tx, batch);
            const fault = transactionFaults[transactions++] ?? 'none';
            if (fault === 'lost') await tx.query('SELECT pg_terminate_backend(pg_backend_pid())');
            else if (fault !== 'none') await tx.query('SELECT trial.fail_with($1)', [fault]);
            return results;
          },
          { maxRows: 16, nextBatchFrom: 4 },
        );
        const answers = await Promise.allSettled(items.map((item) => faulty.submit(item)));
        const holders = new Map((await stored()).map(({ key, id }) => [key, id]));
        items.forEach((item, index) => expectAsModelled(item, answers[index], holders));
      }),
      { numRuns: ROUNDS, seed: SEED },
    );
  });
});

/** 2xx means durable; a row that failed for its own reason is nowhere; only an unknown commit may be either. */
function expectAsModelled(item: Item, answer: PromiseSettledResult<number> | undefined, holders: Map<string, number>) {
  const holder = holders.get(item.key);
  if (answer?.status === 'fulfilled') {
    expect(answer.value).toBe(holder);
    if (item.fate !== 'good') expect(holder).not.toBe(item.id);
    return;
  }
  if (answer?.reason instanceof CommitUnknown) return;
  expect(holder).not.toBe(item.id);
  expect(item.fate).not.toBe('good');
}
