import { Injectable } from '@nestjs/common';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import type { SourceFreshness } from '../freshness/freshness.dto.js';
import { FreshnessQuery } from '../freshness/freshness.query.js';
import { backlogRows, facilityDaysPlan } from './backlog-rows.rules.js';
import { cohortsPlan, coverageRows } from './coverage-rows.rules.js';
import { type BacklogIndicator, type CountedIndicator, type CoverageIndicator, type Indicator } from './indicator.js';
import { indicatorOf } from './indicators.rules.js';
import type { ReadReportQuestion, ReportAnswer } from './read-report.dto.js';
import { ReadReportQuery, ROWS_MAX } from './read-report.query.js';
import { byAreaAndStrata } from './margins.rules.js';
import { lastDayOf, planReport, type ReportPlan } from './report-plan.rules.js';
import { ratioRows, windowedPlan } from './ratio-rows.rules.js';
import { reportRows, totalOf, type ReportRow } from './report-rows.rules.js';
import { isCounted } from './counted-indicator.rules.js';

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
    const views = new Set(partsOf(indicator).map(({ view }) => view));
    return (await Promise.all([...views].map((view) => this.freshness.ofView(view)))).flat();
  }

  private async rowsOf(plan: ReportPlan, communes: string[] | undefined): Promise<ReportRow[]> {
    const { indicator } = plan;
    if (indicator.kind === 'backlog') return this.backlogRows(plan, indicator, communes);
    if (indicator.kind === 'coverage') return this.coverageRows(plan, indicator);
    if (indicator.kind !== 'ratio') return this.countedRows(plan, communes);
    const numerator = await this.countedRows(windowedPlan(plan, indicator, 'numerator'), communes);
    const denominator = await this.countedRows(windowedPlan(plan, indicator, 'denominator'), communes);
    return ratioRows(plan, indicator, numerator, denominator);
  }

  private async backlogRows(plan: ReportPlan, indicator: BacklogIndicator, communes: string[] | undefined) {
    const declared = await this.countedRows(facilityDaysPlan(plan, indicator, 'declared'), communes);
    const entered = await this.countedRows(facilityDaysPlan(plan, indicator, 'entered'), communes);
    const today = lastDayOf(plan.asOf, this.clock.now());
    return backlogRows(plan, { declared, entered }, today, (commune) => this.districtOf(commune));
  }

  /** Everybody, less those who live elsewhere. */
  private async coverageRows(plan: ReportPlan, indicator: CoverageIndicator): Promise<ReportRow[]> {
    const everybody = await this.countedRows(cohortsPlan(plan, indicator), undefined);
    const outside = await this.countedRows({ ...cohortsPlan(plan, indicator), margin: byAreaAndStrata }, ['outside']);
    const residents = [...everybody, ...outside.map((row) => ({ ...row, value: -(row.value ?? 0) }))];
    const { on, groups } = this.reference.vaccination.population.inForce(plan.until);
    return coverageRows({ ...plan, to: plan.until }, residents, groups, (band) =>
      this.reference.ageBands.fromYears(band, on),
    );
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

/** What is counted for it. */
function partsOf(indicator: Indicator): readonly CountedIndicator[] {
  if (isCounted(indicator)) return [indicator];
  if (indicator.kind === 'ratio') return [indicator.numerator, indicator.denominator];
  return indicator.kind === 'backlog' ? [indicator.entered, indicator.declared] : [indicator.reached];
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
