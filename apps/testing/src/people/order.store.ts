import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { OrderIndexColumns } from './order-indexes.js';

export interface NewOrder {
  readonly id: string;
  readonly personId: string;
  readonly day: string;
  readonly communeCode: string;
  readonly residenceCommune: string | null;
  readonly sealed: Buffer;
  readonly indexes: OrderIndexColumns;
  readonly slipDigest: Buffer;
  readonly orderedBy: string;
}

export interface StoredOrder {
  readonly id: string;
  readonly personId: string;
  readonly day: string;
  readonly sealed: Buffer;
}

const COLUMNS = `id, person_id, day, commune_code, residence_commune, sealed, name_birth_index, name_date_index,
  name_phone_index, phone_index, slip_digest, ordered_by`;
const STORED = 'id, person_id AS "personId", day, sealed';

/** The only door to orders. Who may see one is decided by its specimen. */
@Injectable()
export class OrderStore {
  async insert(tx: Tx, orders: readonly NewOrder[]): Promise<void> {
    if (orders.length === 0) return;
    await tx.execute(
      `INSERT INTO testing.test_order (${COLUMNS}, ordered_at)
       SELECT ${COLUMNS}, $13 FROM unnest($1::uuid[], $2::uuid[], $3::date[], $4::text[], $5::text[], $6::bytea[],
         $7::bytea[], $8::bytea[], $9::bytea[], $10::bytea[], $11::bytea[], $12::text[]) AS given (${COLUMNS})`,
      [
        orders.map(({ id }) => id),
        orders.map(({ personId }) => personId),
        orders.map(({ day }) => day),
        orders.map(({ communeCode }) => communeCode),
        orders.map(({ residenceCommune }) => residenceCommune),
        orders.map(({ sealed }) => sealed),
        orders.map(({ indexes }) => indexes.nameBirth),
        orders.map(({ indexes }) => indexes.nameDate),
        orders.map(({ indexes }) => indexes.namePhone),
        orders.map(({ indexes }) => indexes.phone),
        orders.map(({ slipDigest }) => slipDigest),
        orders.map(({ orderedBy }) => orderedBy),
        tx.recordedAt,
      ],
    );
  }

  async findAll(on: Database | Tx, ids: readonly string[]): Promise<ReadonlyMap<string, StoredOrder>> {
    if (ids.length === 0) return new Map();
    const rows = await on.query<StoredOrder>(`SELECT ${STORED} FROM testing.test_order WHERE id = ANY($1::uuid[])`, [
      ids,
    ]);
    return new Map(rows.map((row) => [row.id, row]));
  }

  async findBySlip(on: Database | Tx, digests: readonly Buffer[]): Promise<StoredOrder | undefined> {
    const rows = await on.query<StoredOrder>(
      `SELECT ${STORED} FROM testing.test_order WHERE slip_digest = ANY($1::bytea[])`,
      [digests],
    );
    return rows[0];
  }
}
