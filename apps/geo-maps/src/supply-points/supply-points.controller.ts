import { Body, Controller, Get, HttpCode, Param, Post, Put, Query, Req, Res, UseInterceptors } from '@nestjs/common';
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
  uuidParam,
  type Actor,
} from '#libs/http';
import { ChangeSupplyPointUseCase } from './change-supply-point.use-case.js';
import { KeptNearMeInterceptor } from './kept-near-me.interceptor.js';
import { NearMeQuery } from './near-me.query.js';
import { ReadSupplyPointQuery } from './read-supply-point.query.js';
import { RegisterSupplyPointUseCase } from './register-supply-point.use-case.js';
import { JSON_TYPE, MAP_CACHE, sentNearMe } from './sent-near-me.js';
import { CloseSupplyPointBody, SupplyPointBody } from './supply-point-body.dto.js';
import { RegisteredSupplyPoint, registeredPointOf } from './supply-point-answer.dto.js';
import { SupplyPointsPage, SupplyPointsQuery, SupplyPointWithStatements } from './supply-point-views.dto.js';
import type { SupplyPoint } from './supply-point.js';

@ApiTags('supply-points')
@Controller('v1/supply-points')
export class SupplyPointsController {
  constructor(
    private readonly register: RegisterSupplyPointUseCase,
    private readonly changes: ChangeSupplyPointUseCase,
    private readonly nearMe: NearMeQuery,
    private readonly reading: ReadSupplyPointQuery,
  ) {}

  /** Enters a point in a commune of one's areas. A repeated request is answered with the point as it is by then. */
  @Post()
  @Permission('supply-points:write')
  @ApiCreatedResponse({ type: RegisteredSupplyPoint })
  async create(
    @Body() body: SupplyPointBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredSupplyPoint> {
    return answered(reply, idempotencyAnswer(reply, await this.register.execute({ body, idempotencyKey, actor })));
  }

  /** What is near a position, nearest first, or in a commune; what is shown of each, and how sure it is. */
  @Get()
  @Public()
  @UseInterceptors(KeptNearMeInterceptor)
  @ApiOkResponse({ type: SupplyPointsPage })
  async list(
    @Query() query: SupplyPointsQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | undefined> {
    return sentNearMe(request, reply, await this.nearMe.ask(query, request.url));
  }

  /** One point with what was said of it; never by whom. */
  @Get(':id')
  @Public()
  @ApiOkResponse({ type: SupplyPointWithStatements })
  async show(@Param('id', uuidParam) id: string, @Res({ passthrough: true }) reply: FastifyReply): Promise<string> {
    const { version, json } = await this.reading.read(id);
    void reply.header('cache-control', MAP_CACHE).header('etag', etagOf(version)).type(JSON_TYPE);
    return json;
  }

  /** Says of a point what the body says, and no more. */
  @Put(':id')
  @Permission('supply-points:write')
  @ApiOkResponse({ type: RegisteredSupplyPoint })
  async replace(
    @Param('id', uuidParam) id: string,
    @Body() body: SupplyPointBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredSupplyPoint> {
    return answered(reply, await this.changes.replace({ id, version, actor }, body));
  }

  /** Says that a point is gone for good: no list shows it any more. */
  @Post(':id/closures')
  @HttpCode(200)
  @Permission('supply-points:write')
  @ApiOkResponse({ type: RegisteredSupplyPoint })
  async close(
    @Param('id', uuidParam) id: string,
    @Body() { reason }: CloseSupplyPointBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RegisteredSupplyPoint> {
    return answered(reply, await this.changes.close({ id, version, actor }, reason));
  }
}

function answered(reply: FastifyReply, point: SupplyPoint): RegisteredSupplyPoint {
  void reply.header('etag', etagOf(point.version));
  return registeredPointOf(point);
}
