import { addDays, type LocalDay } from '../time/local-day.js';
import { firstDayAllowed } from '../time/period.js';
import { basicDosesOf, rulesOf, type CourseRules } from './course-rules.js';
import { furtherDoses } from './further-dose.js';
import type { NumberedDose } from './numbered-dose.js';
import type { DoseKind, Vaccine } from './vaccines.js';

/** The dose that comes next. */
export interface NextDue {
  readonly number: number;
  readonly kind: DoseKind;
  /** Best the product of the dose before; null where there is a choice. */
  readonly vaccine: Vaccine | null;
  /** The first day on which the rule then in force allows it. */
  readonly from: LocalDay;
  /** The day for which it is planned. */
  readonly usual: LocalDay;
  /** After it the dose is late; null where no longest interval is known. */
  readonly until: LocalDay | null;
}

/** Null before the first dose, and where no dose is foreseen. An additional dose is for a few, and due to nobody. */
export function nextDueAfter(doses: readonly NumberedDose[], rules: CourseRules): NextDue | null {
  const [first] = doses;
  const last = doses.at(-1);
  if (first === undefined || last === undefined) return null;
  return doses.length < basicDosesOf(first, rules) ? nextBasic(last, rules) : nextBooster(doses, rules);
}

function nextBasic(last: NumberedDose, rules: CourseRules): NextDue | null {
  const { intervals } = rulesOf(rules, last.vaccine);
  const afterDays = (key: 'minDays' | 'usualDays') =>
    firstDayAllowed(intervals, ({ steps }) => {
      const step = steps[last.number - 1] ?? steps.at(-1);
      return step ? addDays(last.day, step[key]) : null;
    });
  const from = afterDays('minDays');
  const usual = afterDays('usualDays');
  if (from === undefined || usual === undefined) return null;
  const maxDays = (usual.entry.steps[last.number - 1] ?? usual.entry.steps.at(-1))?.maxDays ?? null;
  return {
    number: last.number + 1,
    kind: 'basic',
    vaccine: last.vaccine,
    from: from.day,
    usual: usual.day,
    until: maxDays === null ? null : addDays(last.day, maxDays),
  };
}

function nextBooster(doses: readonly NumberedDose[], rules: CourseRules): NextDue | null {
  const allowed = firstDayAllowed(
    rules.doseKinds,
    (kinds) => furtherDoses(doses, kinds).find(({ kind }) => kind === 'booster')?.from ?? null,
  );
  if (allowed === undefined) return null;
  return {
    ...{ number: doses.length + 1, kind: 'booster', vaccine: null },
    ...{ from: allowed.day, usual: allowed.day, until: null },
  };
}
