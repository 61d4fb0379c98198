import { Body, Controller, HttpCode, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { CheckpointShiftView, StartShiftBody } from './checkpoint-shift.dto.js';
import type { CheckpointShift } from './checkpoint-shift.js';
import { WorkShiftUseCase } from './work-shift.use-case.js';

@ApiTags('checkpoints')
@Controller('v1/checkpoint-shifts')
export class ShiftsController {
  constructor(private readonly work: WorkShiftUseCase) {}

  /** Begins the officer's work at a checkpoint; a shift that the officer left open elsewhere ends with it. */
  @Post()
  @Permission('checkpoints:work')
  @ApiCreatedResponse({ type: CheckpointShiftView })
  async start(
    @Body() body: StartShiftBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckpointShiftView> {
    return viewOf(idempotencyAnswer(reply, await this.work.start({ body, idempotencyKey, actor })));
  }

  /** Ends the officer's own shift. */
  @Post(':id/end')
  @HttpCode(200)
  @Permission('checkpoints:work')
  @ApiOkResponse({ type: CheckpointShiftView })
  async end(@Param('id', uuidParam) id: string, @CurrentActor() actor: Actor): Promise<CheckpointShiftView> {
    return viewOf(await this.work.end(id, actor));
  }
}

function viewOf({ officer: _, startedAt, endedAt, ...shift }: CheckpointShift): CheckpointShiftView {
  return { ...shift, startedAt: startedAt.toISOString(), endedAt: endedAt?.toISOString() ?? null };
}
