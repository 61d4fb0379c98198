import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { isCounted } from './counted-indicator.rules.js';
import type { Dimension } from './margins.rules.js';
import { recordedBefore, type ReportPlan } from './report-plan.rules.js';
import type { CubeRow } from './report-rows.rules.js';

/** The largest number of groups that one question may answer. */
export const ROWS_MAX = 100_000;

const COLUMN: Readonly<Record<Dimension, string>> = {
  area: 'area',
  place: 'place',
  sex: 'sex',
  ageBand: 'age_band',
  category: 'category',
};

/** Reads the live side of a view's cube, in one statement and so in one snapshot. */
@Injectable()
export class ReadReportQuery {
  constructor(private readonly database: Database) {}

  /** `communes` restricts the answer to these; undefined is everything, outside and unknown too. At most ROWS_MAX + 1 rows. */
  async read(plan: ReportPlan, communes: readonly string[] | undefined): Promise<CubeRow[]> {
    const { indicator, margin, asOf, from, until } = plan;
    const table = margin.totalled && asOf === undefined ? 'total' : 'change';
    const day = indicator.kind === 'state' ? 'greatest(day, $3::date)' : 'day';
    const groups = [
      ...(plan.groupBy.includes('day') ? [`${day} AS "day"`] : []),
      ...plan.columns.map((column) => `${COLUMN[column]} AS "${column}"`),
    ];
    const rows = await this.database.query<CubeRow & { value: string | null }>(
      `SELECT ${[...groups, 'sum(value) AS value'].join(', ')}
       FROM reporting.${indicator.view}_${table}
       WHERE side = (SELECT live_side FROM messaging.view WHERE name = $1)
         AND indicator = $2 AND margin = $5
         AND day <= $4::date ${indicator.kind === 'state' ? 'AND $3::date IS NOT NULL' : 'AND day >= $3::date'}
         AND ($6::text[] IS NULL OR area = ANY ($6::text[]))
         AND ($7::text IS NULL OR category = $7)
         ${table === 'change' ? 'AND ($8::timestamp IS NULL OR recorded_hour < $8::timestamp)' : ''}
       ${groups.length > 0 ? `GROUP BY ${groups.map((_, index) => index + 1).join(', ')}` : ''}
       LIMIT ${ROWS_MAX + 1}`,
      [
        ...[indicator.view, indicator.code, from, until, margin.name, communes ?? null, onlyCategoryOf(plan)],
        ...(table === 'change' ? [asOf ? recordedBefore(asOf) : null] : []),
      ],
    );
    return rows.map((row) => ({ ...row, value: Number(row.value ?? 0) }));
  }
}

/** Whoever lies in several categories is counted in one of them, unless categories are asked for. */
function onlyCategoryOf({ indicator, columns }: ReportPlan): string | null {
  if (!isCounted(indicator) || columns.includes('category')) return null;
  return indicator.everyoneIn ?? null;
}
