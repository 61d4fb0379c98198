import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  ParsedParam,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import { parseNamedLot } from '../lots/lot-number.rules.js';
import { LotOfVaccineQuery } from '../lots/vaccine-lot.dto.js';
import { FollowRecallUseCase } from './follow-recall.use-case.js';
import { RecallLotUseCase } from './recall-lot.use-case.js';
import {
  ConfirmRecallBody,
  FollowUpAnswer,
  FollowUpBody,
  LotRecallAnswer,
  LotRecallsAnswer,
  PeopleOfRecallPage,
  PeopleOfRecallQuery,
  RecallLotBody,
  RecallPointAnswer,
  UndoRecallBody,
} from './recall.dto.js';

const lotParam = new ParsedParam(parseNamedLot);

/** Recalls of lots, and what is done after them. */
@ApiTags('vaccine-lots')
@Controller('v1/vaccine-lots/:lot/recalls')
export class RecallsController {
  constructor(
    private readonly recalling: RecallLotUseCase,
    private readonly following: FollowRecallUseCase,
  ) {}

  /** Recalls a lot: its stock is frozen everywhere, points are told, and who had it is listed. */
  @Post()
  @Permission('vaccine-lots:recall')
  @ApiCreatedResponse({ type: LotRecallAnswer })
  async recall(
    @Param('lot', lotParam) lot: string,
    @Query() { vaccine }: LotOfVaccineQuery,
    @Body() body: RecallLotBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LotRecallAnswer> {
    const named = { lot, vaccine };
    return idempotencyAnswer(reply, await this.recalling.recall({ named, body, idempotencyKey, actor }));
  }

  /** Every recall of the lot, also those that were undone, with the points that were told. */
  @Get()
  @Permission('vaccine-stock:read')
  @ApiOkResponse({ type: LotRecallsAnswer })
  list(
    @Param('lot', lotParam) lot: string,
    @Query() { vaccine }: LotOfVaccineQuery,
    @CurrentActor() actor: Actor,
  ): Promise<LotRecallsAnswer> {
    return this.following.list({ lot, vaccine }, actor);
  }

  /** Takes a recall back by a second act; both stay. */
  @Post(':id/undo')
  @Permission('vaccine-lots:recall')
  @ApiCreatedResponse({ type: LotRecallAnswer })
  async undo(
    @Param('lot', lotParam) lot: string,
    @Param('id', uuidParam) id: string,
    @Query() { vaccine }: LotOfVaccineQuery,
    @Body() body: UndoRecallBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LotRecallAnswer> {
    const named = { lot, vaccine };
    return idempotencyAnswer(reply, await this.recalling.undo(id, { named, body, idempotencyKey, actor }));
  }

  /** A point has put the vials aside. */
  @Post(':id/confirmations')
  @Permission('vaccine-stock:write')
  @ApiCreatedResponse({ type: RecallPointAnswer })
  async confirm(
    @Param('lot', lotParam) lot: string,
    @Param('id', uuidParam) id: string,
    @Query() { vaccine }: LotOfVaccineQuery,
    @Body() body: ConfirmRecallBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecallPointAnswer> {
    const named = { lot, vaccine };
    return idempotencyAnswer(reply, await this.following.confirm(id, { named, body, idempotencyKey, actor }));
  }

  /** Who had the lot, with a phone, and whether they were told. */
  @Get(':id/people')
  @Permission('doses:read')
  @ApiOkResponse({ type: PeopleOfRecallPage })
  async people(
    @Param('lot', lotParam) lot: string,
    @Param('id', uuidParam) id: string,
    @Query() query: PeopleOfRecallQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PeopleOfRecallPage> {
    void reply.header('cache-control', 'no-store');
    return this.following.listPeople(id, lot, query, actor);
  }

  /** Somebody was told, was not reached, or was sent to a doctor. */
  @Post(':id/follow-ups')
  @Permission('doses:write')
  @ApiCreatedResponse({ type: FollowUpAnswer })
  async followUp(
    @Param('lot', lotParam) lot: string,
    @Param('id', uuidParam) id: string,
    @Query() { vaccine }: LotOfVaccineQuery,
    @Body() body: FollowUpBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<FollowUpAnswer> {
    const named = { lot, vaccine };
    return idempotencyAnswer(reply, await this.following.followUp(id, { named, body, idempotencyKey, actor }));
  }
}
