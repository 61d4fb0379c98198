import type { CollectedSpecimen } from './specimen-to-collect.js';
import type { CollectedSpecimenAnswer } from './specimen.dto.js';

export function collectedAnswerOf({ state, slipCode, match, warnings }: CollectedSpecimen): CollectedSpecimenAnswer {
  return {
    id: state.id,
    barcode: state.barcode,
    ...(state.assigner !== '' && { assigner: state.assigner }),
    ...{ slipCode, status: state.status, collectedAt: state.collectedAt.toISOString() },
    expectedAt: state.expectedAt.toISOString(),
    person: { id: state.personId, match },
    warnings: [...warnings],
  };
}
