import type { CaseState, Residence } from './case-state.js';
import type { StoredCase } from './case.store.js';

/** A row of `cases.registered_case`, as `CASE_COLUMNS` reads it. */
export interface CaseRow extends Omit<CaseState, 'residence' | 'stayingIn'> {
  readonly residenceKind: Residence['kind'];
  readonly residenceCommune: string | null;
  readonly residenceProvince: string | null;
  readonly stayingCommune: string;
  readonly stayingFacility: string | null;
  readonly sealed: Buffer;
}

export const CASE_COLUMNS = `id, version, person_id AS "personId", classification, status, way, missing, day,
  ended_day AS "endedDay", origin, detected_in AS "detectedIn", late, residence_kind AS "residenceKind",
  residence_commune AS "residenceCommune", residence_province AS "residenceProvince", sex, age_band AS "ageBand",
  age_estimated AS "ageEstimated", sampled_at AS "sampledAt", resulted_day AS "resultedDay", opened_at AS "openedAt",
  published_day AS "publishedDay", staying_commune AS "stayingCommune", staying_facility AS "stayingFacility",
  responsible, duplicate_of AS "duplicateOf", infected_by AS "infectedBy", death_reported_by AS "deathReportedBy",
  sealed`;

export const RESULT_COLUMNS = `specimen_id AS "specimenId", result_version AS "resultVersion", method, value, reason, day,
  sampled_at AS "sampledAt", ct, contact, symptoms, epidemiological_factor AS "epidemiologicalFactor",
  commune_code AS "communeCode", place_kind AS "placeKind", standing`;

export function caseOf({ sealed, ...row }: CaseRow): StoredCase {
  const { residenceKind, residenceCommune, residenceProvince, stayingCommune, stayingFacility, ...plain } = row;
  const stayingIn = { communeCode: stayingCommune, facilityCode: stayingFacility };
  return {
    state: { ...plain, residence: residenceOf(residenceKind, residenceCommune, residenceProvince), stayingIn },
    sealed,
  };
}

function residenceOf(kind: Residence['kind'], communeCode: string | null, provinceCode: string | null): Residence {
  if (kind === 'commune' && communeCode !== null) return { kind, communeCode };
  return kind === 'outside' && provinceCode !== null ? { kind, provinceCode } : { kind: 'unknown' };
}
