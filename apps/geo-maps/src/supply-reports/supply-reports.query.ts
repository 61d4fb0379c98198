import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { DecidedReport } from './supply-report.js';

export interface ReportsAsked {
  readonly communes: readonly string[];
  readonly pointId: string | undefined;
  readonly isDecided: boolean | undefined;
  /** The instant and the id behind which the answer goes on. */
  readonly after: readonly [at: string, id: string] | undefined;
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
};

/** What did citizens report in these communes? The newest first. */
@Injectable()
export class SupplyReportsQuery {
  constructor(private readonly database: Database) {}

  list({ communes, pointId, isDecided, after, since, rows }: ReportsAsked): Promise<ReportRow[]> {
    return this.database.query<ReportRow>(
      `SELECT r.id, r.point_id AS "pointId", p.name AS "pointName", r.commune_code AS "communeCode", r.kind, r.goods,
         r.at, r.heard, r.decision, r.decided_at AS "decidedAt", r.note,
         (SELECT count(*)::int FROM geo_maps.supply_judgement j
          WHERE j.reporter_id = r.reporter_id AND NOT j.is_borne_out AND j.at >= $1) AS contradictions
       FROM geo_maps.supply_report r JOIN geo_maps.supply_point p ON p.id = r.point_id
       WHERE r.source = 'citizen' AND r.commune_code = ANY($2::text[])
         AND ($3::uuid IS NULL OR r.point_id = $3)
         AND ($4::boolean IS NULL OR (r.decision IS NOT NULL) = $4)
         AND ($5::timestamptz IS NULL OR (r.at, r.id) < ($5, $6::uuid))
       ORDER BY r.at DESC, r.id DESC LIMIT $7`,
      [since, communes, pointId ?? null, isDecided ?? null, after?.[0] ?? null, after?.[1] ?? null, rows],
    );
  }
}
