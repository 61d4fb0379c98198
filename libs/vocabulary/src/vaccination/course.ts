import { addDays, daysBetween, type LocalDay } from '../time/local-day.js';
import { entryOn } from '../time/period.js';
import { basicDosesOf, type CourseRules } from './course-rules.js';
import { byGiving, type DoseDecision, type DoseEntry, type VaccinatedPerson } from './dose-entry.js';
import { groupsOf, sameDoseKey, type EntryGroup } from './joined-entries.js';
import { judgeDose } from './judge-dose.js';
import { nextDueAfter, type NextDue } from './next-due.js';
import type { DoseToJudge, JudgedDose } from './numbered-dose.js';

/** One dose, with everybody who stated it. */
export interface CourseDose extends JudgedDose {
  /** Of the entry that speaks for it: the one that was recorded first. */
  readonly id: string;
  readonly witnesses: readonly string[];
}

export interface JoinedEntry {
  readonly id: string;
  readonly into: string;
  readonly because: 'same-document-product-lot-day' | 'decided';
}

/** Two doses that may be one; an officer decides. */
export interface DoseDoubt {
  readonly a: string;
  readonly b: string;
  readonly daysApart: number;
}

export interface Course {
  readonly doses: readonly CourseDose[];
  readonly joined: readonly JoinedEntry[];
  readonly doubts: readonly DoseDoubt[];
  /** The day of the last basic dose. */
  readonly completeOn: LocalDay | null;
  /** Full protection begins some days after it: the two are told apart because documents ask for one or the other. */
  readonly fullyVaccinatedFrom: LocalDay | null;
  readonly nextDue: NextDue | null;
}

/**
 * The course of one person from everything that was stated of it. A pure function of the sets of entries and decisions:
 * whatever is added can be taken back, and no order of arrival changes the answer.
 */
export function courseOf(
  entries: readonly DoseEntry[],
  person: VaccinatedPerson,
  decisions: readonly DoseDecision[],
  rules: CourseRules,
): Course {
  const groups = groupsOf(entries, decisions).sort(([a], [b]) => byGiving(a, b));
  const doses: CourseDose[] = [];
  for (const [head, ...others] of groups) {
    const judged = judgeDose(doses, statedBy([head, ...others]), person, rules);
    doses.push({ ...judged, id: head.id, witnesses: others.map(({ id }) => id) });
  }
  const completeOn = doses[0] ? (doses[basicDosesOf(doses[0], rules) - 1]?.day ?? null) : null;
  return {
    doses,
    joined: groups.flatMap(joinedInto),
    doubts: doubtsBetween(groups, decisions, rules),
    completeOn,
    fullyVaccinatedFrom:
      completeOn === null ? null : addDays(completeOn, entryOn(rules.fullProtection, completeOn).days),
    nextDue: nextDueAfter(doses, rules),
  };
}

/** Product and day as the first one recorded says; what else was stated, by anybody. */
function statedBy(group: EntryGroup): DoseToJudge {
  const [{ vaccine, day }] = group;
  const isOfHere = group.some(({ origin }) => origin === 'facility');
  const consents = group.flatMap(({ consentToMixing }) => consentToMixing ?? []);
  const withoutWord = isOfHere || consents.includes(false) ? 'missing' : 'unknown';
  return {
    ...{ vaccine, day, isOfHere },
    consentToMixing: consents.includes(true) ? 'given' : withoutWord,
    statedNumbers: group.flatMap(({ statedNumber }) => statedNumber ?? []),
    statedKinds: group.flatMap(({ statedKind }) => statedKind ?? []),
  };
}

function joinedInto([head, ...others]: EntryGroup): JoinedEntry[] {
  const key = sameDoseKey(head);
  return others.map((entry) => ({
    id: entry.id,
    into: head.id,
    because: key !== null && sameDoseKey(entry) === key ? 'same-document-product-lot-day' : 'decided',
  }));
}

/** Pairs nearer than the window that is in force on the day of the later dose, unless somebody found them different. */
function doubtsBetween(
  groups: readonly EntryGroup[],
  decisions: readonly DoseDecision[],
  { doubtWindow }: CourseRules,
): DoseDoubt[] {
  const headOf = new Map(groups.flatMap((group) => group.map(({ id }) => [id, group[0].id] as const)));
  const pair = (a: string | undefined, b: string | undefined): string => JSON.stringify([a, b]);
  const different = new Set(
    decisions
      .filter(({ is }) => is === 'different')
      .flatMap(({ a, b }) => [pair(headOf.get(a), headOf.get(b)), pair(headOf.get(b), headOf.get(a))]),
  );
  return groups.flatMap(([a], index) =>
    groups.slice(index + 1).flatMap(([b]) => {
      const daysApart = daysBetween(a.day, b.day);
      const isNear = daysApart < entryOn(doubtWindow, b.day).days;
      return isNear && !different.has(pair(a.id, b.id)) ? [{ a: a.id, b: b.id, daysApart }] : [];
    }),
  );
}
