import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { DoseConflict } from './dose-conflict.dto.js';

export type ListedConflict = Omit<DoseConflict, 'statedAt' | 'foundAt' | 'decidedAt'> & {
  readonly statedAt: Date;
  readonly foundAt: Date;
  readonly decidedAt: Date | null;
};

export interface ConflictsFilter {
  readonly facilities: readonly string[];
  readonly state: 'open' | 'decided';
  /** Id of the last row of the page before. */
  readonly after: string | undefined;
  readonly rows: number;
}

/** What could devices without network not know? In the order in which it was found. */
@Injectable()
export class DoseConflictsQuery {
  constructor(private readonly database: Database) {}

  list({ facilities, state, after, rows }: ConflictsFilter): Promise<ListedConflict[]> {
    return this.database.query<ListedConflict>(
      `SELECT c.id, c.kind, c.dose_id AS "doseId", c.other_dose_id AS "otherDoseId", c.facility_code AS "facilityCode",
         o.facility_code AS "otherFacilityCode", c.day, c.codes, c.stated_at AS "statedAt", c.device_id AS "deviceId",
         c.found_at AS "foundAt", c.decision, c.decided_at AS "decidedAt"
       FROM vaccination.dose_conflict c LEFT JOIN vaccination.dose o ON o.id = c.other_dose_id
       WHERE c.facility_code = ANY($1::text[]) AND (c.decision IS NULL) = ($2 = 'open')
         AND ($3::uuid IS NULL OR c.id > $3)
       ORDER BY c.id LIMIT $4`,
      [facilities, state, after ?? null, rows],
    );
  }
}
