import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { Actor, RequestDigest } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readableArea } from '../readable-area.rules.js';
import {
  STATE_COLUMNS,
  stateOf,
  STRATA_COLUMNS,
  strataValuesOf,
  type DeclarationState,
  type NewDeclaration,
  type StateRow,
} from './declaration.entity.js';
import type { Outcome } from './declaration.rules.js';

/** What one answer said; it can be rebuilt however often the declaration was corrected since. */
export interface GivenAnswer {
  readonly id: string;
  readonly declaredAt: Date;
  readonly questionnaireVersion: number;
  readonly outcome: Outcome;
  readonly reasons: string[];
  readonly warnings: string[];
  readonly sealed: Buffer;
  readonly made: RequestDigest;
}

/** The first answer is what the first correction replaced, or what the row has. */
const FIND_BY_KEYS = `
  SELECT d.id, d.declared_at AS "declaredAt", d.questionnaire_version AS "questionnaireVersion", d.sealed, d.key_digest AS key, d.body_digest AS body,
    coalesce(first.replaced_outcome, d.outcome) AS outcome,
    coalesce(first.replaced_reasons, d.reasons) AS reasons,
    coalesce(first.replaced_warnings, d.warnings) AS warnings
  FROM health_declaration.declaration d
  LEFT JOIN LATERAL (
    SELECT * FROM health_declaration.declaration_correction c
    WHERE c.declaration_id = d.id ORDER BY c.version LIMIT 1
  ) first ON true
  WHERE d.key_digest = ANY($1::bytea[])`;

const SEALED_COLUMNS = 'sealed, code_digest, phone_index, document_index, name_index';

/** What no correction changes, but for where the trip leads. */
const FORM_COLUMNS = 'questionnaire_version, destination_commune, group_id, member_number';

/** Reasons and warnings come as codes with a space between, since unnest flattens arrays of arrays. */
const INSERT = `
  INSERT INTO health_declaration.declaration (id, version, submitted_by, declared_at, day, received_at, ${FORM_COLUMNS},
    ${STRATA_COLUMNS}, reasons, warnings, ${SEALED_COLUMNS}, key_digest, body_digest)
  SELECT id, 1, submitted_by, declared_at, day, received_at, ${FORM_COLUMNS}, ${STRATA_COLUMNS},
    string_to_array(reasons, ' '), string_to_array(warnings, ' '), ${SEALED_COLUMNS}, key_digest, body_digest
  FROM unnest($1::uuid[], $2::text[], $3::timestamptz[], $4::date[], $5::timestamptz[],
    $6::integer[], $7::text[], $8::uuid[], $9::integer[],
    $10::text[], $11::boolean[], $12::text[], $13::text[], $14::text[], $15::text[], $16::text[], $17::text[],
    $18::text[], $19::text[], $20::boolean[], $21::text[], $22::text[], $23::text[], $24::bytea[], $25::bytea[],
    $26::bytea[], $27::bytea[], $28::bytea[], $29::bytea[], $30::bytea[])
    AS given (id, submitted_by, declared_at, day, received_at, ${FORM_COLUMNS}, ${STRATA_COLUMNS}, reasons, warnings,
      ${SEALED_COLUMNS}, key_digest, body_digest)
  ON CONFLICT (key_digest) DO NOTHING
  RETURNING id`;

/** The only door to declarations for those who make, correct and review them. */
@Injectable()
export class DeclarationStore {
  constructor(
    private readonly database: Database,
    private readonly referenceData: ReferenceData,
  ) {}

  /** What was answered to the requests with these keys, by the key's digest in hexadecimal. */
  async findByKeys(tx: Tx, keys: readonly Buffer[]): Promise<ReadonlyMap<string, GivenAnswer>> {
    if (keys.length === 0) return new Map();
    const rows = await tx.query<Omit<GivenAnswer, 'made'> & RequestDigest>(FIND_BY_KEYS, [keys]);
    return new Map(rows.map(({ key, body, ...answer }) => [key.toString('hex'), { ...answer, made: { key, body } }]));
  }

  /** In one statement; waits for others that insert the same keys, and answers the ids that were inserted. */
  async insert(tx: Tx, declarations: readonly NewDeclaration[]): Promise<ReadonlySet<string>> {
    if (declarations.length === 0) return new Set();
    const rows = await tx.query<{ id: string }>(INSERT, parametersOf(declarations));
    return new Set(rows.map(({ id }) => id));
  }

  /** The local day whose data key seals it; undefined where there is no such declaration. */
  async findDay(id: string): Promise<string | undefined> {
    const rows = await this.database.query<{ day: string }>(
      'SELECT day FROM health_declaration.declaration WHERE id = $1',
      [id],
    );
    return rows[0]?.day;
  }

  /** For the holder of its code, which the caller checks. Locked until the transaction ends. */
  async loadForDeclarant(tx: Tx, id: string): Promise<DeclarationState | undefined> {
    const rows = await tx.query<StateRow>(
      `SELECT ${STATE_COLUMNS} FROM health_declaration.declaration WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return rows[0] && stateOf(rows[0]);
  }

  /** For an officer, in whose area it must lie. Locked until the transaction ends. */
  async loadForOfficer(tx: Tx, actor: Actor, id: string): Promise<DeclarationState | undefined> {
    const area = readableArea(actor.areas, this.referenceData.adminUnits);
    const rows = await tx.query<StateRow>(
      `SELECT ${STATE_COLUMNS} FROM health_declaration.declaration
       WHERE id = $1 AND (residence_commune = ANY($2) OR place_commune = ANY($2) OR destination_commune = ANY($2)
         OR ($3 AND residence_commune IS NULL AND place_commune IS NULL AND destination_commune IS NULL))
       FOR UPDATE`,
      [id, area.communes, area.beyondCommunes],
    );
    return rows[0] && stateOf(rows[0]);
  }
}

function parametersOf(declarations: readonly NewDeclaration[]): unknown[][] {
  const rows = declarations.map((declaration) => {
    const { strata } = declaration;
    const { sealed, codeDigest, phoneIndex, documentIndex, nameIndex } = declaration.columns;
    return [
      declaration.id,
      declaration.submittedBy,
      declaration.declaredAt,
      strata.day,
      declaration.receivedAt,
      declaration.questionnaireVersion,
      declaration.destinationCommune,
      declaration.group?.id ?? null,
      declaration.group?.member ?? null,
      ...strataValuesOf(strata),
      strata.reasons.join(' '),
      declaration.warnings.join(' '),
      sealed,
      codeDigest,
      phoneIndex,
      documentIndex,
      nameIndex,
      declaration.made.key,
      declaration.made.body,
    ];
  });
  return transposed(rows);
}

/** Rows of columns as columns of rows, which is what unnest takes. */
function transposed(rows: readonly unknown[][]): unknown[][] {
  const columns = rows[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => rows.map((row) => row[column]));
}
