import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { PackInHand } from './packed-people.js';

export interface IssuedPack {
  readonly id: string;
  readonly facilityCode: string;
  readonly day: string;
  readonly validUntil: Date;
  readonly rulesVersion: string;
  readonly issuedTo: string;
  readonly personIds: readonly string[];
}

/** Somebody as they are on record now, and whether that is how the pack had them. */
export interface PersonRowOfPack {
  readonly id: string;
  readonly sealed: Buffer;
  readonly isChanged: boolean;
}

/** The only door to what points have taken along. */
@Injectable()
export class DayPackStore {
  constructor(private readonly database: Database) {}

  async insert(tx: Tx, pack: IssuedPack): Promise<void> {
    const { id, facilityCode, day, validUntil, rulesVersion, issuedTo, personIds } = pack;
    await tx.execute(
      `INSERT INTO vaccination.day_pack (id, facility_code, day, issued_at, valid_until, rules_version, issued_to)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [id, facilityCode, day, tx.recordedAt, validUntil, rulesVersion, issuedTo],
    );
    await tx.execute(
      `INSERT INTO vaccination.day_pack_person (pack_id, person_id, name_index)
       SELECT $1, p.id, coalesce(p.name_date_index, p.name_birth_index) FROM vaccination.person p
       WHERE p.id = ANY($2::uuid[])`,
      [id, personIds],
    );
  }

  async find(id: string): Promise<PackInHand | undefined> {
    const [pack] = await this.database.query<PackInHand>(
      `SELECT id, facility_code AS "facilityCode", issued_at AS "issuedAt" FROM vaccination.day_pack WHERE id = $1`,
      [id],
    );
    return pack;
  }

  async findPerson(packId: string, personId: string): Promise<PersonRowOfPack | undefined> {
    const [row] = await this.database.query<PersonRowOfPack>(
      `SELECT p.id, p.sealed, p.merged_into IS NOT NULL
           OR k.name_index IS DISTINCT FROM coalesce(p.name_date_index, p.name_birth_index) AS "isChanged"
       FROM vaccination.day_pack_person k JOIN vaccination.person p ON p.id = k.person_id
       WHERE k.pack_id = $1 AND k.person_id = $2`,
      [packId, personId],
    );
    return row;
  }
}
