import type { Patient } from '@medplum/fhirtypes';
import { patientOf } from '#libs/fhir';
import type { StatedPerson } from '#libs/vocabulary';
import type { PersonView } from '../person-records/person-records.dto.js';

const ABSENT = 'http://hl7.org/fhir/StructureDefinition/data-absent-reason';
const OBSERVATION_VALUES = 'http://terminology.hl7.org/CodeSystem/v3-ObservationValue';

/** Another facility's person is a Patient of whom nothing but the id is told, and which says so. */
export function patientResourceOf(id: string, person: StatedPerson, view: PersonView): Patient {
  if (view === 'full') return patientOf(id, person);
  return {
    resourceType: 'Patient',
    id,
    meta: { security: [{ system: OBSERVATION_VALUES, code: 'MASKED', display: 'masked' }] },
    name: [{ extension: [{ url: ABSENT, valueCode: 'masked' }] }],
  };
}
