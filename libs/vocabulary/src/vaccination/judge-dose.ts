import { entryOn } from '../time/period.js';
import { ageFindings } from './age-findings.js';
import { basicDoseFindings } from './basic-dose.js';
import { basicDosesOf, rulesOf, type CourseRules } from './course-rules.js';
import type { VaccinatedPerson } from './dose-entry.js';
import { allFindings, NOTHING_FOUND, violation, warning } from './findings.js';
import { judgeFurtherDose } from './further-dose.js';
import type { DoseToJudge, JudgedDose, NumberedDose } from './numbered-dose.js';

/** The next dose after `before`, by the rules in force on its own day. It counts, whatever it violates. */
export function judgeDose(
  before: readonly NumberedDose[],
  dose: DoseToJudge,
  person: VaccinatedPerson,
  rules: CourseRules,
): JudgedDose {
  const number = before.length + 1;
  const vaccine = rulesOf(rules, dose.vaccine);
  const isBasic = number <= basicDosesOf(before[0] ?? dose, rules);
  const placed = isBasic
    ? { kind: 'basic' as const, findings: basicDoseFindings(before.at(-1), dose, person, rules) }
    : judgeFurtherDose(before, dose, rules);
  const findings = allFindings(
    placed.findings,
    ageFindings(person.birth, dose.day, entryOn(vaccine.ages, dose.day)),
    dose.isOfHere && dose.day < vaccine.approval.validFrom ? violation('before-approval') : NOTHING_FOUND,
    dose.statedNumbers.some((stated) => stated !== number) ? warning('stated-number-differs') : NOTHING_FOUND,
    dose.statedKinds.some((stated) => stated !== placed.kind) ? warning('stated-kind-differs') : NOTHING_FOUND,
  );
  return { vaccine: dose.vaccine, day: dose.day, number, kind: placed.kind, ...findings };
}
