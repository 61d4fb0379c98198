import {
  localDayOf,
  parseInstant,
  readPerson,
  type DoseKind,
  type DoseOrigin,
  type FilledPerson,
  type IdentityDocument,
  type Vaccine,
} from '#libs/vocabulary';
import { parseFormerIdentityCard, parseLot } from './dose-fields.rules.js';
import type { DoseToRecord, StatedDose } from './dose-to-record.js';

/** A dose whose every field is laid out well, but for whose it is. */
export interface FilledGivenDose {
  readonly vaccine: Vaccine;
  readonly lot?: string;
  readonly lotUnknown?: true;
  readonly administered: { readonly at: string } | { readonly on: string };
  readonly facilityCode: string;
  readonly origin: DoseOrigin;
  readonly statedDoseNumber?: number;
  readonly kind?: DoseKind;
  readonly consentToMixing?: boolean;
  readonly priorityGroup?: string;
  readonly evidence?: string;
  readonly sessionId?: string;
}

export type FilledVaccinatedPerson = FilledPerson & { readonly formerIdentityCard?: string };

/** An entry whose every field is laid out well. */
export interface FilledDose extends FilledGivenDose {
  readonly person: FilledVaccinatedPerson;
}

interface Unreadable {
  readonly ok: false;
  readonly code: string;
  readonly path: string;
}

type PersonOfDose = Pick<DoseToRecord, 'person' | 'formerDocument' | 'warnings'>;

export type DoseRead = { readonly ok: true; readonly item: Omit<DoseToRecord, 'actor' | 'source'> } | Unreadable;
export type GivenDoseRead = { readonly ok: true; readonly dose: StatedDose } | Unreadable;
export type PersonOfDoseRead = { readonly ok: true; readonly of: PersonOfDose } | Unreadable;

/** Reads what was filled in, on the day on which the dose was given. */
export function readDose(form: FilledDose): DoseRead {
  const given = readGivenDose(form);
  if (!given.ok) return given;
  const person = readPersonOfDose(form.person, given.dose.day);
  if (!person.ok) return person;
  const { priorityGroup, evidence } = form;
  return { ok: true, item: { dose: given.dose, ...person.of, priorityGroup, evidence } };
}

/** Reads all but whose it is. */
export function readGivenDose(form: FilledGivenDose): GivenDoseRead {
  if ((form.lot === undefined) === (form.lotUnknown === undefined))
    return { ok: false, code: 'lot-or-unknown', path: 'lot' };
  const lot = form.lot === undefined ? null : parseLot(form.lot);
  if (lot && !lot.ok) return { ok: false, code: lot.code, path: 'lot' };
  const given = readAdministered(form.administered);
  if (!given.ok) return given;
  return {
    ok: true,
    dose: {
      ...{ vaccine: form.vaccine, lot: lot?.value ?? null, day: given.day, givenAt: given.at, origin: form.origin },
      ...{ facilityCode: form.facilityCode, statedNumber: form.statedDoseNumber ?? null },
      ...{ statedKind: form.kind ?? null, mixingConsent: form.consentToMixing ?? null },
      sessionId: form.sessionId ?? null,
    },
  };
}

/** Reads whose it is, on the day on which it was given. */
export function readPersonOfDose(
  { formerIdentityCard, ...filled }: FilledVaccinatedPerson,
  day: string,
): PersonOfDoseRead {
  const person = readPerson(filled, day);
  if (!person.ok) return person;
  const formerDocument = formerIdentityCard === undefined ? undefined : formerDocumentOf(formerIdentityCard);
  return {
    ok: true,
    of: { person: person.person, warnings: person.warnings, ...(formerDocument && { formerDocument }) },
  };
}

type Administered = { readonly ok: true; readonly day: string; readonly at: Date | null } | Unreadable;

/** The day, and the instant where it is known. */
export function readAdministered(given: FilledDose['administered']): Administered {
  if ('on' in given) return { ok: true, day: given.on, at: null };
  const at = parseInstant(given.at);
  if (!at.ok) return { ok: false, code: at.code, path: 'administered.at' };
  return { ok: true, day: localDayOf(at.value), at: at.value };
}

function formerDocumentOf(typed: string): IdentityDocument | undefined {
  const parsed = parseFormerIdentityCard(typed);
  return parsed.ok ? { kind: 'old-identity-card', number: parsed.value } : undefined;
}
