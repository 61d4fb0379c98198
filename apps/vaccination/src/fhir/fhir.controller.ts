import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ANY_RESOURCE, FHIR_DIALECT, fhirAnswer } from '#libs/fhir';
import { CurrentActor, Permission, Public, Speaks, type Actor } from '#libs/http';
import type { FastifyReply } from 'fastify';
import { CAPABILITY_STATEMENT } from './capability-statement.js';
import { ReadPatientsUseCase } from './read-patients.use-case.js';
import { ReadRecommendationsUseCase } from './read-recommendations.use-case.js';
import { TakeImmunizationsUseCase } from './take-immunizations.use-case.js';

/** People and what is due to them as FHIR R4, and Bundles of doses. */
@ApiTags('exchange')
@Controller('fhir/R4')
export class FhirController {
  constructor(
    private readonly taking: TakeImmunizationsUseCase,
    private readonly patients: ReadPatientsUseCase,
    private readonly recommendations: ReadRecommendationsUseCase,
  ) {}

  /** What this server can do. */
  @Get('metadata')
  @Public()
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  metadata(@Res({ passthrough: true }) reply: FastifyReply): string {
    return fhirAnswer(reply, CAPABILITY_STATEMENT);
  }

  /**
   * A Bundle with Patient, Immunization and ImmunizationRecommendation: a transaction in whole or not at all, of a batch
   * each entry by itself. A recommendation is compared with what is due here, and not kept.
   */
  @Post()
  @HttpCode(200)
  @Permission('doses:write')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async bundle(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.taking.takeBundle(body, actor));
  }

  /** By `_id`, `identifier`, or `name` with `birthdate`, in pages; another facility's people are masked. */
  @Get('Patient')
  @Permission('vaccination-people:read')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async searchPatients(
    @Query() query: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.patients.search(query, actor));
  }

  @Get('Patient/:id')
  @Permission('vaccination-people:read')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async readPatient(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.patients.read(id, actor));
  }

  /** Of one person, by `patient`. */
  @Get('ImmunizationRecommendation')
  @Permission('vaccination-people:read')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async searchRecommendations(
    @Query() query: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.recommendations.search(query, actor));
  }

  /** Under the id of its Patient. */
  @Get('ImmunizationRecommendation/:id')
  @Permission('vaccination-people:read')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async readRecommendation(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.recommendations.read(id, actor));
  }
}
