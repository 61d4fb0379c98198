import type { Screened } from '#libs/vocabulary';
import type { ScreeningAnswer } from './screening.dto.js';
import type { ScreeningRow } from './screening.store.js';

export function screeningAnswerOf(row: ScreeningRow, screened: Screened): ScreeningAnswer {
  const { id, facilityCode, vaccine, form, outcome, isComplete } = row;
  return {
    ...{ id, facilityCode, vaccine, form, outcome, deferUntil: screened.deferUntil, isComplete },
    reasons: screened.items.map((reason) => ({ ...reason })),
    abnormalVitals: [...screened.abnormalVitals],
    unanswered: [...screened.unanswered],
    screenedAt: row.screenedAt.toISOString(),
    expiresAt: row.expiresAt.toISOString(),
    recordedAt: row.recordedAt.toISOString(),
  };
}
