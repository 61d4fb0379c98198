import type { EnteredRunAnswer, RunAnswer, RunWellView, ValidatedRunAnswer } from './run.dto.js';
import type { LabelledWell, Run } from './run.js';
import type { WellOutcome } from './run-validation.store.js';

export function runAnswerOf(run: Run, wells: number): RunAnswer {
  const { id, code, laboratoryCode, method, device, lotCode, plate, status, plannedAt } = run;
  return {
    ...{ id, code, laboratoryCode, method, device },
    ...(lotCode !== null && { lotCode }),
    ...{ plate, status, plannedAt: plannedAt.toISOString(), wells },
  };
}

export function wellViewOf(well: LabelledWell): RunWellView {
  const { assigner, barcode, poolCode, control, resultVersion, resultState, refusal } = well;
  return {
    well: well.well,
    ...(barcode !== null && { barcode }),
    ...(assigner !== null && assigner !== '' && { assigner }),
    ...(poolCode !== null && { pool: poolCode }),
    ...(control !== null && { control }),
    ...(resultVersion !== null && { resultVersion }),
    ...(resultState !== null && { resultState }),
    ...(refusal !== null && { refusal }),
  };
}

export function enteredAnswerOf({ code, status }: Run, wells: readonly LabelledWell[]): EnteredRunAnswer {
  return { code, status, wells: wells.map(wellViewOf) };
}

/** In the order of the plate. */
export function validatedAnswerOf(
  { code }: Run,
  wells: readonly LabelledWell[],
  outcomes: readonly WellOutcome[],
): ValidatedRunAnswer {
  const byWell = new Map(outcomes.map((outcome) => [outcome.well, outcome]));
  const views = wells.map((well) => {
    const { state: resultState = null, refusal = null } = byWell.get(well.well) ?? {};
    return wellViewOf({ ...well, resultState, refusal });
  });
  return { code, released: outcomes.filter(({ state }) => state === 'released').length, wells: views };
}
