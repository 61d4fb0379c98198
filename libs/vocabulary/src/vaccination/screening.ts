import { ageOn } from '../ages/age.js';
import { addDays, addMonths, type LocalDay } from '../time/local-day.js';
import { entryOn } from '../time/period.js';
import type { VaccineRules } from './course-rules.js';
import type { VaccinatedPerson } from './dose-entry.js';
import {
  SCREENING_OUTCOMES,
  type Deferral,
  type ScreeningForm,
  type ScreeningItem,
  type ScreeningOutcome,
  type Vital,
} from './screening-form.js';
import type { BodyCondition } from './vaccines.js';
import { abnormalVitals, unmeasuredVitals, type VitalSigns } from './vital-signs.js';

/** Yes or no; `since` says on which day it began, where a deferral is counted from it. */
export type ScreeningAnswer = boolean | { readonly since: LocalDay };
export type ScreeningAnswers = Readonly<Record<string, ScreeningAnswer | undefined>>;

export interface Screened {
  /** By what was answered: while something is unanswered it is not the last word. */
  readonly outcome: ScreeningOutcome;
  /** Not before this day; null where nothing defers, or nobody knows for how long. */
  readonly deferUntil: LocalDay | null;
  /** Every item that was answered with yes and means something, with the outcome that it gives alone. */
  readonly items: readonly { readonly item: string; readonly outcome: ScreeningOutcome }[];
  readonly abnormalVitals: readonly Vital[];
  /** Items without an answer, and vital signs that the form wants measured. */
  readonly unanswered: readonly (string | Vital)[];
}

/** Screening on a day before a vaccine is given. The worst outcome wins, in the order of `SCREENING_OUTCOMES`. */
export function screen(
  form: ScreeningForm,
  answers: ScreeningAnswers,
  signs: VitalSigns,
  vaccine: Pick<VaccineRules, 'contraindications'>,
  person: VaccinatedPerson,
  day: LocalDay,
): Screened {
  const { conditions } = entryOn(vaccine.contraindications, day);
  const abnormal = abnormalVitals(signs, form.vitals);
  const asked = form.items.filter((item) => isAsked(item, person, conditions));
  const answered = asked.map((item) => {
    const answer = answers[item.code];
    return { item, answer: item.byVitals && abnormal.length > 0 ? true : answer };
  });
  const found = answered.flatMap(({ item, answer }) => (answer ? [meaningOf(item, answer, conditions, day)] : []));
  const items = found.filter(({ outcome }) => outcome !== 'eligible');
  const years = person.birth === null ? null : ageOn(person.birth, day).years;
  return {
    outcome: worstOf(items.map(({ outcome }) => outcome)),
    deferUntil:
      items
        .flatMap(({ until }) => until ?? [])
        .sort()
        .at(-1) ?? null,
    items: items.map(({ item, outcome }) => ({ item, outcome })),
    abnormalVitals: abnormal,
    unanswered: [
      ...answered.filter(({ answer }) => answer === undefined).map(({ item }) => item.code),
      ...unmeasuredVitals(signs, form.vitals, years),
    ],
  };
}

function isAsked(
  { ofWomen, onlyWhereContraindicated, conditions = [] }: ScreeningItem,
  { sex }: VaccinatedPerson,
  contraindicated: readonly BodyCondition[],
): boolean {
  if (ofWomen && sex === 'male') return false;
  return !onlyWhereContraindicated || conditions.some((condition) => contraindicated.includes(condition));
}

interface Meaning {
  readonly item: string;
  readonly outcome: ScreeningOutcome;
  readonly until: LocalDay | null;
}

function meaningOf(
  { code, outcome, deferral, conditions = [] }: ScreeningItem,
  answer: ScreeningAnswer,
  contraindicated: readonly BodyCondition[],
  day: LocalDay,
): Meaning {
  if (conditions.some((condition) => contraindicated.includes(condition))) {
    return { item: code, outcome: 'contraindicated', until: null };
  }
  const until = typeof answer === 'object' && deferral ? endOf(deferral, answer.since) : null;
  return until !== null && until <= day
    ? { item: code, outcome: 'eligible', until: null }
    : { item: code, outcome, until };
}

/** The first day on which what began on a day defers no longer. */
function endOf(deferral: Deferral, since: LocalDay): LocalDay {
  return 'months' in deferral ? addMonths(since, deferral.months) : addDays(since, deferral.weeks * 7);
}

function worstOf(outcomes: readonly ScreeningOutcome[]): ScreeningOutcome {
  return SCREENING_OUTCOMES.findLast((outcome) => outcomes.includes(outcome)) ?? 'eligible';
}
