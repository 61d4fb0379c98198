import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import type { ConflictOfDose } from './dose-batch.dto.js';
import type { ConflictDecision, FoundConflict } from './dose-conflict.rules.js';

export interface NewConflict extends FoundConflict {
  readonly id: string;
  readonly doseId: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly day: string;
  readonly statedAt: Date;
  readonly packId: string | null;
  readonly deviceId: string;
  readonly by: Actor;
}

/** What a decision needs to know. */
export interface ConflictState {
  readonly id: string;
  readonly doseId: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly day: string;
  readonly decision: ConflictDecision | null;
  readonly decidedAt: Date | null;
  readonly made: RequestDigest | null;
  /** Of the entry, since the conflict was found. */
  readonly isWithdrawn: boolean;
  readonly isCorrected: boolean;
}

const STATE = `
  SELECT c.id, c.dose_id AS "doseId", c.facility_code AS "facilityCode", c.commune_code AS "communeCode", c.day,
    c.decision, c.decided_at AS "decidedAt", c.key_digest AS key, c.body_digest AS body,
    d.state = 'withdrawn' AS "isWithdrawn",
    EXISTS (SELECT FROM vaccination.dose_change h WHERE h.dose_id = c.dose_id AND h.kind = 'corrected'
      AND h.changed_at >= c.found_at) AS "isCorrected"
  FROM vaccination.dose_conflict c JOIN vaccination.dose d ON d.id = c.dose_id WHERE c.id = $1`;

/** The only door to conflicts of doses. */
@Injectable()
export class DoseConflictStore {
  async insert(tx: Tx, found: readonly NewConflict[]): Promise<void> {
    if (found.length === 0) return;
    await tx.execute(
      `INSERT INTO vaccination.dose_conflict (id, dose_id, kind, facility_code, commune_code, day, codes, other_dose_id,
         stated_at, pack_id, device_id, found_at)
       SELECT id, dose, kind, facility, commune, day, coalesce(string_to_array(nullif(codes, ''), ' '), '{}'), other,
         stated, pack, device, $12::timestamptz
       FROM unnest($1::uuid[], $2::uuid[], $3::text[], $4::text[], $5::text[], $6::date[], $7::text[], $8::uuid[],
         $9::timestamptz[], $10::uuid[], $11::text[])
         AS given (id, dose, kind, facility, commune, day, codes, other, stated, pack, device)
       ON CONFLICT (dose_id, kind) DO NOTHING`,
      [
        ...[found.map(({ id }) => id), found.map(({ doseId }) => doseId), found.map(({ kind }) => kind)],
        ...[found.map(({ facilityCode }) => facilityCode), found.map(({ communeCode }) => communeCode)],
        ...[found.map(({ day }) => day), found.map(({ codes }) => codes.join(' '))],
        ...[found.map(({ otherDoseId }) => otherDoseId), found.map(({ statedAt }) => statedAt)],
        ...[found.map(({ packId }) => packId), found.map(({ deviceId }) => deviceId), tx.recordedAt],
      ],
    );
  }

  /** Of each entry, in the order in which they were found. */
  async ofDoses(on: Database | Tx, doseIds: readonly string[]): Promise<ReadonlyMap<string, ConflictOfDose[]>> {
    if (doseIds.length === 0) return new Map();
    const rows = await on.query<ConflictOfDose & { readonly doseId: string }>(
      `SELECT id, kind, dose_id AS "doseId" FROM vaccination.dose_conflict WHERE dose_id = ANY($1::uuid[]) ORDER BY id`,
      [doseIds],
    );
    const byDose = Map.groupBy(rows, ({ doseId }) => doseId);
    return new Map([...byDose].map(([doseId, of]) => [doseId, of.map(({ id, kind }) => ({ id, kind }))]));
  }

  /** Another dose of the person that is nearer than doses are given and undecided, by entry. */
  async nearOf(tx: Tx, doseIds: readonly string[]): Promise<ReadonlyMap<string, string>> {
    const rows = await tx.query<{ readonly doseId: string; readonly otherId: string }>(
      `SELECT mine.id AS "doseId", CASE mine.id WHEN p.dose_id THEN p.other_dose_id ELSE p.dose_id END AS "otherId"
       FROM unnest($1::uuid[]) AS mine (id)
       JOIN vaccination.dose_pair p ON p.open AND p.decision IS NULL AND mine.id IN (p.dose_id, p.other_dose_id)
       ORDER BY p.id DESC`,
      [doseIds],
    );
    return new Map(rows.map(({ doseId, otherId }) => [doseId, otherId]));
  }

  async find(on: Database, id: string): Promise<ConflictState | undefined> {
    return stateOf(await on.query<StateRow>(STATE, [id]));
  }

  /** Locked until the transaction ends. */
  async load(tx: Tx, id: string): Promise<ConflictState | undefined> {
    return stateOf(await tx.query<StateRow>(`${STATE} FOR UPDATE OF c`, [id]));
  }

  async decide(tx: Tx, id: string, { decision, by, sealedNote, made }: DecisionToKeep): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.dose_conflict SET (decision, decided_at, decided_by, sealed_note, key_digest, body_digest) =
         ($2, $3, $4, $5, $6, $7) WHERE id = $1`,
      [id, decision, tx.recordedAt, by, sealedNote, made.key, made.body],
    );
  }
}

export interface DecisionToKeep {
  readonly decision: ConflictDecision;
  readonly by: string;
  readonly sealedNote: Buffer;
  readonly made: RequestDigest;
}

type StateRow = Omit<ConflictState, 'made'> & { readonly key: Buffer | null; readonly body: Buffer | null };

function stateOf([row]: readonly StateRow[]): ConflictState | undefined {
  if (!row) return undefined;
  const { key, body, ...state } = row;
  return { ...state, made: key && body ? { key, body } : null };
}
