import { Injectable } from '@nestjs/common';
import { AuditLog, Database, isDataError, RowSealer } from '#libs/database';
import type { Actor } from '../actor/actor.js';
import { Refused, type FieldFault } from '../problem/refused.js';
import type {
  BatchImport,
  ImportCells,
  ImportKind,
  ImportOutcome,
  RowImport,
  TakenWithWarnings,
} from './import-kind.js';
import { openCells } from './import-seal.js';
import { ImportStore, type StoredImport, type StoredRow } from './import.store.js';

/** Rows read at once, each of which is decided in a transaction of its own. */
const ROWS_AT_ONCE = 100;
/** Rows that one transaction decides, where the kind can. */
const BATCH_ROWS = 500;
/** Finished imports deleted by one transaction. */
const DELETED_AT_ONCE = 50;
const DAY_MS = 86_400_000;

/** How long `refused.csv` can be fetched, in business time. */
export const REFUSED_ROWS_KEPT_DAYS = 30;

class RowDecidedElsewhere extends Error {}

interface OpenedRow {
  readonly row: StoredRow;
  readonly cells: ImportCells;
}

/** Takes in the rows of stored files. For a timed job, of which one process at a time runs; it goes on where one died. */
@Injectable()
export class ImportRunner {
  private readonly imports: ImportStore;

  constructor(
    private readonly database: Database,
    private readonly sealer: RowSealer,
    private readonly audit: AuditLog,
  ) {
    this.imports = new ImportStore(database);
  }

  /** Whether `runAll` or `deleteOld` would find anything. */
  isWorkLeft({ kind }: ImportKind): Promise<boolean> {
    return this.imports.isWorkLeft(kind, this.refusedKeptFrom());
  }

  /** Decides every row of every unfinished import of the kind. Throws what a later run may not meet again. */
  async runAll(kind: RowImport | BatchImport): Promise<void> {
    let next = await this.imports.nextUnfinished(kind.kind);
    while (next !== undefined) {
      await this.run(kind, next);
      next = await this.imports.nextUnfinished(kind.kind);
    }
  }

  /** Finished imports of more than thirty business days ago, with the rows that were refused. */
  async deleteOld(kind: ImportKind): Promise<void> {
    const before = this.refusedKeptFrom();
    let deleted = DELETED_AT_ONCE;
    while (deleted === DELETED_AT_ONCE) {
      deleted = await this.database.transaction((tx) =>
        this.imports.deleteFinishedBefore(tx, kind.kind, before, DELETED_AT_ONCE),
      );
    }
  }

  private refusedKeptFrom(): Date {
    return new Date(this.database.clock.now().getTime() - REFUSED_ROWS_KEPT_DAYS * DAY_MS);
  }

  private async run(kind: RowImport | BatchImport, found: StoredImport): Promise<void> {
    const atOnce = 'applyAll' in kind ? BATCH_ROWS : ROWS_AT_ONCE;
    let rows = await this.imports.rows(found.id, 'undecided', 0, atOnce);
    while (rows.length > 0) {
      const opened = await openCells(this.sealer, found.id, rows);
      await kind.prepare(opened.map(({ cells }) => cells));
      if ('applyAll' in kind) for (const some of batchesOf(kind, opened)) await this.decideAll(kind, found, some);
      else for (const { row, cells } of opened) await this.decide(kind, found, row.number, cells);
      rows = await this.undecidedAfter(found.id, rows, atOnce);
    }
    await this.finish(found);
  }

  /** On from the last one, so that what was deleted is not read over again; at the end once more from the first. */
  private async undecidedAfter(id: string, rows: readonly StoredRow[], limit: number): Promise<StoredRow[]> {
    const further = await this.imports.rows(id, 'undecided', rows.at(-1)?.number ?? 0, limit);
    return further.length > 0 ? further : this.imports.rows(id, 'undecided', 0, limit);
  }

  /** In one transaction, or in halves until the row that is to blame stands alone. */
  private async decideAll(kind: BatchImport, { id, actor }: StoredImport, opened: readonly OpenedRow[]): Promise<void> {
    const pending: (readonly OpenedRow[])[] = [opened];
    for (let rows = pending.pop(); rows !== undefined; rows = pending.pop()) {
      try {
        await this.decideTogether(kind, id, actor, rows);
      } catch (error) {
        if (error instanceof RowDecidedElsewhere) return;
        const [only] = rows;
        const refusals = refusalsOf(error);
        const middle = Math.ceil(rows.length / 2);
        if (rows.length > 1 || only === undefined) pending.push(rows.slice(middle), rows.slice(0, middle));
        else await this.database.transaction((tx) => this.imports.refuse(tx, id, only.row.number, refusals));
      }
    }
  }

  private decideTogether(kind: BatchImport, id: string, actor: Actor, rows: readonly OpenedRow[]): Promise<void> {
    return this.database.transaction(async (tx) => {
      const cells = rows.map((one) => one.cells);
      const of = { importId: id, numbers: rows.map(({ row }) => row.number) };
      const decisions = await kind.applyAll(tx, cells, actor, of);
      if (decisions.length !== rows.length) throw new Error('One answer a row');
      const decided = rows.map(({ row: { number } }, index) => {
        const decision = decisions[index];
        return { number, decision: isTaken(decision) ? takenOf(decision) : refusalsOf(decision) };
      });
      if (!(await this.imports.settle(tx, id, decided))) throw new RowDecidedElsewhere();
    });
  }

  private async decide(
    kind: RowImport,
    { id, actor }: StoredImport,
    number: number,
    cells: ImportCells,
  ): Promise<void> {
    try {
      await this.database.transaction(async (tx) => {
        const outcome = await kind.apply(tx, cells, actor);
        if (!(await this.imports.take(tx, id, number, outcome))) throw new RowDecidedElsewhere();
      });
    } catch (error) {
      if (error instanceof RowDecidedElsewhere) return;
      const refusals = refusalsOf(error);
      await this.database.transaction((tx) => this.imports.refuse(tx, id, number, refusals));
    }
  }

  private finish({ id, actor }: StoredImport): Promise<void> {
    return this.database.transaction(async (tx) => {
      if (!(await this.imports.finish(tx, id))) return;
      await this.audit.record(tx, { actor, action: 'import.finished', objectKind: 'import', objectId: id });
    });
  }
}

/** In their order, none heavier than a batch may be, but for a row that alone is. */
function batchesOf({ weightOf }: BatchImport, rows: readonly OpenedRow[]): (readonly OpenedRow[])[] {
  const batches: OpenedRow[][] = [];
  let weight = Infinity;
  for (const row of rows) {
    const own = weightOf?.(row.cells) ?? 1;
    weight += own;
    if (weight > BATCH_ROWS) batches.push([]);
    if (weight > BATCH_ROWS) weight = own;
    batches.at(-1)?.push(row);
  }
  return batches;
}

type Taken = ImportOutcome | TakenWithWarnings;

function isTaken(decision: Taken | Refused | undefined): decision is Taken {
  return decision !== undefined && !(decision instanceof Refused);
}

const takenOf = (decision: Taken): TakenWithWarnings =>
  typeof decision === 'string' ? { outcome: decision, warnings: [] } : decision;

/** @throws the error itself where it says nothing of the row */
function refusalsOf(error: unknown): readonly FieldFault[] {
  if (isDataError(error)) return [{ path: '', code: 'row-not-stored' }];
  if (!(error instanceof Refused)) throw error;
  return error.errors.length > 0 ? error.errors : [{ path: '', code: error.code }];
}
