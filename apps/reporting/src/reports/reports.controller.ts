import { Controller, Get, Param, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import {
  answerCsv,
  answeredNotModified,
  contentEtag,
  CurrentActor,
  negotiateFormat,
  Permission,
  type Actor,
} from '#libs/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { INDICATORS } from './indicators.rules.js';
import { IndicatorList, ReadReportQuestion, ReportAnswer } from './read-report.dto.js';
import { ReadReportUseCase } from './read-report.use-case.js';

const REPORT_CONTENT = {
  'application/json': { schema: { $ref: getSchemaPath(ReportAnswer) } },
  'text/csv': { schema: { type: 'string' } },
} as const;

@ApiTags('reports')
@ApiExtraModels(ReportAnswer)
@Controller('v1/reports')
export class ReportsController {
  constructor(private readonly readReport: ReadReportUseCase) {}

  /** Every indicator with its kind, its margins and its definition. */
  @Get()
  @Permission('reports:read')
  list(): IndicatorList {
    return {
      items: INDICATORS.map(({ code, kind, margins, areaIs, title, definition }) => ({
        ...{ code, kind, areaIs, title, definition },
        margins: margins.map(({ keeps }) => ['day', ...keeps.map((name) => (name === 'area' ? 'commune' : name))]),
      })),
    };
  }

  /** The figures of one indicator, as JSON or CSV. The ETag stands for the question, its figures and whether they are settled, not for the freshness. */
  @Get(':indicator')
  @Permission('reports:read')
  @ApiOkResponse({ content: REPORT_CONTENT })
  async read(
    @Param('indicator') indicator: string,
    @Query() question: ReadReportQuestion,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportAnswer | string | undefined> {
    const format = negotiateFormat(request);
    const answer = await this.readReport.execute(indicator, question, actor);
    void reply.header('vary', 'accept');
    if (answeredNotModified(request, reply, etagOfFigures(answer, format))) return undefined;
    return format === 'csv' ? answerCsv(reply, [...answer.groupBy, 'value'], answer.rows) : answer;
  }
}

function etagOfFigures({ freshness: _, unsettled: __, ...figures }: ReportAnswer, format: string): string {
  return contentEtag(JSON.stringify([format, figures]));
}
