import type { VialDeadlines } from './deadline.rules.js';
import type { ExpiryMovedAnswer, VaccineLotAnswer } from './vaccine-lot.dto.js';
import type { ExpiryMoved, VaccineLot } from './vaccine-lot.js';

export const MICROLITRES_PER_ML = 1_000;

export function vaccineLotAnswerOf(lot: VaccineLot, deadlines: VialDeadlines): VaccineLotAnswer {
  const { id, vaccine, lot: number, maker, dosesPerVial, vialMicrolitres, expiresOn } = lot;
  return {
    ...{ id, vaccine, lot: number, maker, dosesPerVial, vialMl: vialMicrolitres / MICROLITRES_PER_ML, expiresOn },
    deadlines: { afterThawHours: deadlines.afterThawHours, afterOpeningHours: deadlines.afterOpeningHours },
    registeredAt: lot.registeredAt.toISOString(),
    recalledAt: lot.recalledAt?.toISOString() ?? null,
  };
}

export function expiryMovedAnswerOf({ id, expiredOn, expiresOn, reason, movedAt }: ExpiryMoved): ExpiryMovedAnswer {
  return { id, expiredOn, expiresOn, reason, movedAt: movedAt.toISOString() };
}
