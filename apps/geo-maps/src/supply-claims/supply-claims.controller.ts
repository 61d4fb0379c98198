import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, Public, uuidParam, type Actor } from '#libs/http';
import { AskSupplyClaimUseCase } from './ask-supply-claim.use-case.js';
import { ConfirmSupplyClaimUseCase } from './confirm-supply-claim.use-case.js';
import { DecideSupplyClaimUseCase } from './decide-supply-claim.use-case.js';
import { ReadSupplyClaimsUseCase } from './read-supply-claims.use-case.js';
import {
  ShownSupplyClaim,
  SupplyClaimActAnswer,
  SupplyClaimAsked,
  SupplyClaimBody,
  SupplyClaimCodeBody,
  SupplyClaimDecisionBody,
  SupplyClaimsPage,
  SupplyClaimsQueryString,
  ToldSupplyClaim,
} from './supply-claim.dto.js';

/** Who says that a point of essential goods is theirs. */
@ApiTags('supply-claims')
@Controller('v1/supply-claims')
export class SupplyClaimsController {
  constructor(
    private readonly asking: AskSupplyClaimUseCase,
    private readonly confirming: ConfirmSupplyClaimUseCase,
    private readonly reading: ReadSupplyClaimsUseCase,
    private readonly deciding: DecideSupplyClaimUseCase,
  ) {}

  /** Claims a point: a code comes by SMS to the phone that is given. The answer is alike for everybody. */
  @Post()
  @Public()
  @HttpCode(202)
  @ApiAcceptedResponse({ type: SupplyClaimAsked })
  async ask(
    @Body() body: SupplyClaimBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplyClaimAsked> {
    return idempotencyAnswer(reply, await this.asking.execute(body, idempotencyKey, actor));
  }

  /** Tells the code, and gets the owner's token: good at once where the phone is the point's own, else once an officer grants. */
  @Post(':id/confirmations')
  @Public()
  @HttpCode(200)
  @ApiOkResponse({ type: ToldSupplyClaim })
  confirm(
    @Param('id', uuidParam) id: string,
    @Body() { code }: SupplyClaimCodeBody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ToldSupplyClaim> {
    void reply.header('cache-control', 'no-store');
    return this.confirming.execute(id, code);
  }

  /** Claims of the officer's areas in a state; those that wait unless told otherwise. */
  @Get()
  @Permission('supply-points:read')
  @ApiOkResponse({ type: SupplyClaimsPage })
  list(@Query() query: SupplyClaimsQueryString, @CurrentActor() actor: Actor): Promise<SupplyClaimsPage> {
    return this.reading.list(query, actor);
  }

  /** Who claims, and what was decided. */
  @Get(':id')
  @Permission('supply-points:read')
  @ApiOkResponse({ type: ShownSupplyClaim })
  show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownSupplyClaim> {
    void reply.header('cache-control', 'no-store');
    return this.reading.show(id, actor);
  }

  /** Grants or refuses what waits, or takes back what was confirmed. */
  @Post(':id/decisions')
  @Permission('supply-points:write')
  @ApiCreatedResponse({ type: SupplyClaimActAnswer })
  async decide(
    @Param('id', uuidParam) id: string,
    @Body() body: SupplyClaimDecisionBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplyClaimActAnswer> {
    return idempotencyAnswer(reply, await this.deciding.execute({ id, body, idempotencyKey, actor }));
  }
}
