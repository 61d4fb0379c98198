import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { DecideCandidateUseCase } from './decide-candidate.use-case.js';
import { ListCandidatesUseCase } from './list-candidates.use-case.js';
import { MergePeopleUseCase } from './merge-people.use-case.js';
import {
  CandidatesPage,
  CandidatesQueryString,
  DecideCandidateBody,
  DecidedCandidate,
  MergedPeople,
  MergePeopleBody,
  UndoMergeBody,
} from './person-merges.dto.js';

/** Who may be one person: officers compare and decide; nobody is merged by itself. */
@ApiTags('vaccination-people')
@Controller('v1/vaccination-people')
@Permission('vaccination-people:match')
export class PersonMergesController {
  constructor(
    private readonly candidates: ListCandidatesUseCase,
    private readonly deciding: DecideCandidateUseCase,
    private readonly merging: MergePeopleUseCase,
  ) {}

  /** Who may be one of those known, or showed a known document under another name or birth; the oldest first. */
  @Get('candidates')
  @ApiOkResponse({ type: CandidatesPage })
  list(
    @Query() query: CandidatesQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CandidatesPage> {
    void reply.header('cache-control', 'no-store');
    return this.candidates.execute(query, actor);
  }

  /** Decides whether they are one person, which merges them; what was counted follows. */
  @Post('candidates/:id/decisions')
  @ApiCreatedResponse({ type: DecidedCandidate })
  async decide(
    @Param('id', uuidParam) id: string,
    @Body() body: DecideCandidateBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DecidedCandidate> {
    return idempotencyAnswer(reply, await this.deciding.execute({ id, body, idempotencyKey, actor }));
  }

  /** Two people are one from now on, though no list has shown them. */
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

  /** They are two after all: what followed from the merge is taken back, and doses entered since go where they belong. */
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
