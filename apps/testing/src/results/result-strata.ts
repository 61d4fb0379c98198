import type { ResultStrata } from '#libs/contracts';
import { localDayOf } from '#libs/vocabulary';
import type { SpecimenState } from '../specimens/specimen-state.js';
import type { ResultVersion } from './result-state.js';

const MINUTE_MS = 60_000;

/** What leaves of a version that was released. Day and turnaround are those of the first release. */
export function resultStrataOf(result: ResultVersion, specimen: SpecimenState): ResultStrata {
  const { releasedAt, collectedAt, tube, personRef, assurance, strata } = specimen;
  if (releasedAt === null) throw new Error('A result leaves once its specimen was released');
  return {
    version: result.version,
    day: localDayOf(releasedAt),
    method: result.method,
    value: result.value,
    laboratoryCode: result.laboratoryCode,
    turnaroundMinutes: Math.max(0, Math.floor((releasedAt.getTime() - collectedAt.getTime()) / MINUTE_MS)),
    pool: result.poolId === null ? null : tube === 'share' ? 'field' : 'laboratory',
    personRef,
    assurance,
    specimen: strata,
  };
}
