import { Injectable } from '@nestjs/common';
import type { DoseStrata } from '#libs/contracts';
import type { Database, Tx } from '#libs/database';
import type { LocalDay, Vaccine } from '#libs/vocabulary';
import type { FittingDose } from './dose-clue.rules.js';

/** A dose as the entry that speaks for it says, found by any of its entries. */
export interface FollowedDose {
  /** The entry that was named, and whose it is. */
  readonly id: string;
  readonly personId: string;
  readonly state: 'standing' | 'joined' | 'withdrawn';
  readonly vaccine: Vaccine;
  readonly lot: string | null;
  readonly day: LocalDay;
  readonly givenAt: Date | null;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly residenceCommune: string | null;
  /** What is counted of it; null while it does not stand. */
  readonly counted: DoseStrata | null;
}

/** Somebody on record, sealed, and to whom the merges lead. */
export interface Namesake {
  readonly id: string;
  readonly rootId: string;
  readonly sealed: Buffer;
}

/** People of one name and birth who are looked at; the latest of them. */
const NAMESAKES_MAX = 50;

/** Which dose did somebody mean? Who is behind it is sealed. */
@Injectable()
export class FollowedDoseQuery {
  async find(on: Database | Tx, id: string): Promise<FollowedDose | undefined> {
    const rows = await on.query<FollowedDose>(
      `SELECT entry.id, entry.person_id AS "personId", head.state, head.vaccine, head.lot, head.day,
         head.given_at AS "givenAt", head.facility_code AS "facilityCode", head.commune_code AS "communeCode",
         head.residence_commune AS "residenceCommune", head.published AS counted
       FROM vaccination.dose entry JOIN vaccination.dose head ON head.id = coalesce(entry.joined_into, entry.id)
       WHERE entry.id = $1`,
      [id],
    );
    return rows[0];
  }

  /** The entry that a certificate of the province is of. */
  async ofCertificate(on: Database | Tx, certificateId: string): Promise<string | undefined> {
    const rows = await on.query<{ entryId: string }>(
      `SELECT entry_id AS "entryId" FROM vaccination.certificate WHERE certificate_id = $1`,
      [certificateId],
    );
    return rows[0]?.entryId;
  }

  /** The entry that fulfilled an invitation. @param codes its code, under every key still held */
  async ofInvitation(on: Database | Tx, codes: readonly Buffer[]): Promise<string | undefined> {
    const rows = await on.query<{ doseId: string | null }>(
      `SELECT dose_id AS "doseId" FROM vaccination.invitation WHERE code_index = ANY($1::bytea[])`,
      [codes],
    );
    return rows[0]?.doseId ?? undefined;
  }

  /** Of one name, born in the same year, and on the same day as far as both are known. */
  namesakes(on: Database | Tx, nameBirth: readonly Buffer[], nameDate: readonly Buffer[]): Promise<Namesake[]> {
    return on.query<Namesake>(
      `SELECT id, coalesce(merged_into, id) AS "rootId", sealed FROM vaccination.person
       WHERE name_birth_index = ANY($1::bytea[]) AND (cardinality($2::bytea[]) = 0 OR name_date_index IS NULL
         OR name_date_index = ANY($2::bytea[])) ORDER BY id DESC LIMIT ${NAMESAKES_MAX}`,
      [nameBirth, nameDate],
    );
  }

  /** What stands of these people and of those who were merged into them, with who was named with each dose, sealed. */
  dosesOf(on: Database | Tx, rootIds: readonly string[]): Promise<(FittingDose & { readonly sealed: Buffer })[]> {
    return on.query(
      `SELECT d.id, coalesce(p.merged_into, p.id) AS "rootId", d.day, d.sealed
       FROM vaccination.person p JOIN vaccination.dose d ON d.person_id = p.id
       WHERE (p.id = ANY($1::uuid[]) OR p.merged_into = ANY($1::uuid[])) AND d.state = 'standing' ORDER BY d.id`,
      [rootIds],
    );
  }
}
