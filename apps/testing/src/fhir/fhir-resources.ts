import type { Coding, DiagnosticReport, Observation, Resource, ServiceRequest, Specimen } from '@medplum/fhirtypes';
import { facilityOf, patientOf } from '#libs/fhir';
import type { TestCode, TestCodes } from '#libs/reference-data';
import type { OpenedOrder } from '../people/open-orders.query.js';
import type { ResultVersion } from '../results/result-state.js';
import type { FoundSpecimen } from './exchanged-records.query.js';
import type { SearchedType } from './read-search.js';
import { PLACE_KIND_CODES, systemOf, TEST_REASON_CODES } from './systems.js';

/** Everything that a resource is made of. */
export interface ExchangedRecord {
  readonly specimen: FoundSpecimen;
  readonly order: OpenedOrder | undefined;
  /** The version that was released or withdrawn last. */
  readonly result: ResultVersion | undefined;
}

/** Undefined where nothing is left to tell: a result that is not released, a person whose order was deleted. */
export function resourceOf(type: SearchedType, record: ExchangedRecord, codes: TestCodes): Resource | undefined {
  switch (type) {
    case 'Specimen':
      return specimenOf(record, codes);
    case 'Patient':
      return record.order && patientOf(record.specimen.personId, record.order.person, record.specimen.updatedAt);
    case 'ServiceRequest':
      return serviceRequestOf(record);
    case 'Observation':
      return record.result && observationOf(record, record.result, codes);
    case 'DiagnosticReport':
      return record.result && reportOf(record, record.result, codes);
  }
}

const codingOf = ({ system, code, display }: TestCode): Coding => ({ system, code, display });
const metaOf = ({ updatedAt }: FoundSpecimen, version: number) => ({
  versionId: String(version),
  lastUpdated: updatedAt.toISOString(),
});
const patientReference = ({ specimen }: ExchangedRecord) => ({ reference: `Patient/${specimen.personId}` });

function specimenOf(record: ExchangedRecord, codes: TestCodes): Specimen {
  const { specimen } = record;
  const { id, assigner, barcode, kind, status, collectedAt, receivedAt, facilityCode, orderId } = specimen;
  const states = { refused: 'unsatisfactory', lost: 'unavailable' } as const;
  return {
    resourceType: 'Specimen',
    id,
    meta: metaOf(specimen, specimen.version),
    identifier: [{ system: systemOf(assigner), value: barcode }],
    status: states[status as keyof typeof states] ?? 'available',
    type: { coding: [codingOf(codes.specimenKinds.codeFor(kind))] },
    subject: patientReference(record),
    ...(receivedAt && { receivedTime: receivedAt.toISOString() }),
    ...(orderId !== null && { request: [{ reference: `ServiceRequest/${orderId}` }] }),
    collection: { collector: facilityOf(facilityCode), collectedDateTime: collectedAt.toISOString() },
  };
}

function serviceRequestOf(record: ExchangedRecord): ServiceRequest | undefined {
  const { specimen } = record;
  const { orderId, strata, status, collectedAt, facilityCode, id } = specimen;
  if (orderId === null) return undefined;
  const ended = { released: 'completed', refused: 'revoked', lost: 'revoked' } as const;
  return {
    resourceType: 'ServiceRequest',
    id: orderId,
    meta: metaOf(specimen, specimen.version),
    status: ended[status as keyof typeof ended] ?? 'active',
    intent: 'order',
    priority: strata.priority,
    subject: patientReference(record),
    authoredOn: collectedAt.toISOString(),
    requester: facilityOf(facilityCode),
    locationCode: [{ coding: [{ system: PLACE_KIND_CODES, code: strata.placeKind }] }],
    reasonCode: [{ coding: [{ system: TEST_REASON_CODES, code: strata.reason }] }],
    specimen: [{ reference: `Specimen/${id}` }],
  };
}

function statusOf({ state, kind }: ResultVersion): 'final' | 'corrected' | 'entered-in-error' {
  if (state === 'withdrawn' || kind === 'withdrawal') return 'entered-in-error';
  return kind === 'amendment' ? 'corrected' : 'final';
}

function observationOf(record: ExchangedRecord, result: ResultVersion, codes: TestCodes): Observation {
  const { specimen } = record;
  const component = Object.entries(result.ct ?? {}).map(([gene, value]) => ({
    code: { text: `${gene} gene cycle threshold` },
    valueQuantity: { value },
  }));
  return {
    resourceType: 'Observation',
    id: specimen.id,
    meta: metaOf(specimen, result.version),
    identifier: [{ system: systemOf(specimen.assigner), value: specimen.barcode }],
    status: statusOf(result),
    category: [
      { coding: [{ system: 'http://terminology.hl7.org/CodeSystem/observation-category', code: 'laboratory' }] },
    ],
    code: { coding: [codingOf(codes.methods.codeFor(result.method))] },
    subject: patientReference(record),
    effectiveDateTime: specimen.collectedAt.toISOString(),
    issued: result.testedAt.toISOString(),
    performer: [facilityOf(result.laboratoryCode)],
    valueCodeableConcept: { coding: [codingOf(codes.values.codeFor(result.value))] },
    specimen: { reference: `Specimen/${specimen.id}` },
    ...(result.device !== null && { device: { display: result.device } }),
    ...(component.length > 0 && { component }),
  };
}

function reportOf(record: ExchangedRecord, result: ResultVersion, codes: TestCodes): DiagnosticReport {
  const { specimen } = record;
  return {
    resourceType: 'DiagnosticReport',
    id: specimen.id,
    meta: metaOf(specimen, result.version),
    identifier: [{ system: systemOf(specimen.assigner), value: specimen.barcode }],
    ...(specimen.orderId !== null && { basedOn: [{ reference: `ServiceRequest/${specimen.orderId}` }] }),
    status: statusOf(result),
    code: { coding: [codingOf(codes.methods.codeFor(result.method))] },
    subject: patientReference(record),
    effectiveDateTime: specimen.collectedAt.toISOString(),
    ...(result.releasedAt && { issued: result.releasedAt.toISOString() }),
    performer: [facilityOf(result.laboratoryCode)],
    specimen: [{ reference: `Specimen/${specimen.id}` }],
    result: [{ reference: `Observation/${specimen.id}` }],
    conclusionCode: [{ coding: [codingOf(codes.values.codeFor(result.value))] }],
  };
}
