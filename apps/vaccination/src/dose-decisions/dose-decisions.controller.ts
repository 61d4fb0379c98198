import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BodyBytesMax, CurrentActor, Permission, type Actor } from '#libs/http';
import { DOSE_BYTES_MAX } from '../doses/dose.dto.js';
import { DecideDoseUseCase } from './decide-dose.use-case.js';
import { DoseDecisionAnswer, DoseDecisionBody } from './dose-decision.dto.js';

/** Rules refuse before the needle; a dose that was given is recorded nevertheless. */
@ApiTags('dose-decisions')
@Controller('v1/dose-decisions')
export class DoseDecisionsController {
  constructor(private readonly deciding: DecideDoseUseCase) {}

  /** Whether a dose may be given, with every reason against it. Asked as often as one likes: only a visit keeps it. */
  @Post()
  @HttpCode(200)
  @Permission('dose-decisions:read')
  @BodyBytesMax(DOSE_BYTES_MAX)
  @ApiOkResponse({ type: DoseDecisionAnswer })
  async decide(
    @Body() body: DoseDecisionBody,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DoseDecisionAnswer> {
    void reply.header('cache-control', 'no-store');
    return this.deciding.execute(body, actor);
  }
}
