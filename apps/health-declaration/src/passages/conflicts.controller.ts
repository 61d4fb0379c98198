import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import {
  CloseConflictBody,
  ClosedConflict,
  ConflictsQueryString,
  PassageConflictsPage,
  type PassageConflict,
} from './passage-conflict.dto.js';
import type { ConflictRow } from './passage-conflicts.query.js';
import { WorkConflictsUseCase } from './work-conflicts.use-case.js';

@ApiTags('checkpoints')
@Controller('v1/checkpoint-conflicts')
export class ConflictsController {
  constructor(private readonly conflicts: WorkConflictsUseCase) {}

  /** What a device without network could not know: another colour, a revoked code, one code twice at one time. */
  @Get()
  @Permission('checkpoints:read')
  @ApiOkResponse({ type: PassageConflictsPage })
  async list(@Query() query: ConflictsQueryString, @CurrentActor() actor: Actor): Promise<PassageConflictsPage> {
    const page = await this.conflicts.list(query, actor);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** Closes a conflict with a note of what was found out. */
  @Post(':id/closure')
  @Permission('checkpoints:write')
  @ApiCreatedResponse({ type: ClosedConflict })
  async close(
    @Param('id', uuidParam) id: string,
    @Body() { note }: CloseConflictBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClosedConflict> {
    return idempotencyAnswer(reply, await this.conflicts.close({ id, note, idempotencyKey, actor }));
  }
}

function viewOf({ passedAt, otherPassedAt, foundAt, closedAt, ...conflict }: ConflictRow): PassageConflict {
  return {
    ...conflict,
    passedAt: passedAt.toISOString(),
    otherPassedAt: otherPassedAt?.toISOString() ?? null,
    foundAt: foundAt.toISOString(),
    closedAt: closedAt?.toISOString() ?? null,
  };
}
