import type { Immunization } from '@medplum/fhirtypes';
import { facilityOf } from '#libs/fhir';
import type { VaccineFacts } from '#libs/reference-data';
import type { DoseOrigin, LocalDay, Vaccine } from '#libs/vocabulary';
import { codingsOf } from './vaccine-codes.js';

/** Which rule a dose broke: it is recorded and counted all the same. */
export const VIOLATION = 'urn:lachan:dose-violation';
const ORIGINS = 'http://terminology.hl7.org/CodeSystem/immunization-origin';

/** A dose as it is told to other systems: without its person, who is only referred to. */
export interface ExchangedDose {
  readonly id: string;
  readonly version: number;
  readonly personId: string;
  readonly state: 'standing' | 'withdrawn';
  readonly vaccine: Vaccine;
  readonly lot: string | null;
  readonly day: LocalDay;
  readonly givenAt: Date | null;
  readonly origin: DoseOrigin;
  readonly facilityCode: string;
  readonly doseNumber: number | null;
  readonly violations: readonly string[];
  readonly recordedAt: Date;
  readonly updatedAt: Date;
}

/** One that was withdrawn was entered in error: whoever took it over must learn so. */
export function immunizationOf(dose: ExchangedDose, vaccine: VaccineFacts): Immunization {
  const { id, version, personId, state, lot, day, givenAt, doseNumber, violations } = dose;
  const isOurs = dose.origin === 'facility';
  return {
    resourceType: 'Immunization',
    id,
    meta: { versionId: String(version), lastUpdated: dose.updatedAt.toISOString() },
    ...(violations.length > 0 && { extension: violations.map((code) => ({ url: VIOLATION, valueCode: code })) }),
    status: state === 'standing' ? 'completed' : 'entered-in-error',
    vaccineCode: { coding: codingsOf(vaccine) },
    patient: { reference: `Patient/${personId}` },
    occurrenceDateTime: givenAt?.toISOString() ?? day,
    recorded: dose.recordedAt.toISOString(),
    primarySource: isOurs,
    ...(!isOurs && { reportOrigin: { coding: [{ system: ORIGINS, code: 'record', display: 'Written Record' }] } }),
    ...(lot !== null && { lotNumber: lot }),
    performer: [{ actor: facilityOf(dose.facilityCode) }],
    ...(doseNumber !== null && { protocolApplied: [{ doseNumberPositiveInt: doseNumber }] }),
  };
}
