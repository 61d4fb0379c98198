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
import type { DoseToRecord } from './dose-to-record.js';

/** An entry whose every field is laid out well. */
export interface FilledDose {
  readonly person: FilledPerson & { readonly formerIdentityCard?: string };
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

export type DoseRead =
  | { readonly ok: true; readonly item: Omit<DoseToRecord, 'actor' | 'source'> }
  | { readonly ok: false; readonly code: string; readonly path: string };

/** Reads what was filled in, on the day on which the dose was given. */
export function readDose(form: FilledDose): DoseRead {
  if ((form.lot === undefined) === (form.lotUnknown === undefined))
    return { ok: false, code: 'lot-or-unknown', path: 'lot' };
  const lot = form.lot === undefined ? null : parseLot(form.lot);
  if (lot && !lot.ok) return { ok: false, code: lot.code, path: 'lot' };
  const given = readAdministered(form.administered);
  if (!given.ok) return given;
  const { formerIdentityCard, ...filled } = form.person;
  const person = readPerson(filled, given.day);
  if (!person.ok) return person;
  return {
    ok: true,
    item: {
      dose: {
        ...{ vaccine: form.vaccine, lot: lot?.value ?? null, day: given.day, givenAt: given.at, origin: form.origin },
        ...{ facilityCode: form.facilityCode, statedNumber: form.statedDoseNumber ?? null },
        ...{ statedKind: form.kind ?? null, mixingConsent: form.consentToMixing ?? null },
        sessionId: form.sessionId ?? null,
      },
      ...{ person: person.person, priorityGroup: form.priorityGroup, evidence: form.evidence },
      ...(formerIdentityCard !== undefined && { formerDocument: formerDocumentOf(formerIdentityCard) }),
      warnings: person.warnings,
    },
  };
}

type Administered =
  | { readonly ok: true; readonly day: string; readonly at: Date | null }
  | { readonly ok: false; readonly code: string; readonly path: string };

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
