import type { Tx } from '#libs/database';
import type { SpecimenClock } from '../turnaround/specimen-clock.js';
import type { SpecimenState } from './specimen-state.js';

/** A specimen that is late no longer, as it was and as it is. */
export interface EndedOverdue {
  readonly was: SpecimenState;
  readonly is: SpecimenState;
}

/**
 * Sets in `states` when the stage at which each stands becomes late. What was late at a stage that has ended, or at a
 * laboratory that has it no longer, is late there no longer: a version of its own, and in the answer, so that it is told.
 */
export async function setTimes(
  tx: Tx,
  clock: SpecimenClock,
  before: ReadonlyMap<string, SpecimenState>,
  states: Map<string, SpecimenState>,
): Promise<EndedOverdue[]> {
  const changed = [...states.values()];
  const times = await clock.timesOf(
    tx,
    changed.map((state) => ({ ...state, priority: state.strata.priority })),
  );
  return changed.flatMap((state, index) => {
    const time = times[index];
    const was = before.get(state.id);
    if (!time || !was) return [];
    const isElsewhere = was.laboratoryCode !== state.laboratoryCode;
    const hasEnded = was.overdueStage !== null && (was.overdueStage !== time.stage || isElsewhere);
    const is = {
      ...state,
      ...{ version: state.version + (hasEnded ? 1 : 0), overdueStage: hasEnded ? null : state.overdueStage },
      ...{ dueAt: time.dueAt, expectedAt: time.stage === null ? state.expectedAt : time.expectedAt },
    };
    states.set(state.id, is);
    return hasEnded ? [{ was, is }] : [];
  });
}
