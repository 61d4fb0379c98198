import { Body, Get, HttpCode, Inject, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentActor,
  IdempotencyKey,
  ImportProgress,
  importsController,
  languageOf,
  PageQuery,
  Permission,
  TakesImportFile,
  uuidParam,
  type Actor,
} from '#libs/http';
import { ReadSupplyPreviewUseCase } from './read-supply-preview.use-case.js';
import { ListSupplyListsUseCase } from './list-supply-lists.use-case.js';
import { SentSupplyLists, SupplyListPreview, SupplyListQuery } from './supply-import.dto.js';
import { cellsOfTrial, SupplyRows } from './supply-rows.import.js';

const route = { path: 'v1/supply-points/imports', scope: 'supply-points:write', tag: 'supply-points' };

/** Lists of points of essential goods. */
export class SupplyImportsController extends importsController(SupplyRows, route) {
  @Inject(ReadSupplyPreviewUseCase)
  private readonly previews!: ReadSupplyPreviewUseCase;
  @Inject(ListSupplyListsUseCase)
  private readonly lists!: ListSupplyListsUseCase;

  /** The lists that one has sent oneself, the newest first. */
  @Get()
  @Permission(route.scope)
  @ApiOkResponse({ type: SentSupplyLists })
  list(@Query() page: PageQuery, @CurrentActor() actor: Actor): Promise<SentSupplyLists> {
    return this.lists.execute(actor, page);
  }

  /** Takes a list (XLSX or CSV), or only tries it. The same list again changes nothing. */
  @Post()
  @HttpCode(202)
  @Permission(route.scope)
  @TakesImportFile()
  @ApiAcceptedResponse({ type: ImportProgress })
  send(
    @Body() file: Buffer | undefined,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
    @Query() { dryRun }: SupplyListQuery,
  ): Promise<ImportProgress> {
    const stated = dryRun === 'true' ? cellsOfTrial(idempotencyKey) : undefined;
    return this.answers.take(this.kind, { file, stated, idempotencyKey, actor, reply, path: route.path });
  }

  /** What each row did, or would do where the list was only tried. */
  @Get(':id/preview')
  @Permission(route.scope)
  @ApiOkResponse({ type: SupplyListPreview })
  preview(
    @Param('id', uuidParam) id: string,
    @Query() page: PageQuery,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<SupplyListPreview> {
    return this.previews.execute({ id, page, actor, language: languageOf(request.headers['accept-language']) });
  }
}
