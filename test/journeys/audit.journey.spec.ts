import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, startStack, type TestStack } from '#libs/testing';
import { declare } from './declared-people.js';
import { operate, operateWell, sqlAt } from './stack-access.js';
import { StackClient } from './stack-client.js';

const START_MS = 180_000;
const CASE_MS = 60_000;
const SERVICE = 'health-declaration';
const DATABASE = 'health_declaration';
const READINGS = 4;

/** What somebody with every right on the server can do to cover a track. */
const TRACKS_COVERED = [
  ['a changed row', `UPDATE audit.entry SET actor_id = 'somebody-else' WHERE position = 2`, 'changed'],
  ['a removed row', `DELETE FROM audit.entry WHERE position = 2`, 'removed'],
  [
    'an inserted row',
    `INSERT INTO audit.entry (occurred_at, actor_kind, actor_id, action, object_kind, object_id, detail)
     SELECT occurred_at, actor_kind, 'somebody-else', action, object_kind, object_id, detail FROM audit.entry LIMIT 1`,
    'inserted',
  ],
  [
    'a tail that was cut off, rows and chain',
    `WITH cut AS (SELECT max(sequence) - 2 AS kept FROM audit.chain),
          links AS (DELETE FROM audit.chain WHERE sequence > (SELECT kept FROM cut) RETURNING position)
     DELETE FROM audit.entry WHERE position IN (SELECT position FROM links)`,
    'cut-off',
  ],
] as const;

describe('the audit of an officer who reads and reviews', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await startStack({ broker: 'embedded' });
    const officer = new StackClient(stack, 'officer');
    const { id } = await declare(new StackClient(stack));
    for (let reading = 0; reading < READINGS; reading++) await officer.get(`/v1/declarations/${id}`);
    const reviewed = await officer.post(
      `/v1/declarations/${id}/reviews`,
      { decision: 'advised' },
      { headers: { 'if-match': '"1"' } },
    );
    expect(reviewed.status).toBe(201);
    await eventually(() => allSealed(stack), { until: 'a chain over every row' });
    await sqlAt(stack, DATABASE, KEEP_EVIDENCE);
  }, START_MS);
  afterEach(() => sqlAt(stack, DATABASE, RESTORE_EVIDENCE));
  afterAll(() => stack?.discard(), START_MS);

  it('has a row for each reading and for the review, by its actor, before the answer', async () => {
    const rows = await sqlAt<{ action: string; n: string }>(
      stack,
      DATABASE,
      `SELECT action, count(*) AS n FROM audit.entry WHERE actor_id = 'officer' GROUP BY action`,
    );
    const counts = rows.map(({ n }) => Number(n)).sort((one, other) => one - other);
    expect(counts).toEqual([1, READINGS]);
  });

  it('is found whole by verify-audit', () => operateWell(stack, SERVICE, 'verify-audit'), CASE_MS);

  it.each(TRACKS_COVERED)(
    'does not hide %s',
    async (_, sql, finding) => {
      await sqlAt(stack, DATABASE, sql);
      const { exitCode, output } = await operate(stack, SERVICE, 'verify-audit');
      expect(output).toContain(`"kind":"${finding}"`);
      expect(exitCode).toBe(1);
    },
    CASE_MS,
  );
});

const KEEP_EVIDENCE = `
  CREATE SCHEMA evidence;
  CREATE TABLE evidence.entry AS TABLE audit.entry;
  CREATE TABLE evidence.chain AS TABLE audit.chain`;
const RESTORE_EVIDENCE = `
  DELETE FROM audit.entry; DELETE FROM audit.chain; DELETE FROM audit.unsealed;
  INSERT INTO audit.entry OVERRIDING SYSTEM VALUE TABLE evidence.entry;
  INSERT INTO audit.chain TABLE evidence.chain`;

async function allSealed(stack: TestStack): Promise<true> {
  const [row] = await sqlAt<{ entries: string; links: string }>(
    stack,
    DATABASE,
    'SELECT (SELECT count(*) FROM audit.entry) AS entries, (SELECT count(*) FROM audit.chain) AS links',
  );
  expect(row?.links).toBe(row?.entries);
  expect(Number(row?.entries)).toBeGreaterThan(READINGS);
  return true;
}
