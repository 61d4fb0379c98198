import { Body, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentActor,
  IdempotencyKey,
  ImportProgress,
  importsController,
  Permission,
  TakesImportFile,
  type Actor,
} from '#libs/http';
import { PeopleListQuery } from './people-import.dto.js';
import { cellsOfList, PeopleRows } from './people-rows.import.js';

const route = { path: 'v1/vaccination-people/imports', scope: 'vaccination-people:write', tag: 'vaccination-people' };

/** Lists of people who are to be vaccinated, in the template of the national platform. */
export class PeopleImportsController extends importsController(PeopleRows, route) {
  /** Takes a list (XLSX or CSV) of a commune, an enterprise or a school. The same list again changes nothing. */
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
    @Query() { source = 'unstated', sourceName }: PeopleListQuery,
  ): Promise<ImportProgress> {
    const stated = cellsOfList({ source, sourceName });
    return this.answers.take(this.kind, { file, stated, idempotencyKey, actor, reply, path: route.path });
  }
}
