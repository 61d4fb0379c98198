import type { Immunization } from '@medplum/fhirtypes';
import { DOSE_NUMBER_MAX } from '#libs/contracts';
import { FACILITIES, instantOf, type FhirRefusal } from '#libs/fhir';
import type { FieldFault } from '#libs/http';
import type { VaccineFacts } from '#libs/reference-data';
import { freeText, isCalendarDate, localDayOf } from '#libs/vocabulary';
import { parseLot } from '../doses/dose-fields.rules.js';
import type { StatedDose } from '../doses/dose-to-record.js';
import { vaccineMeant } from './vaccine-codes.js';

const EVIDENCE_CHARACTERS_MAX = 300;

export interface ImmunizationReading {
  readonly vaccines: readonly VaccineFacts[];
  /** Where whoever sends it works: meant where the resource names no facility. */
  readonly facility: string | undefined;
  readonly path: string;
  readonly faults: FieldFault[];
}

/** What an Immunization says of a dose, but for whose it is. */
export interface ReadImmunization {
  readonly dose: StatedDose;
  readonly evidence: string | undefined;
}

type Told = (at: string, code: FhirRefusal | string) => undefined;

/** Undefined, and its faults told, where it cannot be read. */
export function readImmunization(resource: Immunization, reading: ImmunizationReading): ReadImmunization | undefined {
  const { path, faults } = reading;
  const before = faults.length;
  const told: Told = (at, code) => void faults.push({ path: `${path}.${at}`, code });
  if (resource.status !== 'completed') told('status', 'fhir-status-unsupported');
  const vaccine = vaccineMeant(resource.vaccineCode.coding ?? [], reading.vaccines);
  if (!vaccine.ok) told('vaccineCode', vaccine.code);
  const given = occurrenceOf(resource, told);
  const lot = lotOf(resource, told);
  const facilityCode = facilityNamedIn(resource) ?? reading.facility ?? told('performer', 'fhir-element-missing');
  const statedNumber = numberOf(resource, told);
  const evidence = evidenceOf(resource, told);
  if (faults.length > before || !vaccine.ok || !given || facilityCode === undefined) return undefined;
  return {
    dose: {
      ...{ vaccine: vaccine.vaccine, lot, ...given, facilityCode, statedNumber },
      origin: resource.primarySource === false ? 'outside-province' : 'facility',
      ...{ statedKind: null, mixingConsent: null, sessionId: null },
    },
    evidence,
  };
}

/** A date alone is a day; with a time it is an instant. A month or a year is no day on which a dose was given. */
function occurrenceOf(
  { occurrenceDateTime: said }: Immunization,
  told: Told,
): Pick<StatedDose, 'day' | 'givenAt'> | undefined {
  if (said === undefined) return told('occurrenceDateTime', 'fhir-element-missing');
  const day = said.slice(0, 'YYYY-MM-DD'.length);
  if (!isCalendarDate(day)) return told('occurrenceDateTime', 'fhir-date-imprecise');
  if (day === said) return { day, givenAt: null };
  const givenAt = instantOf(said);
  return givenAt ? { day: localDayOf(givenAt), givenAt } : told('occurrenceDateTime', 'fhir-structure');
}

/** Null where nothing is said of it: paper has often none. */
function lotOf({ lotNumber }: Immunization, told: Told): string | null {
  if (lotNumber === undefined) return null;
  const lot = parseLot(lotNumber);
  return lot.ok ? lot.value : (told('lotNumber', lot.code) ?? null);
}

/** Who gave it, or where. */
function facilityNamedIn({ performer = [], location }: Immunization): string | undefined {
  const named = [...performer.map(({ actor }) => actor.identifier), location?.identifier];
  return named.find((identifier) => identifier?.system === FACILITIES)?.value;
}

function numberOf({ protocolApplied: [protocol] = [] }: Immunization, told: Told): number | null {
  const { doseNumberPositiveInt, doseNumberString = '' } = protocol ?? {};
  const number = doseNumberPositiveInt ?? (/^\d{1,2}$/.test(doseNumberString) ? Number(doseNumberString) : undefined);
  if (number === undefined) return null;
  return number >= 1 && number <= DOSE_NUMBER_MAX ? number : (told('protocolApplied[0]', 'fhir-code-unknown') ?? null);
}

function evidenceOf({ reportOrigin }: Immunization, told: Told): string | undefined {
  if (reportOrigin?.text === undefined) return undefined;
  const text = freeText(EVIDENCE_CHARACTERS_MAX)(reportOrigin.text);
  return text.ok ? text.value : told('reportOrigin.text', text.code);
}
