import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, etagOf, Permission, uuidParam, type Actor } from '#libs/http';
import { CasesFilterQuery, CasesPage, ShownCase } from './case-views.dto.js';
import { ReadCasesUseCase } from './read-cases.use-case.js';

@ApiTags('cases')
@Controller('v1/cases')
@Permission('cases:read')
export class CasesController {
  constructor(private readonly reading: ReadCasesUseCase) {}

  /** The cases that the officer is responsible for, or that stay with him; names are masked. */
  @Get()
  @ApiOkResponse({ type: CasesPage })
  list(@Query() query: CasesFilterQuery, @CurrentActor() actor: Actor): Promise<CasesPage> {
    return this.reading.list(query, actor);
  }

  /** One case with its person, its results and everything that was done. The reading is written down. */
  @Get(':id')
  @ApiOkResponse({ type: ShownCase })
  async show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownCase> {
    const shown = await this.reading.show(id, actor);
    void reply.header('etag', etagOf(shown.version)).header('cache-control', 'no-store');
    return shown;
  }
}
