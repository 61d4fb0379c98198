import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { faultyDoseFile } from './faulty-dose-file.js';
import type { KillableService } from './killable-service.js';
import { DECIDED_MS, takenInThoughKilled } from './killed-import.js';
import { sizeOf } from './sizes.js';
import { POINT, startKillableVaccination } from './vaccination-point.js';

const { rounds, rows, peakMemoryMiB } = sizeOf('dose-import');
const START_MS = 300_000;

interface Stored {
  readonly people: number;
  readonly doses: number;
  readonly countedOnce: number;
}

describe(`${rows} rows of doses with two faults in a hundred`, () => {
  let vaccination: KillableService;
  beforeAll(async () => {
    vaccination = await startKillableVaccination();
  }, START_MS);
  afterAll(() => vaccination?.discard(), START_MS);

  it.each(Array.from({ length: rounds }, (_, round) => round + 1))(
    'in round %i: killed at half, it goes on; the good are in once, each fault has its line and reason',
    async (round) => {
      const file = faultyDoseFile(rows, round);
      const { before, after } = await takenInThoughKilled({
        ...{ service: vaccination, path: '/v1/doses/imports', sender: POINT, file },
        stored: () => storedOf(vaccination),
      });
      expect(after.people - before.people).toBe(rows - file.faults.length);
      expect(after.doses - before.doses).toBe(file.doses);
      expect(after.countedOnce).toBe(after.doses);
      expect(vaccination.peakMemory()).toBeLessThan(peakMemoryMiB);
    },
    2 * DECIDED_MS,
  );
});

async function storedOf(vaccination: KillableService): Promise<Stored> {
  const [row] = await vaccination.sql<Stored>(
    `SELECT (SELECT count(*)::int FROM vaccination.person) AS people,
       (SELECT count(*)::int FROM vaccination.dose WHERE state = 'standing') AS doses,
       (SELECT count(DISTINCT aggregate_id)::int FROM messaging.event
          WHERE type = 'vn.lachan.vaccination.dose-counted.v1' HAVING count(*) = count(DISTINCT aggregate_id))
         AS "countedOnce"`,
  );
  if (!row) throw new Error('nothing was counted');
  return row;
}
