import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { placeKeyOf, type NewRiskArea, type RiskArea } from './risk-area.rules.js';

export const RISK_AREA_COLUMNS = `id, version, kind, code, province_code AS "provinceCode", place_text AS "text", level,
  valid_from AS "validFrom", valid_to AS "validTo", document, registered_at AS "registeredAt"`;

/** Any number; all writers of the register take it, so that periods do not overlap and the feed is in commit order. */
const REGISTER_LOCK = 4_041_000;

interface Change {
  readonly riskAreaId: string;
  readonly change: 'registered' | 'ended';
  readonly validTo: string | null;
  readonly document: string;
  readonly at: Date;
  readonly by: string;
}

/** The only door to the register of risk areas. */
@Injectable()
export class RiskAreaStore {
  /** Held until the transaction ends. A few changes a day are made, so that nobody waits long. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [REGISTER_LOCK]);
  }

  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<{ area: RiskArea; made: RequestDigest } | undefined> {
    const rows = await tx.query<RiskArea & RequestDigest>(
      `SELECT ${RISK_AREA_COLUMNS}, key_digest AS key, body_digest AS body FROM health_declaration.risk_area
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!rows[0]) return undefined;
    const { key, body, ...area } = rows[0];
    return { area, made: { key, body } };
  }

  /** The register must be locked. */
  async load(tx: Tx, id: string): Promise<RiskArea | undefined> {
    const rows = await tx.query<RiskArea>(
      `SELECT ${RISK_AREA_COLUMNS} FROM health_declaration.risk_area WHERE id = $1`,
      [id],
    );
    return rows[0];
  }

  /** Whether the area has a level on any day of the period. */
  async overlaps(tx: Tx, { kind, code, text, provinceCode, validFrom, validTo }: NewRiskArea): Promise<boolean> {
    const rows = await tx.query(
      `SELECT FROM health_declaration.risk_area
       WHERE kind = $1 AND coalesce(code, place_key) = $2 AND province_code = $3
         AND (valid_to IS NULL OR valid_to > $4) AND ($5::date IS NULL OR valid_from < $5) LIMIT 1`,
      [kind, code ?? placeKeyOf(text ?? ''), provinceCode, validFrom, validTo],
    );
    return rows.length > 0;
  }

  async insert(tx: Tx, area: RiskArea, by: string, made: RequestDigest): Promise<void> {
    await tx.execute(
      `INSERT INTO health_declaration.risk_area (id, version, kind, code, province_code, place_text, place_key, level,
         valid_from, valid_to, document, registered_at, registered_by, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[area.id, area.version, area.kind, area.code, area.provinceCode],
        ...[area.text, area.text && placeKeyOf(area.text), area.level, area.validFrom, area.validTo],
        ...[area.document, area.registeredAt, by, made.key, made.body],
      ],
    );
    const { id: riskAreaId, validTo, document, registeredAt: at } = area;
    await this.note(tx, { riskAreaId, change: 'registered', validTo, document, at, by });
  }

  async end(tx: Tx, area: RiskArea, document: string, by: string): Promise<void> {
    const { id, version, validTo } = area;
    await tx.execute('UPDATE health_declaration.risk_area SET version = $2, valid_to = $3 WHERE id = $1', [
      id,
      version,
      validTo,
    ]);
    await this.note(tx, { riskAreaId: id, change: 'ended', validTo, document, at: tx.recordedAt, by });
  }

  private async note(tx: Tx, { riskAreaId, change, validTo, document, at, by }: Change): Promise<void> {
    await tx.execute(
      `INSERT INTO health_declaration.risk_area_change (risk_area_id, change, valid_to, document, changed_at, changed_by)
       VALUES ($1, $2, $3, $4, $5, $6)`,
      [riskAreaId, change, validTo, document, at, by],
    );
  }
}
