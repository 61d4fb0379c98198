import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';

/** A dose that is on its way to the national platform, or there. */
export interface SentDose {
  readonly id: string;
  /** As the entry was identified. */
  readonly personId: string;
  readonly national: 'sent' | 'accepted' | 'refused';
  /** Who was named with it. */
  readonly sealed: Buffer;
}

/** Doses of a person that the national platform has heard of. The person must be locked. */
@Injectable()
export class SentDoseStore {
  /** Those that stand, also of whoever was merged into the person. */
  ofPerson(tx: Tx, rootId: string): Promise<SentDose[]> {
    return tx.query<SentDose>(
      `SELECT d.id, d.person_id AS "personId", d.national, d.sealed
       FROM vaccination.person p JOIN vaccination.dose d ON d.person_id = p.id
       WHERE (p.id = $1 OR p.merged_into = $1) AND d.state = 'standing' AND d.national <> 'not-sent'`,
      [rootId],
    );
  }

  async sendAnew(tx: Tx, ids: readonly string[]): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.dose SET national = 'not-sent', national_reason = NULL WHERE id = ANY($1::uuid[])`,
      [ids],
    );
  }
}
