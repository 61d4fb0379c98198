import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import { STRATA_COLUMNS, strataValuesOf, type DeclarationState } from './declaration.entity.js';
import type { DecidedDeclaration } from './declaration.rules.js';
import type { SealedColumns } from './declaration-seal.js';
import type { GivenAnswer } from './declaration.store.js';

export interface Correction {
  readonly before: DeclarationState;
  readonly after: DecidedDeclaration;
  readonly columns: SealedColumns;
  readonly correctedAt: Date;
  readonly made: RequestDigest;
}

export type GivenCorrection = Omit<GivenAnswer, 'sealed'> & { readonly version: number };

/** What a correction answered is what the next one replaced, or what the row has. */
const FIND_BY_KEY = `
  SELECT d.id, d.declared_at AS "declaredAt", d.questionnaire_version AS "questionnaireVersion", this.version, this.key_digest AS key, this.body_digest AS body,
    coalesce(next.replaced_outcome, d.outcome) AS outcome,
    coalesce(next.replaced_reasons, d.reasons) AS reasons,
    coalesce(next.replaced_warnings, d.warnings) AS warnings
  FROM health_declaration.declaration_correction this
  JOIN health_declaration.declaration d ON d.id = this.declaration_id
  LEFT JOIN LATERAL (
    SELECT * FROM health_declaration.declaration_correction c
    WHERE c.declaration_id = this.declaration_id AND c.version > this.version ORDER BY c.version LIMIT 1
  ) next ON true
  WHERE this.key_digest = ANY($1::bytea[])`;

const UPDATE = `
  UPDATE health_declaration.declaration SET
    (version, destination_commune, ${STRATA_COLUMNS}, reasons, warnings, sealed, phone_index, document_index,
      name_index) =
    ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
  WHERE id = $1`;

const INSERT = `
  INSERT INTO health_declaration.declaration_correction (declaration_id, version, corrected_at, replaced_outcome,
    replaced_reasons, replaced_warnings, key_digest, body_digest)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`;

/** The only door to corrections. What the person had said before is overwritten; only its outcome is kept. */
@Injectable()
export class CorrectionStore {
  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<GivenCorrection | undefined> {
    const rows = await tx.query<Omit<GivenCorrection, 'made'> & RequestDigest>(FIND_BY_KEY, [keys]);
    if (!rows[0]) return undefined;
    const { key, body, ...answer } = rows[0];
    return { ...answer, made: { key, body } };
  }

  /** The declaration must be locked. Answers its new version. */
  async save(tx: Tx, { before, after, columns, correctedAt, made }: Correction): Promise<number> {
    const version = before.version + 1;
    await tx.execute(UPDATE, [
      before.id,
      version,
      after.destinationCommune,
      ...strataValuesOf(after.strata),
      after.strata.reasons,
      after.warnings,
      columns.sealed,
      columns.phoneIndex,
      columns.documentIndex,
      columns.nameIndex,
    ]);
    const { outcome, reasons } = before.strata;
    const replaced = [outcome, reasons, before.warnings];
    await tx.execute(INSERT, [before.id, version, correctedAt, ...replaced, made.key, made.body]);
    return version;
  }
}
