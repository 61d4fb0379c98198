import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, ParsedParam, Permission, type Actor } from '#libs/http';
import { AssignerQuery } from '../specimens/assigner-query.dto.js';
import { readBarcodeText } from '../specimens/specimen-fields.rules.js';
import { ReadSpecimensUseCase } from './read-specimens.use-case.js';
import {
  OverduePage,
  OverdueQueryString,
  ShownSpecimen,
  SpecimensPage,
  SpecimensQueryString,
} from './specimen-record.dto.js';

@ApiTags('specimens')
@Controller('v1/specimens')
@Permission('specimens:read')
export class SpecimenRecordsController {
  constructor(private readonly reading: ReadSpecimensUseCase) {}

  /** Specimens that one may see, the newest first; without people. */
  @Get()
  @ApiOkResponse({ type: SpecimensPage })
  list(@Query() query: SpecimensQueryString, @CurrentActor() actor: Actor): Promise<SpecimensPage> {
    return this.reading.list(query, actor);
  }

  /** What is late, by laboratory and stage; what is late for longest first. */
  @Get('overdue')
  @ApiOkResponse({ type: OverduePage })
  overdue(@Query() query: OverdueQueryString, @CurrentActor() actor: Actor): Promise<OverduePage> {
    return this.reading.overdue(query, actor);
  }

  /** A specimen with its person, its chain of custody, the versions of its result and its pools. */
  @Get(':barcode')
  @ApiOkResponse({ type: ShownSpecimen })
  async show(
    @Param('barcode', new ParsedParam(readBarcodeText)) barcode: string,
    @Query() { assigner }: AssignerQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownSpecimen> {
    const shown = await this.reading.show({ barcode, assigner }, actor);
    void reply.header('cache-control', 'no-store');
    return shown;
  }
}
