import type { CaseNeed, DatedCaseRules } from '#libs/reference-data';
import type { TestMethod, TestReason } from '#libs/vocabulary';

/** What was said when a swab was taken, as far as the definition of a case asks for it. */
export interface SaidAtSwab {
  readonly reason: TestReason;
  readonly hasSymptoms?: boolean | undefined;
  readonly factor?: boolean | undefined;
}

/** Whether it is known to be so. */
export function isSaid({ reason, hasSymptoms, factor }: SaidAtSwab, need: CaseNeed): boolean {
  if (need === 'contact') return reason === 'very-high-risk-contact';
  return (need === 'symptoms' ? hasSymptoms : factor) === true;
}

/** Whether one positive result by the method makes a case by the definition in force, without another. */
export function makesCaseAlone(said: SaidAtSwab, method: TestMethod, ways: DatedCaseRules['ways']): boolean {
  return ways.some(
    ({ methods, needs, secondWithinHours }) =>
      secondWithinHours === null && methods.includes(method) && needs.every((need) => isSaid(said, need)),
  );
}
