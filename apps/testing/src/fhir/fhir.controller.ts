import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { ANY_RESOURCE, FHIR_DIALECT, fhirAnswer } from '#libs/fhir';
import { CurrentActor, Permission, Public, Refused, Speaks, type Actor } from '#libs/http';
import type { FastifyReply } from 'fastify';
import { CAPABILITY_STATEMENT } from './capability-statement.js';
import { ReadResourcesUseCase } from './read-resources.use-case.js';
import { SEARCHED_TYPES, type SearchedType } from './read-search.js';
import { TakeTransactionUseCase } from './take-transaction.use-case.js';

/** Specimens and results as FHIR R4. */
@ApiTags('exchange')
@Controller('fhir/R4')
export class FhirController {
  constructor(
    private readonly taking: TakeTransactionUseCase,
    private readonly reading: ReadResourcesUseCase,
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
   * A transaction Bundle with Patient, ServiceRequest, Specimen, Observation and DiagnosticReport: all or nothing. What
   * is known by its identifier is not made again; the same results again change nothing.
   */
  @Post()
  @HttpCode(200)
  @Permission('results:write')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async transaction(
    @Body() body: unknown,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.taking.execute(body, actor));
  }

  /** By identifier, status, day of collection and time of the last change, in pages. */
  @Get(':type')
  @Permission('specimens:read')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async search(
    @Param('type') type: string,
    @Query() query: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.reading.search(typeFrom(type), query, actor));
  }

  @Get(':type/:id')
  @Permission('specimens:read')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async read(
    @Param('type') type: string,
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return fhirAnswer(reply, await this.reading.read(typeFrom(type), id, actor));
  }
}

function typeFrom(type: string): SearchedType {
  const known = SEARCHED_TYPES.find((one) => one === type);
  if (known === undefined) throw new Refused('fhir-resource-unsupported', { status: 404 });
  return known;
}
