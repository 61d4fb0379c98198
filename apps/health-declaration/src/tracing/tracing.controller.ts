import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permission, type Actor } from '#libs/http';
import { AskOverlapsBody, OverlapsAnswer } from './ask-overlaps.dto.js';
import { AskOverlapsUseCase } from './ask-overlaps.use-case.js';

@ApiTags('tracing')
@Controller('v1/tracing')
export class TracingController {
  constructor(private readonly asking: AskOverlapsUseCase) {}

  /** Who was at the same places at the same time as a person, or at a place within a window. Changes nothing. */
  @Post('overlaps')
  @HttpCode(200)
  @Permission('tracing:read')
  @ApiOkResponse({ type: OverlapsAnswer })
  async overlaps(
    @Body() body: AskOverlapsBody,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OverlapsAnswer> {
    void reply.header('cache-control', 'no-store');
    return this.asking.execute(body, actor);
  }
}
