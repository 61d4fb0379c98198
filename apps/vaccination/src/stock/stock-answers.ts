import { MICROLITRES_PER_ML } from '../lots/vaccine-lot-answers.js';
import type { StockAnswer, StockLeft, StockMovementAnswer, StockStatus } from './stock.dto.js';
import type { StockState } from './stock.rules.js';
import type { ListedMovement, ShownStock } from './stock-movement.js';

export function movementAnswerOf(movement: ListedMovement): StockMovementAnswer {
  const { id, kind, vaccine, lot, facilityCode, change, doses, transferId, sessionId, reason } = movement;
  return {
    ...{ id, kind, vaccine, lot, facilityCode, at: movement.happenedAt.toISOString(), vials: change.vials },
    ...{ openMicrolitres: change.openMicrolitres, doses, useUntil: movement.useUntil?.toISOString() ?? null },
    ...{ transferId, sessionId, reason, warnings: [...movement.warnings] },
    ...{ left: leftOf(movement.after, movement), recordedAt: movement.recordedAt.toISOString() },
  };
}

export function stockAnswerOf(stock: ShownStock, today: string): StockAnswer {
  const { vaccine, lot, facilityCode, expiresOn, inTransit } = stock;
  return {
    ...leftOf(stock, stock),
    ...{ vaccine, lot, facilityCode, expiresOn, inTransit, status: statusOf(stock, today) },
    thawedUseUntil: stock.thawedUseUntil?.toISOString() ?? null,
    openUseUntil: stock.openUseUntil?.toISOString() ?? null,
  };
}

function leftOf(
  { vials, thawedVials, openMicrolitres }: StockState,
  { vialMicrolitres }: { readonly vialMicrolitres: number },
): StockLeft {
  const millilitres = (vials * vialMicrolitres + openMicrolitres) / MICROLITRES_PER_ML;
  return { vials, thawedVials, openMicrolitres, millilitres };
}

function statusOf({ recalledAt, quarantinedAt, expiresOn }: ShownStock, today: string): StockStatus {
  if (recalledAt !== null) return 'recalled';
  if (quarantinedAt !== null) return 'quarantined';
  return expiresOn < today ? 'expired' : 'usable';
}
