import { Body, Controller, Get, Param, Put, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, etagOf, IfMatchVersion, Permission, type Actor } from '#libs/http';
import { checkpointCodeParam } from './checkpoint-code.js';
import { CheckpointsAnswer, CheckpointView, SetCheckpointBody } from './checkpoint.dto.js';
import type { Checkpoint } from './checkpoint.rules.js';
import { ListCheckpointsUseCase } from './list-checkpoints.use-case.js';
import { SetCheckpointUseCase } from './set-checkpoint.use-case.js';

@ApiTags('checkpoints')
@Controller('v1/checkpoints')
export class CheckpointsController {
  constructor(
    private readonly lists: ListCheckpointsUseCase,
    private readonly setting: SetCheckpointUseCase,
  ) {}

  /** The checkpoints of the officer's areas, or the one that the officer is bound to. */
  @Get()
  @Permission('checkpoints:read')
  @ApiOkResponse({ type: CheckpointsAnswer })
  async list(@CurrentActor() actor: Actor): Promise<CheckpointsAnswer> {
    return { items: (await this.lists.execute(actor)).map(viewOf) };
  }

  /** Sets road, directions and the expected scans of a checkpoint. */
  @Put(':code')
  @Permission('checkpoints:write')
  @ApiOkResponse({ type: CheckpointView })
  async set(
    @Param('code', checkpointCodeParam) code: string,
    @Body() body: SetCheckpointBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckpointView> {
    const checkpoint = await this.setting.execute({ code, body, version, actor });
    void reply.header('etag', etagOf(checkpoint.version));
    return viewOf(checkpoint);
  }
}

function viewOf({ directions, ...checkpoint }: Checkpoint): CheckpointView {
  return { ...checkpoint, directions: [...directions] };
}
