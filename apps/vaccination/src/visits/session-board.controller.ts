import { Controller, Get, Param, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permission, uuidParam, type Actor } from '#libs/http';
import { ReadVisitsUseCase } from './read-visits.use-case.js';
import { SessionBoardAnswer } from './visit.dto.js';

/** What hangs on the wall of a point. */
@ApiTags('vaccination-sessions')
@Controller('v1/vaccination-sessions')
export class SessionBoardController {
  constructor(private readonly reading: ReadVisitsUseCase) {}

  /** How many are in each stage at this moment, and who may leave. */
  @Get(':id/board')
  @Permission('vaccination-sessions:read')
  @ApiOkResponse({ type: SessionBoardAnswer })
  board(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionBoardAnswer> {
    void reply.header('cache-control', 'no-store');
    return this.reading.board(id, actor);
  }
}
