import { Injectable } from '@nestjs/common';
import type { OverdueStage } from '#libs/contracts';
import { Database } from '#libs/database';
import type { SpecimenKind, SpecimenStatus } from '#libs/vocabulary';
import type { ReadableSpecimens } from '../readable-specimens.rules.js';
import { readableSql } from '../specimens/specimen-state.js';

export interface SpecimenFilter {
  readonly status?: SpecimenStatus | undefined;
  readonly facility?: string | undefined;
  readonly laboratory?: string | undefined;
  readonly day?: string | undefined;
}

export interface SpecimenRow {
  readonly id: string;
  readonly barcode: string;
  readonly assigner: string;
  readonly kind: SpecimenKind;
  readonly tube: 'own' | 'share';
  readonly status: SpecimenStatus;
  readonly facilityCode: string;
  readonly laboratoryCode: string | null;
  readonly collectedAt: Date;
  readonly expectedAt: Date;
  readonly overdueStage: OverdueStage | null;
}

export interface OverdueRow extends SpecimenRow {
  readonly overdueStage: OverdueStage;
  readonly dueAt: Date;
}

export interface OverdueCount {
  readonly laboratoryCode: string | null;
  readonly stage: OverdueStage;
  readonly specimens: number;
  /** When the first of them became late. */
  readonly since: Date;
}

const COLUMNS = `s.id, s.barcode, s.assigner, s.kind, s.tube, s.status, s.facility_code AS "facilityCode",
  s.laboratory_code AS "laboratoryCode", s.collected_at AS "collectedAt", s.expected_at AS "expectedAt",
  s.overdue_stage AS "overdueStage"`;
const FILTER = `($3::text IS NULL OR s.status = $3) AND ($4::text IS NULL OR s.facility_code = $4)
  AND ($5::text IS NULL OR s.laboratory_code = $5) AND ($6::date IS NULL OR s.day = $6)
  AND ($7::timestamptz IS NULL OR (s.collected_at, s.id) < ($7, $8::uuid))`;
const NEWEST = 'ORDER BY s.collected_at DESC, s.id DESC LIMIT $9';
/** One walk along its own index for each place that the reader may see, so that no list grows with the table. */
const LIST = `
  SELECT * FROM (
    (SELECT ${COLUMNS} FROM testing.specimen s WHERE s.facility_code = $1 AND ${FILTER} ${NEWEST})
    UNION (SELECT ${COLUMNS} FROM testing.specimen s WHERE s.laboratory_code = $1 AND ${FILTER} ${NEWEST})
    UNION (SELECT found.* FROM unnest($2::text[]) AS area (commune) CROSS JOIN LATERAL
      (SELECT ${COLUMNS} FROM testing.specimen s WHERE s.commune_code = area.commune AND ${FILTER} ${NEWEST}) AS found)
    UNION (SELECT found.* FROM unnest($2::text[]) AS area (commune) CROSS JOIN LATERAL
      (SELECT ${COLUMNS} FROM testing.specimen s WHERE s.residence_commune = area.commune AND ${FILTER} ${NEWEST}) AS found)
  ) AS listed ORDER BY "collectedAt" DESC, id DESC LIMIT $9`;

/** Which specimens are there, and which are late? Nobody's person is among the answers. */
@Injectable()
export class SpecimenListQuery {
  constructor(private readonly database: Database) {}

  /** The newest first; `after` names the last of the page before. */
  list(
    { facility, communes }: ReadableSpecimens,
    filter: SpecimenFilter,
    after: { readonly collectedAt: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<SpecimenRow[]> {
    return this.database.query<SpecimenRow>(LIST, [
      ...[facility, communes, filter.status ?? null, filter.facility ?? null, filter.laboratory ?? null],
      ...[filter.day ?? null, after?.collectedAt ?? null, after?.id ?? null, rows],
    ]);
  }

  /** By laboratory and stage; of what is not dispatched yet the laboratory is null. */
  countOverdue({ facility, communes }: ReadableSpecimens): Promise<OverdueCount[]> {
    return this.database.query<OverdueCount>(
      `SELECT s.laboratory_code AS "laboratoryCode", s.overdue_stage AS stage, count(*)::int AS specimens,
         min(s.overdue_since) AS since
       FROM testing.specimen s WHERE s.overdue_stage IS NOT NULL AND ${readableSql('$1', '$2')}
       GROUP BY s.laboratory_code, s.overdue_stage ORDER BY s.laboratory_code NULLS FIRST, s.overdue_stage`,
      [facility, communes],
    );
  }

  /** Those that are late for longest first. */
  listOverdue(
    { facility, communes }: ReadableSpecimens,
    filter: { readonly laboratory?: string | undefined; readonly stage?: OverdueStage | undefined },
    after: { readonly dueAt: string; readonly id: string } | undefined,
    rows: number,
  ): Promise<OverdueRow[]> {
    return this.database.query<OverdueRow>(
      `SELECT ${COLUMNS}, s.overdue_since AS "dueAt" FROM testing.specimen s
       WHERE s.overdue_stage IS NOT NULL AND ${readableSql('$1', '$2')}
         AND ($3::text IS NULL OR s.laboratory_code = $3) AND ($4::text IS NULL OR s.overdue_stage = $4)
         AND ($5::timestamptz IS NULL OR (s.overdue_since, s.id) > ($5, $6::uuid))
       ORDER BY s.overdue_since, s.id LIMIT $7`,
      [
        facility,
        communes,
        filter.laboratory ?? null,
        filter.stage ?? null,
        after?.dueAt ?? null,
        after?.id ?? null,
        rows,
      ],
    );
  }
}
