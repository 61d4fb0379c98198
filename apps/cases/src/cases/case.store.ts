import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import type { CaseResult } from './case-definition.rules.js';
import type { CaseAct } from './case-act.js';
import { CASE_COLUMNS, caseOf, RESULT_COLUMNS, type CaseRow } from './case.entity.js';
import type { ReachableArea } from './reachable-area.rules.js';
import type { CaseState } from './case-state.js';

/** A case with the value that tells who it is, still sealed. */
export interface StoredCase {
  readonly state: CaseState;
  readonly sealed: Buffer;
}

const SAVED_COLUMNS = `version, person_id, classification, status, way, missing, day, ended_day, origin, detected_in, late,
  residence_kind, residence_commune, residence_province, sex, age_band, age_estimated, sampled_at, resulted_day,
  opened_at, published_day, staying_commune, staying_facility, responsible, duplicate_of, infected_by,
  death_reported_by, sealed, name_index, national_code_index`;
const PLACES = Array.from({ length: 30 }, (_, index) => `$${index + 2}`).join(', ');

/** The only door to cases and what was done to them. */
@Injectable()
export class CaseStore {
  /** Until the transaction ends nobody else opens, joins or changes a case of this person. */
  async lockPerson(tx: Tx, personId: string): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [personId]);
  }

  /** The open case of the person, else the one that ended last. A withdrawn case is found by its specimens alone. */
  async findOfPerson(tx: Tx, personIds: readonly string[]): Promise<StoredCase | undefined> {
    const rows = await tx.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM cases.registered_case WHERE person_id = ANY($1) AND status <> 'withdrawn'
       ORDER BY (status = 'active') DESC, ended_day DESC NULLS LAST, opened_at DESC LIMIT 1 FOR UPDATE`,
      [personIds],
    );
    return rows[0] && caseOf(rows[0]);
  }

  async findOfSpecimen(tx: Tx, specimenId: string): Promise<StoredCase | undefined> {
    const rows = await tx.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM cases.registered_case
       WHERE id = (SELECT case_id FROM cases.case_result WHERE specimen_id = $1) FOR UPDATE`,
      [specimenId],
    );
    return rows[0] && caseOf(rows[0]);
  }

  /** For whoever may act on it. Locked until the transaction ends. */
  async load(tx: Tx, area: ReachableArea, id: string): Promise<StoredCase | undefined> {
    const rows = await tx.query<CaseRow>(
      `SELECT ${CASE_COLUMNS} FROM cases.registered_case WHERE id = $1 AND responsible = ANY($2) FOR UPDATE`,
      [id, area.units],
    );
    return rows[0] && caseOf(rows[0]);
  }

  async insert(tx: Tx, { state, sealed }: StoredCase, indexes: CaseIndexes): Promise<void> {
    await tx.execute(`INSERT INTO cases.registered_case (id, ${SAVED_COLUMNS}) VALUES ($1, ${PLACES})`, [
      state.id,
      ...savedValues(state, sealed, indexes),
    ]);
  }

  async update(tx: Tx, { state, sealed }: StoredCase, indexes: CaseIndexes): Promise<void> {
    await tx.execute(`UPDATE cases.registered_case SET (${SAVED_COLUMNS}) = ROW(${PLACES}) WHERE id = $1`, [
      state.id,
      ...savedValues(state, sealed, indexes),
    ]);
  }

  results(tx: Tx, caseId: string): Promise<CaseResult[]> {
    return tx
      .query<CaseResult & { ct: string | null }>(
        `SELECT ${RESULT_COLUMNS} FROM cases.case_result WHERE case_id = $1 ORDER BY sampled_at, specimen_id`,
        [caseId],
      )
      .then((rows) => rows.map((row) => ({ ...row, ct: row.ct === null ? null : Number(row.ct) })));
  }

  /** Inserts what is new and replaces what is known of a specimen. */
  async saveResult(tx: Tx, caseId: string, result: CaseResult): Promise<void> {
    await tx.execute(
      `INSERT INTO cases.case_result (case_id, specimen_id, result_version, method, value, reason, day, sampled_at, ct,
         contact, symptoms, epidemiological_factor, commune_code, place_kind, standing)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
       ON CONFLICT (specimen_id) DO UPDATE SET (case_id, result_version, method, value, day, ct, contact, symptoms,
           epidemiological_factor, standing) =
         (excluded.case_id, excluded.result_version, excluded.method, excluded.value, excluded.day, excluded.ct,
          excluded.contact, excluded.symptoms, excluded.epidemiological_factor, excluded.standing)`,
      [
        ...[caseId, result.specimenId, result.resultVersion, result.method, result.value, result.reason, result.day],
        ...[result.sampledAt, result.ct, result.contact, result.symptoms, result.epidemiologicalFactor],
        ...[result.communeCode, result.placeKind, result.standing],
      ],
    );
  }

  async findAct(tx: Tx, keys: readonly Buffer[]): Promise<(CaseAct & { readonly made: RequestDigest }) | undefined> {
    const rows = await tx.query<CaseAct & { actorKind: Actor['kind']; actorId: string; key: Buffer; body: Buffer }>(
      `SELECT ${ACT_COLUMNS}, key_digest AS key, body_digest AS body FROM cases.case_act WHERE key_digest = ANY($1)`,
      [keys],
    );
    const [row] = rows;
    if (row === undefined) return undefined;
    const { key, body, actorKind, actorId, ...act } = row;
    return { ...act, actor: { kind: actorKind, id: actorId }, made: { key, body } };
  }

  async insertAct(tx: Tx, act: CaseAct): Promise<void> {
    await tx.execute(
      `INSERT INTO cases.case_act (id, case_id, version, act, happened_at, actor_kind, actor_id, detail, sealed_note,
         key_digest, body_digest) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [
        ...[act.id, act.caseId, act.version, act.act, act.happenedAt, act.actor.kind, act.actor.id],
        ...[JSON.stringify(act.detail), act.sealedNote, act.made?.key ?? null, act.made?.body ?? null],
      ],
    );
  }
}

export const ACT_COLUMNS = `id, case_id AS "caseId", version, act, happened_at AS "happenedAt",
  actor_kind AS "actorKind", actor_id AS "actorId", detail, sealed_note AS "sealedNote"`;

/** Blind indexes of what is sealed. */
export interface CaseIndexes {
  readonly name: Buffer;
  readonly nationalCode: Buffer | null;
}

function savedValues(state: CaseState, sealed: Buffer, { name, nationalCode }: CaseIndexes): unknown[] {
  const { residence, stayingIn } = state;
  return [
    ...[state.version, state.personId, state.classification, state.status, state.way, state.missing],
    ...[state.day, state.endedDay, state.origin, state.detectedIn, state.late, residence.kind],
    residence.kind === 'commune' ? residence.communeCode : null,
    residence.kind === 'outside' ? residence.provinceCode : null,
    ...[state.sex, state.ageBand, state.ageEstimated, state.sampledAt, state.resultedDay, state.openedAt],
    ...[state.publishedDay, stayingIn.communeCode, stayingIn.facilityCode, state.responsible],
    ...[state.duplicateOf, state.infectedBy, state.deathReportedBy, sealed, name, nationalCode],
  ];
}
