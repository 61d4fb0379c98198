import type { RecordedDoseAnswer } from './dose.dto.js';
import type { RecordedDose } from './record-doses.use-case.js';

/** As the request was answered first, whatever has become of the dose since. */
export function recordedAnswerOf({ entryId, answered, recordedAt }: RecordedDose): RecordedDoseAnswer {
  const { id, state, doseNumber, kind, violations, warnings, personId, match } = answered;
  return {
    ...{ id, entryId, state, doseNumber, kind, violations: [...violations], warnings: [...warnings] },
    ...{ person: { id: personId, match }, recordedAt: recordedAt.toISOString() },
  };
}
