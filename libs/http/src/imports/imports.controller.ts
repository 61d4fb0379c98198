import { Body, Controller, Get, HttpCode, Inject, Param, Post, Query, Req, Res, type Type } from '@nestjs/common';
import { ApiAcceptedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Actor } from '../actor/actor.js';
import { CurrentActor } from '../actor/current-actor.decorator.js';
import { Permission } from '../actor/permission.decorator.js';
import { IdempotencyKey } from '../idempotency/idempotency-key.decorator.js';
import { uuidParam } from '../validation/uuid-param.pipe.js';
import { TakesImportFile } from './import-file.decorator.js';
import type { ImportKind } from './import-kind.js';
import { ImportProgress } from './import-progress.dto.js';
import { ImportRowsPage } from './import-row-report.dto.js';
import { PageQuery } from '../paging/page-query.dto.js';
import { ImportAnswers } from './import-answers.js';
import { WORKBOOK_TYPE } from './workbook.js';

/** Where files of a kind are sent. */
export interface ImportRoute {
  /** Such as `v1/specimens/imports`. */
  readonly path: string;
  /** Whoever may send a file may follow it, and nobody else. */
  readonly scope: string;
  /** Of the OpenAPI document. */
  readonly tag: string;
}

/** What a controller of imports stands on, for one that takes more than a file. */
export interface TakesImports {
  readonly answers: ImportAnswers;
  readonly kind: ImportKind;
}

/**
 * A controller that takes files of a kind, tells how far they are and which rows were refused: extended by a class
 * whose name the operations of the OpenAPI document bear. Its module provides `IMPORT_PROVIDERS` and the kind.
 */
export function importsController(rows: Type<ImportKind>, route: ImportRoute): Type<TakesImports> {
  @ApiTags(route.tag)
  @Controller(route.path)
  class ImportsController extends takingController(rows, route) {
    /** The rows that were refused, or taken in with warnings: lines and reasons alone. */
    @Get(':id/rows')
    @Permission(route.scope)
    @ApiOkResponse({ type: ImportRowsPage })
    rows(
      @Param('id', uuidParam) id: string,
      @Query() page: PageQuery,
      @CurrentActor() actor: Actor,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ImportRowsPage> {
      return this.answers.rowReports(this.kind, { id, actor, request, reply }, page);
    }

    /** The refused rows as they stood in the file, with their line and the reasons: to be mended and sent again. */
    @Get(':id/refused.csv')
    @Permission(route.scope)
    @ApiOkResponse({ content: { 'text/csv': { schema: { type: 'string' } } } })
    refused(
      @Param('id', uuidParam) id: string,
      @CurrentActor() actor: Actor,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<string> {
      return this.answers.refusedRows(this.kind, { id, actor, request, reply });
    }

    /** The refused rows as a workbook. */
    @Get(':id/refused.xlsx')
    @Permission(route.scope)
    @ApiOkResponse({ content: { [WORKBOOK_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
    refusedWorkbook(
      @Param('id', uuidParam) id: string,
      @CurrentActor() actor: Actor,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<Buffer> {
      return this.answers.refusedWorkbook(this.kind, { id, actor, request, reply });
    }
  }
  return ImportsController;
}

/** What takes a file, and tells how far it is. */
function takingController(rows: Type<ImportKind>, { path, scope }: ImportRoute) {
  abstract class TakingController {
    constructor(
      readonly answers: ImportAnswers,
      @Inject(rows) readonly kind: ImportKind,
    ) {}

    /** Takes a file (XLSX or CSV) whose rows are taken in. The same file again changes nothing. */
    @Post()
    @HttpCode(202)
    @Permission(scope)
    @TakesImportFile()
    @ApiAcceptedResponse({ type: ImportProgress })
    send(
      @Body() file: Buffer | undefined,
      @IdempotencyKey() idempotencyKey: string,
      @CurrentActor() actor: Actor,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ImportProgress> {
      return this.answers.take(this.kind, { file, idempotencyKey, actor, reply, path });
    }

    /** How far the file is; with `Accept: text/event-stream` as it goes on, until it is finished. */
    @Get(':id')
    @Permission(scope)
    @ApiOkResponse({ type: ImportProgress })
    progress(
      @Param('id', uuidParam) id: string,
      @CurrentActor() actor: Actor,
      @Req() request: FastifyRequest,
      @Res({ passthrough: true }) reply: FastifyReply,
    ): Promise<ImportProgress | undefined> {
      return this.answers.follow(this.kind, { id, actor, request, reply });
    }
  }
  return TakingController;
}
