import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PACK_LIMITS } from '#libs/geo';
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
import { RollBackBody } from '../../packs/roll-back.dto.js';
import {
  BoundaryChangeView,
  BoundaryPacksPage,
  BoundaryPackView,
  ReadBoundaryPack,
  SendPackQuery,
} from './boundary-pack.dto.js';
import { changeView, packView } from './pack-views.js';
import { PreviewPackUseCase } from './preview-pack.use-case.js';
import { PublishPackUseCase } from './publish-pack.use-case.js';
import { ReadPacksUseCase } from './read-packs.use-case.js';
import { saidOfPack } from './said-of-pack.js';
import { SendPackUseCase } from './send-pack.use-case.js';

@ApiTags('boundary-packs')
@Controller('v1/boundary-packs')
export class BoundaryPacksController {
  constructor(
    private readonly sending: SendPackUseCase,
    private readonly publishing: PublishPackUseCase,
    private readonly reading: ReadPacksUseCase,
    private readonly previewing: PreviewPackUseCase,
  ) {}

  /** Takes GeoJSON, TopoJSON or a zipped shapefile with the property `code`. The same file again is the same pack. */
  @Post()
  @HttpCode(202)
  @Permission('boundaries:write')
  @TakesFile(MAP_FILE_MEDIA_TYPES, PACK_LIMITS.bytes)
  @ApiAcceptedResponse({ type: BoundaryPackView })
  async send(
    @Body() file: Buffer | undefined,
    @Query() query: SendPackQuery,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoundaryPackView> {
    const bytes = Buffer.isBuffer(file) ? file : Buffer.alloc(0);
    const answer = await this.sending.execute({ bytes, said: saidOfPack(query), idempotencyKey, actor });
    void reply.header('location', `/v1/boundary-packs/${answer.body.id}`);
    return packView(idempotencyAnswer(reply, answer));
  }

  /** The newest first. */
  @Get()
  @Permission('boundaries:read')
  @ApiOkResponse({ type: BoundaryPacksPage })
  list(@Query() page: PageQuery): Promise<BoundaryPacksPage> {
    return this.reading.list(page);
  }

  /** How far it is; with every fault and note, and with what became of its publication. */
  @Get(':id')
  @Permission('boundaries:read')
  @ApiOkResponse({ type: ReadBoundaryPack })
  read(@Param('id', uuidParam) id: string, @Req() request: FastifyRequest): Promise<ReadBoundaryPack> {
    return this.reading.read(id, languageOf(request.headers['accept-language']));
  }

  /** Its units with the differences of their areas, and where its faults are. */
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

  /** From its day on the units are drawn by this pack, within a second in every process. */
  @Post(':id/publications')
  @Permission('boundaries:write')
  @ApiCreatedResponse({ type: BoundaryChangeView })
  async publish(
    @Param('id', uuidParam) id: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoundaryChangeView> {
    return changeView(idempotencyAnswer(reply, await this.publishing.publish({ id, idempotencyKey, actor })));
  }

  /** What held before the pack was published holds again; the publication stays in the history. */
  @Post(':id/rollbacks')
  @Permission('boundaries:write')
  @ApiCreatedResponse({ type: BoundaryChangeView })
  async rollBack(
    @Param('id', uuidParam) id: string,
    @Body() { reason }: RollBackBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BoundaryChangeView> {
    const answer = await this.publishing.rollBack({ id, idempotencyKey, actor }, reason);
    return changeView(idempotencyAnswer(reply, answer));
  }
}
