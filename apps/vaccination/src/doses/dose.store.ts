import { Injectable } from '@nestjs/common';
import type { DoseStrata } from '#libs/contracts';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { lockKeys, LOCKS } from '../advisory-locks.js';
import { doseColumnsOf, DOSE_SELECT } from './dose-columns.js';
import type { DerivedDose, DoseAnswered, DoseRow, NewDose } from './dose-state.js';

/** An entry that an earlier request has made. */
export interface KeyedDose {
  readonly id: string;
  readonly answered: DoseAnswered;
  readonly recordedAt: Date;
  readonly made: RequestDigest;
}

/** An entry to whose place in the course something has happened. */
export interface ChangedDose {
  readonly id: string;
  readonly version: number;
  readonly derived: DerivedDose;
  readonly published: DoseStrata | null;
}

/** An entry that is corrected: what it states, and whose it is, from now on. */
export type RestatedDose = { readonly isNamedAnew: boolean } & Pick<
  NewDose,
  | 'id'
  | 'personId'
  | 'vaccine'
  | 'lot'
  | 'day'
  | 'givenAt'
  | 'origin'
  | 'facilityCode'
  | 'sessionId'
  | 'communeCode'
  | 'residenceCommune'
  | 'statedNumber'
  | 'statedKind'
  | 'documentIndex'
  | 'strata'
  | 'sealed'
>;

/** The only door to the entries of the ledger. */
@Injectable()
export class DoseStore {
  /**
   * Held until the transaction ends, and taken before any other lock: of equal requests in two transactions the second
   * waits, and then finds what the first has made. In one order.
   */
  lockKeys(tx: Tx, keys: readonly Buffer[]): Promise<void> {
    return lockKeys(tx, LOCKS.doseKeys, keys);
  }

  async findByKeys(on: Tx | Database, keys: readonly Buffer[]): Promise<ReadonlyMap<string, KeyedDose>> {
    if (keys.length === 0) return new Map();
    const rows = await on.query<Omit<KeyedDose, 'made'> & RequestDigest>(
      `SELECT id, answered, recorded_at AS "recordedAt", key_digest AS key, body_digest AS body FROM vaccination.dose
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return new Map(rows.map(({ key, body, ...dose }) => [key.toString('hex'), { ...dose, made: { key, body } }]));
  }

  /** Of everybody whom the merges lead to these people, whatever has become of it. Who they are must be locked. */
  async ofPeople(tx: Tx, rootIds: readonly string[]): Promise<ReadonlyMap<string, DoseRow[]>> {
    const rows = await tx.query<DoseRow & { rootId: string }>(
      `SELECT ${DOSE_SELECT}, coalesce(p.merged_into, p.id) AS "rootId"
       FROM vaccination.person p JOIN vaccination.dose d ON d.person_id = p.id
       WHERE (p.id = ANY($1::uuid[]) AND p.merged_into IS NULL) OR p.merged_into = ANY($1::uuid[])`,
      [rootIds],
    );
    return Map.groupBy(rows, ({ rootId }) => rootId);
  }

  async find(on: Tx | Database, id: string): Promise<DoseRow | undefined> {
    const rows = await on.query<DoseRow>(`SELECT ${DOSE_SELECT} FROM vaccination.dose d WHERE d.id = $1`, [id]);
    return rows[0];
  }

  /** Who was named with the entry, sealed. */
  async sealedOf(
    on: Tx | Database,
    ids: readonly string[],
  ): Promise<{ readonly id: string; readonly sealed: Buffer }[]> {
    return on.query(`SELECT id, sealed FROM vaccination.dose WHERE id = ANY($1::uuid[])`, [ids]);
  }

  /** The entry of this id first, then those that are joined to it, and the one to which it is joined with its others. */
  async entriesOf(on: Tx | Database, id: string): Promise<DoseRow[]> {
    return on.query<DoseRow>(
      `SELECT ${DOSE_SELECT} FROM vaccination.dose d
       WHERE d.id = $1 OR d.joined_into = $1
         OR d.id = (SELECT joined_into FROM vaccination.dose WHERE id = $1)
         OR d.joined_into = (SELECT joined_into FROM vaccination.dose WHERE id = $1)
       ORDER BY d.id <> $1, d.recorded_at, d.id`,
      [id],
    );
  }

  /** With the first line of what becomes of each. */
  async insert(tx: Tx, doses: readonly NewDose[]): Promise<void> {
    if (doses.length === 0) return;
    const { names, types, values } = doseColumnsOf(doses);
    const parameters = types.map((type, index) => `$${index + 1}::${type}[]`);
    await tx.execute(
      `INSERT INTO vaccination.dose (${names.join(', ')}, violations, warnings)
       SELECT ${names.map((name) => `given.${name}`).join(', ')},
         string_to_array(given.violation_words, ' '), string_to_array(given.warning_words, ' ')
       FROM unnest(${parameters.join(', ')}, $${types.length + 1}::text[], $${types.length + 2}::text[])
         AS given (${names.join(', ')}, violation_words, warning_words)`,
      [...values, doses.map(({ violations }) => violations.join(' ')), doses.map(({ warnings }) => warnings.join(' '))],
    );
    await tx.execute(
      `INSERT INTO vaccination.dose_change (dose_id, sequence, kind, changed_at, actor_kind, actor_id, facility_code)
       SELECT id, 1, 'recorded', $5::timestamptz, actor_kind, actor_id, facility
       FROM unnest($1::uuid[], $2::text[], $3::text[], $4::text[]) AS given (id, actor_kind, actor_id, facility)`,
      [
        doses.map(({ id }) => id),
        doses.map(({ recordedBy }) => recordedBy.kind),
        doses.map(({ recordedBy }) => recordedBy.id),
        doses.map(({ facilityCode }) => facilityCode),
        tx.recordedAt,
      ],
    );
  }

  /** Words come with a space between, since unnest flattens arrays of arrays. */
  async move(tx: Tx, changed: readonly ChangedDose[]): Promise<void> {
    if (changed.length === 0) return;
    await tx.execute(
      `UPDATE vaccination.dose d SET (version, state, joined_into, joined_because, dose_number, kind, violations, warnings,
         published, counted_at, national, national_reason) = (given.version, given.state, given.joined_into, given.joined_because,
         given.dose_number, given.kind, string_to_array(given.violations, ' '), string_to_array(given.warnings, ' '),
         nullif(given.published, 'null'::jsonb), $11::timestamptz,
         -- Another number is another row of the template.
         CASE WHEN given.dose_number <> d.dose_number THEN 'not-sent' ELSE d.national END,
         CASE WHEN (given.dose_number <> d.dose_number) IS NOT TRUE THEN d.national_reason END)
       FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::uuid[], $5::text[], $6::integer[], $7::text[], $8::text[],
         $9::text[], $10::jsonb[])
         AS given (id, version, state, joined_into, joined_because, dose_number, kind, violations, warnings, published)
       WHERE d.id = given.id`,
      [
        changed.map(({ id }) => id),
        changed.map(({ version }) => version),
        changed.map(({ derived }) => derived.state),
        changed.map(({ derived }) => derived.joinedInto),
        changed.map(({ derived }) => derived.joinedBecause),
        changed.map(({ derived }) => derived.doseNumber),
        changed.map(({ derived }) => derived.kind),
        changed.map(({ derived }) => derived.violations.join(' ')),
        changed.map(({ derived }) => derived.warnings.join(' ')),
        changed.map(({ published }) => JSON.stringify(published)),
        tx.recordedAt,
      ],
    );
  }

  /**
   * What it states from now on; its place in the course must be counted anew afterwards, the national platform must hear
   * of it anew, and whoever is named anew is checked anew.
   */
  async restate(tx: Tx, dose: RestatedDose): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.dose SET (person_id, vaccine, lot, day, given_at, origin, facility_code, commune_code,
         residence_commune, stated_number, stated_kind, document_index, strata, sealed, session_id, national, national_reason, identity) =
         ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, 'not-sent', NULL,
           CASE WHEN $17 THEN 'unchecked' ELSE identity END) WHERE id = $1`,
      [
        ...[dose.id, dose.personId, dose.vaccine, dose.lot, dose.day, dose.givenAt, dose.origin, dose.facilityCode],
        ...[dose.communeCode, dose.residenceCommune, dose.statedNumber, dose.statedKind, dose.documentIndex],
        ...[JSON.stringify(dose.strata), dose.sealed, dose.sessionId, dose.isNamedAnew],
      ],
    );
  }

  /** It takes part in no course any more; the course must be counted anew afterwards. */
  async withdraw(tx: Tx, id: string): Promise<void> {
    await tx.execute(
      `UPDATE vaccination.dose SET (state, joined_into, joined_because, dose_number, kind, violations, warnings) =
         ('withdrawn', NULL, NULL, NULL, NULL, '{}', '{}') WHERE id = $1`,
      [id],
    );
  }
}
