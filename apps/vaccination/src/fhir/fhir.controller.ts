import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import { FHIR_DIALECT, FHIR_MEDIA_TYPE } from '#libs/fhir';
import { CurrentActor, Permission, Speaks, type Actor } from '#libs/http';
import type { FastifyReply } from 'fastify';
import { ReadImmunizationsUseCase } from './read-immunizations.use-case.js';

const ANY_RESOURCE = { content: { 'application/fhir+json': { schema: { type: 'object' as const } } } };

/** Doses as FHIR R4: the same as in the ledger, under the same id. */
@ApiTags('exchange')
@Controller('fhir/R4/Immunization')
@Permission('doses:read')
export class FhirController {
  constructor(private readonly reading: ReadImmunizationsUseCase) {}

  /** By `_id`, `patient`, `date` and `_lastUpdated`, in pages. */
  @Get()
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async search(
    @Query() query: Record<string, unknown>,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return answer(reply, await this.reading.search(query, actor));
  }

  @Get(':id')
  @Speaks(FHIR_DIALECT)
  @ApiOkResponse(ANY_RESOURCE)
  async read(
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const immunization = await this.reading.read(id, actor);
    void reply.header('etag', `W/"${immunization.meta?.versionId ?? ''}"`);
    return answer(reply, immunization);
  }
}

function answer(reply: FastifyReply, resource: object): string {
  void reply.type(FHIR_MEDIA_TYPE).header('cache-control', 'no-store');
  return JSON.stringify(resource);
}
