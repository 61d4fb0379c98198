import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { DoseOrigin, LocalDay, Vaccine } from '#libs/vocabulary';

/** A dose as it is to be certified: what the entry that speaks for it says, and where its course begins. */
export interface CertifiedDose {
  readonly entryId: string;
  readonly entryState: 'standing' | 'joined' | 'withdrawn';
  /** Who was named with the entry. */
  readonly sealed: Buffer;
  /** Of all entries of the dose. */
  readonly entryIds: readonly string[];
  readonly vaccine: Vaccine;
  readonly day: LocalDay;
  readonly origin: DoseOrigin;
  readonly facilityCode: string;
  /** Null where it was withdrawn; so are those of the first dose. */
  readonly doseNumber: number | null;
  readonly firstVaccine: Vaccine | null;
  readonly firstDay: LocalDay | null;
  readonly isDoubtful: boolean;
  /** Whether a recall of its lot stands. */
  readonly isOfRecalledLot: boolean;
}

/** What does the ledger say of a dose now? Names its person, sealed. */
@Injectable()
export class CertifiedDoseQuery {
  /** @param entryId whoever asks must have been let through to it */
  async find(on: Database | Tx, entryId: string): Promise<CertifiedDose | undefined> {
    const rows = await on.query<CertifiedDose>(
      `SELECT e.id AS "entryId", e.state AS "entryState", e.sealed, h.vaccine, h.day, h.origin,
         h.facility_code AS "facilityCode", h.dose_number AS "doseNumber", first.vaccine AS "firstVaccine",
         first.day AS "firstDay",
         ARRAY(SELECT d.id FROM vaccination.dose d WHERE d.id = h.id OR d.joined_into = h.id) AS "entryIds",
         EXISTS (SELECT FROM vaccination.dose_pair p
           WHERE h.id IN (p.dose_id, p.other_dose_id) AND p.open AND p.decision IS NULL) AS "isDoubtful",
         EXISTS (SELECT FROM vaccination.vaccine_lot l
           WHERE l.vaccine = h.vaccine AND l.lot = h.lot AND l.recall_id IS NOT NULL) AS "isOfRecalledLot"
       FROM vaccination.dose e
       JOIN vaccination.dose h ON h.id = coalesce(e.joined_into, e.id)
       JOIN vaccination.person who ON who.id = h.person_id
       LEFT JOIN LATERAL (
         SELECT d.vaccine, d.day FROM vaccination.person p JOIN vaccination.dose d ON d.person_id = p.id
         WHERE (p.id = coalesce(who.merged_into, who.id) OR p.merged_into = coalesce(who.merged_into, who.id))
           AND d.state = 'standing' AND d.dose_number = 1
       ) AS first ON true
       WHERE e.id = $1`,
      [entryId],
    );
    return rows[0];
  }
}
