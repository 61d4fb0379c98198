import type { RequestDigest } from '#libs/http';
import type { Sex } from '#libs/vocabulary';
import type { DeclarationStrata, Outcome } from './declaration.rules.js';
import type { SealedColumns } from './declaration-seal.js';

/** A declaration as its first version is stored. */
export interface NewDeclaration {
  readonly id: string;
  readonly declaredAt: Date;
  readonly receivedAt: Date;
  /** The client that declared for somebody; null for a declarant without an account. */
  readonly submittedBy: string | null;
  readonly questionnaireVersion: number;
  readonly destinationCommune: string | null;
  /** Of those who declared together, with the member's number from 0. */
  readonly group?: { readonly id: string; readonly member: number };
  readonly strata: DeclarationStrata;
  readonly warnings: readonly string[];
  readonly columns: SealedColumns;
  readonly made: RequestDigest;
}

/** A declaration as it stands. */
export interface DeclarationState {
  readonly id: string;
  readonly version: number;
  readonly declaredAt: Date;
  readonly receivedAt: Date;
  readonly questionnaireVersion: number;
  readonly strata: DeclarationStrata;
  readonly warnings: readonly string[];
  readonly sealed: Buffer;
  readonly codeDigest: Buffer;
}

/** The plain columns of what a statistician may know. */
export interface StrataColumns {
  readonly form: DeclarationStrata['form'];
  readonly onBehalf: boolean;
  readonly day: string;
  readonly residenceKind: 'commune' | 'outside';
  readonly residenceCommune: string | null;
  readonly residenceProvince: string | null;
  readonly placeCode: string | null;
  readonly placeKind: string | null;
  readonly placeCommune: string | null;
  readonly sex: Sex;
  readonly ageBand: string;
  readonly ageEstimated: boolean;
  readonly outcome: Outcome;
  readonly reasons: readonly string[];
}

/** The columns of `strataValuesOf`, in its order. */
export const STRATA_COLUMNS = `form, on_behalf, residence_kind, residence_commune, residence_province, place_code,
  place_kind, place_commune, sex, age_band, age_estimated, outcome`;

/** All strata but the day, which never changes, and the reasons, which two statements take in two forms. */
export function strataValuesOf(strata: DeclarationStrata): unknown[] {
  const columns = columnsOf(strata);
  return [
    columns.form,
    columns.onBehalf,
    columns.residenceKind,
    columns.residenceCommune,
    columns.residenceProvince,
    columns.placeCode,
    columns.placeKind,
    columns.placeCommune,
    columns.sex,
    columns.ageBand,
    columns.ageEstimated,
    columns.outcome,
  ];
}

export type StateRow = StrataColumns & Omit<DeclarationState, 'strata'>;

export const STATE_COLUMNS = `id, version, declared_at AS "declaredAt", received_at AS "receivedAt", warnings, sealed,
  code_digest AS "codeDigest", questionnaire_version AS "questionnaireVersion", form, on_behalf AS "onBehalf", day, residence_kind AS "residenceKind",
  residence_commune AS "residenceCommune", residence_province AS "residenceProvince", place_code AS "placeCode",
  place_kind AS "placeKind", place_commune AS "placeCommune", sex, age_band AS "ageBand",
  age_estimated AS "ageEstimated", outcome, reasons`;

export function stateOf(row: StateRow): DeclarationState {
  return {
    id: row.id,
    version: row.version,
    declaredAt: row.declaredAt,
    receivedAt: row.receivedAt,
    questionnaireVersion: row.questionnaireVersion,
    strata: strataOf(row),
    warnings: row.warnings,
    sealed: row.sealed,
    codeDigest: row.codeDigest,
  };
}

function strataOf(row: StrataColumns): DeclarationStrata {
  return {
    day: row.day,
    form: row.form,
    residence:
      row.residenceCommune === null
        ? { kind: 'outside', provinceCode: String(row.residenceProvince) }
        : { kind: 'commune', communeCode: row.residenceCommune },
    ...(row.placeCode !== null && {
      place: { code: row.placeCode, kind: String(row.placeKind), communeCode: String(row.placeCommune) },
    }),
    sex: row.sex,
    ageBand: row.ageBand,
    ageEstimated: row.ageEstimated,
    outcome: row.outcome,
    reasons: [...row.reasons],
    onBehalf: row.onBehalf,
  };
}

function columnsOf({ residence, place, ...strata }: DeclarationStrata): StrataColumns {
  return {
    ...strata,
    residenceKind: residence.kind,
    residenceCommune: residence.kind === 'commune' ? residence.communeCode : null,
    residenceProvince: residence.kind === 'outside' ? residence.provinceCode : null,
    placeCode: place?.code ?? null,
    placeKind: place?.kind ?? null,
    placeCommune: place?.communeCode ?? null,
  };
}
