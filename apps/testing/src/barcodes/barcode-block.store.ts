import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';

export interface BarcodeBlock {
  readonly id: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly labels: number;
  readonly issuedAt: Date;
  readonly issuedBy: string;
  readonly made: RequestDigest;
}

export interface BarcodeReprint {
  readonly id: string;
  readonly blockId: string;
  readonly made: RequestDigest;
}

type Row<T extends { readonly made: RequestDigest }> = Omit<T, 'made'> & RequestDigest;

const BLOCK = `id, facility_code AS "facilityCode", commune_code AS "communeCode", labels, issued_at AS "issuedAt",
  issued_by AS "issuedBy", key_digest AS key, body_digest AS body`;

/** The only door to blocks of barcodes and to reprints. */
@Injectable()
export class BarcodeBlockStore {
  async findByKeys(on: Database | Tx, keys: readonly Buffer[]): Promise<BarcodeBlock | undefined> {
    return this.one(
      await on.query<Row<BarcodeBlock>>(`SELECT ${BLOCK} FROM testing.barcode_block WHERE key_digest = ANY($1)`, [
        keys,
      ]),
    );
  }

  async find(on: Database | Tx, id: string): Promise<BarcodeBlock | undefined> {
    return this.one(
      await on.query<Row<BarcodeBlock>>(`SELECT ${BLOCK} FROM testing.barcode_block WHERE id = $1`, [id]),
    );
  }

  /** False where the key was taken meanwhile. */
  async insert(tx: Tx, { made, ...block }: BarcodeBlock): Promise<boolean> {
    const { id, facilityCode, communeCode, labels, issuedAt, issuedBy } = block;
    const inserted = await tx.execute(
      `INSERT INTO testing.barcode_block (id, facility_code, commune_code, labels, issued_at, issued_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (key_digest) DO NOTHING`,
      [id, facilityCode, communeCode, labels, issuedAt, issuedBy, made.key, made.body],
    );
    return inserted > 0;
  }

  async findReprint(on: Database | Tx, keys: readonly Buffer[]): Promise<BarcodeReprint | undefined> {
    return this.one(
      await on.query<Row<BarcodeReprint>>(
        `SELECT id, block_id AS "blockId", key_digest AS key, body_digest AS body
         FROM testing.barcode_reprint WHERE key_digest = ANY($1)`,
        [keys],
      ),
    );
  }

  async insertReprint(tx: Tx, { id, blockId, made }: BarcodeReprint, by: string): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO testing.barcode_reprint (id, block_id, reprinted_at, reprinted_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (key_digest) DO NOTHING`,
      [id, blockId, tx.recordedAt, by, made.key, made.body],
    );
    return inserted > 0;
  }

  /** Of a facility, the newest first: what a point takes along for a day without network. */
  listOfFacility(on: Database | Tx, facilityCode: string, limit: number): Promise<{ id: string; values: string[] }[]> {
    return on.query(
      `SELECT b.id, array_agg(l.value ORDER BY l.number) AS values FROM testing.barcode_block b
       JOIN testing.barcode_label l ON l.block_id = b.id AND l.state = 'issued'
       WHERE b.facility_code = $1 GROUP BY b.id ORDER BY b.id DESC LIMIT $2`,
      [facilityCode, limit],
    );
  }

  private one<T extends { readonly made: RequestDigest }>(rows: readonly Row<T>[]): T | undefined {
    if (!rows[0]) return undefined;
    const { key, body, ...rest } = rows[0];
    return { ...rest, made: { key, body } } as unknown as T;
  }
}
