import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  ActingOnSeen,
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  IfMatchVersion,
  Permission,
  Public,
  uuidParam,
  type Actor,
  type ActOnSeen,
} from '#libs/http';
import { publicAnswer } from '../boundaries/public-answer.js';
import { ActOnVisitedPlaceUseCase } from './act-on-visited-place.use-case.js';
import { DraftVisitedPlaceUseCase } from './draft-visited-place.use-case.js';
import { ReadVisitedPlacesUseCase } from './read-visited-places.use-case.js';
import {
  VisitedPlaceAnswer,
  VisitedPlaceBody,
  VisitedPlaceDecisionBody,
  VisitedPlaceDraftsQueryString,
  VisitedPlacesPage,
  VisitedPlacesQueryString,
  VisitedPlaceWithdrawalBody,
  VisitedPlaceWithHistory,
} from './visited-place.dto.js';

/** Public places where cases have been, with the times: published by decision, never a patient's name or home. */
@ApiTags('visited-places')
@Controller('v1/visited-places')
export class VisitedPlacesController {
  constructor(
    private readonly drafting: DraftVisitedPlaceUseCase,
    private readonly acting: ActOnVisitedPlaceUseCase,
    private readonly reading: ReadVisitedPlacesUseCase,
  ) {}

  /** The published places of a day and the fourteen days before. */
  @Get()
  @Public()
  @ApiOkResponse({ type: VisitedPlacesPage })
  async list(
    @Query() query: VisitedPlacesQueryString,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitedPlacesPage | undefined> {
    return publicAnswer(await this.reading.list(query), { request, reply });
  }

  /** Drafts a place in one's own areas. Nobody else is told of it until it is published. */
  @Post()
  @Permission('visited-places:write')
  @ApiCreatedResponse({ type: VisitedPlaceAnswer })
  async draft(
    @Body() body: VisitedPlaceBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitedPlaceAnswer> {
    return tagged(reply, idempotencyAnswer(reply, await this.drafting.draft(body, idempotencyKey, actor)));
  }

  /** Says all of a draft anew. */
  @Put(':id')
  @Permission('visited-places:write')
  @ApiOkResponse({ type: VisitedPlaceAnswer })
  async change(
    @Param('id', uuidParam) id: string,
    @Body() body: VisitedPlaceBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitedPlaceAnswer> {
    return tagged(reply, await this.drafting.change({ id, version, actor }, body));
  }

  /** Publishes or rejects a draft. Of two who decide at once one is answered 409. */
  @Post(':id/decisions')
  @Permission('visited-places:publish')
  @ApiCreatedResponse({ type: VisitedPlaceAnswer })
  async decide(
    @Param('id', uuidParam) id: string,
    @Body() body: VisitedPlaceDecisionBody,
    @ActingOnSeen() act: ActOnSeen,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitedPlaceAnswer> {
    return tagged(reply, idempotencyAnswer(reply, await this.acting.decide({ id, ...act }, body)));
  }

  /** Takes a published place back: it is gone from every answer, and from caches within a minute. */
  @Post(':id/withdrawals')
  @Permission('visited-places:publish')
  @ApiCreatedResponse({ type: VisitedPlaceAnswer })
  async withdraw(
    @Param('id', uuidParam) id: string,
    @Body() body: VisitedPlaceWithdrawalBody,
    @ActingOnSeen() act: ActOnSeen,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitedPlaceAnswer> {
    return tagged(reply, idempotencyAnswer(reply, await this.acting.withdraw({ id, ...act }, body)));
  }

  /** The drafts of one's own areas, or places in another state. */
  @Get('drafts')
  @Permission('visited-places:read')
  @ApiOkResponse({ type: VisitedPlacesPage })
  listDrafts(
    @Query() query: VisitedPlaceDraftsQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitedPlacesPage> {
    void reply.header('cache-control', 'no-store');
    return this.reading.listDrafts(query, actor);
  }

  /** A place of one's own areas in any state, with its history. */
  @Get('drafts/:id')
  @Permission('visited-places:read')
  @ApiOkResponse({ type: VisitedPlaceWithHistory })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VisitedPlaceWithHistory> {
    return tagged(reply, await this.reading.show(id, actor));
  }
}

function tagged<Place extends VisitedPlaceAnswer>(reply: FastifyReply, place: Place): Place {
  void reply.header('etag', etagOf(place.version)).header('cache-control', 'no-store');
  return place;
}
