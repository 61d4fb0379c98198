import { Body, Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Permission, Public, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { areaCodeParam } from '../boundaries/area-code.js';
import { DayQuery } from '../boundaries/day.dto.js';
import { publicAnswer } from '../boundaries/public-answer.js';
import { AreaFactsView, EnterAreaFactsBody } from './enter-area-facts.dto.js';
import { EnterAreaFactsUseCase } from './enter-area-facts.use-case.js';
import { AreaFiguresView } from './read-figures.dto.js';
import { ReadFiguresUseCase } from './read-figures.use-case.js';

@ApiTags('area-levels')
@Controller()
export class FiguresController {
  constructor(
    private readonly figures: ReadFiguresUseCase,
    private readonly facts: EnterAreaFactsUseCase,
    private readonly clock: BusinessClock,
  ) {}

  /** The community cases, the rate and the coverage of an area, with what they were divided by. */
  @Get('v1/areas/:code/figures')
  @Public()
  @ApiOkResponse({ type: AreaFiguresView })
  async read(
    @Param('code', areaCodeParam) code: string,
    @Query() { on }: DayQuery,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaFiguresView | undefined> {
    return publicAnswer(await this.figures.execute(code, on), { request, reply });
  }

  /** Takes down treatment capacity, people by age and risk factors of one's own area, from a day on. */
  @Put('v1/area-levels/capacities/:areaCode')
  @Permission('area-levels:write')
  @ApiOkResponse({ type: AreaFactsView })
  enter(
    @Param('areaCode', areaCodeParam) areaCode: string,
    @Body() body: EnterAreaFactsBody,
    @CurrentActor() actor: Actor,
  ): Promise<AreaFactsView> {
    return this.facts.execute({ areaCode, body, actor });
  }

  /** What of it holds on a day. */
  @Get('v1/area-levels/capacities/:areaCode')
  @Permission('area-levels:read')
  @ApiOkResponse({ type: AreaFactsView })
  entered(
    @Param('areaCode', areaCodeParam) areaCode: string,
    @Query() { on }: DayQuery,
    @CurrentActor() actor: Actor,
  ): Promise<AreaFactsView> {
    return this.facts.read(areaCode, on ?? localDayOf(this.clock.now()), actor);
  }
}
