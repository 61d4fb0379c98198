import type { Immunization } from '@medplum/fhirtypes';
import { facilityOf } from '#libs/fhir';
import type { DoseOrigin, LocalDay, Vaccine } from '#libs/vocabulary';

/** Our own words for products, in FHIR. */
export const VACCINE_CODES = 'urn:lachan:vaccine';
const ATC = 'http://www.whocc.no/atc';
/** The one class that every vaccine against Covid-19 had in 2021. */
const COVID_19_VACCINES = 'J07BX03';

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
  readonly recordedAt: Date;
  readonly updatedAt: Date;
}

/** One that was withdrawn was entered in error: whoever took it over must learn so. */
export function immunizationOf(dose: ExchangedDose, name: string): Immunization {
  const { id, version, personId, state, vaccine, lot, day, givenAt, doseNumber } = dose;
  return {
    resourceType: 'Immunization',
    id,
    meta: { versionId: String(version), lastUpdated: dose.updatedAt.toISOString() },
    status: state === 'standing' ? 'completed' : 'entered-in-error',
    vaccineCode: {
      coding: [
        { system: VACCINE_CODES, code: vaccine, display: name },
        { system: ATC, code: COVID_19_VACCINES },
      ],
    },
    patient: { reference: `Patient/${personId}` },
    occurrenceDateTime: givenAt?.toISOString() ?? day,
    recorded: dose.recordedAt.toISOString(),
    primarySource: dose.origin === 'facility',
    ...(lot !== null && { lotNumber: lot }),
    performer: [{ actor: facilityOf(dose.facilityCode) }],
    ...(doseNumber !== null && { protocolApplied: [{ doseNumberPositiveInt: doseNumber }] }),
  };
}
