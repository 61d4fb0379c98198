import { Body, Controller, Get, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, type Actor } from '#libs/http';
import { BalanceStockUseCase } from './balance-stock.use-case.js';
import { BalanceAnswer, BalanceQueryString, CloseBalanceBody } from './balance.dto.js';

/** Whether what was opened at a point on a day was given or wasted. */
@ApiTags('vaccine-stock')
@Controller('v1/stock-balances')
export class BalancesController {
  constructor(private readonly balancing: BalanceStockUseCase) {}

  /** The balance of a lot at a point on a day, as it stands now. */
  @Get()
  @Permission('vaccine-stock:read')
  @ApiOkResponse({ type: BalanceAnswer })
  read(@Query() query: BalanceQueryString, @CurrentActor() actor: Actor): Promise<BalanceAnswer> {
    return this.balancing.read(query, actor);
  }

  /** Closes it, from a counted opening stock; what is unexplained needs a reason. */
  @Post()
  @Permission('vaccine-stock:write')
  @ApiCreatedResponse({ type: BalanceAnswer })
  async close(
    @Body() body: CloseBalanceBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<BalanceAnswer> {
    return idempotencyAnswer(reply, await this.balancing.close({ body, idempotencyKey, actor }));
  }
}
