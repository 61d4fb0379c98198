import { Body, Controller, Get, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  IfMatchVersion,
  PageQuery,
  Permission,
  Public,
  type Actor,
} from '#libs/http';
import { areaCodeParam, hamletCodeParam } from '../area-code.js';
import { publicAnswer } from '../public-answer.js';
import { HamletBody, HamletsPage, HamletView } from './hamlet.dto.js';
import type { Hamlet } from './hamlet.js';
import { KeepHamletsUseCase } from './keep-hamlets.use-case.js';
import { ListHamletsUseCase } from './list-hamlets.use-case.js';

@ApiTags('hamlets')
@Controller('v1/areas/:code/hamlets')
export class HamletsController {
  constructor(
    private readonly keeping: KeepHamletsUseCase,
    private readonly lists: ListHamletsUseCase,
  ) {}

  /** The hamlets of a commune, a district or the province. */
  @Get()
  @Public()
  @ApiOkResponse({ type: HamletsPage })
  async list(
    @Param('code', areaCodeParam) code: string,
    @Query() page: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HamletsPage | undefined> {
    return publicAnswer(await this.lists.execute(code, page), { request, reply });
  }

  /** Registers a named point in a commune of one's areas. */
  @Post()
  @Permission('zones:write')
  @ApiCreatedResponse({ type: HamletView })
  async register(
    @Param('code', areaCodeParam) communeCode: string,
    @Body() body: HamletBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HamletView> {
    const answer = await this.keeping.register({ communeCode, body, idempotencyKey, actor });
    return withVersion(reply, idempotencyAnswer(reply, answer));
  }

  /** Says its name and point anew. */
  @Put(':hamletCode')
  @Permission('zones:write')
  @ApiOkResponse({ type: HamletView })
  async change(
    @Param('code', areaCodeParam) communeCode: string,
    @Param('hamletCode', hamletCodeParam) code: string,
    @Body() body: HamletBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HamletView> {
    return withVersion(reply, await this.keeping.change({ communeCode, code, version, body, actor }));
  }
}

function withVersion(reply: FastifyReply, hamlet: Hamlet): HamletView {
  void reply.header('etag', etagOf(hamlet.version));
  return hamlet;
}
