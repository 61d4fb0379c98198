import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageQuery, Public } from '#libs/http';
import { DayQueryString } from '../figures/read-figures.dto.js';
import { publicAnswer } from '../public-answer.js';
import { LevelChangesPage } from './announce-level.dto.js';
import { AreaLevelList, AreaLevelView, LevelFeedView, LevelHistoryView } from './read-levels.dto.js';
import { ReadLevelsUseCase } from './read-levels.use-case.js';

@ApiTags('area-levels')
@Controller()
@Public()
export class AreaLevelsController {
  constructor(private readonly levels: ReadLevelsUseCase) {}

  /** The level of a unit or hamlet on a day, who announced it, what is excepted and what comes next. */
  @Get('v1/areas/:code/level')
  @ApiOkResponse({ type: AreaLevelView })
  async ofArea(
    @Param('code') code: string,
    @Query() { on }: DayQueryString,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaLevelView | undefined> {
    return publicAnswer(request, reply, await this.levels.ofArea(code, on));
  }

  /** Every change of the level of a unit or hamlet, the oldest first. */
  @Get('v1/areas/:code/level-history')
  @ApiOkResponse({ type: LevelHistoryView })
  async history(
    @Param('code') code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LevelHistoryView | undefined> {
    return publicAnswer(request, reply, await this.levels.historyOf(code));
  }

  /** The levels of all units on a day, and of the hamlets that have one of their own. */
  @Get('v1/area-levels')
  @ApiOkResponse({ type: AreaLevelList })
  async list(
    @Query() { on }: DayQueryString,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaLevelList | undefined> {
    return publicAnswer(request, reply, await this.levels.all(on));
  }

  /** The daily feed: as it was at the end of the day, by what had been announced until then. */
  @Get('v1/area-levels/feed')
  @ApiOkResponse({ type: LevelFeedView })
  async feed(
    @Query() { on }: DayQueryString,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LevelFeedView | undefined> {
    return publicAnswer(request, reply, await this.levels.feed(on));
  }

  /** Every announcement and withdrawal in the order of commits; `nextCursor` goes on from where it has ended for now. */
  @Get('v1/area-levels/changes')
  @ApiOkResponse({ type: LevelChangesPage })
  async changes(
    @Query() { limit, cursor }: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LevelChangesPage | undefined> {
    return publicAnswer(request, reply, await this.levels.changes(limit, cursor));
  }
}
