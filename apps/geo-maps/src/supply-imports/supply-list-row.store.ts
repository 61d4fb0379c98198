import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { FieldFault, ImportOutcome } from '#libs/http';
import { foldName } from '#libs/vocabulary';
import type { SupplyPointState } from '../supply-points/supply-point.js';
import type { AlikePoint } from './matched-point.js';
import type { SupplyPointDraft } from './read-supply-row.js';

/** What a row did, or would do. */
export type DecidedSupplyRow =
  | {
      readonly outcome: ImportOutcome;
      readonly pointId: string;
      readonly state: SupplyPointState;
      readonly told: readonly FieldFault[];
    }
  | { readonly outcome: 'refused'; readonly pointId: null; readonly state: null; readonly told: readonly FieldFault[] };

export type StoredSupplyRow = DecidedSupplyRow & { readonly number: number; readonly isTrial: boolean };

/** Rows of one trial that would create points of one name; of more the first are looked at. */
const ALIKE_MAX = 20;
const INSERT = `
  INSERT INTO geo_maps.supply_list_row (import_id, number, is_trial, outcome, point_id, state, name_key, told)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** The only door to what rows of lists did. */
@Injectable()
export class SupplyListRowStore {
  constructor(private readonly database: Database) {}

  /** Which of the lists were only tried, by the id of the list. Those of which no row was decided yet are missing. */
  async areTrials(importIds: readonly string[]): Promise<ReadonlyMap<string, boolean>> {
    const rows = await this.database.query<{ id: string; isTrial: boolean }>(
      `SELECT DISTINCT import_id AS id, is_trial AS "isTrial" FROM geo_maps.supply_list_row
       WHERE import_id = ANY($1::uuid[])`,
      [importIds],
    );
    return new Map(rows.map(({ id, isTrial }) => [id, isTrial]));
  }

  async insert(tx: Tx, importId: string, row: StoredSupplyRow): Promise<void> {
    const { number, isTrial, outcome, pointId, state, told } = row;
    const nameKey = state === null ? null : foldName(state.name);
    const texts = [state === null ? null : JSON.stringify(state), nameKey, JSON.stringify(told)];
    await tx.execute(INSERT, [importId, number, isTrial, outcome, pointId, ...texts]);
  }

  /** What the register says of the point after the rows of this list; undefined where none spoke of it. */
  async lastStateOf(tx: Tx, importId: string, pointId: string): Promise<SupplyPointState | undefined> {
    const [row] = await tx.query<{ state: SupplyPointState }>(
      `SELECT state FROM geo_maps.supply_list_row WHERE import_id = $1 AND point_id = $2 ORDER BY number DESC LIMIT 1`,
      [importId, pointId],
    );
    return row?.state;
  }

  /** Points of that kind and name in the commune which rows of a trial would have created. */
  createdAlike(
    tx: Tx,
    importId: string,
    { name, kind, communeCode }: Pick<SupplyPointDraft, 'name' | 'kind' | 'communeCode'>,
  ): Promise<AlikePoint[]> {
    return tx.query<AlikePoint>(
      `SELECT point_id AS id, state FROM geo_maps.supply_list_row
       WHERE import_id = $1 AND name_key = $2 AND outcome = 'created' AND state ->> 'kind' = $3
         AND state ->> 'communeCode' = $4 ORDER BY number LIMIT ${ALIKE_MAX}`,
      [importId, foldName(name), kind, communeCode],
    );
  }

  /** In the order of the list, those after `after`. */
  page(importId: string, after: number, rows: number): Promise<StoredSupplyRow[]> {
    return this.database.query<StoredSupplyRow>(
      `SELECT number, is_trial AS "isTrial", outcome, point_id AS "pointId", state, told FROM geo_maps.supply_list_row
       WHERE import_id = $1 AND number > $2 ORDER BY number LIMIT $3`,
      [importId, after, rows],
    );
  }

  /** The point that came of a row which was refused once and came back mended. */
  async pointOfOrigin(tx: Tx, rowId: string): Promise<string | undefined> {
    const sql = 'SELECT point_id AS "pointId" FROM geo_maps.supply_list_origin WHERE row_id = $1';
    return (await tx.query<{ pointId: string }>(sql, [rowId]))[0]?.pointId;
  }

  async keepOrigin(tx: Tx, rowId: string, pointId: string): Promise<void> {
    const sql = 'INSERT INTO geo_maps.supply_list_origin (row_id, point_id) VALUES ($1, $2) ON CONFLICT DO NOTHING';
    await tx.execute(sql, [rowId, pointId]);
  }
}
