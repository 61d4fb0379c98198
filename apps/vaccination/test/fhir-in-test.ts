import type { Bundle, BundleEntry, Immunization, OperationOutcome, Patient, Resource } from '@medplum/fhirtypes';

export const CVX = 'http://hl7.org/fhir/sid/cvx';

let documents = 0;

/** Somebody new, with the number of a province that does not exist. */
export function patientOf(change: object = {}): Patient {
  documents += 1;
  return {
    resourceType: 'Patient',
    identifier: [
      { system: 'urn:lachan:identity-document:citizen-id', value: `099084${String(documents).padStart(6, '0')}` },
    ],
    name: [{ family: 'Trần', given: ['Thử', 'Nghiệm'] }],
    gender: 'male',
    birthDate: '1984',
    ...change,
  };
}

export function immunizationOf(patient: Patient | string, change: object = {}): object {
  const contained = typeof patient === 'string' ? {} : { contained: [{ ...patient, id: 'p' }] };
  return {
    resourceType: 'Immunization',
    ...contained,
    status: 'completed',
    vaccineCode: { coding: [{ system: CVX, code: '210' }] },
    patient: { reference: typeof patient === 'string' ? patient : '#p' },
    occurrenceDateTime: '2021-08-11T08:15:00+07:00',
    lotNumber: 'ABV1234',
    ...change,
  };
}

export const entry = (resource: object, more: object = {}) => ({
  ...more,
  resource,
  request: { method: 'POST', url: (resource as Resource).resourceType },
});
export const bundle = (type: string, ...entries: object[]) => ({ resourceType: 'Bundle', type, entry: entries });

export const codeOf = ({ body }: { readonly body: unknown }) =>
  (body as OperationOutcome).issue[0]?.details?.coding?.[0]?.code;
export const placeOf = ({ body }: { readonly body: unknown }) => (body as OperationOutcome).issue[0]?.expression?.[0];
export const personIn = ({ body }: { readonly body: Immunization }) =>
  body.patient.reference?.slice('Patient/'.length) ?? '';
export const responsesIn = ({ body }: { readonly body: Bundle }) =>
  (body.entry ?? []).map(({ response }: BundleEntry) => response);
