import type { Patient, ServiceRequest, Specimen } from '@medplum/fhirtypes';
import {
  FACILITIES,
  instantOf,
  namesOfResidence,
  readPatient,
  type FhirRefusal,
  type NamesOfResidence,
} from '#libs/fhir';
import type { FieldFault } from '#libs/http';
import type { TestCodes } from '#libs/reference-data';
import {
  TEST_PLACE_KINDS,
  TEST_REASONS,
  type SpecimenKind,
  type TestPlaceKind,
  type TestPriority,
  type TestReason,
  type StatedPerson,
} from '#libs/vocabulary';
import type { NumberOnTube } from '../barcodes/number-on-tube.js';
import { assignerOf, PLACE_KIND_CODES, TEST_REASON_CODES } from './systems.js';

/** A specimen as a transaction describes it. `person` is undefined where the Bundle has no Patient for it. */
export interface FhirSpecimen {
  /** `assigner` is undefined where the identifier has no system. */
  readonly barcode: NumberOnTube;
  readonly kind: SpecimenKind;
  readonly collectedAt: Date | undefined;
  readonly receivedAt: Date | undefined;
  readonly facilityCode: string | undefined;
  readonly reason: TestReason;
  readonly priority: TestPriority;
  readonly placeKind: TestPlaceKind;
  readonly person: StatedPerson | undefined;
  readonly residence: NamesOfResidence;
  readonly path: string;
}

export interface SpecimenReading {
  readonly patient: Patient | undefined;
  readonly order: ServiceRequest | undefined;
  readonly codes: TestCodes;
  readonly path: string;
  readonly faults: FieldFault[];
}

const URGENT = new Set(['urgent', 'asap', 'stat']);

/** Undefined, and its faults told, where it cannot be read. */
export function readSpecimen(specimen: Specimen, reading: SpecimenReading): FhirSpecimen | undefined {
  const { patient, order, codes, path, faults } = reading;
  const fault = (at: string, code: FhirRefusal): void => void faults.push({ path: `${path}.${at}`, code });
  const identifier = specimen.identifier?.[0] ?? specimen.accessionIdentifier;
  if (!identifier?.value) {
    fault('identifier', 'fhir-element-missing');
    return undefined;
  }
  const codings = specimen.type?.coding ?? [];
  const kind = codings.map(({ system = '', code = '' }) => codes.specimenKinds.meaningOf(system, code)).find(Boolean);
  if (codings.length > 0 && kind === undefined) fault('type', 'fhir-code-unknown');
  const collected = specimen.collection?.collectedDateTime ?? specimen.collection?.collectedPeriod?.end;
  const collectedAt = collected === undefined ? undefined : instantOf(collected);
  if (collected !== undefined && collectedAt === undefined) fault('collection.collected', 'fhir-structure');
  const collector = specimen.collection?.collector?.identifier ?? order?.requester?.identifier;
  return {
    barcode: numberOf(identifier.value, identifier.system),
    kind: kind ?? 'other',
    collectedAt,
    receivedAt: specimen.receivedTime === undefined ? undefined : instantOf(specimen.receivedTime),
    facilityCode: collector?.system === FACILITIES ? collector.value : undefined,
    reason:
      wordIn(
        order?.reasonCode?.flatMap(({ coding = [] }) => coding),
        TEST_REASON_CODES,
        TEST_REASONS,
      ) ?? 'other',
    priority: URGENT.has(order?.priority ?? '') ? 'urgent' : 'routine',
    placeKind:
      wordIn(
        order?.locationCode?.flatMap(({ coding = [] }) => coding),
        PLACE_KIND_CODES,
        TEST_PLACE_KINDS,
      ) ?? 'other',
    person: patient && readPatient(patient, { onTime: collectedAt ?? new Date(0), path: `${path}.subject`, faults }),
    residence: namesOfResidence(patient),
    path,
  };
}

const numberOf = (value: string, system: string | undefined): NumberOnTube => ({
  ...{ value, assigner: system === undefined ? undefined : assignerOf(system) },
});

function wordIn<Word extends string>(
  codings: readonly { readonly system?: string; readonly code?: string }[] | undefined,
  of: string,
  words: readonly Word[],
): Word | undefined {
  const codes = (codings ?? []).flatMap(({ system, code }) => (system === of ? [code] : []));
  return words.find((word) => codes.includes(word));
}
