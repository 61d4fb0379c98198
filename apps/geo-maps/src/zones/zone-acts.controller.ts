import { Body, Controller, Get, Param, Post, Put, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  ActingOnSeen,
  BodyBytesMax,
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  IfMatchVersion,
  Permission,
  uuidParam,
  type Actor,
  type ActOnSeen,
} from '#libs/http';
import { ActOnZoneUseCase } from './act-on-zone.use-case.js';
import { DraftZoneUseCase } from './draft-zone.use-case.js';
import { ReadZoneDraftsUseCase } from './read-zone-drafts.use-case.js';
import { ZoneAnswer, ZoneDraftsPage, ZoneWithHistory } from './zone-answers.dto.js';
import { WithdrawalBody, ZONE_BYTES_MAX, ZoneDecisionBody, ZoneDraftBody, ZoneEndingBody } from './zone.dto.js';
import { ZoneDraftsQueryString } from './zone-queries.dto.js';

/** Zones for staff of their areas: drafted, decided, ended and withdrawn. */
@ApiTags('zones')
@Controller('v1/zones')
export class ZoneActsController {
  constructor(
    private readonly drafting: DraftZoneUseCase,
    private readonly acting: ActOnZoneUseCase,
    private readonly reading: ReadZoneDraftsUseCase,
  ) {}

  /** Drafts a zone in one's own areas. Nobody else is told of it until it is published. */
  @Post()
  @Permission('zones:write')
  @BodyBytesMax(ZONE_BYTES_MAX)
  @ApiCreatedResponse({ type: ZoneAnswer })
  async draft(
    @Body() body: ZoneDraftBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneAnswer> {
    return tagged(reply, idempotencyAnswer(reply, await this.drafting.draft(body, idempotencyKey, actor)));
  }

  /** Says all of a draft anew. */
  @Put(':id')
  @Permission('zones:write')
  @BodyBytesMax(ZONE_BYTES_MAX)
  @ApiOkResponse({ type: ZoneAnswer })
  async change(
    @Param('id', uuidParam) id: string,
    @Body() body: ZoneDraftBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneAnswer> {
    return tagged(reply, await this.drafting.change({ id, version, actor }, body));
  }

  /** Publishes or rejects a draft. Of two who decide at once one is answered 409. */
  @Post(':id/decisions')
  @Permission('zones:publish')
  @ApiCreatedResponse({ type: ZoneAnswer })
  async decide(
    @Param('id', uuidParam) id: string,
    @Body() body: ZoneDecisionBody,
    @ActingOnSeen() act: ActOnSeen,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneAnswer> {
    return tagged(reply, idempotencyAnswer(reply, await this.acting.decide({ id, ...act }, body)));
  }

  /** Sets the end of a published zone, which can only come nearer. */
  @Post(':id/endings')
  @Permission('zones:publish')
  @ApiCreatedResponse({ type: ZoneAnswer })
  async end(
    @Param('id', uuidParam) id: string,
    @Body() body: ZoneEndingBody,
    @ActingOnSeen() act: ActOnSeen,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneAnswer> {
    return tagged(reply, idempotencyAnswer(reply, await this.acting.end({ id, ...act }, body)));
  }

  /** Takes a published zone back: from now on it holds no longer and is shown no longer. */
  @Post(':id/withdrawals')
  @Permission('zones:publish')
  @ApiCreatedResponse({ type: ZoneAnswer })
  async withdraw(
    @Param('id', uuidParam) id: string,
    @Body() body: WithdrawalBody,
    @ActingOnSeen() act: ActOnSeen,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneAnswer> {
    return tagged(reply, idempotencyAnswer(reply, await this.acting.withdraw({ id, ...act }, body)));
  }

  /** The drafts of one's own areas, or zones in another state. */
  @Get('drafts')
  @Permission('zones:read')
  @ApiOkResponse({ type: ZoneDraftsPage })
  list(
    @Query() query: ZoneDraftsQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneDraftsPage> {
    void reply.header('cache-control', 'no-store');
    return this.reading.list(query, actor);
  }

  /** A zone of one's own areas in any state, with its history. */
  @Get('drafts/:id')
  @Permission('zones:read')
  @ApiOkResponse({ type: ZoneWithHistory })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ZoneWithHistory> {
    return tagged(reply, await this.reading.show(id, actor));
  }
}

function tagged<Zone extends ZoneAnswer>(reply: FastifyReply, zone: Zone): Zone {
  void reply.header('etag', etagOf(zone.version)).header('cache-control', 'no-store');
  return zone;
}
