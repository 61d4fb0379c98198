import { Body, Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CurrentActor, Permission, Public, type Actor } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { publicAnswer } from '../public-answer.js';
import { AreaFactsView, EnterAreaFactsBody } from './enter-area-facts.dto.js';
import { EnterAreaFactsUseCase } from './enter-area-facts.use-case.js';
import { AreaFiguresView, DayQueryString } from './read-figures.dto.js';
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
    @Param('code') code: string,
    @Query() { on }: DayQueryString,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<AreaFiguresView | undefined> {
    return publicAnswer(request, reply, await this.figures.execute(code, on));
  }

  /** Takes down treatment capacity, people by age and risk factors of one's own area, from a day on. */
  @Put('v1/area-levels/capacities/:areaCode')
  @Permission('area-levels:write')
  @ApiOkResponse({ type: AreaFactsView })
  enter(
    @Param('areaCode') areaCode: string,
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
    @Param('areaCode') areaCode: string,
    @Query() { on }: DayQueryString,
    @CurrentActor() actor: Actor,
  ): Promise<AreaFactsView> {
    return this.facts.read(areaCode, on ?? localDayOf(this.clock.now()), actor);
  }
}
