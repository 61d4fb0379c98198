import type { NewDose } from './dose-state.js';

/** Column, its type, and what of a new entry goes into it; violations and warnings are lists and come apart. */
const DOSE_COLUMNS: readonly (readonly [name: string, type: string, value: (dose: NewDose) => unknown])[] = [
  ['id', 'uuid', ({ id }) => id],
  ['version', 'integer', ({ version }) => version],
  ['person_id', 'uuid', ({ personId }) => personId],
  ['state', 'text', ({ state }) => state],
  ['joined_into', 'uuid', ({ joinedInto }) => joinedInto],
  ['joined_because', 'text', ({ joinedBecause }) => joinedBecause],
  ['vaccine', 'text', ({ vaccine }) => vaccine],
  ['lot', 'text', ({ lot }) => lot],
  ['day', 'date', ({ day }) => day],
  ['given_at', 'timestamptz', ({ givenAt }) => givenAt],
  ['origin', 'text', ({ origin }) => origin],
  ['facility_code', 'text', ({ facilityCode }) => facilityCode],
  ['commune_code', 'text', ({ communeCode }) => communeCode],
  ['residence_commune', 'text', ({ residenceCommune }) => residenceCommune],
  ['session_id', 'uuid', ({ sessionId }) => sessionId],
  ['stated_number', 'integer', ({ statedNumber }) => statedNumber],
  ['stated_kind', 'text', ({ statedKind }) => statedKind],
  ['mixing_consent', 'boolean', ({ mixingConsent }) => mixingConsent],
  ['document_index', 'bytea', ({ documentIndex }) => documentIndex],
  ['dose_number', 'integer', ({ doseNumber }) => doseNumber],
  ['kind', 'text', ({ kind }) => kind],
  ['strata', 'jsonb', ({ strata }) => JSON.stringify(strata)],
  ['published', 'jsonb', ({ published }) => published && JSON.stringify(published)],
  ['identity', 'text', () => 'unchecked'],
  ['national', 'text', () => 'not-sent'],
  ['sealed', 'bytea', ({ sealed }) => sealed],
  ['source', 'text', ({ source }) => source],
  ['recorded_at', 'timestamptz', ({ recordedAt }) => recordedAt],
  ['recorded_by', 'text', ({ recordedBy }) => recordedBy.id],
  ['answered', 'jsonb', ({ answered }) => JSON.stringify(answered)],
  ['key_digest', 'bytea', ({ made }) => made?.key ?? null],
  ['body_digest', 'bytea', ({ made }) => made?.body ?? null],
];

/** The entry as `DoseRow`, of a table that is called `d`. */
export const DOSE_SELECT = `d.id, d.version, d.person_id AS "personId", d.state, d.joined_into AS "joinedInto",
  d.joined_because AS "joinedBecause", d.vaccine, d.lot, d.day, d.given_at AS "givenAt", d.origin,
  d.facility_code AS "facilityCode", d.commune_code AS "communeCode", d.residence_commune AS "residenceCommune",
  d.session_id AS "sessionId", d.stated_number AS "statedNumber", d.stated_kind AS "statedKind",
  d.mixing_consent AS "mixingConsent", d.document_index AS "documentIndex", d.dose_number AS "doseNumber", d.kind,
  d.violations, d.warnings, d.national, d.national_reason AS "nationalReason", d.strata, d.published, d.recorded_at AS "recordedAt"`;

/** One array a column, for `unnest`. */
export function doseColumnsOf(doses: readonly NewDose[]) {
  return {
    names: DOSE_COLUMNS.map(([name]) => name),
    types: DOSE_COLUMNS.map(([, type]) => type),
    values: DOSE_COLUMNS.map(([, , value]) => doses.map((dose) => value(dose))),
  };
}
