import { newIdempotencyKey } from '#packages/client';
import { draftVisitedPlace } from './visited-place';
import { VisitedPlaceForm } from './visited-place-form';
import { NO_VISITED_PLACE } from './typed-visited-place';

export default function VisitedPlaceDraftPage() {
  return (
    <VisitedPlaceForm initial={NO_VISITED_PLACE} save={(typed) => draftVisitedPlace(typed, newIdempotencyKey())} />
  );
}
