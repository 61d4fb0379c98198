import { Injectable } from '@nestjs/common';
import type { DoseStatusOnWay } from '#libs/contracts';
import type { Tx } from '#libs/database';

export interface MovedStatus {
  readonly id: string;
  readonly version: number;
  readonly before: DoseStatusOnWay | null;
  readonly after: DoseStatusOnWay | null;
}

/** The only door to what was published of the way of a dose to the register and the national platform. */
@Injectable()
export class DoseStatusStore {
  /** Notes how far these doses are by now, and answers those of which something else was told last. */
  async move(tx: Tx, ids: readonly string[]): Promise<MovedStatus[]> {
    return tx.query<MovedStatus>(
      `WITH status AS (
         SELECT id, told_status AS before, CASE
           WHEN state = 'standing' AND origin = 'facility' AND (identity = 'verified' OR national <> 'not-sent')
           THEN jsonb_build_object('day', day, 'facilityCode', facility_code, 'communeCode', commune_code,
             'verified', identity = 'verified', 'national', national, 'nationalReason', national_reason) END AS after
         FROM vaccination.dose WHERE id = ANY($1::uuid[])
       )
       UPDATE vaccination.dose d SET (told_status, status_version) = (status.after, d.status_version + 1)
       FROM status WHERE d.id = status.id AND status.before IS DISTINCT FROM status.after
       RETURNING d.id, d.status_version AS version, status.before, status.after`,
      [ids],
    );
  }

  /**
   * Answers the doses of a person, and of whoever was merged into it, that were verified until now; what was not found
   * under the description of before goes out to be looked for again.
   */
  async uncheck(tx: Tx, rootId: string): Promise<string[]> {
    const rows = await tx.query<{ id: string }>(
      `UPDATE vaccination.dose d SET identity = CASE d.identity WHEN 'verified' THEN 'unchecked' ELSE 'failed' END
       FROM vaccination.person p WHERE p.id = d.person_id AND coalesce(p.merged_into, p.id) = $1
         AND d.identity IN ('verified', 'not-found') RETURNING d.id`,
      [rootId],
    );
    return rows.map(({ id }) => id);
  }

  /** Doses whose people were not found go out once more: they are somebody else's, or with others', by now. */
  async seekAgain(tx: Tx, rootIds: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.dose d SET identity = 'failed' FROM vaccination.person p
       WHERE p.id = d.person_id AND coalesce(p.merged_into, p.id) = ANY($1::uuid[]) AND d.identity = 'not-found'`,
      [rootIds],
    );
  }
}
