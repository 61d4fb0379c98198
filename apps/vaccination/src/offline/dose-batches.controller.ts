import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { BodyBytesMax, CurrentActor, languageOf, Permission, type Actor } from '#libs/http';
import { DOSE_BATCH_BYTES_MAX, DoseBatchAnswer, DoseBatchBody, OfflineDoseItem } from './dose-batch.dto.js';
import { SyncDosesUseCase } from './sync-doses.use-case.js';

@ApiTags('doses')
@ApiExtraModels(OfflineDoseItem)
@Controller('v1/doses/batches')
export class DoseBatchesController {
  constructor(private readonly syncing: SyncDosesUseCase) {}

  /** Takes up to 200 doses that were given without network; each has its own key and its own answer. */
  @Post()
  @HttpCode(200)
  @Permission('doses:write')
  @BodyBytesMax(DOSE_BATCH_BYTES_MAX)
  @ApiOkResponse({ type: DoseBatchAnswer })
  async sync(
    @Body() batch: DoseBatchBody,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
  ): Promise<DoseBatchAnswer> {
    const language = languageOf(request.headers['accept-language']);
    return { items: await this.syncing.execute({ batch, actor, language }) };
  }
}
