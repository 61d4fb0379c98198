import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { ExchangedDose } from './immunization.js';
import type { ImmunizationSearch } from './read-immunization-search.js';

/** Whose doses a system may see: those of a facility, and those given or living in the communes of an area. */
export interface ReachOfDoses {
  readonly facility: string | null;
  readonly communes: readonly string[];
}

/** When the dose or its place in the course was last changed. */
const UPDATED = `greatest(d.recorded_at, d.counted_at,
  (SELECT max(c.changed_at) FROM vaccination.dose_change c WHERE c.dose_id = d.id))`;
const GIVEN = `coalesce(d.given_at, d.day::timestamp AT TIME ZONE 'Asia/Ho_Chi_Minh')`;
const isSeen = (table: string): string =>
  `(${table}.facility_code = $1 OR ${table}.commune_code = ANY($2::text[]) OR ${table}.residence_commune = ANY($2::text[]))`;

/** Which doses does another system ask for? Each once, whoever has entered it, and nobody's person. */
@Injectable()
export class ExchangedDosesQuery {
  constructor(private readonly database: Database) {}

  /** Those given last first; one more than asked for tells that there are more. */
  search({ facility, communes }: ReachOfDoses, search: ImmunizationSearch, limit: number): Promise<ExchangedDose[]> {
    const { id, patient, date, updated, after } = search;
    return this.database.query<ExchangedDose>(
      `SELECT d.id, d.version, coalesce(who.merged_into, who.id) AS "personId", d.state, d.vaccine, d.lot, d.day,
         d.given_at AS "givenAt", d.origin, d.facility_code AS "facilityCode", d.dose_number AS "doseNumber",
         d.violations, d.recorded_at AS "recordedAt", ${UPDATED} AS "updatedAt"
       FROM vaccination.dose d JOIN vaccination.person who ON who.id = d.person_id
       WHERE d.state <> 'joined'
         AND (${isSeen('d')} OR EXISTS (SELECT FROM vaccination.dose w WHERE w.joined_into = d.id AND ${isSeen('w')}))
         AND ($3::uuid IS NULL OR d.id = $3) AND ($4::uuid IS NULL OR coalesce(who.merged_into, who.id) = $4)
         AND ($5::timestamptz IS NULL OR ${GIVEN} >= $5) AND ($6::timestamptz IS NULL OR ${GIVEN} < $6)
         AND ($7::timestamptz IS NULL OR ${UPDATED} >= $7) AND ($8::timestamptz IS NULL OR ${UPDATED} < $8)
         AND ($9::date IS NULL OR (d.day, d.id) < ($9::date, $10::uuid))
       ORDER BY d.day DESC, d.id DESC LIMIT $11`,
      [
        ...[facility, communes, id ?? null, patient ?? null, date?.from ?? null, date?.before ?? null],
        ...[updated?.from ?? null, updated?.before ?? null, after?.day ?? null, after?.id ?? null, limit],
      ],
    );
  }
}
