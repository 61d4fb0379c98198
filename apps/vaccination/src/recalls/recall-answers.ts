import type { VaccineLot } from '../lots/vaccine-lot.js';
import type { FollowUpAnswer, LotRecallAnswer, RecallPointAnswer } from './recall.dto.js';
import type { FollowUp, Recall, RecallPoint } from './recall.js';

type NamedLot = Pick<VaccineLot, 'vaccine' | 'lot'>;

export function recallAnswerOf(recall: Recall, { vaccine, lot }: NamedLot): LotRecallAnswer {
  const { id, reason, recalledAt, points, doses, undoneAt, undoReason } = recall;
  return {
    ...{ id, vaccine, lot, reason, recalledAt: recalledAt.toISOString(), points, doses },
    ...{ undoneAt: undoneAt?.toISOString() ?? null, undoReason },
  };
}

/** As it was recalled, whatever has become of it since. */
export function recalledAnswerOf(recall: Recall, lot: NamedLot): LotRecallAnswer {
  return recallAnswerOf({ ...recall, undoneAt: null, undoReason: null }, lot);
}

export function pointAnswerOf({
  facilityCode,
  vials,
  doses,
  confirmedAt,
  vialsFound,
}: Omit<RecallPoint, 'communeCode'>): RecallPointAnswer {
  return { facilityCode, vials, doses, confirmedAt: confirmedAt?.toISOString() ?? null, vialsFound };
}

export function followUpAnswerOf({ id, doseId, outcome, enteredAt }: FollowUp): FollowUpAnswer {
  return { id, doseId, outcome, enteredAt: enteredAt.toISOString() };
}
