import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';

export interface BarcodeLabel {
  readonly value: string;
  readonly blockId: string;
  readonly number: number;
  readonly state: 'issued' | 'used' | 'void';
  readonly facilityCode: string;
  readonly replacedBy: string | null;
}

export interface NewLabel {
  readonly value: string;
  readonly number: number;
  readonly reprintId: string | null;
}

const COLUMNS = `l.value, l.block_id AS "blockId", l.number, l.state, b.facility_code AS "facilityCode",
  l.replaced_by AS "replacedBy"`;
const FROM = 'FROM testing.barcode_label l JOIN testing.barcode_block b ON b.id = l.block_id';

/** The only door to labels. */
@Injectable()
export class BarcodeLabelStore {
  /** Locked until the transaction ends, in one order. */
  async lock(tx: Tx, values: readonly string[]): Promise<ReadonlyMap<string, BarcodeLabel>> {
    if (values.length === 0) return new Map();
    const rows = await tx.query<BarcodeLabel>(
      `SELECT ${COLUMNS} ${FROM} WHERE l.value = ANY($1::text[]) ORDER BY l.value FOR NO KEY UPDATE OF l`,
      [values],
    );
    return new Map(rows.map((row) => [row.value, row]));
  }

  /** Which of these were ever printed, whatever has become of them? */
  async findIssued(on: Database | Tx, values: readonly string[]): Promise<string[]> {
    if (values.length === 0) return [];
    const sql = 'SELECT value FROM testing.barcode_label WHERE value = ANY($1::text[])';
    return (await on.query<{ value: string }>(sql, [values])).map(({ value }) => value);
  }

  /** The labels must be locked. */
  async markUsed(tx: Tx, values: readonly string[]): Promise<void> {
    if (values.length === 0) return;
    await tx.execute(`UPDATE testing.barcode_label SET state = 'used' WHERE value = ANY($1::text[])`, [values]);
  }

  /** Answers how many were new in the world: of 45 random bits one may be taken. */
  async insert(tx: Tx, blockId: string, labels: readonly NewLabel[]): Promise<number> {
    return tx.execute(
      `INSERT INTO testing.barcode_label (value, block_id, number, state, reprint_id)
       SELECT value, $1, number, 'issued', reprint_id FROM unnest($2::text[], $3::integer[], $4::uuid[])
         AS given (value, number, reprint_id)
       ON CONFLICT DO NOTHING`,
      [
        blockId,
        labels.map(({ value }) => value),
        labels.map(({ number }) => number),
        labels.map(({ reprintId }) => reprintId),
      ],
    );
  }

  /** The old labels must be locked, the new ones be there. */
  async voidAll(tx: Tx, replaced: readonly { readonly old: string; readonly anew: string }[]): Promise<void> {
    await tx.execute(
      `UPDATE testing.barcode_label l SET state = 'void', replaced_by = given.anew
       FROM unnest($1::text[], $2::text[]) AS given (old, anew) WHERE l.value = given.old`,
      [replaced.map(({ old }) => old), replaced.map(({ anew }) => anew)],
    );
  }

  /** Those that may be put on a tube, in their order. */
  listIssued(on: Database | Tx, blockId: string): Promise<BarcodeLabel[]> {
    return on.query<BarcodeLabel>(
      `SELECT ${COLUMNS} ${FROM} WHERE l.block_id = $1 AND l.state = 'issued' ORDER BY l.number`,
      [blockId],
    );
  }

  /** As the block was issued, whatever has become of them. */
  async listFirst(on: Database | Tx, blockId: string): Promise<string[]> {
    const rows = await on.query<{ value: string }>(
      `SELECT value FROM testing.barcode_label WHERE block_id = $1 AND reprint_id IS NULL ORDER BY number`,
      [blockId],
    );
    return rows.map(({ value }) => value);
  }

  async listReprinted(on: Database | Tx, reprintId: string): Promise<{ old: string; anew: string }[]> {
    return on.query(
      `SELECT old.value AS old, l.value AS anew FROM testing.barcode_label l
       JOIN testing.barcode_label old ON old.replaced_by = l.value WHERE l.reprint_id = $1 ORDER BY l.number`,
      [reprintId],
    );
  }
}
