import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { LOT_COLUMNS, type KeyedLot, type LotMovement, type ReagentLot } from './reagent-lot.js';

type Keyed<T> = T & RequestDigest;

const MOVEMENT_COLUMNS = `m.id, m.lot_id AS "lotId", m.kind, m.change, m.stock, m.moved_at AS "movedAt",
  m.moved_by AS "movedBy"`;

/** The only door to lots and what moved their stock. */
@Injectable()
export class ReagentLotStore {
  /** False where its key, or its code in this laboratory, is taken. */
  async insert(tx: Tx, lot: ReagentLot, made: RequestDigest): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO testing.reagent_lot (id, laboratory_code, commune_code, code, kind, method, manufacturer, product,
         expires_on, quantity, stock, registered_at, registered_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15) ON CONFLICT DO NOTHING`,
      [
        ...[lot.id, lot.laboratoryCode, lot.communeCode, lot.code, lot.kind, lot.method, lot.manufacturer, lot.product],
        ...[lot.expiresOn, lot.quantity, lot.stock, lot.registeredAt, lot.registeredBy, made.key, made.body],
      ],
    );
    return inserted > 0;
  }

  findRegistered(tx: Tx, keys: readonly Buffer[]): Promise<KeyedLot | undefined> {
    return this.findBy(tx, 'key_digest', 'body_digest', keys);
  }

  findRecalled(tx: Tx, keys: readonly Buffer[]): Promise<KeyedLot | undefined> {
    return this.findBy(tx, 'recall_key_digest', 'recall_body_digest', keys);
  }

  /** Locked until the transaction ends, ordered by id. */
  lock(tx: Tx, lots: readonly { readonly laboratoryCode: string; readonly code: string }[]): Promise<ReagentLot[]> {
    return tx.query<ReagentLot>(
      `SELECT ${LOT_COLUMNS} FROM testing.reagent_lot l
       WHERE (l.laboratory_code, l.code) IN (SELECT * FROM unnest($1::text[], $2::text[]))
       ORDER BY l.id FOR UPDATE`,
      [lots.map(({ laboratoryCode }) => laboratoryCode), lots.map(({ code }) => code)],
    );
  }

  async setStocks(tx: Tx, lots: readonly Pick<ReagentLot, 'id' | 'stock'>[]): Promise<void> {
    if (lots.length === 0) return;
    await tx.execute(
      `UPDATE testing.reagent_lot l SET stock = given.stock
       FROM unnest($1::uuid[], $2::integer[]) AS given (id, stock) WHERE l.id = given.id`,
      [lots.map(({ id }) => id), lots.map(({ stock }) => stock)],
    );
  }

  async recall(tx: Tx, { id, recalledAt, recalledBy, recallReason }: ReagentLot, made: RequestDigest): Promise<void> {
    await tx.execute(
      `UPDATE testing.reagent_lot SET recalled_at = $2, recalled_by = $3, recall_reason = $4, recall_key_digest = $5,
         recall_body_digest = $6 WHERE id = $1`,
      [id, recalledAt, recalledBy, recallReason, made.key, made.body],
    );
  }

  async insertMovements(
    tx: Tx,
    movements: readonly (LotMovement & { readonly made?: RequestDigest })[],
  ): Promise<void> {
    if (movements.length === 0) return;
    await tx.execute(
      `INSERT INTO testing.lot_movement (id, lot_id, kind, change, stock, moved_at, moved_by, key_digest, body_digest)
       SELECT * FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::integer[], $5::integer[], $6::timestamptz[],
         $7::text[], $8::bytea[], $9::bytea[])`,
      [
        ...[movements.map(({ id }) => id), movements.map(({ lotId }) => lotId), movements.map(({ kind }) => kind)],
        ...[movements.map(({ change }) => change), movements.map(({ stock }) => stock)],
        ...[movements.map(({ movedAt }) => movedAt), movements.map(({ movedBy }) => movedBy)],
        ...[movements.map(({ made }) => made?.key ?? null), movements.map(({ made }) => made?.body ?? null)],
      ],
    );
  }

  async findMovement(tx: Tx, keys: readonly Buffer[]): Promise<(LotMovement & { made: RequestDigest }) | undefined> {
    const rows = await tx.query<Keyed<LotMovement>>(
      `SELECT ${MOVEMENT_COLUMNS}, m.key_digest AS key, m.body_digest AS body FROM testing.lot_movement m
       WHERE m.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...movement } = rows[0];
    return { ...movement, made: { key, body } };
  }

  /** The latest first. */
  listMovements(on: Database | Tx, lotId: string, limit: number): Promise<LotMovement[]> {
    return on.query<LotMovement>(
      `SELECT ${MOVEMENT_COLUMNS} FROM testing.lot_movement m WHERE m.lot_id = $1 ORDER BY m.id DESC LIMIT $2`,
      [lotId, limit],
    );
  }

  private async findBy(tx: Tx, key: string, body: string, keys: readonly Buffer[]): Promise<KeyedLot | undefined> {
    const rows = await tx.query<Keyed<ReagentLot>>(
      `SELECT ${LOT_COLUMNS}, l.${key} AS key, l.${body} AS body FROM testing.reagent_lot l
       WHERE l.${key} = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key: madeKey, body: madeBody, ...lot } = rows[0];
    return { lot, made: { key: madeKey, body: madeBody } };
  }
}
