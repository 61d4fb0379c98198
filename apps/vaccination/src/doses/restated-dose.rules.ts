import { localDayOf, type DoseKind, type DoseOrigin, type Vaccine } from '#libs/vocabulary';
import { parseLot } from './dose-fields.rules.js';
import type { StatedDose } from './dose-to-record.js';
import { readAdministered } from './read-dose.rules.js';

/** What a correction names. */
export interface DoseCorrection {
  readonly vaccine?: Vaccine;
  readonly lot?: string;
  readonly lotUnknown?: true;
  readonly administered?: { readonly at: string } | { readonly on: string };
  readonly facilityCode?: string;
  readonly origin?: DoseOrigin;
  readonly statedDoseNumber?: number;
  readonly kind?: DoseKind;
  readonly consentToMixing?: boolean;
}

export type DoseRestated =
  | { readonly ok: true; readonly dose: StatedDose }
  | { readonly ok: false; readonly code: string; readonly path: string };

/** What the entry says once the correction has taken the place of what it named. */
export function restate(before: StatedDose, correction: DoseCorrection): DoseRestated {
  if (correction.lot !== undefined && correction.lotUnknown !== undefined)
    return { ok: false, code: 'lot-or-unknown', path: 'lot' };
  const lot = correction.lot === undefined ? undefined : parseLot(correction.lot);
  if (lot && !lot.ok) return { ok: false, code: lot.code, path: 'lot' };
  const given = correction.administered && readAdministered(correction.administered);
  if (given && !given.ok) return given;
  const keptLot = correction.lotUnknown ? null : before.lot;
  const dose = {
    ...{ vaccine: correction.vaccine ?? before.vaccine, lot: lot ? lot.value : keptLot },
    ...{ day: given ? given.day : before.day, givenAt: given ? given.at : before.givenAt },
    ...{ origin: correction.origin ?? before.origin, facilityCode: correction.facilityCode ?? before.facilityCode },
    ...{ statedNumber: correction.statedDoseNumber ?? before.statedNumber },
    ...{ statedKind: correction.kind ?? before.statedKind },
    mixingConsent: correction.consentToMixing ?? before.mixingConsent,
  };
  return { ok: true, dose: { ...dose, sessionId: isTakenElsewhere(before, dose) ? null : before.sessionId } };
}

type Given = Pick<StatedDose, 'day' | 'facilityCode' | 'origin'>;

/** A dose of another day or point was not given in the session that it named. */
export function isTakenElsewhere(before: Given, after: Given): boolean {
  return before.day !== after.day || before.facilityCode !== after.facilityCode || before.origin !== after.origin;
}

/** Whether the balance of a lot at a point on a day follows from it otherwise. */
export function isCountedOtherwise(
  before: Given & Pick<StatedDose, 'vaccine' | 'lot'>,
  after: Given & Pick<StatedDose, 'vaccine' | 'lot'>,
): boolean {
  return isTakenElsewhere(before, after) || before.vaccine !== after.vaccine || before.lot !== after.lot;
}

/** What of an entry a correction can change, but for its person, as it goes on record. */
export type Restatable = Omit<StatedDose, 'sessionId' | 'givenAt'> & { readonly givenAt: string | null };

export function restatableOf(dose: StatedDose): Restatable {
  return {
    ...{ vaccine: dose.vaccine, lot: dose.lot, day: dose.day, givenAt: dose.givenAt?.toISOString() ?? null },
    ...{ origin: dose.origin, facilityCode: dose.facilityCode, statedNumber: dose.statedNumber },
    ...{ statedKind: dose.statedKind, mixingConsent: dose.mixingConsent },
  };
}

/** On which day the person is read: that of the dose. */
export function dayOfCorrection({ administered }: DoseCorrection, before: StatedDose): string {
  if (administered === undefined) return before.day;
  return 'on' in administered ? administered.on : localDayOf(new Date(administered.at));
}
