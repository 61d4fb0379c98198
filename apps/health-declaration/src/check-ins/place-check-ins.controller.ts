import { Body, Controller, Get, Param, Put, Query, Res } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, ParsedParam, Permission, type Actor } from '#libs/http';
import { parsePlaceCode } from '#libs/vocabulary';
import { CapacityBody, CheckInsPage, CheckInsQuery, PlaceCapacity } from './check-in-views.dto.js';
import { CountVisitorsUseCase } from './count-visitors.use-case.js';
import { ListCheckInsUseCase } from './list-check-ins.use-case.js';
import { SetCapacityUseCase } from './set-capacity.use-case.js';
import { VisitorCounts, VisitorCountsQuery } from './visitor-counts.dto.js';

const placeCode = new ParsedParam(parsePlaceCode);

/** What the owner of a place sees of it, and says about it. */
@ApiTags('check-ins')
@Controller('v1/places/:code')
export class PlaceCheckInsController {
  constructor(
    private readonly listing: ListCheckInsUseCase,
    private readonly counting: CountVisitorsUseCase,
    private readonly capacities: SetCapacityUseCase,
  ) {}

  /** Who came on a day, masked, and how many are inside now. */
  @Get('check-ins')
  @Permission('check-ins:read')
  @ApiOkResponse({ type: CheckInsPage })
  async list(
    @Param('code', placeCode) code: string,
    @Query() query: CheckInsQuery,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CheckInsPage> {
    void reply.header('cache-control', 'no-store');
    return this.listing.execute(code, query, actor);
  }

  /** How many entered and were inside in each hour of a day. */
  @Get('visitor-counts')
  @Permission('check-ins:read')
  @ApiOkResponse({ type: VisitorCounts })
  count(
    @Param('code', placeCode) code: string,
    @Query() { day }: VisitorCountsQuery,
    @CurrentActor() actor: Actor,
  ): Promise<VisitorCounts> {
    return this.counting.execute(code, day, actor);
  }

  /** How many people may be inside at once. */
  @Put('capacity')
  @Permission('check-ins:write')
  @ApiOkResponse({ type: PlaceCapacity })
  setCapacity(
    @Param('code', placeCode) code: string,
    @Body() { capacity }: CapacityBody,
    @CurrentActor() actor: Actor,
  ): Promise<PlaceCapacity> {
    return this.capacities.execute({ placeCode: code, capacity: capacity ?? null, actor });
  }
}
