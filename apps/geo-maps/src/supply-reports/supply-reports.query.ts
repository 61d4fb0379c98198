import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { DecidedReport } from './supply-report.js';

export interface ReportsAsked {
  readonly communes: readonly string[];
  readonly pointId: string | undefined;
  readonly isDecided: boolean | undefined;
  /** The place, instant and id behind which the answer goes on. */
  readonly after: readonly [place: number, at: string, id: string] | undefined;
  /** Contradictions before it are not counted. */
  readonly since: Date;
  readonly rows: number;
}

export type ReportRow = DecidedReport & {
  readonly pointName: string;
  readonly decidedAt: Date | null;
  readonly note: string | null;
  /** At how many points the phone was contradicted lately. */
  readonly contradictions: number;
  /** 0 of those that come first; 1 of the others. */
  readonly place: number;
};

/** The newest first, or those of these points and then the others, of both the oldest first. */
export type ReportsOrder = 'newest-first' | { readonly firstOf: readonly string[] };

/** The order, and what lies behind the last report of a page: its place ($5), instant ($6) and id ($7). */
const NEWEST_FIRST = { place: '0', behind: '(r.at, r.id) < ($6, $7::uuid)', by: 'r.at DESC, r.id DESC' } as const;
const FIRST_OF_THESE = {
  place: 'CASE WHEN r.point_id = ANY($9::uuid[]) THEN 0 ELSE 1 END',
  behind: '(CASE WHEN r.point_id = ANY($9::uuid[]) THEN 0 ELSE 1 END, r.at, r.id) > ($5, $6, $7::uuid)',
  by: 'place, r.at, r.id',
} as const;

/** What did citizens report in these communes? */
@Injectable()
export class SupplyReportsQuery {
  constructor(private readonly database: Database) {}

  list(asked: ReportsAsked, order: ReportsOrder): Promise<ReportRow[]> {
    const { communes, pointId, isDecided, after, since, rows } = asked;
    const { place, behind, by } = order === 'newest-first' ? NEWEST_FIRST : FIRST_OF_THESE;
    const given = [since, communes, pointId ?? null, isDecided ?? null, ...(after ?? [null, null, null]), rows];
    return this.database.query<ReportRow>(
      `SELECT r.id, r.point_id AS "pointId", p.name AS "pointName", r.commune_code AS "communeCode", r.kind, r.goods,
         r.at, r.heard, r.decision, r.decided_at AS "decidedAt", r.note, ${place} AS place,
         (SELECT count(*)::int FROM geo_maps.supply_judgement j
          WHERE j.reporter_id = r.reporter_id AND NOT j.is_borne_out AND j.at >= $1) AS contradictions
       FROM geo_maps.supply_report r JOIN geo_maps.supply_point p ON p.id = r.point_id
       WHERE r.source = 'citizen' AND r.commune_code = ANY($2::text[])
         AND ($3::uuid IS NULL OR r.point_id = $3)
         AND ($4::boolean IS NULL OR (r.decision IS NOT NULL) = $4)
         AND ($4::boolean IS DISTINCT FROM false OR p.closed_at IS NULL)
         AND ($5::integer IS NULL OR $6::timestamptz IS NULL OR ${behind})
       ORDER BY ${by} LIMIT $8`,
      order === 'newest-first' ? given : [...given, order.firstOf],
    );
  }
}
