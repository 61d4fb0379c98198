import type { Bundle, Observation, OperationOutcome } from '@medplum/fhirtypes';

export const PATH = '/fhir/R4';
export const SNOMED = 'http://snomed.info/sct';
export const DETECTED = { positive: '260373001', negative: '260415000' };

export interface Told {
  readonly barcode: string;
  readonly system?: string;
  readonly value?: keyof typeof DETECTED;
  readonly status?: string;
  readonly issued?: string;
}

export const observationOf = ({ barcode, system, value = 'negative', status = 'final', issued }: Told): object => ({
  resourceType: 'Observation',
  status,
  code: { coding: [{ system: 'http://loinc.org', code: '94500-6' }] },
  issued: issued ?? '2021-08-10T23:50:00Z',
  specimen: { identifier: { value: barcode, ...(system !== undefined && { system }) } },
  valueCodeableConcept: { coding: [{ system: SNOMED, code: DETECTED[value] }] },
});
export const post = (resource: object, fullUrl?: string): object => ({
  ...(fullUrl !== undefined && { fullUrl }),
  resource,
  request: { method: 'POST', url: (resource as { resourceType: string }).resourceType },
});
export const bundle = (...entry: object[]): object => ({ resourceType: 'Bundle', type: 'transaction', entry });

/** A Bundle where it went well, else an OperationOutcome. */
export interface Answered {
  readonly resourceType: string;
  readonly entry?: Bundle['entry'];
  readonly issue?: OperationOutcome['issue'];
}

/** A person, an order, a swab, its result and the report, tied by references within the Bundle. */
export function wholeRecord(barcode: string, value: keyof typeof DETECTED = 'negative'): object {
  const [patient, order, specimen, observation] = ['1', '2', '3', '4'].map(
    (n) => `urn:uuid:00000000-0000-4000-8000-00000000000${n}`,
  );
  const { specimen: _, ...measured } = observationOf({ barcode, value }) as Observation;
  return bundle(
    post(
      {
        resourceType: 'Patient',
        identifier: [{ system: 'urn:lachan:identity-document:citizen-id', value: '099184777001' }],
        name: [{ family: 'Nguyễn', given: ['Thử', 'Mười'] }],
        gender: 'female',
        birthDate: '1984',
        telecom: [{ system: 'phone', value: '0300777001' }],
        address: [{ city: 'Phường I', district: 'Thành phố Vị Thanh', state: 'Hậu Giang' }],
      },
      patient,
    ),
    post(
      {
        resourceType: 'ServiceRequest',
        status: 'active',
        intent: 'order',
        priority: 'urgent',
        subject: { reference: patient },
        reasonCode: [{ coding: [{ system: 'urn:lachan:test-reason', code: 'outbreak-investigation' }] }],
      },
      order,
    ),
    post(
      {
        resourceType: 'Specimen',
        identifier: [{ system: 'urn:lachan:assigner:BV-DK-HG', value: barcode }],
        type: { coding: [{ system: SNOMED, code: '258500001' }] },
        subject: { reference: patient },
        request: [{ reference: order }],
        collection: { collectedDateTime: '2021-08-10T23:00:00Z' },
      },
      specimen,
    ),
    post({ ...measured, subject: { reference: patient }, specimen: { reference: specimen } }, observation),
    post({
      resourceType: 'DiagnosticReport',
      status: 'final',
      code: { coding: [{ system: 'http://loinc.org', code: '94500-6' }] },
      result: [{ reference: observation }],
    }),
  );
}
