import type { ReportRow } from '../reports/report-rows.rules.js';

/** What of the form is counted, each by place with the vaccine first in its category. */
export interface DailyCounts {
  /** Category vaccine/outcome. */
  readonly screenings: readonly ReportRow[];
  /** Category vaccine/number. */
  readonly doses: readonly ReportRow[];
  readonly opened: readonly ReportRow[];
  readonly wasted: readonly ReportRow[];
  readonly destroyed: readonly ReportRow[];
  /** Undefined where reactions are not counted. */
  readonly reactions?: readonly ReportRow[] | undefined;
  readonly severeReactions?: readonly ReportRow[] | undefined;
}

/** One line of the form: what one place did with one vaccine on the day. */
export interface DailyLine {
  readonly place: string;
  readonly vaccine: string;
  readonly targets: number;
  readonly referred: number;
  readonly deferred: number;
  readonly contraindicated: number;
  readonly doseOne: number;
  readonly doseTwo: number;
  readonly used: number;
  readonly destroyed: number;
  readonly commonReactions: number | null;
  readonly severeReactions: number | null;
  readonly notes: string;
}

/** Lines of Appendix 5 of 3588/QĐ-BYT, by place and vaccine. The form has no column for doses after the second: they are noted. */
export function dailyLines(counts: DailyCounts): DailyLine[] {
  const all = Object.values(counts).flatMap((rows) => rows ?? []) as ReportRow[];
  const keys = new Map(all.map((row) => [keyOf(row), row]));
  return [...keys]
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([, row]) => lineOf(row.place ?? '', vaccineOf(row), counts));
}

function lineOf(place: string, vaccine: string, counts: DailyCounts): DailyLine {
  const sum = (rows: readonly ReportRow[], suffix?: string): number =>
    rows
      .filter((row) => row.place === place && vaccineOf(row) === vaccine)
      .filter(({ category = '' }) => suffix === undefined || category === `${vaccine}/${suffix}`)
      .reduce((total, { value }) => total + (value ?? 0), 0);
  const ofReactions = (rows: readonly ReportRow[] | undefined) => (rows ? sum(rows) : null);
  const severeReactions = ofReactions(counts.severeReactions);
  const reactions = ofReactions(counts.reactions);
  return {
    ...{ place, vaccine, targets: sum(counts.screenings), referred: sum(counts.screenings, 'refer-to-hospital') },
    ...{ deferred: sum(counts.screenings, 'defer'), contraindicated: sum(counts.screenings, 'contraindicated') },
    ...{ doseOne: sum(counts.doses, '1'), doseTwo: sum(counts.doses, '2'), used: sum(counts.opened) },
    destroyed: sum(counts.wasted) + sum(counts.destroyed),
    commonReactions: reactions === null ? null : reactions - (severeReactions ?? 0),
    severeReactions,
    notes: notesOf(place, vaccine, counts.doses),
  };
}

function notesOf(place: string, vaccine: string, doses: readonly ReportRow[]): string {
  return doses
    .filter((row) => row.place === place && vaccineOf(row) === vaccine)
    .map(({ category = '', value }) => ({ number: Number(category.slice(vaccine.length + 1)), value: value ?? 0 }))
    .filter(({ number, value }) => number > 2 && value !== 0)
    .sort((one, other) => one.number - other.number)
    .map(({ number, value }) => `Mũi ${number}: ${value}`)
    .join('; ');
}

const vaccineOf = ({ category = '' }: ReportRow): string => category.split('/')[0] ?? '';
const keyOf = (row: ReportRow): string => JSON.stringify([row.place, vaccineOf(row)]);
