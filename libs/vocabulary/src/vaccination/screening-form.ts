import { ageOn } from '../ages/age.js';
import type { Birth } from '../ages/birth.js';
import type { BilingualText } from '../questionnaires/questionnaire.js';
import type { LocalDay } from '../time/local-day.js';
import { isInForce, type Period } from '../time/period.js';
import type { BodyCondition } from './vaccines.js';

/**
 * From the best to the worst; of several the worst one wins. Who is to be referred and would be deferred as well is
 * referred: the hospital is told both, and the day of the deferral is kept.
 */
export const SCREENING_OUTCOMES = ['eligible', 'caution', 'defer', 'refer-to-hospital', 'contraindicated'] as const;
export type ScreeningOutcome = (typeof SCREENING_OUTCOMES)[number];

export const VITALS = ['temperature', 'pulse', 'blood-pressure', 'breaths'] as const;
export type Vital = (typeof VITALS)[number];

/** How long what was answered with yes keeps somebody from a dose, from the day on which it began. */
export type Deferral = { readonly months: number } | { readonly weeks: number };

export interface ScreeningItem {
  readonly code: string;
  /** As the form numbers it. */
  readonly number: string;
  readonly text: BilingualText;
  /** What yes means; `eligible` where only some vaccines make something of it. */
  readonly outcome: ScreeningOutcome;
  readonly deferral?: Deferral;
  /** A vaccine that is contraindicated in one of these makes yes a contraindication. */
  readonly conditions?: readonly BodyCondition[];
  /** Asked of women only. */
  readonly ofWomen?: true;
  /** Asked only before a vaccine that is contraindicated in one of the conditions. */
  readonly onlyWhereContraindicated?: true;
  /** Also yes where a measured value is out of the limits. */
  readonly byVitals?: true;
}

/** Values outside of these are abnormal; the limits themselves are not. */
export interface VitalLimits {
  readonly temperatureC: { readonly min: number; readonly max: number };
  readonly pulse: { readonly min: number; readonly max: number };
  readonly systolic: { readonly min: number; readonly max: number };
  readonly diastolic: { readonly min: number; readonly max: number };
  readonly breathsMax: number;
  /** In treated hypertension a systolic pressure higher than usual by more than this is abnormal too. */
  readonly systolicOverUsual: number;
  /** What is measured of everybody. */
  readonly measured: readonly Vital[];
  /** What is measured besides from this age on. */
  readonly measuredFrom?: { readonly years: number; readonly vitals: readonly Vital[] };
}

export interface ScreeningForm extends Period {
  readonly code: string;
  readonly ages: { readonly minYears: number; readonly maxYears: number | null };
  readonly items: readonly ScreeningItem[];
  readonly vitals: VitalLimits;
  /** How long a screening by this form is good. */
  readonly validity: { readonly hours: number };
}

/** The form by which somebody of that age is screened on that day; undefined where the ministry had none. */
export function screeningFormOn<Form extends ScreeningForm>(
  forms: readonly Form[],
  day: LocalDay,
  years: number,
): Form | undefined {
  return forms.find(
    (form) => isInForce(form, day) && form.ages.minYears <= years && years <= (form.ages.maxYears ?? Infinity),
  );
}

/** By age on the day; whoever has no known birth is screened as somebody grown. */
export function screeningFormFor<Form extends ScreeningForm>(
  forms: readonly Form[],
  birth: Birth | null,
  day: LocalDay,
): Form | undefined {
  const grown = forms.find(({ ages }) => ages.maxYears === null)?.ages.minYears ?? 0;
  return screeningFormOn(forms, day, birth === null ? grown : ageOn(birth, day).years);
}

/** The instant at which a screening is good no longer. */
export function screeningExpiresAt({ validity }: Pick<ScreeningForm, 'validity'>, screenedAt: Date): Date {
  return new Date(screenedAt.getTime() + validity.hours * 3_600_000);
}
