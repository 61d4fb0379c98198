import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { Window } from './overlap.rules.js';
import { STAY_COLUMNS, type Stay } from './stays-of-person.query.js';

/** People that one answer names; a market in its busiest hour has fewer. */
export const OVERLAPS_MAX = 2_000;

/** A time at a place, to which stays of others are held. */
export interface PlaceTime extends Window {
  readonly placeCode: string;
  /** Minutes that a stay there may have lasted. */
  readonly longestStayMinutes: number;
}

export interface OverlappingStay extends Stay {
  readonly sealed: Buffer;
  /** Which of the times asked about it meets. */
  readonly number: number;
}

/**
 * Whoever was there at a time entered no longer before it than a stay at such a place lasts: one short range of the
 * index by place and time answers, however many check-ins there are.
 */
export const FIND_OVERLAPS = `
  SELECT asked.number, ${STAY_COLUMNS}, stay.sealed
  FROM unnest($1::int[], $2::text[], $3::timestamptz[], $4::timestamptz[], $5::int[])
    AS asked (number, place_code, begins, ends, longest)
  CROSS JOIN LATERAL (
    SELECT * FROM health_declaration.check_in other
    WHERE other.place_code = asked.place_code
      AND other.checked_in_at BETWEEN asked.begins - make_interval(mins => asked.longest) AND asked.ends
      AND coalesce(other.checked_out_at, other.due_out_at) >= asked.begins
      AND NOT other.id = ANY($6::uuid[])
    ORDER BY other.checked_in_at DESC, other.id DESC
    LIMIT $7
  ) stay
  ORDER BY stay.checked_in_at, stay.id
  LIMIT $7`;

/** Who was there at these times? */
@Injectable()
export class OverlapsQuery {
  constructor(private readonly database: Database) {}

  /** At most `OVERLAPS_MAX` and one more, which says that there are more. @param except ids that are asked about */
  find(times: readonly PlaceTime[], except: readonly string[]): Promise<OverlappingStay[]> {
    return this.database.query<OverlappingStay>(FIND_OVERLAPS, overlapParameters(times, except));
  }
}

export function overlapParameters(times: readonly PlaceTime[], except: readonly string[]): unknown[] {
  return [
    times.map((_, number) => number),
    times.map(({ placeCode }) => placeCode),
    times.map(({ from }) => from),
    times.map(({ to }) => to),
    times.map(({ longestStayMinutes }) => longestStayMinutes),
    except,
    OVERLAPS_MAX + 1,
  ];
}
