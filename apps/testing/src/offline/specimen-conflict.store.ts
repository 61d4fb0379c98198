import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

export interface ConflictRow {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly day: string;
  readonly sealed: Buffer;
  readonly foundAt: Date;
  readonly closedAt: Date | null;
  readonly closureKey: Buffer | null;
  readonly closureBody: Buffer | null;
}

export interface NewConflict {
  readonly id: string;
  readonly kind: string;
  readonly code: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly day: string;
  readonly sealed: Buffer;
  readonly foundBy: string;
  readonly itemDigest: Buffer;
}

const COLUMNS = `id, kind, code, facility_code AS "facilityCode", commune_code AS "communeCode", day, sealed,
  found_at AS "foundAt", closed_at AS "closedAt", closure_key_digest AS "closureKey",
  closure_body_digest AS "closureBody"`;

/** The only door to conflicts of points without network. */
@Injectable()
export class SpecimenConflictStore {
  constructor(private readonly database: Database) {}

  /** Once for each item, however often it is sent; answers the id of the one that is there. */
  async keep(tx: Tx, conflict: NewConflict): Promise<string> {
    const { id, kind, code, facilityCode, communeCode, day, sealed, foundBy, itemDigest } = conflict;
    const rows = await tx.query<{ id: string }>(
      `WITH kept AS (
         INSERT INTO testing.specimen_conflict (id, kind, code, facility_code, commune_code, day, sealed, found_by,
           item_digest, found_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
         ON CONFLICT (item_digest) DO NOTHING RETURNING id)
       SELECT id FROM kept UNION ALL SELECT id FROM testing.specimen_conflict WHERE item_digest = $9 LIMIT 1`,
      [id, kind, code, facilityCode, communeCode, day, sealed, foundBy, itemDigest, tx.recordedAt],
    );
    return rows[0]?.id ?? id;
  }

  listOpen(facility: string | null, communes: readonly string[], limit: number): Promise<ConflictRow[]> {
    return this.database.query<ConflictRow>(
      `SELECT ${COLUMNS} FROM testing.specimen_conflict
       WHERE closed_at IS NULL AND (facility_code = $1 OR commune_code = ANY($2::text[])) ORDER BY id LIMIT $3`,
      [facility, communes, limit],
    );
  }

  async find(id: string): Promise<ConflictRow | undefined> {
    const rows = await this.database.query<ConflictRow>(
      `SELECT ${COLUMNS} FROM testing.specimen_conflict WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Locked until the transaction ends. */
  async load(tx: Tx, id: string): Promise<ConflictRow | undefined> {
    const rows = await tx.query<ConflictRow>(
      `SELECT ${COLUMNS} FROM testing.specimen_conflict WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0];
  }

  async close(tx: Tx, id: string, by: string, sealedNote: Buffer, made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE testing.specimen_conflict SET (closed_at, closed_by, sealed_note, closure_key_digest,
         closure_body_digest) = ($2, $3, $4, $5, $6) WHERE id = $1`,
      [id, tx.recordedAt, by, sealedNote, made.key, made.body],
    );
  }
}
