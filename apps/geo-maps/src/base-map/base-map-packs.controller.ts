import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { BASE_MAP_LIMITS } from '#libs/geo';
import {
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  languageOf,
  MAP_FILE_MEDIA_TYPES,
  PageQuery,
  Permission,
  TakesFile,
  uuidParam,
  type Actor,
} from '#libs/http';
import { RollBackBody } from '../packs/roll-back.dto.js';
import { baseMapChangeView, baseMapView } from './base-map-views.js';
import {
  BaseMapChangeView,
  BaseMapPacksPage,
  BaseMapPackView,
  ReadBaseMapPack,
  SendBaseMapQuery,
} from './base-map.dto.js';
import { PreviewBaseMapUseCase } from './preview-base-map.use-case.js';
import { PublishBaseMapUseCase } from './publish-base-map.use-case.js';
import { ReadBaseMapPacksUseCase } from './read-base-map-packs.use-case.js';
import { saidOfBaseMap } from './said-of-base-map.js';
import { SendBaseMapUseCase } from './send-base-map.use-case.js';

@ApiTags('base-map-packs')
@Controller('v1/base-map-packs')
export class BaseMapPacksController {
  constructor(
    private readonly sending: SendBaseMapUseCase,
    private readonly publishing: PublishBaseMapUseCase,
    private readonly reading: ReadBaseMapPacksUseCase,
    private readonly previewing: PreviewBaseMapUseCase,
  ) {}

  /**
   * Takes rivers and roads as GeoJSON, TopoJSON or a zipped shapefile with the properties `kind`, `name` and `ref`. The
   * same file again is the same pack.
   */
  @Post()
  @HttpCode(202)
  @Permission('boundaries:write')
  @TakesFile(MAP_FILE_MEDIA_TYPES, BASE_MAP_LIMITS.bytes)
  @ApiAcceptedResponse({ type: BaseMapPackView })
  async send(
    @Body() file: Buffer | undefined,
    @Query() query: SendBaseMapQuery,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BaseMapPackView> {
    const bytes = Buffer.isBuffer(file) ? file : Buffer.alloc(0);
    const answer = await this.sending.execute({ bytes, said: saidOfBaseMap(query), idempotencyKey, actor });
    void reply.header('location', `/v1/base-map-packs/${answer.body.id}`);
    return baseMapView(idempotencyAnswer(reply, answer), await this.reading.drawn());
  }

  /** The newest first. */
  @Get()
  @Permission('boundaries:read')
  @ApiOkResponse({ type: BaseMapPacksPage })
  list(@Query() page: PageQuery): Promise<BaseMapPacksPage> {
    return this.reading.list(page);
  }

  /** How far it is; with every fault and note, with how much of each kind it has, and what became of its publication. */
  @Get(':id')
  @Permission('boundaries:read')
  @ApiOkResponse({ type: ReadBaseMapPack })
  read(@Param('id', uuidParam) id: string, @Req() request: FastifyRequest): Promise<ReadBaseMapPack> {
    return this.reading.read(id, languageOf(request.headers['accept-language']));
  }

  /** Its rivers and roads, and where its faults are. */
  @Get(':id/preview')
  @Permission('boundaries:read')
  @ApiOkResponse({ content: { 'application/geo+json': { schema: { type: 'object' } } } })
  async preview(
    @Param('id', uuidParam) id: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const preview = await this.previewing.execute(id, languageOf(request.headers['accept-language']));
    void reply.type('application/geo+json; charset=utf-8').header('cache-control', 'no-store');
    return preview;
  }

  /** Maps draw it below all else, at once in this process and within two seconds in every other. */
  @Post(':id/publications')
  @Permission('boundaries:write')
  @ApiCreatedResponse({ type: BaseMapChangeView })
  async publish(
    @Param('id', uuidParam) id: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BaseMapChangeView> {
    return baseMapChangeView(idempotencyAnswer(reply, await this.publishing.publish({ id, idempotencyKey, actor })));
  }

  /** Maps draw again what they drew before; the publication stays in the history. */
  @Post(':id/rollbacks')
  @Permission('boundaries:write')
  @ApiCreatedResponse({ type: BaseMapChangeView })
  async rollBack(
    @Param('id', uuidParam) id: string,
    @Body() { reason }: RollBackBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BaseMapChangeView> {
    const answer = await this.publishing.rollBack({ id, idempotencyKey, actor }, reason);
    return baseMapChangeView(idempotencyAnswer(reply, answer));
  }
}
