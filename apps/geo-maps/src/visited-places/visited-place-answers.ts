import type { VisitedPlaceActAnswer, VisitedPlaceAnswer } from './visited-place.dto.js';
import type { VisitedPlace, VisitedPlaceAct } from './visited-place.js';

export function visitedPlaceAnswerOf(place: VisitedPlace): VisitedPlaceAnswer {
  const { id, version, state, name, communeCode, address, latitude, longitude, windows, advice, publishedAt } = place;
  return {
    ...{ id, version, state, name, communeCode, address, latitude, longitude },
    windows: windows.map(({ from, to }) => ({ from: from.toISOString(), to: to.toISOString() })),
    ...{ advice, publishedAt: publishedAt?.toISOString() ?? null },
  };
}

export function visitedPlaceActAnswerOf({
  act,
  version,
  reason,
  at,
  by,
  byName,
}: VisitedPlaceAct): VisitedPlaceActAnswer {
  return { act, version, reason, at: at.toISOString(), by, byName };
}
