import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import type { RiskAreaKind } from '#libs/vocabulary';
import type { RiskArea } from './risk-area.rules.js';
import { RISK_AREA_COLUMNS } from './risk-area.store.js';

export interface RiskAreaFilter {
  readonly kind: RiskAreaKind | undefined;
  readonly code: string | undefined;
  /** In force on this day only; every level ever without it. */
  readonly on: string | undefined;
  /** Id of the last row of the page before. */
  readonly after: string | undefined;
  readonly rows: number;
}

export interface RiskAreaChangeRow {
  readonly position: string;
  readonly riskAreaId: string;
  readonly change: 'registered' | 'ended';
  readonly kind: RiskAreaKind;
  readonly code: string | null;
  readonly provinceCode: string;
  readonly text: string | null;
  readonly level: RiskArea['level'];
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly document: string;
  readonly changedAt: Date;
}

/** Which areas and places have a level? Nothing here is personal: the register is public. */
@Injectable()
export class RiskAreasQuery {
  constructor(private readonly database: Database) {}

  /** In the order in which they were registered. */
  list({ kind, code, on, after, rows }: RiskAreaFilter): Promise<RiskArea[]> {
    return this.database.query<RiskArea>(
      `SELECT ${RISK_AREA_COLUMNS} FROM health_declaration.risk_area
       WHERE ($1::text IS NULL OR kind = $1) AND ($2::text IS NULL OR code = $2)
         AND ($3::date IS NULL OR (valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)))
         AND ($4::uuid IS NULL OR id > $4)
       ORDER BY id LIMIT $5`,
      [kind ?? null, code ?? null, on ?? null, after ?? null, rows],
    );
  }

  /** Those whose level held on any day of the period, both days included. */
  between(from: string, to: string, rowsMax: number): Promise<RiskArea[]> {
    return this.database.query<RiskArea>(
      `SELECT ${RISK_AREA_COLUMNS} FROM health_declaration.risk_area
       WHERE valid_from <= $2 AND (valid_to IS NULL OR valid_to > $1) ORDER BY id LIMIT $3`,
      [from, to, rowsMax],
    );
  }

  /** In the order of commits. */
  changes(after: string, rows: number): Promise<RiskAreaChangeRow[]> {
    return this.database.query<RiskAreaChangeRow>(
      `SELECT c.position, c.risk_area_id AS "riskAreaId", c.change, a.kind, a.code, a.province_code AS "provinceCode",
         a.place_text AS "text", a.level, a.valid_from AS "validFrom", c.valid_to AS "validTo", c.document,
         c.changed_at AS "changedAt"
       FROM health_declaration.risk_area_change c JOIN health_declaration.risk_area a ON a.id = c.risk_area_id
       WHERE c.position > $1 ORDER BY c.position LIMIT $2`,
      [after, rows],
    );
  }

  /** The position of the last change; '0' before the first. */
  async lastChange(): Promise<string> {
    const rows = await this.database.query<{ position: string }>(
      'SELECT coalesce(max(position), 0)::text AS position FROM health_declaration.risk_area_change',
    );
    return rows[0]?.position ?? '0';
  }
}
