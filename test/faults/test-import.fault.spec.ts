import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, ed25519 } from '#libs/testing';
import { testing as declaration } from '../../apps/testing/src/service.js';
import { faultyTestFile, type RowKind } from './faulty-test-files.js';
import { BUSINESS_TIME, KillableService } from './killable-service.js';
import { DECIDED_MS, takenInThoughKilled } from './killed-import.js';
import { sizeOf } from './sizes.js';

const { rounds, rows, peakMemoryMiB } = sizeOf('test-import');
const START_MS = 300_000;
const LABORATORY = 'BV-THU';
const SENDER = {
  ...clientActor('laboratory', ['results:write', 'specimens:read', 'specimens:write'], []),
  facility: LABORATORY,
};

interface Stored {
  readonly tubes: number;
  readonly pools: number;
  readonly specimens: number;
  readonly results: number;
  readonly collectedOnce: number;
}

describe(`${rows} rows of tests with two faults in a hundred`, () => {
  let testing: KillableService;
  beforeAll(async () => {
    const resultCertificate = [{ ...ed25519('certificate-1'), createdAt: BUSINESS_TIME }];
    testing = await KillableService.start(declaration, { keys: { resultCertificate }, prepare: openLaboratory });
  }, START_MS);
  afterAll(() => testing?.discard(), START_MS);

  const kinds: readonly RowKind[] = ['specimens', 'results'];
  it.each(kinds.flatMap((kind) => Array.from({ length: rounds }, (_, round) => [kind, round + 1] as const)))(
    'of %s, in round %i: killed at half, it goes on; the good are in once, each fault has its line and reason',
    async (kind, round) => {
      const file = faultyTestFile(kind, rows, round);
      const { before, after } = await takenInThoughKilled({
        ...{ service: testing, path: `/v1/${kind}/imports`, sender: SENDER, file, stored: () => storedOf(testing) },
      });
      const good = rows - file.faults.length;
      expect(after.tubes - before.tubes).toBe(good);
      expect(after.specimens - before.specimens).toBe(good + after.pools - before.pools);
      expect(after.results - before.results).toBe(kind === 'results' ? after.specimens - before.specimens : 0);
      expect(after.collectedOnce).toBe(after.specimens);
      expect(testing.peakMemory()).toBeLessThan(peakMemoryMiB);
    },
    2 * DECIDED_MS,
  );
});

/** As the register of facilities would have published it, on either side of the view. */
async function openLaboratory(sql: KillableService['sql']): Promise<void> {
  await sql(
    `INSERT INTO facility_register.facility (side, code, version, name, kinds, commune_code, valid_from, methods)
     SELECT side, $1, 1, $1, '{laboratory}', '31318', '2019-04-01', '{rt-pcr}' FROM unnest('{a,b}'::text[]) AS side`,
    [LABORATORY],
  );
}

async function storedOf(testing: KillableService): Promise<Stored> {
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
