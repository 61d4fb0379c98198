import { createHash } from 'node:crypto';
import { setImmediate as letOthersRun } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { AuditLog, Database, RowSealer, type Tx } from '#libs/database';
import { localDayOf } from '#libs/vocabulary';
import { v7 as uuidv7 } from 'uuid';
import type { Actor } from '../actor/actor.js';
import { requireBodyOf, type Answered } from '../idempotency/answered.js';
import { RequestDigests, type ArrivedRequest } from '../idempotency/request-digests.js';
import type { ImportCells, ImportKind } from './import-kind.js';
import type { ImportProgress } from './import-progress.dto.js';
import { progressOf } from './import-reading.js';
import { importPeriod, sealCells } from './import-seal.js';
import { readImportTable } from './import-table.js';
import { ImportStore, type NewImport } from './import.store.js';

/** Rows sealed before others are let run: a few milliseconds' work. */
const SEALED_AT_ONCE = 1_000;

export interface SentFile {
  readonly bytes: Buffer;
  /** What the sender says of the file as a whole, kept with every row: cells whose names begin with `#`. */
  readonly stated?: ImportCells | undefined;
  readonly idempotencyKey: string;
  readonly actor: Actor;
}

/**
 * Stores a file whose rows shall be taken in. A file that the same sender has sent before is answered with that
 * import, whatever the key, and nothing is taken in again.
 */
@Injectable()
export class ImportIntake {
  private readonly imports: ImportStore;

  constructor(
    private readonly database: Database,
    private readonly sealer: RowSealer,
    private readonly digests: RequestDigests,
    private readonly audit: AuditLog,
  ) {
    this.imports = new ImportStore(database);
  }

  /** @throws Refused 409 for a key that was used with another file, and all that `readImportTable` throws */
  async take(kind: ImportKind, sent: SentFile): Promise<Answered<ImportProgress>> {
    const { bytes, stated, idempotencyKey, actor } = sent;
    const said = stated === undefined ? '' : JSON.stringify(stated);
    const hash = createHash('sha256').update(bytes).update(said).digest('base64url');
    const route = `POST imports of ${kind.kind}`;
    const request = this.digests.of({ actor, route, key: idempotencyKey, body: hash });
    const file = this.digests.of({ actor, route: `${route}, by file`, key: hash, body: null });
    const earlier = await this.database.transaction((tx) => this.answerOf(tx, request, file));
    if (earlier !== undefined) return earlier;
    const made = await this.newImport(kind, sent, request, file);
    return this.database.transaction(async (tx) => {
      const isNew = await this.imports.insert(tx, made);
      if (isNew) await this.record(tx, made);
      const answer = (await this.answerOf(tx, request, file)) ?? nothingStored();
      return { ...answer, replayed: !isNew };
    });
  }

  private async answerOf(
    tx: Tx,
    request: ArrivedRequest,
    file: ArrivedRequest,
  ): Promise<Answered<ImportProgress> | undefined> {
    const earlier = await this.imports.findEarlier(tx, request.keys, file.keys);
    if (earlier?.byKey === true) requireBodyOf(request, earlier.made);
    return earlier && { body: progressOf(earlier.found), replayed: true };
  }

  private async newImport(
    kind: ImportKind,
    { bytes, stated, actor }: SentFile,
    request: ArrivedRequest,
    file: ArrivedRequest,
  ): Promise<NewImport> {
    const { columns, rows } = await readImportTable(bytes, kind.columns);
    const startedAt = this.database.clock.now();
    const evidence = kind.evidence?.(
      rows.map(({ cells }) => cells),
      startedAt,
    );
    const period = importPeriod(localDayOf(startedAt));
    await this.sealer.prepare([period]);
    const id = uuidv7();
    const sealedRows: { number: number; sealed: Buffer }[] = [];
    for (const { number, cells } of rows) {
      if (sealedRows.length % SEALED_AT_ONCE === 0) await letOthersRun();
      const sealed = sealCells(this.sealer, period, { id, number }, { ...cells, ...evidence, ...stated });
      sealedRows.push({ number, sealed });
    }
    return { id, kind: kind.kind, actor, columns, startedAt, sealedRows, file: file.digest.key, made: request.digest };
  }

  private record(tx: Tx, { id, kind, actor, sealedRows }: NewImport): Promise<void> {
    const detail = { kind, rows: sealedRows.length };
    return this.audit.record(tx, { actor, action: 'import.started', objectKind: 'import', objectId: id, detail });
  }
}

function nothingStored(): never {
  throw new Error('an import was neither stored nor found');
}
