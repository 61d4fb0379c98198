import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, uuidParam, type Actor } from '#libs/http';
import { MoveStockUseCase } from './move-stock.use-case.js';
import {
  BeginQuarantineBody,
  QuarantineAnswer,
  QuarantinesPage,
  QuarantinesQueryString,
  ReleaseQuarantineBody,
} from './quarantine.dto.js';
import { QuarantineStockUseCase } from './quarantine-stock.use-case.js';
import { ReadStockUseCase } from './read-stock.use-case.js';
import {
  StockMovementAnswer,
  StockMovementBody,
  StockMovementsPage,
  StockPage,
  StockQueryString,
  StockTransfersPage,
  TransfersQueryString,
} from './stock.dto.js';

/** Stocks of vaccines by point and lot: what is there, what moved it, and what must not be used. */
@ApiTags('vaccine-stock')
@Controller('v1')
export class StockController {
  constructor(
    private readonly moving: MoveStockUseCase,
    private readonly reading: ReadStockUseCase,
    private readonly quarantining: QuarantineStockUseCase,
  ) {}

  /** What is left of each lot, in vials and millilitres. */
  @Get('vaccine-stock')
  @Permission('vaccine-stock:read')
  @ApiOkResponse({ type: StockPage })
  stock(@Query() query: StockQueryString, @CurrentActor() actor: Actor): Promise<StockPage> {
    return this.reading.stock(query, actor);
  }

  /** What came and went, the latest first. */
  @Get('stock-movements')
  @Permission('vaccine-stock:read')
  @ApiOkResponse({ type: StockMovementsPage })
  movements(@Query() query: StockQueryString, @CurrentActor() actor: Actor): Promise<StockMovementsPage> {
    return this.reading.movements(query, actor);
  }

  /** Something came or went, or was counted. No stock is ever negative. */
  @Post('stock-movements')
  @Permission('vaccine-stock:write')
  @ApiCreatedResponse({ type: StockMovementAnswer })
  async move(
    @Body() body: StockMovementBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StockMovementAnswer> {
    return idempotencyAnswer(reply, await this.moving.execute({ body, idempotencyKey, actor }));
  }

  /** Vials between two points; those that are still in transit, or all. */
  @Get('stock-transfers')
  @Permission('vaccine-stock:read')
  @ApiOkResponse({ type: StockTransfersPage })
  transfers(@Query() query: TransfersQueryString, @CurrentActor() actor: Actor): Promise<StockTransfersPage> {
    return this.reading.transfers(query, actor);
  }

  /** Lots that were too warm or too cold at a point. */
  @Get('stock-quarantines')
  @Permission('vaccine-stock:read')
  @ApiOkResponse({ type: QuarantinesPage })
  quarantines(@Query() query: QuarantinesQueryString, @CurrentActor() actor: Actor): Promise<QuarantinesPage> {
    return this.quarantining.list(query, actor);
  }

  /** A temperature excursion: the lot is not used at the point until it is released, or destroyed by a movement. */
  @Post('stock-quarantines')
  @Permission('vaccine-stock:write')
  @ApiCreatedResponse({ type: QuarantineAnswer })
  async quarantine(
    @Body() body: BeginQuarantineBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuarantineAnswer> {
    return idempotencyAnswer(reply, await this.quarantining.begin({ body, idempotencyKey, actor }));
  }

  /** The lot may be used again. */
  @Post('stock-quarantines/:id/releases')
  @Permission('vaccine-stock:write')
  @ApiCreatedResponse({ type: QuarantineAnswer })
  async release(
    @Param('id', uuidParam) id: string,
    @Body() body: ReleaseQuarantineBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<QuarantineAnswer> {
    return idempotencyAnswer(reply, await this.quarantining.release(id, { body, idempotencyKey, actor }));
  }
}
