import { Controller, Get, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, Permission, type Actor } from '#libs/http';
import { CovidTeamList, CovidTeamQuery } from './covid-team.dto.js';
import { ListCovidTeamUseCase } from './list-covid-team.use-case.js';

@ApiTags('covid-team')
@Controller('v1/covid-team')
export class CovidTeamController {
  constructor(private readonly listing: ListCovidTeamUseCase) {}

  /** Residents of the commune who need somebody now, hamlet by hamlet. */
  @Get('entries')
  @Permission('covid-team:work')
  @ApiOkResponse({ type: CovidTeamList })
  list(
    @Query() query: CovidTeamQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CovidTeamList> {
    void reply.header('cache-control', 'no-store');
    return this.listing.execute(query, actor);
  }
}
