import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { EVENT_COLUMNS } from './adverse-event-columns.js';
import type { AdverseEvent } from './adverse-event.js';

/** Whose events a reader may see: those of a facility, and those of the communes of an area. */
export interface ReadableEvents {
  readonly facility: string | null;
  readonly communes: readonly string[];
}

export interface AdverseEventFilter {
  readonly doseId?: string | undefined;
  readonly facility?: string | undefined;
  readonly vaccine?: string | undefined;
  readonly lot?: string | undefined;
  readonly severity?: string | undefined;
  /** Severe ones of which the department must be told, was not told in time, or was told. */
  readonly notification?: 'waiting' | 'overdue' | 'done' | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
  readonly withdrawn?: boolean | undefined;
}

const WAITING = `(e.due_at IS NOT NULL AND e.notified_at IS NULL AND e.withdrawn_at IS NULL)`;
const FILTER = `($3::uuid IS NULL OR e.dose_id = $3) AND ($4::text IS NULL OR e.facility_code = $4 OR e.dose_facility = $4)
  AND ($5::text IS NULL OR e.vaccine = $5) AND ($6::text IS NULL OR e.lot = $6)
  AND ($7::text IS NULL OR e.severity = $7)
  AND CASE $8::text WHEN 'waiting' THEN ${WAITING} WHEN 'overdue' THEN ${WAITING} AND e.due_at <= $9::timestamptz
    WHEN 'done' THEN e.notified_at IS NOT NULL AND e.withdrawn_at IS NULL ELSE true END
  AND ($10::date IS NULL OR e.onset_day >= $10) AND ($11::date IS NULL OR e.onset_day <= $11)
  AND ($12::boolean IS NULL OR (e.withdrawn_at IS NOT NULL) = $12)
  AND ($13::date IS NULL OR (e.onset_day, e.id) < ($13, $14::uuid))`;
const NEWEST = 'ORDER BY e.onset_day DESC, e.id DESC LIMIT $15';

const ofFacility = (column: string): string =>
  `(SELECT e.id FROM vaccination.adverse_event e WHERE e.${column} = $1 AND ${FILTER} ${NEWEST})`;
const ofCommunes = (column: string): string =>
  `(SELECT found.id FROM unnest($2::text[]) AS area (commune) CROSS JOIN LATERAL
     (SELECT e.id FROM vaccination.adverse_event e WHERE e.${column} = area.commune AND ${FILTER} ${NEWEST}) AS found)`;
/** One walk along its own index for each place that the reader may see, so that no list grows with the table. */
const LIST = `
  WITH listed AS (
    ${ofFacility('facility_code')} UNION ${ofFacility('dose_facility')} UNION ${ofCommunes('commune_code')}
    UNION ${ofCommunes('dose_commune')} UNION ${ofCommunes('residence_commune')}
  )
  SELECT ${EVENT_COLUMNS} FROM listed JOIN vaccination.adverse_event e ON e.id = listed.id ${NEWEST}`;

/** Which events are there? Nobody's person is among the answers. */
@Injectable()
export class AdverseEventListQuery {
  constructor(private readonly database: Database) {}

  /** Those that began last first; `after` names the last of the page before, `now` decides what is overdue. */
  list(
    { facility, communes }: ReadableEvents,
    filter: AdverseEventFilter,
    after: { readonly day: string; readonly id: string } | undefined,
    now: Date,
    rows: number,
  ): Promise<AdverseEvent[]> {
    return this.database.query<AdverseEvent>(LIST, [
      ...[facility, communes, filter.doseId ?? null, filter.facility ?? null, filter.vaccine ?? null],
      ...[filter.lot ?? null, filter.severity ?? null, filter.notification ?? null, now, filter.from ?? null],
      ...[filter.to ?? null, filter.withdrawn ?? null, after?.day ?? null, after?.id ?? null, rows],
    ]);
  }
}
