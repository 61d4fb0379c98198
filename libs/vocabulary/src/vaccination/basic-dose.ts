import { daysBetween } from '../time/local-day.js';
import { entryOn, isInForce } from '../time/period.js';
import { mayBeOfAge } from './age-findings.js';
import { rulesOf, type CourseRules, type DoseStep } from './course-rules.js';
import type { VaccinatedPerson } from './dose-entry.js';
import { allFindings, NOTHING_FOUND, violation, warning, type Findings } from './findings.js';
import type { DoseToJudge, NumberedDose } from './numbered-dose.js';

const DAYS_OF_WEEK = 7;

/** Interval and product of a dose of the basic course, against the dose before it. */
export function basicDoseFindings(
  before: NumberedDose | undefined,
  dose: DoseToJudge,
  person: VaccinatedPerson,
  rules: CourseRules,
): Findings {
  if (before === undefined) return NOTHING_FOUND;
  const step = stepAfter(before, dose, rules);
  if (before.vaccine === dose.vaccine) return intervalFindings(before, dose, step);
  const mixing = rules.mixing.find(
    (rule) => rule.first === before.vaccine && rule.second === dose.vaccine && isInForce(rule, dose.day),
  );
  if (mixing === undefined || !mayBeOfAge(person.birth, dose.day, mixing.minYears)) {
    return allFindings(violation('mixing-not-allowed'), intervalFindings(before, dose, step));
  }
  const interval = {
    minDays: mixing.minWeeks === null ? (step?.minDays ?? 0) : mixing.minWeeks * DAYS_OF_WEEK,
    maxDays: mixing.maxWeeks === null ? (step?.maxDays ?? null) : mixing.maxWeeks * DAYS_OF_WEEK,
  };
  const lacksConsent = mixing.needsConsent && dose.consentToMixing === 'missing';
  return allFindings(
    intervalFindings(before, dose, interval),
    lacksConsent ? violation('mixing-without-consent') : NOTHING_FOUND,
  );
}

/** The interval of the product that was given before, by the rule of the day on which this one is given. */
function stepAfter(before: NumberedDose, { day }: DoseToJudge, rules: CourseRules): DoseStep | undefined {
  const { steps } = entryOn(rulesOf(rules, before.vaccine).intervals, day);
  return steps[before.number - 1] ?? steps.at(-1);
}

function intervalFindings(
  before: NumberedDose,
  dose: DoseToJudge,
  interval: Pick<DoseStep, 'minDays' | 'maxDays'> | undefined,
): Findings {
  if (interval === undefined) return NOTHING_FOUND;
  const days = daysBetween(before.day, dose.day);
  if (days < interval.minDays) return violation('too-early');
  return interval.maxDays !== null && days > interval.maxDays ? warning('given-late') : NOTHING_FOUND;
}
