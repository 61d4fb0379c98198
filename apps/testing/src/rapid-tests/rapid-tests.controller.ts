import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { BodyBytesMax, CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, type Actor } from '#libs/http';
import { EnterRapidListUseCase } from './enter-rapid-list.use-case.js';
import { EnterRapidTestUseCase } from './enter-rapid-test.use-case.js';
import {
  RAPID_LIST_BYTES_MAX,
  RAPID_TEST_BYTES_MAX,
  RapidListAnswer,
  RapidListBody,
  RapidTestAnswer,
  RapidTestBody,
} from './rapid-test.dto.js';

@ApiTags('rapid-tests')
@Controller('v1/rapid-tests')
export class RapidTestsController {
  constructor(
    private readonly testing: EnterRapidTestUseCase,
    private readonly listing: EnterRapidListUseCase,
  ) {}

  /** Takes in a specimen and what a rapid test of it has shown, in one step. */
  @Post()
  @Permission('results:write')
  @BodyBytesMax(RAPID_TEST_BYTES_MAX)
  @ApiCreatedResponse({ type: RapidTestAnswer })
  async test(
    @Body() body: RapidTestBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RapidTestAnswer> {
    return idempotencyAnswer(reply, await this.testing.execute({ body, idempotencyKey, actor }));
  }

  /** Tells the rapid tests of people who were scanned before: negative, but for those named. All of them or none. */
  @Post('lists')
  @Permission('results:write')
  @BodyBytesMax(RAPID_LIST_BYTES_MAX)
  @ApiCreatedResponse({ type: RapidListAnswer })
  async list(
    @Body() body: RapidListBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RapidListAnswer> {
    return idempotencyAnswer(reply, await this.listing.execute({ body, idempotencyKey, actor }));
  }
}
