import type { DatedSupplyRules } from '#libs/reference-data';
import { isBefore, minutesAfter } from './carried-state.rules.js';
import type { CitizenReport, OfficialStatement } from './statement.js';

type PhoneRules = Pick<DatedSupplyRules, 'phones'>;

/** Whether what a phone said of a point was borne out by its owner or an officer, and when that was found. */
export interface Judgement {
  readonly isBorneOut: boolean;
  readonly at: Date;
}

/** The last judgement of a phone at each point, by the point's id. */
export type PhoneStanding = ReadonlyMap<string, Judgement>;

/**
 * Judges a report by what an owner or an officer said before it. Only a contradiction counts: who repeats what everybody
 * can read on the map earns nothing. Null where it cannot be judged.
 */
export function judgedByWordBefore(
  report: CitizenReport,
  official: OfficialStatement | null,
  rules: PhoneRules,
): Judgement | null {
  if (official === null || official.says === report.says || !isNear(official.at, report.at, rules)) return null;
  return { isBorneOut: false, at: report.at };
}

/** Judges a report by what an owner or an officer says after it, which counts more than what was said before. */
export function judgedByWordAfter(
  report: CitizenReport,
  official: OfficialStatement,
  rules: PhoneRules,
): Judgement | null {
  if (!isNear(report.at, official.at, rules)) return null;
  return { isBorneOut: official.says === report.says, at: official.at };
}

/**
 * Whether a phone is heard. One that was contradicted at several points, and often, is not: its reports are kept and
 * count for nothing. What is older than `ignoredDays` is forgotten.
 */
export function isHeard(standing: PhoneStanding, now: Date, { phones }: PhoneRules): boolean {
  const since = minutesAfter(now, -phones.ignoredDays * 24 * 60);
  const judged = [...standing.values()].filter(({ at }) => !isBefore(at, since));
  const contradicted = judged.filter(({ isBorneOut }) => !isBorneOut).length;
  const isOften = contradicted * 100 >= phones.ignoredFromPercent * judged.length;
  return contradicted < phones.ignoredFromContradictions || !isOften;
}

function isNear(before: Date, after: Date, { phones }: PhoneRules): boolean {
  return !isBefore(after, before) && !isBefore(minutesAfter(before, phones.judgedWithinHours * 60), after);
}
