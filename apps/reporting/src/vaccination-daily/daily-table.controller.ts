import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import {
  answerCsv,
  CurrentActor,
  negotiateFormat,
  Permission,
  WORKBOOK_TYPE,
  writeWorkbook,
  type Actor,
} from '#libs/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { DAILY_HEADER, dailyCells } from './daily-table.columns.js';
import { DailyTableAnswer, DailyTableQuestion } from './daily-table.dto.js';
import { ReadDailyTableUseCase } from './read-daily-table.use-case.js';

const TITLE = 'BÁO CÁO KẾT QUẢ TIÊM CHỦNG VẮC XIN PHÒNG COVID-19 HẰNG NGÀY (Phụ lục 5, 3588/QĐ-BYT)';
const TABLE_CONTENT = {
  'application/json': { schema: { $ref: getSchemaPath(DailyTableAnswer) } },
  'text/csv': { schema: { type: 'string' } },
} as const;

@ApiTags('reports')
@ApiExtraModels(DailyTableAnswer)
@Controller('v1/reports/vaccination-daily')
@Permission('reports:read')
export class DailyTableController {
  constructor(private readonly table: ReadDailyTableUseCase) {}

  /** The daily report on vaccination by place and vaccine; as CSV in the columns of 3588/QĐ-BYT, Appendix 5. */
  @Get()
  @ApiOkResponse({ content: TABLE_CONTENT })
  async read(
    @Query() question: DailyTableQuestion,
    @CurrentActor() actor: Actor,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<DailyTableAnswer | string> {
    const format = negotiateFormat(request);
    const answer = await this.table.execute(question, actor);
    void reply.header('vary', 'accept');
    if (format === 'json') return answer;
    const rows = answer.lines.map((line) => {
      const cells = dailyCells(line, answer.day);
      return Object.fromEntries(DAILY_HEADER.map((title, index) => [title, cells[index]]));
    });
    return answerCsv(reply, DAILY_HEADER, rows);
  }

  /** The same as a workbook. */
  @Get('table.xlsx')
  @ApiOkResponse({ content: { [WORKBOOK_TYPE]: { schema: { type: 'string', format: 'binary' } } } })
  async workbook(
    @Query() question: DailyTableQuestion,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    const { day, lines } = await this.table.execute(question, actor);
    void reply.type(WORKBOOK_TYPE);
    void reply.header('content-disposition', `attachment; filename="vaccination-${day}.xlsx"`);
    const rows = lines.map((line) => dailyCells(line, day));
    return writeWorkbook({ sheet: 'PL5', title: [TITLE], header: DAILY_HEADER, rows });
  }
}
