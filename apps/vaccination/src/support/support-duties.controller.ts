import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { KeepRosterUseCase } from './keep-roster.use-case.js';
import {
  DutiesPage,
  DutiesQueryString,
  RosterDutyBody,
  SupportDutyAnswer,
  WithdrawnDutyAnswer,
} from './support-duty.dto.js';

/** The roster of IT staff on duty at large points. */
@ApiTags('support')
@Controller('v1/support-duties')
export class SupportDutiesController {
  constructor(private readonly roster: KeepRosterUseCase) {}

  /** Puts somebody on duty at a point, for one day and shift. */
  @Post()
  @Permission('support:write')
  @ApiCreatedResponse({ type: SupportDutyAnswer })
  async add(
    @Body() body: RosterDutyBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupportDutyAnswer> {
    return idempotencyAnswer(reply, await this.roster.add(body, idempotencyKey, actor));
  }

  /** Who is on duty, with the phone; withdrawn ones too. */
  @Get()
  @Permission('support:read')
  @ApiOkResponse({ type: DutiesPage })
  async list(
    @Query() query: DutiesQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DutiesPage> {
    void reply.header('cache-control', 'no-store');
    return this.roster.list(query, actor);
  }

  /** Takes somebody off duty; the roster still shows it. */
  @Post(':id/withdrawals')
  @Permission('support:write')
  @ApiCreatedResponse({ type: WithdrawnDutyAnswer })
  async withdraw(
    @Param('id', uuidParam) id: string,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<WithdrawnDutyAnswer> {
    return idempotencyAnswer(reply, await this.roster.withdraw(id, idempotencyKey, actor));
  }
}
