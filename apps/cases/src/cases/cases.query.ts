import { Injectable } from '@nestjs/common';
import type { CaseClassification, CaseStatus } from '#libs/contracts';
import { Database } from '#libs/database';
import { CASE_COLUMNS, caseOf, RESULT_COLUMNS, type CaseRow } from './case.entity.js';
import type { CaseResult } from './case-definition.rules.js';
import type { StoredCase } from './case.store.js';
import type { ReachableArea } from './reachable-area.rules.js';

export interface CasesFilter {
  readonly area: ReachableArea;
  readonly classification: CaseClassification | undefined;
  readonly status: CaseStatus | undefined;
  readonly from: string | undefined;
  readonly to: string | undefined;
  /** Only those whose person has another open case. */
  readonly doubled: boolean;
  readonly before: { readonly openedAt: Date; readonly id: string } | undefined;
  readonly rows: number;
}

/** Who is responsible reads, and whoever the person stays with. */
const READABLE = '(responsible = ANY($1) OR staying_commune = ANY($1) OR staying_facility = $2)';

const LINKED = `EXISTS (
  SELECT FROM cases.same_person link JOIN cases.registered_case other ON other.status = 'active'
    AND other.person_id IN (link.kept_person_id, link.merged_person_id) AND other.id <> known.id
  WHERE link.standing AND known.person_id IN (link.kept_person_id, link.merged_person_id))`;

/** Which cases may this officer see? */
@Injectable()
export class CasesQuery {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async list(filter: CasesFilter): Promise<StoredCase[]> {
    const rows = await this.database.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM cases.registered_case known
       WHERE ${READABLE} AND ($3::text IS NULL OR classification = $3) AND ($4::text IS NULL OR status = $4)
         AND ($5::date IS NULL OR day >= $5) AND ($6::date IS NULL OR day <= $6)
         AND (NOT $7::boolean OR (status = 'active' AND ${LINKED}))
         AND ($8::timestamptz IS NULL OR (opened_at, id) < ($8, $9::uuid))
       ORDER BY opened_at DESC, id DESC LIMIT $10`,
      [
        ...[filter.area.units, filter.area.facility, filter.classification ?? null, filter.status ?? null],
        ...[filter.from ?? null, filter.to ?? null, filter.doubled],
        ...[filter.before?.openedAt ?? null, filter.before?.id ?? null, filter.rows],
      ],
    );
    return rows.map(caseOf);
  }

  async find(area: ReachableArea, id: string): Promise<StoredCase | undefined> {
    const rows = await this.database.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM cases.registered_case WHERE ${READABLE} AND id = $3`,
      [area.units, area.facility, id],
    );
    return rows[0] && caseOf(rows[0]);
  }

  async results(caseId: string): Promise<CaseResult[]> {
    const rows = await this.database.query<CaseResult & { ct: string | null }>(
      `SELECT ${RESULT_COLUMNS} FROM cases.case_result WHERE case_id = $1 ORDER BY sampled_at, specimen_id`,
      [caseId],
    );
    return rows.map((row) => ({ ...row, ct: row.ct === null ? null : Number(row.ct) }));
  }
}
