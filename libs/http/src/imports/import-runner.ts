import { Injectable } from '@nestjs/common';
import { AuditLog, Database, isDataError, RowSealer } from '#libs/database';
import { Refused, type FieldFault } from '../problem/refused.js';
import type { ImportCells, ImportKind } from './import-kind.js';
import { openCells } from './import-seal.js';
import { ImportStore, type StoredImport } from './import.store.js';

/** Rows read at once; each is decided in a transaction of its own. */
const ROWS_AT_ONCE = 100;
/** Finished imports deleted by one transaction. */
const DELETED_AT_ONCE = 50;
const DAY_MS = 86_400_000;

/** How long `refused.csv` can be fetched, in business time. */
export const REFUSED_ROWS_KEPT_DAYS = 30;

class RowDecidedElsewhere extends Error {}

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

  /** Decides every row of every unfinished import of the kind. Throws what a later run may not meet again. */
  async runAll(kind: ImportKind): Promise<void> {
    let next = await this.imports.nextUnfinished(kind.kind);
    while (next !== undefined) {
      await this.run(kind, next);
      next = await this.imports.nextUnfinished(kind.kind);
    }
  }

  /** Finished imports of more than thirty business days ago, with the rows that were refused. */
  async deleteOld(kind: ImportKind): Promise<void> {
    const before = new Date(this.database.clock.now().getTime() - REFUSED_ROWS_KEPT_DAYS * DAY_MS);
    let deleted = DELETED_AT_ONCE;
    while (deleted === DELETED_AT_ONCE) {
      deleted = await this.database.transaction((tx) =>
        this.imports.deleteFinishedBefore(tx, kind.kind, before, DELETED_AT_ONCE),
      );
    }
  }

  private async run(kind: ImportKind, found: StoredImport): Promise<void> {
    let rows = await this.imports.rows(found.id, 'undecided', 0, ROWS_AT_ONCE);
    while (rows.length > 0) {
      await kind.prepare();
      for (const { row, cells } of await openCells(this.sealer, found.id, rows))
        await this.decide(kind, found, row.number, cells);
      rows = await this.imports.rows(found.id, 'undecided', 0, ROWS_AT_ONCE);
    }
    await this.finish(found);
  }

  private async decide(
    kind: ImportKind,
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

/** @throws the error itself where it says nothing of the row */
function refusalsOf(error: unknown): readonly FieldFault[] {
  if (isDataError(error)) return [{ path: '', code: 'row-not-stored' }];
  if (!(error instanceof Refused)) throw error;
  return error.errors.length > 0 ? error.errors : [{ path: '', code: error.code }];
}
