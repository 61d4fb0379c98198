import { localDayOf, visitWindow } from '#libs/vocabulary';
import type { Passage, SealedPassage } from './passage.rules.js';
import type { RecordedPassage } from './passage-views.dto.js';

/** What an officer is answered: the colour with its reasons, and of the person as much as a question at the window needs. */
export function recordedPassageOf(
  passage: Passage,
  { maskedName, birth = null, itinerary, visited = [] }: SealedPassage,
): RecordedPassage {
  const { id, checkpointCode, direction, proofKind, proofState, colour, decision } = passage;
  return {
    ...{ id, checkpointCode, direction, passedAt: passage.passedAt.toISOString(), proofKind, proofState, colour },
    reasons: [...passage.reasons],
    warnings: [...passage.warnings],
    decision,
    person: { maskedName, birth },
    visited: visited.map((risk) => ({ ...risk })),
    visitedWindow: visitWindow(localDayOf(passage.passedAt)),
    itinerary: itinerary && {
      origin: itinerary.origin,
      destination: itinerary.destination,
      communes: [...itinerary.communes],
      provinces: [...itinerary.provinces],
      countries: [...itinerary.countries],
    },
  };
}
