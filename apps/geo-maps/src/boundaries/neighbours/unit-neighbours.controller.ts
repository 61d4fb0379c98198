import { Body, Controller, Get, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, Public, type Actor } from '#libs/http';
import { publicAnswer } from '../public-answer.js';
import { ImportNeighboursUseCase } from './import-neighbours.use-case.js';
import {
  ImportedNeighbours,
  ImportNeighboursBody,
  UnitNeighbours,
  NeighboursOfCommuneQuery,
} from './unit-neighbours.dto.js';
import { UnitNeighboursQuery } from './unit-neighbours.query.js';

@ApiTags('unit-neighbours')
@Controller('v1/unit-neighbours')
export class UnitNeighboursController {
  constructor(
    private readonly importing: ImportNeighboursUseCase,
    private readonly neighbours: UnitNeighboursQuery,
  ) {}

  /** Which communes share a border with one, from the pack or the list that holds on the day. */
  @Get()
  @Public()
  @ApiOkResponse({ type: UnitNeighbours })
  async of(
    @Query() { commune, on }: NeighboursOfCommuneQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<UnitNeighbours | undefined> {
    return publicAnswer(await this.neighbours.read(commune, on), { request, reply });
  }

  /** Takes the list of all borders of the province, for a time in which no pack tells them. */
  @Post()
  @Permission('boundaries:write')
  @ApiCreatedResponse({ type: ImportedNeighbours })
  async import(
    @Body() body: ImportNeighboursBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ImportedNeighbours> {
    const answer = await this.importing.execute({ body, idempotencyKey, actor });
    const { number, pairCount, validFrom, documentNumber, recordedAt } = idempotencyAnswer(reply, answer);
    const said = { number, pairs: pairCount ?? 0, from: validFrom, documentNumber };
    return { ...said, recordedAt: recordedAt.toISOString() };
  }
}
