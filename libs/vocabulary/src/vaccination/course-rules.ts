import type { LocalDay } from '../time/local-day.js';
import { entryOn, type Period } from '../time/period.js';
import type { BodyCondition, DoseKind, Vaccine } from './vaccines.js';

export interface VaccineDosing extends Period {
  /** Of the basic course. */
  readonly doses: number;
  readonly doseMl: number;
  /** Null where a booster has the volume of a basic dose. */
  readonly boosterMl: number | null;
}

/** From one dose of the basic course to the next. */
export interface DoseStep {
  readonly minDays: number;
  /** When the next dose is planned; later than `minDays` where the label allows less than is usual. */
  readonly usualDays: number;
  /** Null where no longest interval is known. */
  readonly maxDays: number | null;
}

export interface VaccineIntervals extends Period {
  readonly steps: readonly DoseStep[];
}

/** Both ends are included. */
export interface VaccineAges extends Period {
  readonly minYears: number;
  readonly maxYears: number | null;
}

export interface VaccineContraindications extends Period {
  readonly conditions: readonly BodyCondition[];
}

/** What the rules ask of one product. The periods of each list follow each other without a gap. */
export interface VaccineRules {
  readonly code: Vaccine;
  readonly approval: Period;
  readonly dosing: readonly VaccineDosing[];
  readonly intervals: readonly VaccineIntervals[];
  readonly ages: readonly VaccineAges[];
  readonly contraindications: readonly VaccineContraindications[];
}

/** That inside a basic course one product may follow another. What no rule names is not allowed. */
export interface MixingRule extends Period {
  readonly first: Vaccine;
  readonly second: Vaccine;
  /** Null for the interval of the first product's own course; the same holds of `maxWeeks`. */
  readonly minWeeks: number | null;
  readonly maxWeeks: number | null;
  readonly needsConsent: boolean;
  readonly minYears: number;
}

/** Which products may be given after the basic course. */
export interface FurtherProducts extends Period {
  readonly kinds: readonly DoseKind[];
  /** Whether a product of the basic course may be given again. */
  readonly sameProduct: boolean;
  readonly vaccines: readonly Vaccine[];
}

/** Which doses exist beyond the basic course; null for a word that did not exist yet. */
export interface DoseKindRules extends Period {
  readonly additional: { readonly minDays: number; readonly most: number } | null;
  readonly booster: { readonly minMonths: number; readonly most: number } | null;
}

export interface DayCount extends Period {
  readonly days: number;
}

/** All dated rules that a course of doses is judged by, as the reference data has them. */
export interface CourseRules {
  readonly vaccines: readonly VaccineRules[];
  readonly mixing: readonly MixingRule[];
  readonly furtherProducts: readonly FurtherProducts[];
  readonly doseKinds: readonly DoseKindRules[];
  /** Two doses of one person nearer than so many days are doubtful. */
  readonly doubtWindow: readonly DayCount[];
  /** Days from the last basic dose until somebody counts as fully vaccinated. */
  readonly fullProtection: readonly DayCount[];
}

/** @throws RangeError where the rules do not know the product. */
export function rulesOf({ vaccines }: Pick<CourseRules, 'vaccines'>, vaccine: Vaccine): VaccineRules {
  const found = vaccines.find(({ code }) => code === vaccine);
  if (found === undefined) throw new RangeError(`No rules for the vaccine ${vaccine}`);
  return found;
}

/** How many doses the basic course has that begins with this one. */
export function basicDosesOf(first: { readonly vaccine: Vaccine; readonly day: LocalDay }, rules: CourseRules): number {
  return entryOn(rulesOf(rules, first.vaccine).dosing, first.day).doses;
}
