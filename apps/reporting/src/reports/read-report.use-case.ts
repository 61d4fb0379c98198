import { Injectable } from '@nestjs/common';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import type { SourceFreshness } from '../freshness/freshness.dto.js';
import { FreshnessQuery } from '../freshness/freshness.query.js';
import type { Indicator } from './indicator.js';
import { indicatorOf } from './indicators.rules.js';
import type { ReadReportQuestion, ReportAnswer } from './read-report.dto.js';
import { ReadReportQuery, ROWS_MAX } from './read-report.query.js';
import { planReport, type ReportPlan } from './report-plan.rules.js';
import { ratioRows, windowedPlan } from './ratio-rows.rules.js';
import { reportRows, totalOf, type ReportRow } from './report-rows.rules.js';

/** Who may ask for everything, residents of other provinces included. */
const PROVINCE = '93';

/** Answers one question to the reports. */
@Injectable()
export class ReadReportUseCase {
  constructor(
    private readonly cube: ReadReportQuery,
    private readonly freshness: FreshnessQuery,
    private readonly reference: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /** @throws Refused when the question cannot be answered, or reaches beyond the actor's areas (404). */
  async execute(code: string, question: ReadReportQuestion, actor: Actor): Promise<ReportAnswer> {
    const plan = this.plan(code, question);
    const communes = this.communesOf(plan, actor);
    // Read before the figures: what the sources have passed by now is in them.
    const freshness = await this.freshnessOf(plan.indicator);
    const rows = await this.rowsOf(plan, communes);
    return answerOf(plan, rows, totalOf(plan, rows), freshness);
  }

  /** Of every view that the figures come from. */
  private async freshnessOf(indicator: Indicator): Promise<SourceFreshness[]> {
    const parts = indicator.kind === 'ratio' ? [indicator.numerator, indicator.denominator] : [indicator];
    const views = new Set(parts.map(({ view }) => view));
    return (await Promise.all([...views].map((view) => this.freshness.ofView(view)))).flat();
  }

  private async rowsOf(plan: ReportPlan, communes: string[] | undefined): Promise<ReportRow[]> {
    const { indicator } = plan;
    if (indicator.kind !== 'ratio') return this.countedRows(plan, communes);
    const numerator = await this.countedRows(windowedPlan(plan, indicator, 'numerator'), communes);
    const denominator = await this.countedRows(windowedPlan(plan, indicator, 'denominator'), communes);
    return ratioRows(plan, indicator, numerator, denominator);
  }

  private async countedRows(plan: ReportPlan, communes: string[] | undefined): Promise<ReportRow[]> {
    const cells = await this.cube.read(plan, communes);
    if (cells.length > ROWS_MAX) throw new Refused('answer-too-large', { status: 400, path: 'groupBy' });
    return reportRows(plan, cells, (commune) => this.districtOf(commune));
  }

  private plan(code: string, question: ReadReportQuestion): ReportPlan {
    const indicator: Indicator | undefined = indicatorOf(code);
    if (!indicator) throw new Refused('indicator-not-found', { status: 404 });
    const outcome = planReport(indicator, question, this.clock.now());
    if (!outcome.ok) throw new Refused(outcome.code, { status: 400, path: outcome.path });
    return outcome.plan;
  }

  private communesOf({ area }: ReportPlan, actor: Actor): string[] | undefined {
    const { adminUnits } = this.reference;
    if (area === undefined) {
      if (actor.areas.includes(PROVINCE)) return undefined;
      throw new Refused('area-not-found', { status: 404, path: 'area' });
    }
    if (!adminUnits.find(area) || !actorCovers(actor, area, adminUnits)) {
      throw new Refused('area-not-found', { status: 404, path: 'area' });
    }
    return adminUnits.communesOf(area).map(({ code }) => code);
  }

  private districtOf(commune: string): string {
    return this.reference.adminUnits.find(commune)?.parentCode ?? commune;
  }
}

function answerOf(
  plan: ReportPlan,
  rows: ReportAnswer['rows'],
  total: number | null,
  freshness: readonly SourceFreshness[],
): ReportAnswer {
  const { indicator, from, to, area, asOf, groupBy } = plan;
  const unsettled = freshness
    .filter(({ recordedBefore }) => !asOf || recordedBefore === null || new Date(recordedBefore) < asOf)
    .map(({ source }) => source);
  return {
    ...{ indicator: indicator.code, definition: indicator.definition, from, to },
    ...{ area: area ?? null, asOf: asOf?.toISOString() ?? null },
    ...{ settled: asOf !== undefined && unsettled.length === 0, unsettled: [...new Set(unsettled)] },
    ...{ groupBy: [...groupBy], rows, total, freshness: [...freshness] },
  };
}
