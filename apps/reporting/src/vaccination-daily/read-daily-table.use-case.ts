import { Injectable } from '@nestjs/common';
import type { Actor } from '#libs/http';
import { dosesByVaccineAndNumber } from '../reports/dose-indicators.rules.js';
import { indicatorOf } from '../reports/indicators.rules.js';
import type { ReportAnswer } from '../reports/read-report.dto.js';
import { ReadReportUseCase } from '../reports/read-report.use-case.js';
import { screeningsByVaccine } from '../reports/screening-indicators.rules.js';
import { STOCK_FATES } from '../reports/stock-indicators.rules.js';
import type { DailyTableAnswer, DailyTableQuestion } from './daily-table.dto.js';
import { dailyLines } from './daily-table.rules.js';

/** By vaccine and place, where they are counted. */
const REACTIONS = 'adverse-events';
const SEVERE_REACTIONS = 'adverse-events-severe';

/** The daily report on vaccination of 3588/QĐ-BYT, Appendix 5, out of what the other reports say. */
@Injectable()
export class ReadDailyTableUseCase {
  constructor(private readonly reports: ReadReportUseCase) {}

  /** @throws Refused as a report of the same day and area */
  async execute({ day, area, asOf }: DailyTableQuestion, actor: Actor): Promise<DailyTableAnswer> {
    const question = { from: day, to: day, groupBy: 'place,category', ...(area && { area }), ...(asOf && { asOf }) };
    const read = (code: string): Promise<ReportAnswer> => this.reports.execute(code, question, actor);
    const ifCounted = async (code: string) => (indicatorOf(code) ? read(code) : undefined);
    const screenings = await read(screeningsByVaccine.code);
    const doses = await read(dosesByVaccineAndNumber.code);
    const opened = await read(STOCK_FATES.opened.byVaccine.code);
    const wasted = await read(STOCK_FATES.wasted.byVaccine.code);
    const destroyed = await read(STOCK_FATES.destroyed.byVaccine.code);
    const reactions = await ifCounted(REACTIONS);
    const severe = await ifCounted(SEVERE_REACTIONS);
    const sources = [screenings, doses, opened, wasted, destroyed, reactions, severe].filter(
      (one) => one !== undefined,
    );
    return {
      ...{ day, area: area ?? null, asOf: doses.asOf, settled: sources.every(({ settled }) => settled) },
      lines: dailyLines({
        ...{ screenings: screenings.rows, doses: doses.rows, opened: opened.rows, wasted: wasted.rows },
        ...{ destroyed: destroyed.rows, reactions: reactions?.rows, severeReactions: severe?.rows },
      }),
    };
  }
}
