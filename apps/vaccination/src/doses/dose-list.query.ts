import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { DOSE_SELECT } from './dose-columns.js';
import type { DoseRow } from './dose-state.js';

export interface DoseFilter {
  readonly facility?: string | undefined;
  readonly day?: string | undefined;
  readonly vaccine?: string | undefined;
  readonly state?: string | undefined;
  readonly national?: string | undefined;
}

/** Whose entries a reader may see: those of a facility, and those given or living in the communes of an area. */
export interface ReadableDoses {
  readonly facility: string | null;
  readonly communes: readonly string[];
}

const FILTER = `($3::text IS NULL OR d.facility_code = $3) AND ($4::date IS NULL OR d.day = $4)
  AND ($5::text IS NULL OR d.vaccine = $5) AND ($6::text IS NULL OR d.state = $6)
  AND ($10::text IS NULL OR d.national = $10)
  AND ($7::date IS NULL OR (d.day, d.id) < ($7, $8::uuid))`;
const NEWEST = 'ORDER BY d.day DESC, d.id DESC LIMIT $9';
/** One walk along its own index for each place that the reader may see, so that no list grows with the table. */
const LIST = `
  WITH listed AS (
    (SELECT d.id FROM vaccination.dose d WHERE d.facility_code = $1 AND ${FILTER} ${NEWEST})
    UNION (SELECT found.id FROM unnest($2::text[]) AS area (commune) CROSS JOIN LATERAL
      (SELECT d.id FROM vaccination.dose d WHERE d.commune_code = area.commune AND ${FILTER} ${NEWEST}) AS found)
    UNION (SELECT found.id FROM unnest($2::text[]) AS area (commune) CROSS JOIN LATERAL
      (SELECT d.id FROM vaccination.dose d WHERE d.residence_commune = area.commune AND ${FILTER} ${NEWEST}) AS found)
  )
  SELECT ${DOSE_SELECT} FROM listed JOIN vaccination.dose d ON d.id = listed.id ${NEWEST}`;

/** Which entries are there? Nobody's person is among the answers. */
@Injectable()
export class DoseListQuery {
  constructor(private readonly database: Database) {}

  /** Those given last first; `after` names the last of the page before. */
  list(
    { facility, communes }: ReadableDoses,
    filter: DoseFilter,
    after: { readonly day: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<DoseRow[]> {
    return this.database.query<DoseRow>(LIST, [
      ...[facility, communes, filter.facility ?? null, filter.day ?? null, filter.vaccine ?? null],
      ...[filter.state ?? null, after?.day ?? null, after?.id ?? null, rows, filter.national ?? null],
    ]);
  }
}
