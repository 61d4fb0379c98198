import type { Birth } from '../ages/birth.js';
import type { Sex } from '../identity/sex.js';
import type { LocalDay } from '../time/local-day.js';
import type { DoseKind, DoseOrigin, Vaccine } from './vaccines.js';

/** One facility's statement that a dose was given; several of them may speak of the same dose. */
export interface DoseEntry {
  readonly id: string;
  readonly vaccine: Vaccine;
  /** Null where the paper has none. */
  readonly lot: string | null;
  readonly day: LocalDay;
  /** Null where only the date is known. */
  readonly at: Date | null;
  readonly recordedAt: Date;
  /** An opaque key of the identity document that was shown with it. */
  readonly document: string | null;
  readonly facilityCode: string | null;
  readonly origin: DoseOrigin;
  readonly statedNumber?: number;
  readonly statedKind?: DoseKind;
  /** Undefined where nothing is said of it. */
  readonly consentToMixing?: boolean;
}

/** What an officer has found out about two entries. */
export interface DoseDecision {
  readonly a: string;
  readonly b: string;
  readonly is: 'same' | 'different';
}

export interface VaccinatedPerson {
  readonly birth: Birth | null;
  readonly sex: Sex | null;
}

/** In the order in which they were recorded: the first one speaks for the dose, the others are its witnesses. */
export function byRecording(a: DoseEntry, b: DoseEntry): number {
  return a.recordedAt.getTime() - b.recordedAt.getTime() || byText(a.id, b.id);
}

/**
 * In the order in which they were given. Without an hour a dose stands at the end of its day: a known hour is firmer,
 * and keeps its place when a paper of that day is entered later.
 */
export function byGiving(a: DoseEntry, b: DoseEntry): number {
  return byText(a.day, b.day) || hourOf(a) - hourOf(b) || byRecording(a, b);
}

/** Far above any instant, and not `Infinity`, whose difference to itself is no number. */
const END_OF_DAY = Number.MAX_SAFE_INTEGER;

function hourOf({ at }: DoseEntry): number {
  return at?.getTime() ?? END_OF_DAY;
}

function byText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
