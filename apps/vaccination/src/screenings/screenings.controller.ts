import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BodyBytesMax, CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, type Actor } from '#libs/http';
import { ScreenPersonUseCase } from './screen-person.use-case.js';
import { SCREENING_BYTES_MAX, ScreeningAnswer, ScreeningBody } from './screening.dto.js';

/** What is asked and measured before a dose. */
@ApiTags('screenings')
@Controller('v1/screenings')
export class ScreeningsController {
  constructor(private readonly screening: ScreenPersonUseCase) {}

  /** Screens somebody by the form in force on that day; what was said is sealed, and what follows is answered. */
  @Post()
  @Permission('screenings:write')
  @BodyBytesMax(SCREENING_BYTES_MAX)
  @ApiCreatedResponse({ type: ScreeningAnswer })
  async screen(
    @Body() body: ScreeningBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ScreeningAnswer> {
    void reply.header('cache-control', 'no-store');
    return idempotencyAnswer(reply, await this.screening.execute({ body, idempotencyKey, actor }));
  }
}
