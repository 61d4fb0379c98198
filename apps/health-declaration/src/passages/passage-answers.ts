import type { Passage, SealedPassage } from './passage.rules.js';
import type { RecordedPassage } from './passage-views.dto.js';

/** What an officer is answered: the colour with its reasons, and of the person as much as a question at the window needs. */
export function recordedPassageOf(
  passage: Passage,
  { maskedName, birth = null, itinerary }: SealedPassage,
): RecordedPassage {
  const { id, checkpointCode, direction, proofKind, proofState, colour, decision } = passage;
  return {
    ...{ id, checkpointCode, direction, passedAt: passage.passedAt.toISOString(), proofKind, proofState, colour },
    reasons: [...passage.reasons],
    warnings: [...passage.warnings],
    decision,
    person: { maskedName, birth },
    itinerary: itinerary && {
      origin: itinerary.origin,
      destination: itinerary.destination,
      communes: [...itinerary.communes],
      provinces: [...itinerary.provinces],
      countries: [...itinerary.countries],
    },
  };
}
