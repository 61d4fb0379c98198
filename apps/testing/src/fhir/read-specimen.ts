import type { Patient, ServiceRequest, Specimen } from '@medplum/fhirtypes';
import { DOCUMENT_PREFIX, FACILITIES, type FhirRefusal } from '#libs/fhir';
import type { FieldFault } from '#libs/http';
import type { TestCodes } from '#libs/reference-data';
import {
  parseBirth,
  parseFullName,
  parseIdentityDocument,
  parsePhone,
  localDayOf,
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
  /** Names of the units of residence, for those who know where they lie. */
  readonly residence: { readonly commune: string; readonly district: string; readonly province: string };
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
const SEXES = { male: 'male', female: 'female', other: 'other' } as const;

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
  const address = patient?.address?.[0];
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
    person: patient && readPatient(patient, collectedAt ?? new Date(0), { path, faults }),
    residence: { commune: address?.city ?? '', district: address?.district ?? '', province: address?.state ?? '' },
    path,
  };
}

const numberOf = (value: string, system: string | undefined): NumberOnTube => ({
  ...{ value, assigner: system === undefined ? undefined : assignerOf(system) },
});

/** A time of FHIR as an instant; a date alone is its beginning in Asia/Ho_Chi_Minh. */
export function instantOf(text: string): Date | undefined {
  if (/^\d{4}(?:-\d{2})?$/.test(text)) return undefined;
  const instant = new Date(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00+07:00` : text);
  return Number.isNaN(instant.getTime()) || instant.getUTCFullYear() < 1900 ? undefined : instant;
}

function wordIn<Word extends string>(
  codings: readonly { readonly system?: string; readonly code?: string }[] | undefined,
  of: string,
  words: readonly Word[],
): Word | undefined {
  const codes = (codings ?? []).flatMap(({ system, code }) => (system === of ? [code] : []));
  return words.find((word) => codes.includes(word));
}

/** @param onTime when the swab was taken: nobody is tested before being born */
function readPatient(
  patient: Patient,
  onTime: Date,
  { path, faults }: { readonly path: string; readonly faults: FieldFault[] },
): StatedPerson | undefined {
  const told = (at: string, code: string): void => void faults.push({ path: `${path}.subject.${at}`, code });
  const [human] = patient.name ?? [];
  const parts = [human?.family, ...(human?.given ?? [])].filter((part) => part !== undefined);
  const name = parseFullName(human?.text ?? parts.join(' '));
  if (!name.ok) told('name', name.code);
  const { birthDate } = patient;
  const isYear = /^\d{4}$/.test(birthDate ?? '');
  if (birthDate !== undefined && /^\d{4}-\d{2}$/.test(birthDate)) told('birthDate', 'fhir-birth-date-unsupported');
  const birth =
    birthDate === undefined
      ? undefined
      : parseBirth(isYear ? { year: Number(birthDate) } : { date: birthDate }, localDayOf(onTime));
  if (birth?.ok === false) told('birthDate', birth.code);
  const said = patient.telecom?.find(({ system, value }) => system === 'phone' && value !== undefined)?.value;
  const phone = said === undefined ? undefined : parsePhone(said);
  if (phone?.ok === false) told('telecom', phone.code);
  const paper = patient.identifier?.find(({ system }) => system?.startsWith(DOCUMENT_PREFIX));
  const kind = paper?.system?.slice(DOCUMENT_PREFIX.length) ?? '';
  const document = paper?.value === undefined ? undefined : parseIdentityDocument({ kind, number: paper.value });
  if (document?.ok === false) told('identifier', document.code);
  if (!name.ok) return undefined;
  return {
    fullName: name.value,
    birth: birth?.ok === true ? birth.value : null,
    sex: patient.gender === undefined ? 'unknown' : (SEXES[patient.gender as keyof typeof SEXES] ?? 'unknown'),
    nationality: null,
    phone: phone?.ok === true ? phone.value : null,
    ...(document?.ok === true && { identityDocument: document.value, documentRead: 'typed' as const }),
    residence: { kind: 'unknown' },
  };
}
