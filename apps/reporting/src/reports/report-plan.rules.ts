import { daysBetween, isCalendarDate, localDayOf, localHourOf } from '#libs/vocabulary';
import type { Indicator } from './indicator.js';
import type { Dimension, Margin } from './margins.rules.js';
import type { ReportRefusal } from './report.refusals.js';

/** The longest period of one question. */
const PERIOD_DAYS_MAX = 400;

/** What rows may be grouped by. A district is the sum of its communes. */
export const GROUPINGS = ['day', 'commune', 'district', 'sex', 'ageBand', 'category', 'place'] as const;
export type Grouping = (typeof GROUPINGS)[number];

/** A question as it was asked, each part as text. */
export interface ReportQuestion {
  readonly from: string;
  readonly to: string;
  readonly area?: string;
  /** Comma-separated groupings; without it one total is answered. */
  readonly groupBy?: string;
  /** A whole hour; without it the answer is live. */
  readonly asOf?: string;
}

/** A question understood: which margin answers it, over which days, as recorded before which hour. */
export interface ReportPlan {
  readonly indicator: Indicator;
  readonly margin: Margin;
  readonly from: string;
  readonly to: string;
  /** The last day that may be counted: `to`, or before that the day that lasted when the question is put or `asOf` ends. */
  readonly until: string;
  readonly area: string | undefined;
  readonly groupBy: readonly Grouping[];
  readonly asOf: Date | undefined;
  /** The columns of the margin that the rows are grouped by. */
  readonly columns: readonly Dimension[];
}

export type PlanOutcome =
  | { readonly ok: true; readonly plan: ReportPlan }
  | { readonly ok: false; readonly code: ReportRefusal; readonly path: string };

const COLUMN_OF: Readonly<Record<Exclude<Grouping, 'day'>, Dimension>> = {
  commune: 'area',
  district: 'area',
  sex: 'sex',
  ageBand: 'ageBand',
  category: 'category',
  place: 'place',
};

const refused = (code: ReportRefusal, path: string): PlanOutcome => ({ ok: false, code, path });

/** Decides how a question is answered, or why it cannot be. `now` is the business clock's. */
export function planReport(indicator: Indicator, question: ReportQuestion, now: Date): PlanOutcome {
  const period = faultOfPeriod(question);
  if (period) return period;
  const groupBy = groupingsOf(question.groupBy);
  if (groupBy.some((name) => !GROUPINGS.includes(name))) return refused('dimension-unknown', 'groupBy');
  const asOf = question.asOf === undefined ? undefined : wholeHour(question.asOf);
  if (asOf === null) return refused('as-of-not-a-whole-hour', 'asOf');
  if (asOf && asOf > now) return refused('as-of-in-the-future', 'asOf');
  if (indicator.kind === 'state' && question.from !== question.to && !groupBy.includes('day')) {
    return refused('state-not-summable', 'groupBy');
  }
  const isWindowed = indicator.kind === 'ratio' && indicator.windowDays !== 'period';
  if ((isWindowed || indicator.kind === 'coverage') && question.from !== question.to && !groupBy.includes('day')) {
    return refused('ratio-not-summable', 'groupBy');
  }
  const { from, to, area } = question;
  const columns = columnsOf(groupBy);
  const margin = narrowest(indicator, area === undefined ? columns : [...columns, 'area']);
  if (!margin) return refused('margin-not-kept', 'groupBy');
  const comesByCalendar = indicator.kind === 'people' || indicator.kind === 'coverage';
  const until = comesByCalendar ? earlier(to, lastDayOf(asOf, now)) : to;
  return { ok: true, plan: { indicator, margin, from, to, until, area, groupBy, asOf, columns } };
}

/** What people reach by the calendar lies on its day beforehand, and is told only when the day has come. */
export const lastDayOf = (asOf: Date | undefined, now: Date): string =>
  localDayOf(asOf ? new Date(asOf.getTime() - 1) : now);

const earlier = (one: string, other: string): string => (one < other ? one : other);

function faultOfPeriod({ from, to }: ReportQuestion): PlanOutcome | undefined {
  if (!isCalendarDate(from)) return refused('not-a-day', 'from');
  if (!isCalendarDate(to)) return refused('not-a-day', 'to');
  if (from > to) return refused('period-reversed', 'from');
  return daysBetween(from, to) >= PERIOD_DAYS_MAX ? refused('period-too-long', 'to') : undefined;
}

/** Each grouping once, in the order asked for; unknown names are still among them. */
const groupingsOf = (text = ''): Grouping[] =>
  [...new Set(text.split(','))].filter((name) => name !== '') as Grouping[];

const DAY_CHARACTERS = 10;

/**
 * The instant, when it is a whole hour; null otherwise. A plus sign that was not escaped in the query arrives as a
 * space, and is taken for what it was.
 */
function wholeHour(text: string): Date | null {
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:00(:00(\.0+)?)?(Z|[+ -]\d{2}:\d{2})$/.test(text)) return null;
  if (!isCalendarDate(text.slice(0, DAY_CHARACTERS))) return null;
  const instant = new Date(text.replace(' ', '+'));
  if (Number.isNaN(instant.getTime())) return null;
  return instant.getUTCMinutes() === 0 ? instant : null;
}

function columnsOf(groupBy: readonly Grouping[]): Dimension[] {
  const columns = groupBy.filter((name) => name !== 'day').map((name) => COLUMN_OF[name]);
  return [...new Set(columns)];
}

/** Margins are declared from coarse to fine: the first that keeps what is needed has the fewest cells. */
const narrowest = (indicator: Indicator, needed: readonly Dimension[]): Margin | undefined =>
  indicator.margins.find(({ keeps }) => needed.every((dimension) => keeps.includes(dimension)));

/** The hour before which a change must have been recorded to be seen, as the cube writes it. */
export const recordedBefore = (asOf: Date): string => `${localHourOf(asOf)}:00:00`;
