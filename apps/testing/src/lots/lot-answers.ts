import type { LotAnswer, LotResult, StockMovementAnswer } from './lot.dto.js';
import type { LotMovement, ReagentLot } from './reagent-lot.js';
import type { ResultOfLot } from './results-of-lot.query.js';

export function lotAnswerOf(lot: ReagentLot): LotAnswer {
  const { id, code, laboratoryCode, kind, method, manufacturer, product, expiresOn, quantity, stock } = lot;
  return {
    ...{ id, code, laboratoryCode, kind, method, manufacturer, product, expiresOn, quantity, stock },
    registeredAt: lot.registeredAt.toISOString(),
    recalledAt: lot.recalledAt?.toISOString() ?? null,
    recallReason: lot.recallReason,
  };
}

export function movementAnswerOf({ id, kind, change, stock, movedAt }: LotMovement): StockMovementAnswer {
  return { id, kind, change, stock, movedAt: movedAt.toISOString() };
}

export function lotResultOf(made: ResultOfLot): LotResult {
  const { specimenId, assigner, barcode, poolCode, version, state, value, testedAt } = made;
  return {
    ...(specimenId !== null && { specimenId }),
    ...(barcode !== null && { barcode }),
    ...(assigner !== null && assigner !== '' && { assigner }),
    ...(poolCode !== null && { poolCode }),
    ...{ version, state, value, testedAt: testedAt.toISOString() },
  };
}
