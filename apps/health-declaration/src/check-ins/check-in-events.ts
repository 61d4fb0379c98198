import type { NewEvent } from '#libs/messaging';
import { localDayOf, localHourOf } from '#libs/vocabulary';
import { personHasCheckedIn, personHasCheckedOut } from '../published-events.js';
import type { EndedStay, NewCheckIn } from './check-in-row.js';

export function eventOfEntry(
  { id, place, way, checkedInAt, day }: NewCheckIn,
  traceparent: string | undefined,
): NewEvent {
  return personHasCheckedIn(
    { aggregateId: id, version: 1, traceparent },
    { day, hour: localHourOf(checkedInAt), place, way },
  );
}

export function eventOfDeparture(stay: EndedStay, automatic: boolean, traceparent: string | undefined): NewEvent {
  const { id, way, checkedOutAt } = stay;
  const place = { code: stay.placeCode, kind: stay.placeKind, communeCode: stay.placeCommune };
  return personHasCheckedOut(
    { aggregateId: id, version: 2, traceparent },
    { day: localDayOf(checkedOutAt), hour: localHourOf(checkedOutAt), place, way },
    automatic,
  );
}
