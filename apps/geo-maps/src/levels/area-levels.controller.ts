import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { PageQuery, ParsedParam, Public } from '#libs/http';
import { accepted, refused } from '#libs/vocabulary';
import { DayQuery } from '../boundaries/day.dto.js';
import { publicAnswer } from '../boundaries/public-answer.js';
import { AREA_CODE, LevelChangesPage } from './announce-level.dto.js';
import { AreaLevelList, AreaLevelView, LevelFeedView, LevelHistoryView } from './read-levels.dto.js';
import { ReadLevelsUseCase } from './read-levels.use-case.js';

/** A unit or a hamlet; 400 otherwise. */
const levelledAreaParam = new ParsedParam<string>((text) =>
  AREA_CODE.test(text) ? accepted(text) : refused('malformed'),
);

@ApiTags('area-levels')
@Controller()
@Public()
export class AreaLevelsController {
  constructor(private readonly levels: ReadLevelsUseCase) {}

  /** The level of a unit or hamlet on a day, who announced it, what is excepted and what comes next. */
  @Get('v1/areas/:code/level')
  @ApiOkResponse({ type: AreaLevelView })
  async ofArea(
    @Param('code', levelledAreaParam) code: string,
    @Query() { on }: DayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaLevelView | undefined> {
    return publicAnswer(await this.levels.ofArea(code, on), { request, reply });
  }

  /** Every change of the level of a unit or hamlet, the oldest first. */
  @Get('v1/areas/:code/level-history')
  @ApiOkResponse({ type: LevelHistoryView })
  async history(
    @Param('code', levelledAreaParam) code: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LevelHistoryView | undefined> {
    return publicAnswer(await this.levels.historyOf(code), { request, reply });
  }

  /** The levels of all units on a day, and of the hamlets that have one of their own. */
  @Get('v1/area-levels')
  @ApiOkResponse({ type: AreaLevelList })
  async list(
    @Query() { on }: DayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaLevelList | undefined> {
    return publicAnswer(await this.levels.all(on), { request, reply });
  }

  /** The daily feed: as it was at the end of the day, by what had been announced until then. */
  @Get('v1/area-levels/feed')
  @ApiOkResponse({ type: LevelFeedView })
  async feed(
    @Query() { on }: DayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LevelFeedView | undefined> {
    return publicAnswer(await this.levels.feed(on), { request, reply });
  }

  /** Every announcement and withdrawal in the order of commits; `nextCursor` goes on from where it has ended for now. */
  @Get('v1/area-levels/changes')
  @ApiOkResponse({ type: LevelChangesPage })
  async changes(
    @Query() { limit, cursor }: PageQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LevelChangesPage | undefined> {
    return publicAnswer(await this.levels.changes(limit, cursor), { request, reply });
  }
}
