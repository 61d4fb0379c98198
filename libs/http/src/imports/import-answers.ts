import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor/actor.js';
import { idempotencyAnswer } from '../idempotency/answered.js';
import { languageOf } from '../problem/language.js';
import { ProblemCatalogue } from '../problem/problem-catalogue.js';
import { ImportIntake } from './import-intake.js';
import type { ImportCells, ImportKind } from './import-kind.js';
import type { ImportProgress } from './import-progress.dto.js';
import { ImportReading } from './import-reading.js';
import type { ImportRowsPage } from './import-row-report.dto.js';
import type { PageQuery } from '../paging/page-query.dto.js';
import { sendProgress, wantsEvents } from './progress-events.js';
import { WORKBOOK_TYPE } from './workbook.js';

export interface FileRequest {
  readonly file: Buffer | undefined;
  /** What is said of the file as a whole beside it. */
  readonly stated?: ImportCells | undefined;
  readonly idempotencyKey: string;
  readonly actor: Actor;
  readonly reply: FastifyReply;
  /** Of the imports, without a slash before it. */
  readonly path: string;
}

export interface ImportRequest {
  readonly id: string;
  readonly actor: Actor;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
}

/** What the requests of every controller of imports are answered. */
@Injectable()
export class ImportAnswers {
  constructor(
    private readonly intake: ImportIntake,
    private readonly reading: ImportReading,
    private readonly catalogue: ProblemCatalogue,
  ) {}

  async take(
    kind: ImportKind,
    { file, stated, idempotencyKey, actor, reply, path }: FileRequest,
  ): Promise<ImportProgress> {
    const bytes = Buffer.isBuffer(file) ? file : Buffer.alloc(0);
    const progress = idempotencyAnswer(reply, await this.intake.take(kind, { bytes, stated, idempotencyKey, actor }));
    void reply.header('location', `/${path}/${progress.id}`);
    return progress;
  }

  /** Undefined where the answer was sent as events. @throws Refused 404 */
  async follow(
    { kind }: ImportKind,
    { id, actor, request, reply }: ImportRequest,
  ): Promise<ImportProgress | undefined> {
    const next = (): Promise<ImportProgress> => this.reading.progress(kind, id, actor);
    const progress = await next();
    if (!wantsEvents(request)) return progress;
    await sendProgress(reply, progress, next);
    return undefined;
  }

  /** The rows of which something is to be said, in words. @throws Refused 404 */
  rowReports({ kind }: ImportKind, { id, actor, request }: ImportRequest, page: PageQuery): Promise<ImportRowsPage> {
    const told = { catalogue: this.catalogue, language: languageOf(request.headers['accept-language']) };
    return this.reading.rowReports(kind, { id, actor, page }, told);
  }

  /** @throws Refused 404 */
  async refusedRows({ kind }: ImportKind, { id, actor, request, reply }: ImportRequest): Promise<string> {
    const told = { catalogue: this.catalogue, language: languageOf(request.headers['accept-language']) };
    const csv = await this.reading.refusedCsv(kind, id, actor, told);
    void reply.type('text/csv; charset=utf-8').header('cache-control', 'no-store');
    return csv;
  }

  /** @throws Refused 404 */
  async refusedWorkbook({ kind }: ImportKind, { id, actor, request, reply }: ImportRequest): Promise<Buffer> {
    const told = { catalogue: this.catalogue, language: languageOf(request.headers['accept-language']) };
    const workbook = await this.reading.refusedWorkbook(kind, id, actor, told);
    void reply.type(WORKBOOK_TYPE).header('cache-control', 'no-store');
    return workbook;
  }
}
