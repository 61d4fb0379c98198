import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import {
  DecideConflictBody,
  DecidedConflict,
  DoseConflictsPage,
  DoseConflictsQueryString,
} from './dose-conflict.dto.js';
import { WorkOnConflictsUseCase } from './work-on-conflicts.use-case.js';

/** Doses that devices brought in, and what these could not know: each is looked at by somebody. */
@ApiTags('dose-conflicts')
@Controller('v1/dose-conflicts')
export class DoseConflictsController {
  constructor(private readonly conflicts: WorkOnConflictsUseCase) {}

  /** Conflicts of one's own facility or areas, in the order in which they were found. */
  @Get()
  @Permission('doses:read')
  @ApiOkResponse({ type: DoseConflictsPage })
  list(@Query() query: DoseConflictsQueryString, @CurrentActor() actor: Actor): Promise<DoseConflictsPage> {
    return this.conflicts.list(query, actor);
  }

  /** Decides a conflict; the dose itself is corrected or withdrawn by its own acts before. */
  @Post(':id/decisions')
  @Permission('doses:write')
  @ApiCreatedResponse({ type: DecidedConflict })
  async decide(
    @Param('id', uuidParam) id: string,
    @Body() body: DecideConflictBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DecidedConflict> {
    return idempotencyAnswer(reply, await this.conflicts.decide({ id, body, idempotencyKey, actor }));
  }
}
