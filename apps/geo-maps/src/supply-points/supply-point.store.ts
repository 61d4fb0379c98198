import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { foldName, type SupplyPointKind } from '#libs/vocabulary';
import { stateOf, SUPPLY_POINT_COLUMNS, supplyPointOf, type SupplyPointRow } from './supply-point-row.js';
import type { SupplyPoint, SupplyPointState } from './supply-point.js';

/** Points of one name that are looked at when a list names it. */
const ALIKE_MAX = 20;

const INSERT = `
  INSERT INTO geo_maps.supply_point (id, version, facts, name, name_key, kind, commune_code, address, latitude,
    longitude, located, hours, hours_text, phone, delivery, who_may_come, goods, osm_id, registered_at, said,
    said_of_goods, key_digest, body_digest)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23)
  ON CONFLICT DO NOTHING`;

const UPDATE = `
  UPDATE geo_maps.supply_point SET (version, facts, name, name_key, kind, commune_code, address, latitude, longitude,
    located, hours, hours_text, phone, delivery, who_may_come, goods, osm_id) =
    ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)
  WHERE id = $1`;

/**
 * The only door to points of essential goods for those who write. Every process sees what was written within a second
 * of its commit (`LivePoints`).
 */
@Injectable()
export class SupplyPointStore {
  async find(tx: Tx, id: string): Promise<SupplyPoint | undefined> {
    return first(await tx.query(`SELECT ${SUPPLY_POINT_COLUMNS} FROM geo_maps.supply_point p WHERE p.id = $1`, [id]));
  }

  /** Locked until the transaction ends. */
  async load(tx: Tx, id: string): Promise<SupplyPoint | undefined> {
    const sql = `SELECT ${SUPPLY_POINT_COLUMNS} FROM geo_maps.supply_point p WHERE p.id = $1 FOR UPDATE`;
    return first(await tx.query(sql, [id]));
  }

  /** The point that was registered under one of the keys, as it is now, with the digests of that request. */
  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<{ point: SupplyPoint; made: RequestDigest } | undefined> {
    const [row] = await tx.query<SupplyPointRow & RequestDigest>(
      `SELECT ${SUPPLY_POINT_COLUMNS}, p.key_digest AS key, p.body_digest AS body FROM geo_maps.supply_point p
       WHERE p.key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, ...point } = row;
    return { point: supplyPointOf(point), made: { key, body } };
  }

  /** Points that are there, of that kind and name in the commune: case, marks and spaces of the name mean nothing. */
  async findAlike(tx: Tx, communeCode: string, kind: SupplyPointKind, name: string): Promise<SupplyPoint[]> {
    const rows = await tx.query<SupplyPointRow>(
      `SELECT ${SUPPLY_POINT_COLUMNS} FROM geo_maps.supply_point p
       WHERE p.commune_code = $1 AND p.kind = $2 AND p.name_key = $3 AND p.closed_at IS NULL
       ORDER BY p.id LIMIT ${ALIKE_MAX} FOR UPDATE`,
      [communeCode, kind, foldName(name)],
    );
    return rows.map(supplyPointOf);
  }

  /**
   * False where the key, or the number of OpenStreetMap, is taken; nothing is written then.
   * @param made without it the point comes from a list
   */
  async insert(tx: Tx, point: SupplyPoint, made?: RequestDigest): Promise<boolean> {
    const said = [JSON.stringify(point.said), JSON.stringify(point.saidOfGoods)];
    const request = [made?.key ?? null, made?.body ?? null];
    const inserted = await tx.execute(INSERT, [...columnsOf(point), point.registeredAt, ...said, ...request]);
    if (inserted === 1) await this.keepVersion(tx, point);
    return inserted === 1;
  }

  /** What the register says, as the next version of it. The row must be locked by `load`. */
  async update(tx: Tx, point: SupplyPoint): Promise<void> {
    await tx.execute(UPDATE, columnsOf(point));
    await this.keepVersion(tx, point);
  }

  /** What is said of the point. The row must be locked by `load`. */
  async saveSaid(tx: Tx, { id, facts, said, saidOfGoods }: SupplyPoint): Promise<void> {
    const sql = 'UPDATE geo_maps.supply_point SET (facts, said, said_of_goods) = ($2, $3, $4) WHERE id = $1';
    await tx.execute(sql, [id, facts, JSON.stringify(said), JSON.stringify(saidOfGoods)]);
  }

  /** Gone for good. The row must be locked by `load`. */
  async close(tx: Tx, point: SupplyPoint): Promise<void> {
    const { id, version, facts, closedAt, closingReason } = point;
    await tx.execute(
      `UPDATE geo_maps.supply_point SET (version, facts, closed_at, closing_reason) = ($2, $3, $4, $5) WHERE id = $1`,
      [id, version, facts, closedAt, closingReason],
    );
    await this.keepVersion(tx, point);
  }

  private async keepVersion(tx: Tx, point: SupplyPoint): Promise<void> {
    await tx.execute(
      'INSERT INTO geo_maps.supply_point_version (point_id, version, at, state) VALUES ($1, $2, $3, $4)',
      [point.id, point.version, tx.recordedAt, JSON.stringify(stateOf(point))],
    );
  }
}

function first(rows: readonly unknown[]): SupplyPoint | undefined {
  const [row] = rows as readonly SupplyPointRow[];
  return row && supplyPointOf(row);
}

const columnsOf = (point: SupplyPointState & Pick<SupplyPoint, 'id' | 'version' | 'facts'>): unknown[] => [
  ...[point.id, point.version, point.facts, point.name, foldName(point.name), point.kind, point.communeCode],
  ...[point.address, point.latitude, point.longitude, point.located, point.hours, point.hoursText, point.phone],
  ...[point.delivery, point.whoMayCome === null ? null : JSON.stringify(point.whoMayCome), point.goods, point.osmId],
];
