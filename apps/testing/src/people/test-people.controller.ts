import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { MergePeopleUseCase } from './merge-people.use-case.js';
import {
  CandidatesPage,
  CandidatesQueryString,
  CloseCandidateBody,
  ClosedCandidate,
  MergedPeople,
  MergePeopleBody,
  UndoMergeBody,
} from './test-people.dto.js';
import { WorkOnCandidatesUseCase } from './work-on-candidates.use-case.js';

@ApiTags('test-people')
@Controller('v1/test-people')
@Permission('test-people:match')
export class TestPeopleController {
  constructor(
    private readonly candidates: WorkOnCandidatesUseCase,
    private readonly merging: MergePeopleUseCase,
  ) {}

  /** Who may be one of those known, or showed a known document under another name or birth; the oldest first. */
  @Get('candidates')
  @ApiOkResponse({ type: CandidatesPage })
  async list(
    @Query() query: CandidatesQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CandidatesPage> {
    void reply.header('cache-control', 'no-store');
    return this.candidates.list(query, actor);
  }

  /** Closes an entry without a merge. */
  @Post('candidates/:id/closures')
  @ApiCreatedResponse({ type: ClosedCandidate })
  async close(
    @Param('id', uuidParam) id: string,
    @Body() body: CloseCandidateBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClosedCandidate> {
    return idempotencyAnswer(reply, await this.candidates.close({ id, body, idempotencyKey, actor }));
  }

  /** Two people are one from now on; what was counted of them follows. */
  @Post('merges')
  @ApiCreatedResponse({ type: MergedPeople })
  async merge(
    @Body() body: MergePeopleBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergedPeople> {
    return idempotencyAnswer(reply, await this.merging.merge({ body, idempotencyKey, actor }));
  }

  /** They are two after all: everything that followed from the merge is taken back. */
  @Post('merges/:id/undo')
  @ApiCreatedResponse({ type: MergedPeople })
  async undo(
    @Param('id', uuidParam) id: string,
    @Body() body: UndoMergeBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<MergedPeople> {
    return idempotencyAnswer(reply, await this.merging.undo(id, { body, idempotencyKey, actor }));
  }
}
