import { Body, Controller, Get, HttpCode, Param, Post, Query, Res } from '@nestjs/common';
import { ApiAcceptedResponse, ApiCreatedResponse, ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentActor, idempotencyAnswer, IdempotencyKey, Permission, Public, uuidParam, type Actor } from '#libs/http';
import { DecideReportUseCase } from './decide-report.use-case.js';
import { ListReportsUseCase } from './list-reports.use-case.js';
import { SendReportCodeUseCase } from './send-report-code.use-case.js';
import {
  DecidedSupplyReport,
  DecideReportBody,
  ReportCodeBody,
  ReportCodeSent,
  SupplyReportBody,
  SupplyReportsPage,
  SupplyReportsQuery,
  SupplyReportTaken,
} from './supply-report.dto.js';
import { TakeReportUseCase } from './take-report.use-case.js';

/** What people saw at points of essential goods. */
@ApiTags('supply-reports')
@Controller('v1')
export class SupplyReportsController {
  constructor(
    private readonly sending: SendReportCodeUseCase,
    private readonly taking: TakeReportUseCase,
    private readonly listing: ListReportsUseCase,
    private readonly deciding: DecideReportUseCase,
  ) {}

  /** Sends a code to the phone of whoever wants to report. The answer is alike for every phone. */
  @Post('supply-reports/codes')
  @HttpCode(202)
  @Public()
  @ApiAcceptedResponse({ type: ReportCodeSent })
  async send(
    @Body() body: ReportCodeBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportCodeSent> {
    return idempotencyAnswer(reply, await this.sending.execute(body, idempotencyKey, actor));
  }

  /** Takes what a phone that told its code, or an officer of the area, saw at a point. */
  @Post('supply-points/:id/reports')
  @Public()
  @ApiCreatedResponse({ type: SupplyReportTaken })
  async take(
    @Param('id', uuidParam) pointId: string,
    @Body() body: SupplyReportBody,
    @IdempotencyKey() idempotencyKey: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SupplyReportTaken> {
    return idempotencyAnswer(reply, await this.taking.execute({ pointId, body, idempotencyKey, actor }));
  }

  /** What citizens reported in one's areas, the newest first; never by whom. */
  @Get('supply-reports')
  @Permission('supply-points:read')
  @ApiOkResponse({ type: SupplyReportsPage })
  list(@Query() query: SupplyReportsQuery, @CurrentActor() actor: Actor): Promise<SupplyReportsPage> {
    return this.listing.execute(query, actor);
  }

  /** Says whether a report was true. The same decision again changes nothing. */
  @Post('supply-reports/:id/decisions')
  @HttpCode(200)
  @Permission('supply-points:write')
  @ApiOkResponse({ type: DecidedSupplyReport })
  decide(
    @Param('id', uuidParam) id: string,
    @Body() body: DecideReportBody,
    @CurrentActor() actor: Actor,
  ): Promise<DecidedSupplyReport> {
    return this.deciding.execute({ id, body, actor });
  }
}
