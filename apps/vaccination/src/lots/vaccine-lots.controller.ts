import { Body, Controller, Get, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, ParsedParam, Permission, type Actor } from '#libs/http';
import { KeepVaccineLotsUseCase } from './keep-vaccine-lots.use-case.js';
import { parseNamedLot } from './lot-number.rules.js';
import { ReadVaccineLotsUseCase } from './read-vaccine-lots.use-case.js';
import {
  ExpiryMovedAnswer,
  LotOfVaccineQuery,
  MoveExpiryBody,
  RegisterVaccineLotBody,
  ShownVaccineLot,
  VaccineLotAnswer,
  VaccineLotsPage,
  VaccineLotsQueryString,
} from './vaccine-lot.dto.js';

const lotParam = new ParsedParam(parseNamedLot);

/** Lots of vaccines, one entry for the whole province. */
@ApiTags('vaccine-lots')
@Controller('v1/vaccine-lots')
export class VaccineLotsController {
  constructor(
    private readonly keeping: KeepVaccineLotsUseCase,
    private readonly reading: ReadVaccineLotsUseCase,
  ) {}

  /** Registers a lot; doses that were recorded of it before are judged anew. */
  @Post()
  @Permission('vaccine-lots:write')
  @ApiCreatedResponse({ type: VaccineLotAnswer })
  async register(
    @Body() body: RegisterVaccineLotBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<VaccineLotAnswer> {
    return idempotencyAnswer(reply, await this.keeping.register({ body, idempotencyKey, actor }));
  }

  /** All lots, by vaccine and number. */
  @Get()
  @Permission('vaccine-stock:read')
  @ApiOkResponse({ type: VaccineLotsPage })
  list(@Query() query: VaccineLotsQueryString, @CurrentActor() actor: Actor): Promise<VaccineLotsPage> {
    return this.reading.list(query, actor);
  }

  /** One lot, by its number or its id, with the history of its expiry. */
  @Get(':lot')
  @Permission('vaccine-stock:read')
  @ApiOkResponse({ type: ShownVaccineLot })
  show(@Param('lot', lotParam) lot: string, @Query() { vaccine }: LotOfVaccineQuery): Promise<ShownVaccineLot> {
    return this.reading.show(lot, vaccine);
  }

  /** Moves the expiry; doses of the lot are judged by it from now on, those given before too. */
  @Post(':lot/expiries')
  @Permission('vaccine-lots:write')
  @ApiCreatedResponse({ type: ExpiryMovedAnswer })
  async moveExpiry(
    @Param('lot', lotParam) lot: string,
    @Query() { vaccine }: LotOfVaccineQuery,
    @Body() body: MoveExpiryBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ExpiryMovedAnswer> {
    return idempotencyAnswer(reply, await this.keeping.moveExpiry({ lot, vaccine }, { body, idempotencyKey, actor }));
  }
}
