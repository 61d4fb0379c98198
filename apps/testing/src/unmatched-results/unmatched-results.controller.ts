import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import {
  CurrentActor,
  IdempotencyKey,
  idempotencyAnswer,
  Permission,
  uuidParam,
  type Actor,
  type Page,
} from '#libs/http';
import type { FastifyReply } from 'fastify';
import { CloseUnmatchedResultUseCase } from './close-unmatched-result.use-case.js';
import { ReadUnmatchedResultsUseCase } from './read-unmatched-results.use-case.js';
import {
  ClosedUnmatchedResult,
  MatchBody,
  UnmatchedResultPage,
  UnmatchedResultsQuery,
  type UnmatchedResult,
} from './unmatched-results.dto.js';

/** Results of other systems that wait for a person. */
@ApiTags('results')
@Controller('v1/unmatched-results')
export class UnmatchedResultsController {
  constructor(
    private readonly reading: ReadUnmatchedResultsUseCase,
    private readonly closing: CloseUnmatchedResultUseCase,
  ) {}

  /** Those that the caller's facility has sent, or those of the caller's area. */
  @Get()
  @Permission('results:write')
  @ApiOkResponse({ type: UnmatchedResultPage })
  list(@Query() query: UnmatchedResultsQuery, @CurrentActor() actor: Actor): Promise<Page<UnmatchedResult>> {
    return this.reading.execute(query, actor);
  }

  /** Gives the result to the specimen that it belongs to. */
  @Post(':id/matches')
  @HttpCode(201)
  @Permission('results:write')
  async match(
    @Param('id', uuidParam) id: string,
    @Body() match: MatchBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClosedUnmatchedResult> {
    return idempotencyAnswer(reply, await this.closing.execute({ id, match, actor, idempotencyKey }));
  }

  /** The result is nobody's of ours. */
  @Post(':id/dismissals')
  @HttpCode(201)
  @Permission('results:write')
  async dismiss(
    @Param('id', uuidParam) id: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ClosedUnmatchedResult> {
    return idempotencyAnswer(reply, await this.closing.execute({ id, actor, idempotencyKey }));
  }
}
