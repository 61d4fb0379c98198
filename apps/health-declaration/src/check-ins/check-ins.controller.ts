import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, Public, uuidParam, type Actor } from '#libs/http';
import { CheckedIn, CheckInBody } from './check-in.dto.js';
import { ShownCheckIn } from './check-in-views.dto.js';
import { CheckInUseCase } from './check-in.use-case.js';
import { CheckedOut, CheckOutBody } from './check-out.dto.js';
import { CheckOutUseCase } from './check-out.use-case.js';
import { ReadCheckInUseCase } from './read-check-in.use-case.js';

@ApiTags('check-ins')
@Controller('v1')
export class CheckInsController {
  constructor(
    private readonly entering: CheckInUseCase,
    private readonly leaving: CheckOutUseCase,
    private readonly reading: ReadCheckInUseCase,
  ) {}

  /** Enters a place: a person scans its poster, or somebody there (`check-ins:write`) scans the person. */
  @Post('check-ins')
  @Public()
  @ApiCreatedResponse({ type: CheckedIn })
  async checkIn(
    @Body() body: CheckInBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckedIn> {
    return idempotencyAnswer(reply, await this.entering.execute({ body, idempotencyKey, actor }));
  }

  /** Leaves a place. Who does not is taken to have left after the time that the kind of place has. */
  @Post('check-outs')
  @Public()
  @ApiCreatedResponse({ type: CheckedOut })
  async checkOut(
    @Body() body: CheckOutBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckedOut> {
    return idempotencyAnswer(reply, await this.leaving.execute({ body, idempotencyKey, actor }));
  }

  /** One stay with its person, for an officer of the place's area. */
  @Get('check-ins/:id')
  @Permission('declarations:read')
  @ApiOkResponse({ type: ShownCheckIn })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownCheckIn> {
    void reply.header('cache-control', 'no-store');
    return this.reading.execute(id, actor);
  }
}
