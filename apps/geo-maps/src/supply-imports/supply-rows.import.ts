import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import {
  Refused,
  ROW_ID_CELL,
  type Actor,
  type BatchImport,
  type ImportCells,
  type RowsOfImport,
  type TakenWithWarnings,
} from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { SupplyListReference } from './read-supply-row.js';
import { RegisteredPoints } from './registered-points.js';
import { SupplyGazetteer } from './supply-gazetteer.js';
import { SUPPLY_LIST_FILE_COLUMNS } from './supply-list-columns.js';
import { SupplyListRowStore, type DecidedSupplyRow } from './supply-list-row.store.js';
import { TakeSupplyRow, type ListOfRow } from './take-supply-row.js';
import { TrialPoints } from './trial-points.js';

/** What only the file as a whole tells, kept with each row. */
const SENT_AT_CELL = '#sentAt';
const TRIAL_CELL = '#trial';
/** Rows of a hundred points are one transaction: each is several statements. */
const ROW_WEIGHT = 5;
/** The import and the line in which a row stood first; what else people write there names no row. */
const ROW_ID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}:\d{1,7}$/;

/** As cells of every row. Each trial is one of its own, also of a file that was tried before: points change meanwhile. */
export const cellsOfTrial = (idempotencyKey: string): ImportCells => ({ [TRIAL_CELL]: idempotencyKey });

/**
 * Lists of points of essential goods. A row enters a point, or changes what its cells say of one that is there; what a
 * list says again changes nothing. Of a trial every row is decided likewise, and nothing is entered.
 */
@Injectable()
export class SupplyRows implements BatchImport {
  readonly kind = 'supply-points';
  readonly columns = SUPPLY_LIST_FILE_COLUMNS;
  readonly weightOf = (): number => ROW_WEIGHT;
  private reference: SupplyListReference | undefined;

  constructor(
    private readonly database: Database,
    private readonly referenceData: ReferenceData,
    private readonly gazetteer: SupplyGazetteer,
    private readonly registered: RegisteredPoints,
    private readonly rows: SupplyListRowStore,
    private readonly taking: TakeSupplyRow,
  ) {}

  readonly evidence = (_: readonly ImportCells[], now: Date): ImportCells => ({ [SENT_AT_CELL]: now.toISOString() });

  /** Outside of the transaction, since it asks other tables for places. One process at a time takes rows in. */
  readonly prepare = async (rows: readonly ImportCells[]): Promise<void> => {
    const sentAt = rows[0]?.[SENT_AT_CELL];
    const words = this.referenceData.maps.supplyKindWords;
    const since = sentAt === undefined ? this.database.clock.now() : new Date(sentAt);
    this.reference = { words, gazetteer: await this.gazetteer.for(rows, since) };
  };

  readonly applyAll = async (
    tx: Tx,
    rows: readonly ImportCells[],
    actor: Actor,
    { importId, numbers }: RowsOfImport,
  ): Promise<readonly (TakenWithWarnings | Refused)[]> => {
    const { reference } = this;
    if (reference === undefined) throw new Error('prepare() comes before applyAll()');
    const trial = new TrialPoints(importId, this.registered, this.rows);
    const answers: (TakenWithWarnings | Refused)[] = [];
    for (const [index, cells] of rows.entries()) {
      const isTrial = cells[TRIAL_CELL] !== undefined;
      const points = isTrial ? trial : this.registered;
      const list = { importId, actor, reference, points, rowId: rowIdOf(cells) };
      const decided = await this.decide(tx, cells, list);
      const row = decided instanceof Refused ? refusedRow(decided) : decided;
      await this.rows.insert(tx, importId, { ...row, number: numbers[index] ?? 0, isTrial });
      if (row.outcome !== 'refused' && list.rowId !== undefined && !isTrial)
        await this.rows.keepOrigin(tx, list.rowId, row.pointId);
      answers.push(decided instanceof Refused ? decided : { outcome: decided.outcome, warnings: decided.told });
    }
    return answers;
  };

  private async decide(tx: Tx, cells: ImportCells, list: ListOfRow): Promise<Taken | Refused> {
    try {
      return (await this.taking.execute(tx, cells, list)) as Taken;
    } catch (error) {
      if (error instanceof Refused) return error;
      throw error;
    }
  }
}

type Taken = Exclude<DecidedSupplyRow, { readonly outcome: 'refused' }>;

function rowIdOf(cells: ImportCells): string | undefined {
  const rowId = cells[ROW_ID_CELL];
  return rowId !== undefined && ROW_ID.test(rowId) ? rowId : undefined;
}

function refusedRow({ code, errors }: Refused): DecidedSupplyRow {
  const told = errors.length > 0 ? errors : [{ path: '', code }];
  return { outcome: 'refused', pointId: null, state: null, told };
}
