import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  IfMatchVersion,
  Permission,
  Public,
  type Actor,
} from '#libs/http';
import { areaCodeParam, hamletCodeParam } from '../area-code.js';
import { publicAnswer } from '../public-answer.js';
import { EndHamletBody, HamletBody, HamletHistory, HamletsPage, HamletsQueryString, HamletView } from './hamlet.dto.js';
import type { Hamlet } from './hamlet.js';
import { EndHamletUseCase } from './end-hamlet.use-case.js';
import { KeepHamletsUseCase } from './keep-hamlets.use-case.js';
import { ListHamletsUseCase } from './list-hamlets.use-case.js';

@ApiTags('hamlets')
@Controller('v1/areas/:code/hamlets')
export class HamletsController {
  constructor(
    private readonly keeping: KeepHamletsUseCase,
    private readonly ending: EndHamletUseCase,
    private readonly lists: ListHamletsUseCase,
  ) {}

  /** The hamlets of a commune, a district or the province. */
  @Get()
  @Public()
  @ApiOkResponse({ type: HamletsPage })
  async list(
    @Param('code', areaCodeParam) code: string,
    @Query() asked: HamletsQueryString,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HamletsPage | undefined> {
    return publicAnswer(await this.lists.execute(code, asked), { request, reply });
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

  /** Says from which day on there is no such hamlet, and why. */
  @Post(':hamletCode/end')
  @HttpCode(200)
  @Permission('zones:write')
  @ApiOkResponse({ type: HamletView })
  async end(
    @Param('code', areaCodeParam) communeCode: string,
    @Param('hamletCode', hamletCodeParam) code: string,
    @Body() body: EndHamletBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HamletView> {
    return withVersion(reply, await this.ending.execute({ communeCode, code, version, body, actor }));
  }

  /** What was ever said of a hamlet, its end too. */
  @Get(':hamletCode/history')
  @Public()
  @ApiOkResponse({ type: HamletHistory })
  async history(
    @Param('code', areaCodeParam) communeCode: string,
    @Param('hamletCode', hamletCodeParam) code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HamletHistory | undefined> {
    return publicAnswer(await this.lists.historyOf(communeCode, code), { request, reply });
  }
}

function withVersion(reply: FastifyReply, hamlet: Hamlet): HamletView {
  void reply.header('etag', etagOf(hamlet.version));
  return hamlet;
}
