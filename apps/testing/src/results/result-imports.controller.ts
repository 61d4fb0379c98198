import { Body, Controller, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  IdempotencyKey,
  idempotencyAnswer,
  ImportIntake,
  ImportProgress,
  ImportReading,
  languageOf,
  Permission,
  ProblemCatalogue,
  sendProgress,
  TakesImportFile,
  uuidParam,
  wantsEvents,
  type Actor,
} from '#libs/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ResultRows } from './result-rows.import.js';

/** Files of results in the columns of the national export. */
@ApiTags('results')
@Controller('v1/results/imports')
export class ResultImportsController {
  constructor(
    private readonly intake: ImportIntake,
    private readonly reading: ImportReading,
    private readonly rows: ResultRows,
    private readonly catalogue: ProblemCatalogue,
  ) {}

  /** Takes a file (XLSX or CSV) whose rows are taken in. The same file again changes nothing. */
  @Post()
  @HttpCode(202)
  @Permission('results:write')
  @TakesImportFile()
  @ApiAcceptedResponse({ type: ImportProgress })
  async send(
    @Body() file: Buffer | undefined,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportProgress> {
    const bytes = Buffer.isBuffer(file) ? file : Buffer.alloc(0);
    const progress = idempotencyAnswer(reply, await this.intake.take(this.rows, { bytes, idempotencyKey, actor }));
    void reply.header('location', `/v1/results/imports/${progress.id}`);
    return progress;
  }

  /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
  @Get(':id')
  @Permission('results:write')
  @ApiOkResponse({ type: ImportProgress })
  async progress(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportProgress | undefined> {
    const next = (): Promise<ImportProgress> => this.reading.progress(this.rows.kind, id, actor);
    const progress = await next();
    if (!wantsEvents(request)) return progress;
    await sendProgress(reply, progress, next);
    return undefined;
  }

  /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
  @Get(':id/refused.csv')
  @Permission('results:write')
  @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
  async refused(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const told = { catalogue: this.catalogue, language: languageOf(request.headers['accept-language']) };
    const csv = await this.reading.refusedCsv(this.rows.kind, id, actor, told);
    void reply.type('text/csv; charset=utf-8').header('cache-control', 'no-store');
    return csv;
  }
}
