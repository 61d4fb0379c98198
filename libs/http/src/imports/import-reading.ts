import { Injectable } from '@nestjs/common';
import { AuditLog, Database, RowSealer } from '#libs/database';
import type { Actor } from '../actor/actor.js';
import { csvOf } from '../negotiation/csv.js';
import { CursorCodec } from '../paging/cursor.js';
import { pageOf, type Page } from '../paging/page.js';
import type { PageQuery } from '../paging/page-query.dto.js';
import type { ProblemCatalogue } from '../problem/problem-catalogue.js';
import type { Language } from '../problem/problem-messages.js';
import { Refused, type FieldFault } from '../problem/refused.js';
import { IMPORT_ROWS_MAX } from './import-limits.js';
import type { ImportProgress } from './import-progress.dto.js';
import type { ImportRowsPage } from './import-row-report.dto.js';
import { openCells } from './import-seal.js';
import { ADDED_COLUMNS, ROW_ID_CELL, ROW_ID_TITLE } from './import-table.js';
import { ImportStore, type StoredImport, type StoredRow } from './import.store.js';
import { writeWorkbook } from './workbook.js';

/** What became of a file, for whoever sent it and nobody else: to others it is 404. */
@Injectable()
export class ImportReading {
  private readonly imports: ImportStore;

  constructor(
    database: Database,
    private readonly sealer: RowSealer,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {
    this.imports = new ImportStore(database);
  }

  /** @throws Refused 404 */
  async progress(kind: string, id: string, actor: Actor): Promise<ImportProgress> {
    return progressOf(await this.own(kind, id, actor));
  }

  /** The files that somebody has sent, the newest first, for as long as they are kept. */
  async list(kind: string, actor: Actor, { limit, cursor }: PageQuery): Promise<Page<ImportProgress>> {
    const purpose = `imports ${kind}`;
    const [before] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const found = await this.imports.ofSender(kind, actor, before === undefined ? null : String(before), limit + 1);
    return pageOf(found.map(progressOf), limit, ({ id }) => this.cursors.encode(purpose, [id]));
  }

  /** The rows that were refused or have warnings: their lines and codes, nothing of what stood there. @throws Refused 404 */
  async rowReports(
    kind: string,
    { id, actor, page: { limit, cursor } }: ReportsAsked,
    { catalogue, language }: ToldIn,
  ): Promise<ImportRowsPage> {
    await this.own(kind, id, actor);
    const purpose = `import-rows ${id}`;
    const [after = 0] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    const found = await this.imports.rowsToReport(id, Number(after), limit + 1);
    const { items, nextCursor } = pageOf(found, limit, ({ number }) => this.cursors.encode(purpose, [number]));
    const inWords = ({ path, code }: FieldFault) => ({ path, code, message: catalogue.tell(code, language) });
    return {
      items: items.map(({ number, state, told }) => ({ row: number, state, told: told.map(inWords) })),
      nextCursor,
    };
  }

  /**
   * The rows that were refused as they stood in the file, with their line and the reasons in words: to be mended and
   * sent again as it is. Audited before it is answered, because rows can be about people. @throws Refused 404
   */
  async refusedCsv(kind: string, id: string, actor: Actor, told: ToldIn): Promise<string> {
    const { header, lines } = await this.refused(kind, id, actor, told);
    return csvOf(header, lines);
  }

  /** The same rows as a workbook. @throws Refused 404 */
  async refusedWorkbook(kind: string, id: string, actor: Actor, told: ToldIn): Promise<Buffer> {
    const { header, lines } = await this.refused(kind, id, actor, told);
    const rows = lines.map((line) => header.map((column) => String(line[column] ?? '')));
    return writeWorkbook({ sheet: 'refused', header, rows });
  }

  private async refused(kind: string, id: string, actor: Actor, told: ToldIn) {
    const { columns } = await this.own(kind, id, actor);
    const rows = await this.imports.rows(id, 'refused', 0, IMPORT_ROWS_MAX);
    const detail = { rows: rows.length };
    await this.audit.recordNow({ actor, action: 'import.refused-read', objectKind: 'import', objectId: id, detail });
    const opened = await openCells(this.sealer, id, rows);
    const lines = opened.map(({ row, cells }): Record<string, string | number> => ({
      ...cells,
      ...{ row: row.number, reasons: reasonsOf(row, told) },
      [ROW_ID_TITLE]: cells[ROW_ID_CELL] ?? `${id}:${row.number}`,
    }));
    return { header: [ADDED_COLUMNS[0], ...columns, ...ADDED_COLUMNS.slice(1)], lines };
  }

  private async own(kind: string, id: string, actor: Actor): Promise<StoredImport> {
    const found = await this.imports.find(kind, id);
    if (found?.actor.id === actor.id && found.actor.kind === actor.kind) return found;
    throw new Refused('not-found', { status: 404 });
  }
}

interface ReportsAsked {
  readonly id: string;
  readonly actor: Actor;
  readonly page: PageQuery;
}

/** In whose words and in which language reasons are told. */
export interface ToldIn {
  readonly catalogue: ProblemCatalogue;
  readonly language: Language;
}

function reasonsOf({ refusals }: StoredRow, { catalogue, language }: ToldIn): string {
  return (refusals ?? [])
    .map(({ path, code }) => (path === '' ? '' : `${path}: `) + catalogue.tell(code, language))
    .join('; ');
}

export function progressOf(found: StoredImport): ImportProgress {
  return {
    id: found.id,
    state: found.finishedAt === null ? 'running' : 'finished',
    rows: found.rows,
    created: found.created,
    changed: found.changed,
    unchanged: found.unchanged,
    refused: found.refused,
    startedAt: found.startedAt.toISOString(),
    finishedAt: found.finishedAt?.toISOString() ?? null,
  };
}
