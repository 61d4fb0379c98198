import type { CaseNeed, DatedCaseRules } from '#libs/reference-data';
import type { CaseClassification } from '#libs/contracts';
import { REASONS_OUTSIDE_POSITIVITY, type ResultValue, type TestMethod, type TestReason } from '#libs/vocabulary';

const HOUR_MS = 3_600_000;

/** A result of the person, and what was known when its specimen was taken; null where nobody has said it. */
export interface CaseResult {
  readonly specimenId: string;
  readonly resultVersion: number;
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly reason: TestReason;
  /** Of release. */
  readonly day: string;
  readonly sampledAt: Date;
  /** The cycle threshold of its clearest gene. */
  readonly ct: number | null;
  readonly contact: boolean | null;
  readonly symptoms: boolean | null;
  readonly epidemiologicalFactor: boolean | null;
  /** Of collection. */
  readonly communeCode: string;
  readonly placeKind: string;
  /** False once it was withdrawn. */
  readonly standing: boolean;
}

/** What the results make of somebody, by the definition of each result's own day. */
export interface Judgement {
  readonly classification: CaseClassification;
  /** The result by which the case counts as new. */
  readonly by: CaseResult;
  /** By which way of the definition; null for a suspect. */
  readonly way: string | null;
  /** What is not known, and would make a suspect a case if it were so. */
  readonly missing: readonly CaseNeed[];
}

type RulesOn = (day: string) => Pick<DatedCaseRules, 'ways'>;
type Way = DatedCaseRules['ways'][number];

/** Whether a result can make a case at all: retests and follow-ups are of people who are known to be infected. */
export function countsForCases({ value, reason, standing }: CaseResult): boolean {
  return standing && value === 'positive' && !REASONS_OUTSIDE_POSITIVITY.includes(reason);
}

/** Undefined where no result stands that could make a case. */
export function judge(results: readonly CaseResult[], rulesOn: RulesOn): Judgement | undefined {
  const positive = results.filter(countsForCases).toSorted(byRelease);
  const [first] = positive;
  if (first === undefined) return undefined;
  for (const by of positive) {
    const way = rulesOn(by.day).ways.find((one) => isMet(one, by, positive));
    if (way) return { classification: 'confirmed', by, way: way.code, missing: [] };
  }
  const missing = positive.flatMap((by) => rulesOn(by.day).ways.flatMap((way) => unknownOf(way, by)));
  return { classification: 'suspect', by: first, way: null, missing: [...new Set(missing)].sort() };
}

function isMet(way: Way, by: CaseResult, positive: readonly CaseResult[]): boolean {
  return (
    way.methods.includes(by.method) &&
    way.needs.every((need) => factOf(by, need) === true) &&
    (way.secondWithinHours === null || hasEarlier(by, positive, way.secondWithinHours))
  );
}

/** A positive result by the same method, sampled at most so many hours before. */
function hasEarlier(by: CaseResult, positive: readonly CaseResult[], withinHours: number): boolean {
  return positive.some((other) => {
    const apart = by.sampledAt.getTime() - other.sampledAt.getTime();
    const isOther = other.specimenId !== by.specimenId && other.method === by.method;
    return isOther && apart >= 0 && apart <= withinHours * HOUR_MS;
  });
}

/** Needs that nobody has answered, where no other need of the way is known to be unmet. */
function unknownOf(way: Way, by: CaseResult): CaseNeed[] {
  if (!way.methods.includes(by.method) || way.needs.some((need) => factOf(by, need) === false)) return [];
  return way.needs.filter((need) => factOf(by, need) === null);
}

function factOf(result: CaseResult, need: CaseNeed): boolean | null {
  const facts: Readonly<Record<CaseNeed, boolean | null>> = {
    contact: result.contact,
    symptoms: result.symptoms,
    'epidemiological-factor': result.epidemiologicalFactor,
  };
  return facts[need];
}

const byRelease = (a: CaseResult, b: CaseResult): number =>
  a.day === b.day ? a.sampledAt.getTime() - b.sampledAt.getTime() : a.day < b.day ? -1 : 1;
