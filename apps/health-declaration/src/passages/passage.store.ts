import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { localDayOf, type ColourOutcome } from '#libs/vocabulary';
import { PASSAGE_COLUMNS, storedPassageOf, type PassageRow, type StoredPassage } from './passage-row.js';
import type { Area, Passage, PassageDecision } from './passage.rules.js';

export interface NewPassage {
  readonly passage: Passage;
  readonly sealed: Buffer;
  readonly made: RequestDigest;
}

const COLUMNS = `id, version, checkpoint_code, commune_code, shift_id, direction, officer, passed_at, day, received_at,
  proof_kind, proof_state, colour, decision, decided_at, decided_by, device_id, sequence, pack_version, colour_shown,
  declaration_id, personal_code_id, personal_code_step, origin_commune, origin_province, destination_commune, sealed,
  key_digest, body_digest`;

/** Reasons and warnings come as codes with a space between, since unnest flattens arrays of arrays. */
const INSERT = `
  INSERT INTO health_declaration.passage (${COLUMNS}, reasons, warnings)
  SELECT ${COLUMNS}, string_to_array(reasons, ' '), string_to_array(warnings, ' ')
  FROM unnest($1::uuid[], $2::integer[], $3::text[], $4::text[], $5::uuid[], $6::text[], $7::text[],
    $8::timestamptz[], $9::date[], $10::timestamptz[], $11::text[], $12::text[], $13::text[], $14::text[],
    $15::timestamptz[], $16::text[], $17::text[], $18::bigint[], $19::text[], $20::text[], $21::uuid[], $22::uuid[],
    $23::bigint[], $24::text[], $25::text[], $26::text[], $27::bytea[], $28::bytea[], $29::bytea[], $30::text[],
    $31::text[]) AS given (${COLUMNS}, reasons, warnings)
  ON CONFLICT DO NOTHING
  RETURNING id`;

/** Any number: keeps these locks apart from all others of the service. */
const CODE_LOCKS = 4_043;

/** The only door to passages. */
@Injectable()
export class PassageStore {
  /** What was made under these keys, by the key's digest in hexadecimal. */
  async findByKeys(on: Database | Tx, keys: readonly Buffer[]): Promise<ReadonlyMap<string, StoredPassage>> {
    if (keys.length === 0) return new Map();
    const rows = await on.query<PassageRow>(
      `SELECT ${PASSAGE_COLUMNS} FROM health_declaration.passage WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    return new Map(rows.map((row) => [row.key.toString('hex'), storedPassageOf(row)]));
  }

  /**
   * Held until the transaction ends: of two passages with one code, one sees the other, so that no conflict between
   * them is missed. Taken in one order and before any row, so that crossed batches never deadlock.
   */
  async lockCodes(tx: Tx, passages: readonly NewPassage[]): Promise<void> {
    const ids = [...new Set(passages.flatMap(({ passage }) => passage.personalCode?.id ?? []))].sort();
    if (ids.length === 0) return;
    await tx.query('SELECT pg_advisory_xact_lock($2, hashtext(id)) FROM (SELECT unnest($1::text[]) AS id) AS codes', [
      ids,
      CODE_LOCKS,
    ]);
  }

  /** In one statement. Answers the ids that were inserted: a taken key and a step that was shown before are left out. */
  async insert(tx: Tx, passages: readonly NewPassage[]): Promise<ReadonlySet<string>> {
    if (passages.length === 0) return new Set();
    const rows = await tx.query<{ id: string }>(INSERT, columnsOf(passages));
    return new Set(rows.map(({ id }) => id));
  }

  async find(on: Database | Tx, id: string): Promise<StoredPassage | undefined> {
    const rows = await on.query<PassageRow>(`SELECT ${PASSAGE_COLUMNS} FROM health_declaration.passage WHERE id = $1`, [
      id,
    ]);
    return rows[0] && storedPassageOf(rows[0]);
  }

  /** Locked until the transaction ends. */
  async load(tx: Tx, id: string): Promise<StoredPassage | undefined> {
    const rows = await tx.query<PassageRow>(
      `SELECT ${PASSAGE_COLUMNS} FROM health_declaration.passage WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0] && storedPassageOf(rows[0]);
  }

  /** The passage must be locked. */
  async reassess(tx: Tx, id: string, version: number, { colour, reasons, warnings }: ColourOutcome): Promise<void> {
    await tx.execute(
      'UPDATE health_declaration.passage SET (version, colour, reasons, warnings) = ($2, $3, $4, $5) WHERE id = $1',
      [id, version, colour, reasons, warnings],
    );
  }

  /** The passage must be locked. */
  async decide(tx: Tx, decided: DecidedPassageRow): Promise<void> {
    const { id, version, decision, by, sealed, made } = decided;
    await tx.execute(
      `UPDATE health_declaration.passage SET (version, decision, decided_at, decided_by, sealed, decision_key_digest,
         decision_body_digest) = ($2, $3, $4, $5, $6, $7, $8) WHERE id = $1`,
      [id, version, decision, tx.recordedAt, by, sealed, made.key, made.body],
    );
  }
}

export interface DecidedPassageRow {
  readonly id: string;
  readonly version: number;
  readonly decision: PassageDecision;
  readonly by: string;
  /** With the note. */
  readonly sealed: Buffer;
  readonly made: RequestDigest;
}

/** Column by column, in the order of `COLUMNS`, then reasons and warnings. */
function columnsOf(passages: readonly NewPassage[]): unknown[][] {
  const of = (value: (passage: Passage) => unknown): unknown[] => passages.map(({ passage }) => value(passage));
  const isDecided = ({ decision }: Passage): boolean => decision !== null;
  return [
    ...[of(({ id }) => id), of(({ version }) => version)],
    ...[of(({ checkpointCode }) => checkpointCode), of(({ communeCode }) => communeCode)],
    ...[of(({ shiftId }) => shiftId), of(({ direction }) => direction), of(({ officer }) => officer)],
    ...[of(({ passedAt }) => passedAt), of(({ passedAt }) => localDayOf(passedAt))],
    ...[of(({ receivedAt }) => receivedAt), of(({ proofKind }) => proofKind), of(({ proofState }) => proofState)],
    ...[of(({ colour }) => colour), of(({ decision }) => decision)],
    of((passage) => (isDecided(passage) ? passage.passedAt : null)),
    of((passage) => (isDecided(passage) ? passage.officer : null)),
    ...[of(({ offline }) => offline?.deviceId ?? null), of(({ offline }) => offline?.sequence ?? null)],
    ...[of(({ offline }) => offline?.packVersion ?? null), of(({ offline }) => offline?.colourShown ?? null)],
    ...[of(({ declarationId }) => declarationId), of(({ personalCode }) => personalCode?.id ?? null)],
    of(({ personalCode }) => personalCode?.step ?? null),
    ...[of(({ origin }) => communeOf(origin)), of(({ origin }) => provinceOf(origin))],
    of(({ destination }) => communeOf(destination)),
    passages.map(({ sealed }) => sealed),
    ...[passages.map(({ made }) => made.key), passages.map(({ made }) => made.body)],
    ...[of(({ reasons }) => reasons.join(' ')), of(({ warnings }) => warnings.join(' '))],
  ];
}

function communeOf(area: Area | null): string | null {
  return area?.kind === 'commune' ? area.communeCode : null;
}

function provinceOf(area: Area | null): string | null {
  return area?.kind === 'outside' ? area.provinceCode : null;
}
