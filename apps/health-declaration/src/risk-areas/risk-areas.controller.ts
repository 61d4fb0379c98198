import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  CurrentActor,
  etagOf,
  idempotencyAnswer,
  IdempotencyKey,
  IfMatchVersion,
  PageQuery,
  Permission,
  Public,
  uuidParam,
  type Actor,
} from '#libs/http';
import { riskColourOf } from '#libs/vocabulary';
import { EndRiskAreaUseCase } from './end-risk-area.use-case.js';
import { ListRiskAreasUseCase } from './list-risk-areas.use-case.js';
import { RegisterRiskAreaUseCase } from './register-risk-area.use-case.js';
import {
  EndRiskAreaBody,
  RegisterRiskAreaBody,
  RiskAreaChangesPage,
  RiskAreasPage,
  RiskAreasQueryString,
  RiskAreaView,
} from './risk-area.dto.js';
import type { RiskArea } from './risk-area.rules.js';

@ApiTags('risk-areas')
@Controller('v1/risk-areas')
export class RiskAreasController {
  constructor(
    private readonly registering: RegisterRiskAreaUseCase,
    private readonly ending: EndRiskAreaUseCase,
    private readonly lists: ListRiskAreasUseCase,
  ) {}

  /** Gives a commune, a district, a province or a place a level from a day on. */
  @Post()
  @Permission('risk-areas:write')
  @ApiCreatedResponse({ type: RiskAreaView })
  async register(
    @Body() body: RegisterRiskAreaBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RiskAreaView> {
    const answer = await this.registering.execute({ body, idempotencyKey, actor });
    return withVersion(reply, idempotencyAnswer(reply, answer));
  }

  /** Ends a level. It stays in the history: what was decided under it must be explained by it later. */
  @Post(':id/end')
  @HttpCode(200)
  @Permission('risk-areas:write')
  @ApiOkResponse({ type: RiskAreaView })
  async end(
    @Param('id', uuidParam) id: string,
    @Body() body: EndRiskAreaBody,
    @IfMatchVersion() version: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<RiskAreaView> {
    return withVersion(reply, await this.ending.execute({ id, version, body, actor }));
  }

  /** The levels of a day, or all that ever were. */
  @Get()
  @Public()
  @ApiOkResponse({ type: RiskAreasPage })
  async list(@Query() query: RiskAreasQueryString): Promise<RiskAreasPage> {
    const page = await this.lists.list(query);
    return { ...page, items: page.items.map(viewOf) };
  }

  /** Every change, in the order in which it was made; `nextCursor` goes on from where the feed has ended for now. */
  @Get('changes')
  @Public()
  @ApiOkResponse({ type: RiskAreaChangesPage })
  async changes(@Query() { limit, cursor }: PageQuery): Promise<RiskAreaChangesPage> {
    const { rows, nextCursor } = await this.lists.changes(limit, cursor);
    const items = rows.map(({ position: _, changedAt, ...change }) => ({
      ...change,
      colour: riskColourOf(change.level),
      changedAt: changedAt.toISOString(),
    }));
    return { items, nextCursor };
  }
}

function withVersion(reply: FastifyReply, area: RiskArea): RiskAreaView {
  void reply.header('etag', etagOf(area.version));
  return viewOf(area);
}

function viewOf({ registeredAt: _, ...area }: RiskArea): RiskAreaView {
  return { ...area, colour: riskColourOf(area.level) };
}
