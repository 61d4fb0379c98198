import { Controller, Get, Param, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permission, uuidParam, type Actor } from '#libs/http';
import { PeoplePage, PeopleQueryString, ShownPerson } from './person-records.dto.js';
import { ReadPeopleUseCase } from './read-people.use-case.js';

/** Who is vaccinated. Every look is on the record. */
@ApiTags('vaccination-people')
@Controller('v1/vaccination-people')
@Permission('vaccination-people:read')
export class PeopleRecordsController {
  constructor(private readonly reading: ReadPeopleUseCase) {}

  /** People of one's areas, covered; a facility asks by document. */
  @Get()
  @ApiOkResponse({ type: PeoplePage })
  list(
    @Query() query: PeopleQueryString,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PeoplePage> {
    void reply.header('cache-control', 'no-store');
    return this.reading.list(query, actor);
  }

  /** A person with the doses that stand, and when the next one is due. */
  @Get(':id')
  @ApiOkResponse({ type: ShownPerson })
  show(
    @Param('id', uuidParam) id: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ShownPerson> {
    void reply.header('cache-control', 'no-store');
    return this.reading.show(id, actor);
  }
}
