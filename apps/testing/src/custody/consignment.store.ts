import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

export interface Consignment {
  readonly id: string;
  readonly facilityCode: string;
  readonly laboratoryCode: string;
  readonly dispatchedAt: Date;
  readonly specimens: number;
  readonly dispatchedBy: string;
  readonly made: RequestDigest;
}

type Row = Omit<Consignment, 'made'> & RequestDigest;

/** The only door to consignments. */
@Injectable()
export class ConsignmentStore {
  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<Consignment | undefined> {
    const rows = await tx.query<Row>(
      `SELECT id, facility_code AS "facilityCode", laboratory_code AS "laboratoryCode", specimens,
         dispatched_at AS "dispatchedAt", dispatched_by AS "dispatchedBy", key_digest AS key, body_digest AS body
       FROM testing.consignment WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...consignment } = rows[0];
    return { ...consignment, made: { key, body } };
  }

  /** False where its key was taken meanwhile. */
  async insert(tx: Tx, { made, ...consignment }: Consignment): Promise<boolean> {
    const { id, facilityCode, laboratoryCode, dispatchedAt, specimens, dispatchedBy } = consignment;
    const inserted = await tx.execute(
      `INSERT INTO testing.consignment (id, facility_code, laboratory_code, dispatched_at, specimens, dispatched_by,
         key_digest, body_digest, recorded_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (key_digest) DO NOTHING`,
      [id, facilityCode, laboratoryCode, dispatchedAt, specimens, dispatchedBy, made.key, made.body, tx.recordedAt],
    );
    return inserted > 0;
  }
}
