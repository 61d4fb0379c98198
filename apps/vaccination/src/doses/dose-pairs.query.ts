import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { DoseOfPair } from './dose-pair.dto.js';

export interface ListedPair {
  readonly id: string;
  readonly personId: string;
  readonly decision: 'same' | 'different' | null;
  readonly dose: DoseOfPair;
  readonly other: DoseOfPair;
}

const DOSE = (table: string): string =>
  `jsonb_build_object('id', ${table}.id, 'vaccine', ${table}.vaccine, 'lot', ${table}.lot, 'day', ${table}.day,
    'facilityCode', ${table}.facility_code, 'doseNumber', ${table}.dose_number)`;

/** Which doses are in doubt, or were decided? Nobody's person is among the answers. */
@Injectable()
export class DosePairsQuery {
  constructor(private readonly database: Database) {}

  /** In the order in which they were found; `after` names the last of the page before. */
  list(
    communes: readonly string[],
    state: 'open' | 'same' | 'different',
    after: string | undefined,
    rows: number,
  ): Promise<ListedPair[]> {
    return this.database.query<ListedPair>(
      `SELECT p.id, coalesce(who.merged_into, who.id) AS "personId", p.decision, ${DOSE('one')} AS dose, ${DOSE('two')} AS other
       FROM vaccination.dose_pair p
       JOIN vaccination.dose one ON one.id = p.dose_id JOIN vaccination.dose two ON two.id = p.other_dose_id
       JOIN vaccination.person who ON who.id = one.person_id
       WHERE CASE $2 WHEN 'open' THEN p.open AND p.decision IS NULL ELSE p.decision = $2 END
         AND ($3::uuid IS NULL OR p.id > $3::uuid)
         AND ARRAY[one.commune_code, two.commune_code, one.residence_commune, two.residence_commune] && $1::text[]
       ORDER BY p.id LIMIT $4`,
      [communes, state, after ?? null, rows],
    );
  }
}
