import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { LayerChanges } from '../layer-changes/layer-changes.js';
import type { DecidedLevel } from './decided-level.rules.js';

/** Any number; all writers of the register take it, so that the feed is in commit order and instants do not meet. */
const REGISTER_LOCK = 4_307_030;

interface DecisionRow extends Omit<DecidedLevel, 'document'> {
  readonly documentNumber: string;
  readonly documentIssuedOn: string | null;
  readonly documentIssuedBy: string | null;
}

export const DECISION_COLUMNS = `decision.id, decision.area_code AS "areaCode", decision.scheme,
  decision.level::int AS level, decision.exceptions, decision.reason, decision.document_number AS "documentNumber",
  decision.document_issued_on AS "documentIssuedOn", decision.document_issued_by AS "documentIssuedBy",
  decision.level_before::int AS "levelBefore", decision.announced_at AS "announcedAt",
  decision.effective_from AS "effectiveFrom", decision.withdrawn_at AS "withdrawnAt",
  decision.withdrawal_reason AS "withdrawalReason"`;

export function decisionOf<Row extends DecisionRow>(row: Row): DecidedLevel {
  return {
    ...{ id: row.id, areaCode: row.areaCode, scheme: row.scheme, level: row.level, exceptions: row.exceptions },
    ...{ reason: row.reason, levelBefore: row.levelBefore, announcedAt: row.announcedAt },
    ...{ effectiveFrom: row.effectiveFrom, withdrawnAt: row.withdrawnAt, withdrawalReason: row.withdrawalReason },
    document: { number: row.documentNumber, issuedOn: row.documentIssuedOn, issuedBy: row.documentIssuedBy },
  };
}

/** What an earlier request has made, with the digests of that request. */
export interface FoundDecision {
  readonly decision: DecidedLevel;
  readonly made: RequestDigest;
}

/** The only door to the register of levels. Decisions are added and taken back, never changed. */
@Injectable()
export class LevelDecisionStore {
  constructor(private readonly layerChanges: LayerChanges) {}

  /** Held until the transaction ends. A few decisions a day are made, so that nobody waits long. */
  async lock(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [REGISTER_LOCK]);
  }

  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<FoundDecision | undefined> {
    return this.findMade(tx, 'key_digest', 'body_digest', keys);
  }

  async findWithdrawnByKey(tx: Tx, keys: readonly Buffer[]): Promise<FoundDecision | undefined> {
    return this.findMade(tx, 'withdrawal_key_digest', 'withdrawal_body_digest', keys);
  }

  /** The register must be locked. */
  async load(tx: Tx, id: string): Promise<DecidedLevel | undefined> {
    const [row] = await tx.query<DecisionRow>(
      `SELECT ${DECISION_COLUMNS} FROM geo_maps.level_decision AS decision WHERE id = $1`,
      [id],
    );
    return row && decisionOf(row);
  }

  /** Decisions about any of the areas. */
  async ofAreas(tx: Tx, areas: readonly string[]): Promise<DecidedLevel[]> {
    const rows = await tx.query<DecisionRow>(
      `SELECT ${DECISION_COLUMNS} FROM geo_maps.level_decision AS decision WHERE area_code = ANY($1::text[])`,
      [areas],
    );
    return rows.map(decisionOf);
  }

  /** When the last decision was announced or taken back. */
  async lastInstant(tx: Tx): Promise<Date | null> {
    const [row] = await tx.query<{ last: Date | null }>('SELECT max(changed_at) AS last FROM geo_maps.level_change');
    return row?.last ?? null;
  }

  /** Answers the version that the area has by it. */
  async announce(tx: Tx, decision: DecidedLevel, by: string, made: RequestDigest): Promise<number> {
    const { document } = decision;
    await tx.execute(
      `INSERT INTO geo_maps.level_decision (id, area_code, scheme, level, exceptions, reason, document_number,
         document_issued_on, document_issued_by, level_before, announced_at, effective_from, announced_by, key_digest,
         body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[decision.id, decision.areaCode, decision.scheme, decision.level, JSON.stringify(decision.exceptions)],
        ...[decision.reason, document.number, document.issuedOn, document.issuedBy, decision.levelBefore],
        ...[decision.announcedAt, decision.effectiveFrom, by, made.key, made.body],
      ],
    );
    return this.note(tx, decision, 'announced', decision.announcedAt);
  }

  /** Answers the version that the area has by it. */
  async withdraw(tx: Tx, decision: DecidedLevel, at: Date, by: string, made: RequestDigest): Promise<number> {
    await tx.execute(
      `UPDATE geo_maps.level_decision SET withdrawn_at = $2, withdrawal_reason = $3, withdrawn_by = $4,
         withdrawal_key_digest = $5, withdrawal_body_digest = $6 WHERE id = $1`,
      [decision.id, at, decision.withdrawalReason, by, made.key, made.body],
    );
    return this.note(tx, decision, 'withdrawn', at);
  }

  private async note(tx: Tx, { id, areaCode }: DecidedLevel, change: string, at: Date): Promise<number> {
    tx.afterCommit(() => this.layerChanges.changed());
    await tx.execute(
      'INSERT INTO geo_maps.level_change (decision_id, area_code, change, changed_at) VALUES ($1, $2, $3, $4)',
      [id, areaCode, change, at],
    );
    const [row] = await tx.query<{ version: number }>(
      'SELECT count(*)::int AS version FROM geo_maps.level_change WHERE area_code = $1',
      [areaCode],
    );
    return row?.version ?? 1;
  }

  private async findMade(tx: Tx, key: string, body: string, keys: readonly Buffer[]) {
    const [row] = await tx.query<DecisionRow & RequestDigest>(
      `SELECT ${DECISION_COLUMNS}, ${key} AS key, ${body} AS body FROM geo_maps.level_decision AS decision
       WHERE ${key} = ANY($1::bytea[])`,
      [keys],
    );
    return row && { decision: decisionOf(row), made: { key: row.key, body: row.body } };
  }
}
