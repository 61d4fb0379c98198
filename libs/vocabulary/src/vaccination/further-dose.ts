import { addDays, addMonths, type LocalDay } from '../time/local-day.js';
import { entryOn, isInForce } from '../time/period.js';
import type { CourseRules, DoseKindRules } from './course-rules.js';
import { allFindings, NOTHING_FOUND, violation, type Findings } from './findings.js';
import type { DoseToJudge, NumberedDose } from './numbered-dose.js';
import type { DoseKind } from './vaccines.js';

/** A kind of dose that may still follow, and from which day on. */
export interface FurtherDose {
  readonly kind: DoseKind;
  readonly from: LocalDay;
}

/**
 * What may follow a complete basic course. An additional dose comes before any booster, and a booster is counted from
 * the last of basic and additional doses.
 */
export function furtherDoses(before: readonly NumberedDose[], kinds: DoseKindRules): FurtherDose[] {
  const given = (kind: DoseKind): number => before.filter((dose) => dose.kind === kind).length;
  const lastOf = (...sought: readonly DoseKind[]): LocalDay | undefined =>
    before.findLast(({ kind }) => sought.includes(kind))?.day;
  const basic = lastOf('basic');
  const beforeBooster = lastOf('basic', 'additional');
  const { additional, booster } = kinds;
  const found: FurtherDose[] = [];
  if (additional && basic !== undefined && given('additional') < additional.most && given('booster') === 0) {
    found.push({ kind: 'additional', from: addDays(basic, additional.minDays) });
  }
  if (booster && beforeBooster !== undefined && given('booster') < booster.most) {
    found.push({ kind: 'booster', from: addMonths(beforeBooster, booster.minMonths) });
  }
  return found;
}

/**
 * Kind and findings of a dose after the basic course. Where the day allows more than one kind, what was stated decides,
 * and without a statement it is a booster. Before the words existed a further dose is an additional one that the rules
 * did not know.
 */
export function judgeFurtherDose(
  before: readonly NumberedDose[],
  dose: DoseToJudge,
  rules: CourseRules,
): { readonly kind: DoseKind; readonly findings: Findings } {
  const kinds = entryOn(rules.doseKinds, dose.day);
  if (kinds.additional === null && kinds.booster === null) {
    return { kind: 'additional', findings: violation('beyond-course') };
  }
  const possible = furtherDoses(before, kinds);
  const [earliest] = possible;
  if (earliest === undefined) return { kind: 'booster', findings: violation('beyond-course') };
  const inTime = possible.filter(({ from }) => from <= dose.day);
  const chosen = inTime.find(({ kind }) => dose.statedKinds.includes(kind)) ?? inTime.at(-1);
  const { kind } = chosen ?? earliest;
  return {
    kind,
    findings: allFindings(
      chosen ? NOTHING_FOUND : violation('too-early'),
      isProductAllowed(kind, before, dose, rules) ? NOTHING_FOUND : violation('mixing-not-allowed'),
    ),
  };
}

function isProductAllowed(
  kind: DoseKind,
  before: readonly NumberedDose[],
  { vaccine, day }: DoseToJudge,
  { furtherProducts }: CourseRules,
): boolean {
  const inForce = furtherProducts.filter((rule) => rule.kinds.includes(kind) && isInForce(rule, day));
  const wasGiven = before.some((dose) => dose.kind === 'basic' && dose.vaccine === vaccine);
  return inForce.some(({ sameProduct, vaccines }) => vaccines.includes(vaccine) || (sameProduct && wasGiven));
}
