import { Body, Controller, Get, Headers, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ANY_RESOURCE, FHIR_DIALECT, fhirAnswer } from '#libs/fhir';
import { CurrentActor, Permission, Speaks, type Actor } from '#libs/http';
import type { FastifyReply } from 'fastify';
import { ReadImmunizationsUseCase } from './read-immunizations.use-case.js';
import { TakeImmunizationsUseCase } from './take-immunizations.use-case.js';

/** Doses as FHIR R4: the same as in the ledger, under the same id. */
@ApiTags('exchange')
@Controller('fhir/R4/Immunization')
export class ImmunizationsController {
  constructor(
    private readonly reading: ReadImmunizationsUseCase,
    private readonly taking: TakeImmunizationsUseCase,
  ) {}

  /** By `_id`, `patient`, `date` and `_lastUpdated`, in pages. */
  @Get()
  @Permission('doses:read')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async search(
    @Query() query: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.reading.search(query, actor));
  }

  @Get(':id')
  @Permission('doses:read')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async read(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.reading.read(id, actor));
  }

  /**
   * Records a dose that was given, with its Patient contained or on record; which rules it broke stands in the answer. It
   * is known by its identifier, or by all that it says: sent again it answers 200 with the dose that is there.
   */
  @Post()
  @Permission('doses:write')
  @Speaks(FHIR_DIALECT)
  @ApiCreatedResponse(ANY_RESOURCE)
  async create(
    @Body() body: unknown,
    @Headers('if-none-exist') condition: string | undefined,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const { answered, isNew } = await this.taking.create(body, condition, actor);
    const immunization = await this.reading.read(answered.id, actor);
    void reply.status(isNew ? 201 : 200).header('location', `/fhir/R4/Immunization/${answered.id}`);
    return fhirAnswer(reply, immunization);
  }
}
