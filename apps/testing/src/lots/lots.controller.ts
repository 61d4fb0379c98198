import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, ParsedParam, Permission, type Actor } from '#libs/http';
import { KeepLotsUseCase } from './keep-lots.use-case.js';
import {
  LotAnswer,
  LotOfQuery,
  LotResultsPage,
  LotResultsQuery,
  LotsFilterQuery,
  LotsPage,
  readLotCode,
  RecallAnswer,
  RecallBody,
  RegisterLotBody,
  ShownLot,
  StockMovementAnswer,
  StockMovementBody,
} from './lot.dto.js';
import { ReadLotsUseCase } from './read-lots.use-case.js';

const codeParam = new ParsedParam(readLotCode);

@ApiTags('laboratory')
@Controller('v1/reagent-lots')
export class LotsController {
  constructor(
    private readonly keeping: KeepLotsUseCase,
    private readonly reading: ReadLotsUseCase,
  ) {}

  /** Registers a lot of kits or reagents of a laboratory. */
  @Post()
  @Permission('lots:write')
  @ApiCreatedResponse({ type: LotAnswer })
  async register(
    @Body() body: RegisterLotBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LotAnswer> {
    return idempotencyAnswer(reply, await this.keeping.register({ body, idempotencyKey, actor }));
  }

  /** Lots of the own laboratory and area, with what is left of them. */
  @Get()
  @Permission('results:read')
  @ApiOkResponse({ type: LotsPage })
  list(@Query() filter: LotsFilterQuery, @CurrentActor() actor: Actor): Promise<LotsPage> {
    return this.reading.list(filter, actor);
  }

  /** One lot, with what moved its stock. */
  @Get(':code')
  @Permission('results:read')
  @ApiOkResponse({ type: ShownLot })
  show(
    @Param('code', codeParam) code: string,
    @Query() { laboratory }: LotOfQuery,
    @CurrentActor() actor: Actor,
  ): Promise<ShownLot> {
    return this.reading.show(code, laboratory, actor);
  }

  /** Tests came, were thrown away, or were counted. */
  @Post(':code/movements')
  @Permission('lots:write')
  @ApiCreatedResponse({ type: StockMovementAnswer })
  async move(
    @Param('code', codeParam) code: string,
    @Query() { laboratory }: LotOfQuery,
    @Body() body: StockMovementBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StockMovementAnswer> {
    return idempotencyAnswer(reply, await this.keeping.move({ code, laboratory, body, idempotencyKey, actor }));
  }

  /** Nothing is tested with the lot any more; says how many results were. */
  @Post(':code/recalls')
  @Permission('lots:write')
  @ApiCreatedResponse({ type: RecallAnswer })
  async recall(
    @Param('code', codeParam) code: string,
    @Query() { laboratory }: LotOfQuery,
    @Body() body: RecallBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RecallAnswer> {
    return idempotencyAnswer(reply, await this.keeping.recall({ code, laboratory, body, idempotencyKey, actor }));
  }

  /** Every result that was made with the lot; each is written down as read. */
  @Get(':code/results')
  @Permission('results:read')
  @ApiOkResponse({ type: LotResultsPage })
  resultsOf(
    @Param('code', codeParam) code: string,
    @Query() query: LotResultsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<LotResultsPage> {
    return this.reading.resultsOf(code, query, actor);
  }
}
