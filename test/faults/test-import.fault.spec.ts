import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ImportProgress } from '#libs/http';
import { eventually } from '#libs/testing';
import { faultyFile, turnedAround, type FaultyFile, type RowKind } from './faulty-file.js';
import { sizeOf } from './sizes.js';
import { SENDER, TestingProcess } from './testing-process.js';

const { rounds, rows, peakMemoryMiB } = sizeOf('test-import');
const START_MS = 300_000;
const DECIDED_MS = 7_200_000;

interface Stored {
  readonly tubes: number;
  readonly pools: number;
  readonly specimens: number;
  readonly results: number;
  readonly collectedOnce: number;
}

describe(`${rows} rows of tests with two faults in a hundred`, () => {
  let testing: TestingProcess;
  beforeAll(async () => {
    testing = await TestingProcess.start();
  }, START_MS);
  afterAll(() => testing?.discard(), START_MS);

  const kinds: readonly RowKind[] = ['specimens', 'results'];
  it.each(kinds.flatMap((kind) => Array.from({ length: rounds }, (_, round) => [kind, round + 1] as const)))(
    'of %s, in round %i: killed at half, it goes on; the good are in once, each fault has its line and reason',
    async (kind) => {
      const file = faultyFile(kind, rows);
      const before = await storedOf(testing);
      const { id } = await send(testing, kind, file.bytes);
      await killedAtHalf(testing, id, rows);
      const done = await decidedOf(testing, kind, id);
      await expectFaults(testing, kind, id, file);
      const good = rows - file.faults.length;
      expect(done).toMatchObject({ rows, created: good, changed: 0, unchanged: 0, refused: file.faults.length });
      const after = await storedOf(testing);
      expect(after.tubes - before.tubes).toBe(good);
      expect(after.specimens - before.specimens).toBe(good + after.pools - before.pools);
      expect(after.results - before.results).toBe(kind === 'results' ? after.specimens - before.specimens : 0);
      expect(after.collectedOnce).toBe(after.specimens);

      const again = await send(testing, kind, file.bytes);
      expect(again).toMatchObject({ id, state: 'finished', created: good });
      const turned = await send(testing, kind, turnedAround(file));
      expect(await decidedOf(testing, kind, turned.id)).toMatchObject({
        ...{ created: 0, changed: 0, unchanged: good, refused: file.faults.length },
      });
      expect(await storedOf(testing)).toEqual(after);
      expect(testing.peakMemory()).toBeLessThan(peakMemoryMiB);
    },
    2 * DECIDED_MS,
  );
});

async function send(testing: TestingProcess, kind: RowKind, body: Buffer): Promise<ImportProgress> {
  const headers = { 'content-type': 'text/csv' };
  const answer = await testing.client.post<ImportProgress>(`/v1/${kind}/imports`, { as: SENDER, body, headers });
  expect(answer.status).toBe(202);
  return answer.body;
}

/** Ends the process by force when half of the rows are decided, and starts it anew. */
async function killedAtHalf(testing: TestingProcess, id: string, of: number): Promise<void> {
  const sql = 'SELECT created + refused AS decided, finished_at AS "finishedAt" FROM imports.import WHERE id = $1';
  await eventually(
    async () => {
      const [row] = await testing.sql<{ decided: number; finishedAt: Date | null }>(sql, [id]);
      if (!row || row.decided < of / 2) throw new Error(`${row?.decided} are decided`);
      return true;
    },
    { withinMs: DECIDED_MS, everyMs: 10, until: 'half of the rows' },
  );
  await testing.kill9();
  const [row] = await testing.sql<{ decided: number; finishedAt: Date | null }>(sql, [id]);
  expect(row?.finishedAt).toBeNull();
  await testing.startAnew();
}

function decidedOf(testing: TestingProcess, kind: RowKind, id: string): Promise<ImportProgress> {
  return eventually(
    async () => {
      const { body } = await testing.client.get<ImportProgress>(`/v1/${kind}/imports/${id}`, { as: SENDER });
      if (body.state !== 'finished') throw new Error(JSON.stringify(body));
      return body;
    },
    { withinMs: DECIDED_MS, everyMs: 200, until: 'the last row' },
  );
}

async function expectFaults(testing: TestingProcess, kind: RowKind, id: string, { faults }: FaultyFile): Promise<void> {
  const headers = { 'accept-language': 'en' };
  const path = `/v1/${kind}/imports/${id}/refused.csv`;
  const { body } = await testing.client.get<string>(path, { as: SENDER, headers });
  const refused = body.trim().split('\r\n').slice(1);
  const expected = faults.map(({ line }) => line);
  const others = refused.filter((line) => !expected.includes(Number(line.slice(0, line.indexOf(',')))));
  expect(others).toEqual([]);
  expect(refused).toHaveLength(faults.length);
  faults.forEach(({ reason }, index) => expect(refused[index]).toContain(reason));
}

async function storedOf(testing: TestingProcess): Promise<Stored> {
  const [row] = await testing.sql<Stored>(
    `SELECT (SELECT count(*)::int FROM testing.specimen WHERE tube = 'own') +
         (SELECT count(*)::int FROM testing.pool) AS tubes,
       (SELECT count(*)::int FROM testing.pool) AS pools,
       (SELECT count(*)::int FROM testing.specimen) AS specimens,
       (SELECT count(*)::int FROM testing.result WHERE state = 'released') AS results,
       (SELECT count(DISTINCT aggregate_id)::int FROM messaging.event
          WHERE type = 'vn.lachan.testing.specimen-collected.v1' HAVING count(*) = count(DISTINCT aggregate_id))
         AS "collectedOnce"`,
  );
  if (!row) throw new Error('nothing was counted');
  return row;
}
