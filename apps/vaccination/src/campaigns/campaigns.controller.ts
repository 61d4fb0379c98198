import { Body, Controller, Get, Param, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  IfMatchVersion,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import {
  CAMPAIGN_BYTES_MAX,
  CampaignAnswer,
  CampaignsPage,
  CampaignsQueryString,
  ChangeCampaignBody,
  OpenCampaignBody,
} from './campaign.dto.js';
import { KeepCampaignsUseCase } from './keep-campaigns.use-case.js';
import { ReadCampaignsUseCase } from './read-campaigns.use-case.js';

/** Rounds of vaccination, with their quotas. */
@ApiTags('vaccination-campaigns')
@Controller('v1/vaccination-campaigns')
export class CampaignsController {
  constructor(
    private readonly keeping: KeepCampaignsUseCase,
    private readonly reading: ReadCampaignsUseCase,
  ) {}

  /** Opens a round for an area of one's own. */
  @Post()
  @Permission('vaccination-campaigns:write')
  @BodyBytesMax(CAMPAIGN_BYTES_MAX)
  @ApiCreatedResponse({ type: CampaignAnswer })
  async open(
    @Body() body: OpenCampaignBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignAnswer> {
    const answer = idempotencyAnswer(reply, await this.keeping.open(body, idempotencyKey, actor));
    void reply.header('etag', etagOf(answer.version));
    return answer;
  }

  /** Rounds that concern one's areas or facility, those that begin last first. */
  @Get()
  @Permission('vaccination-campaigns:read')
  @ApiOkResponse({ type: CampaignsPage })
  list(@Query() query: CampaignsQueryString, @CurrentActor() actor: Actor): Promise<CampaignsPage> {
    return this.reading.list(query, actor);
  }

  /** A round with its quotas, and how much of each is taken. */
  @Get(':id')
  @Permission('vaccination-campaigns:read')
  @ApiOkResponse({ type: CampaignAnswer })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignAnswer> {
    const answer = await this.reading.show(id, actor);
    void reply.header('etag', etagOf(answer.version));
    return answer;
  }

  /** Changes what a round says; what the body leaves out stays. */
  @Patch(':id')
  @Permission('vaccination-campaigns:write')
  @BodyBytesMax(CAMPAIGN_BYTES_MAX)
  @ApiOkResponse({ type: CampaignAnswer })
  async change(
    @Param('id', uuidParam) id: string,
    @Body() body: ChangeCampaignBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CampaignAnswer> {
    const answer = await this.keeping.change({ id, version, actor }, body);
    void reply.header('etag', etagOf(answer.version));
    return answer;
  }
}
