import type { Patient } from '@medplum/fhirtypes';
import type { FieldFault } from '#libs/http';
import {
  localDayOf,
  parseBirth,
  parseFullName,
  parseIdentityDocument,
  parsePhone,
  type StatedPerson,
} from '#libs/vocabulary';
import { DOCUMENT_PREFIX } from './patient.js';

/** Where a Patient stands, and where its faults are told. */
export interface PatientReading {
  /** When the act was: nobody is tested or vaccinated before being born. */
  readonly onTime: Date;
  readonly path: string;
  readonly faults: FieldFault[];
}

/** Names of units, for those who know where they lie. */
export interface NamesOfResidence {
  readonly commune: string;
  readonly district: string;
  readonly province: string;
}

const SEXES = { male: 'male', female: 'female', other: 'other' } as const;

/**
 * A Patient as a person; a year alone is a birth of that year. Undefined without a readable name. What else cannot be
 * read is told as a fault.
 */
export function readPatient(patient: Patient, { onTime, path, faults }: PatientReading): StatedPerson | undefined {
  const told = (at: string, code: string): void => void faults.push({ path: `${path}.${at}`, code });
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

/** City, district and state of the first address. */
export function namesOfResidence(patient: Patient | undefined): NamesOfResidence {
  const { city = '', district = '', state = '' } = patient?.address?.[0] ?? {};
  return { commune: city, district, province: state };
}
