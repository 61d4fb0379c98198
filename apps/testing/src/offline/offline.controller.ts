import { Body, Controller, Get, HttpCode, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import {
  BodyBytesMax,
  CurrentActor,
  idempotencyAnswer,
  IdempotencyKey,
  languageOf,
  Permission,
  uuidParam,
  type Actor,
} from '#libs/http';
import { CollectSpecimenBody } from '../specimens/specimen.dto.js';
import {
  ClosedSpecimenConflict,
  CloseSpecimenConflictBody,
  DayPackQueryString,
  SPECIMEN_BATCH_BYTES_MAX,
  SpecimenBatchAnswer,
  SpecimenBatchBody,
  SpecimenConflicts,
  SpecimenDayPack,
} from './offline.dto.js';
import { SpecimenDayPackUseCase } from './specimen-day-pack.use-case.js';
import { SyncSpecimensUseCase } from './sync-specimens.use-case.js';
import { WorkOnConflictsUseCase } from './work-on-conflicts.use-case.js';

@ApiTags('specimens')
@ApiExtraModels(CollectSpecimenBody)
@Controller('v1/specimens')
@Permission('specimens:write')
export class OfflineController {
  constructor(
    private readonly syncing: SyncSpecimensUseCase,
    private readonly conflicts: WorkOnConflictsUseCase,
    private readonly packs: SpecimenDayPackUseCase,
  ) {}

  /** Takes up to 200 specimens that were gathered without network; each has its own key and its own answer. */
  @Post('batches')
  @HttpCode(200)
  @BodyBytesMax(SPECIMEN_BATCH_BYTES_MAX)
  @ApiOkResponse({ type: SpecimenBatchAnswer })
  async sync(
    @Body() { items }: SpecimenBatchBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<SpecimenBatchAnswer> {
    const language = languageOf(request.headers['accept-language']);
    return { items: await this.syncing.execute({ items, actor, language }) };
  }

  /** What did not fit and waits to be looked at, as it was sent. */
  @Get('conflicts')
  @ApiOkResponse({ type: SpecimenConflicts })
  async list(
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SpecimenConflicts> {
    void reply.header('cache-control', 'no-store');
    return { items: await this.conflicts.list(actor) };
  }

  /** Closes a conflict with what was found out. */
  @Post('conflicts/:id/closures')
  @ApiCreatedResponse({ type: ClosedSpecimenConflict })
  async close(
    @Param('id', uuidParam) id: string,
    @Body() body: CloseSpecimenConflictBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClosedSpecimenConflict> {
    return idempotencyAnswer(reply, await this.conflicts.close(id, body, idempotencyKey, actor));
  }

  /** What a point needs to collect for a day without network. */
  @Get('day-pack')
  @ApiOkResponse({ type: SpecimenDayPack })
  dayPack(@Query() { facilityCode }: DayPackQueryString, @CurrentActor() actor: Actor): Promise<SpecimenDayPack> {
    return this.packs.execute(facilityCode, actor);
  }
}
