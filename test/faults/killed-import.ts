import { expect } from '@jest/globals';
import type { Actor, ImportProgress } from '#libs/http';
import { eventually } from '#libs/testing';
import { turnedAround, type FaultyFile } from './faulty-file.js';
import type { KillableService } from './killable-service.js';

export const DECIDED_MS = 7_200_000;

/** A file with faults on its way into a service that dies at half of it. */
export interface KilledImport<Stored> {
  readonly service: KillableService;
  /** Such as `/v1/doses/imports`. */
  readonly path: string;
  readonly sender: Actor;
  readonly file: FaultyFile;
  /** What the service has stored of such files so far. */
  readonly stored: () => Promise<Stored>;
}

/**
 * Killed at half, it goes on: the good rows are in, each fault has its line and reason, and the same rows again, in
 * whatever order, change nothing. Answers what was stored before and after.
 */
export async function takenInThoughKilled<Stored>(
  one: KilledImport<Stored>,
): Promise<{ before: Stored; after: Stored }> {
  const { file, stored } = one;
  const before = await stored();
  const { id } = await send(one, file.bytes);
  await killedAtHalf(one, id);
  const done = await decidedOf(one, id);
  await expectFaults(one, id);
  const good = file.rows - file.faults.length;
  expect(done).toMatchObject({ rows: file.rows, created: good, changed: 0, unchanged: 0, refused: file.faults.length });
  const after = await stored();

  const again = await send(one, file.bytes);
  expect(again).toMatchObject({ id, state: 'finished', created: good });
  const turned = await send(one, turnedAround(file));
  expect(await decidedOf(one, turned.id)).toMatchObject({
    ...{ created: 0, changed: 0, unchanged: good, refused: file.faults.length },
  });
  expect(await stored()).toEqual(after);
  return { before, after };
}

async function send({ service, path, sender }: KilledImport<unknown>, body: Buffer): Promise<ImportProgress> {
  const headers = { 'content-type': 'text/csv' };
  const answer = await service.client.post<ImportProgress>(path, { as: sender, body, headers });
  expect(answer.status).toBe(202);
  return answer.body;
}

/** Ends the process by force when half of the rows are decided, and starts it anew. */
async function killedAtHalf({ service, file }: KilledImport<unknown>, id: string): Promise<void> {
  const sql = 'SELECT created + refused AS decided, finished_at AS "finishedAt" FROM imports.import WHERE id = $1';
  await eventually(
    async () => {
      const [row] = await service.sql<{ decided: number; finishedAt: Date | null }>(sql, [id]);
      if (!row || row.decided < file.rows / 2) throw new Error(`${row?.decided} are decided`);
      return true;
    },
    { withinMs: DECIDED_MS, everyMs: 10, until: 'half of the rows' },
  );
  await service.kill9();
  const [row] = await service.sql<{ decided: number; finishedAt: Date | null }>(sql, [id]);
  expect(row?.finishedAt).toBeNull();
  await service.startAnew();
}

function decidedOf({ service, path, sender }: KilledImport<unknown>, id: string): Promise<ImportProgress> {
  return eventually(
    async () => {
      const { body } = await service.client.get<ImportProgress>(`${path}/${id}`, { as: sender });
      if (body.state !== 'finished') throw new Error(JSON.stringify(body));
      return body;
    },
    { withinMs: DECIDED_MS, everyMs: 200, until: 'the last row' },
  );
}

async function expectFaults({ service, path, sender, file }: KilledImport<unknown>, id: string): Promise<void> {
  const { faults } = file;
  const headers = { 'accept-language': 'en' };
  const { body } = await service.client.get<string>(`${path}/${id}/refused.csv`, { as: sender, headers });
  const refused = body.trim().split('\r\n').slice(1);
  const expected = new Set(faults.map(({ line }) => line));
  const others = refused.filter((line) => !expected.has(Number(line.slice(0, line.indexOf(',')))));
  expect(others).toEqual([]);
  expect(refused).toHaveLength(faults.length);
  faults.forEach(({ reason }, index) => expect(refused[index]).toContain(reason));
}
