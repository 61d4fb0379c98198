import {
  ageOn,
  daysBetween,
  entryOn,
  rulesOf,
  type Birth,
  type Course,
  type CourseRules,
  type LocalDay,
  type Sex,
} from '#libs/vocabulary';
import { hasPlace, speaksOf } from '../campaigns/campaign.rules.js';
import type { TakenQuota } from '../campaigns/campaign.js';
import type { LookedAt, SelectionCriteria, SelectionReason } from './selection.js';

/** What of somebody is looked at. */
export interface PersonToLookAt {
  readonly birth: Birth | null;
  readonly sex: Sex | 'unknown';
  readonly priorityGroup: string;
  readonly course: Course;
  readonly isInvited: boolean;
}

interface Found {
  readonly against: readonly SelectionReason[];
  readonly why: readonly SelectionReason[];
}

/** Places are given by group, then by the day due, then to the oldest: each weighs more than all that follow it. */
const GROUP_WEIGHT = 10_000_000;
const DAY_WEIGHT = 1_000;
const YEARS_MAX = 200;
const GROUP_OF_NOBODY = 99;
const FIRST_DAY: LocalDay = '2020-01-01';

/** Says of somebody whether nothing speaks against choosing them, with every reason. */
export function lookAt(person: PersonToLookAt, criteria: SelectionCriteria, rules: CourseRules): LookedAt {
  const parts = [
    groupFound(person, criteria),
    sexFound(person, criteria),
    ageFound(person, criteria, rules),
    courseFound(person.course, criteria),
    found(person.isInvited, ['invited-before']),
  ];
  const against = parts.flatMap((part) => part.against);
  const { nextDue } = person.course;
  const first = { number: 1, from: criteria.on };
  const due = criteria.dose === 'first' ? first : nextDue && { number: nextDue.number, from: nextDue.from };
  return {
    isEligible: against.length === 0,
    reasons: against.length === 0 ? parts.flatMap((part) => part.why) : against,
    rank: rankOf(person, criteria, due?.from),
    due: due && (criteria.dose === 'next' || person.course.doses.length === 0) ? due : null,
  };
}

/** A person for whom nothing is said against, in the order of rank. */
export interface EligiblePerson {
  readonly personId: string;
  readonly residenceCommune: string;
  readonly priorityGroup: string;
}

/** Gives the places of the quotas, in order. Answers the ids of those who get one. */
export function placesGiven(people: readonly EligiblePerson[], taken: readonly TakenQuota[]): Set<string> {
  const quotas = taken.map((quota) => ({ ...quota }));
  const chosen = new Set<string>();
  for (const person of people) {
    if (!hasPlace(quotas, person)) continue;
    chosen.add(person.personId);
    for (const quota of quotas) if (speaksOf(quota, person)) quota.invited += 1;
  }
  return chosen;
}

function groupFound({ priorityGroup }: PersonToLookAt, { priorityGroups }: SelectionCriteria): Found {
  if (priorityGroups === null) return found(false, []);
  return found(!priorityGroups.includes(priorityGroup), ['other-priority-group'], ['of-priority-group']);
}

function sexFound({ sex }: PersonToLookAt, { sex: asked }: SelectionCriteria): Found {
  return asked === null ? found(false, []) : found(sex !== asked, ['other-sex'], ['of-sex']);
}

/** Where only the year is known, the doubt is the person's: the screening looks at the document. */
function ageFound({ birth }: PersonToLookAt, criteria: SelectionCriteria, rules: CourseRules): Found {
  const { on, vaccines, minYears, maxYears } = criteria;
  if (birth === null) return found(true, ['age-unknown']);
  if (birth.precision === 'day' ? on < birth.date : Number(on.slice(0, 'YYYY'.length)) < birth.year)
    return found(true, ['too-young']);
  const { years: most, estimated } = ageOn(birth, on);
  const least = estimated ? Math.max(0, most - 1) : most;
  if (minYears !== null && most < minYears) return found(true, ['too-young']);
  if (maxYears !== null && least > maxYears) return found(true, ['too-old']);
  const isForAge = vaccines.some((vaccine) => {
    const ages = entryOn(rulesOf(rules, vaccine).ages, on);
    return most >= ages.minYears && (ages.maxYears === null || least <= ages.maxYears);
  });
  const isAsked = minYears !== null || maxYears !== null;
  const why = [...(isAsked ? (['of-age'] as const) : []), ...(estimated ? (['age-estimated'] as const) : [])];
  return found(!isForAge, ['no-vaccine-for-age'], why);
}

function courseFound({ doses, doubts, nextDue }: Course, { dose, on, vaccines }: SelectionCriteria): Found {
  if (dose === 'first') return found(doses.length > 0, ['vaccinated-before'], ['first-dose']);
  if (doses.length === 0) return found(true, ['not-vaccinated-before']);
  if (nextDue === null) return found(true, ['nothing-due']);
  const against: SelectionReason[] = [
    ...(on < nextDue.from ? (['not-due-yet'] as const) : []),
    ...(nextDue.vaccine !== null && !vaccines.includes(nextDue.vaccine) ? (['other-vaccine'] as const) : []),
    ...(doubts.length > 0 ? (['doubt-undecided'] as const) : []),
  ];
  const isLate = nextDue.until !== null && nextDue.until < on;
  return { against, why: [isLate ? 'next-dose-late' : 'next-dose-due'] };
}

function rankOf({ priorityGroup, birth }: PersonToLookAt, { dose, on }: SelectionCriteria, from: LocalDay | undefined) {
  const group = /^\d{1,2}$/.test(priorityGroup) ? Number(priorityGroup) : GROUP_OF_NOBODY;
  const days = dose === 'first' || from === undefined ? 0 : Math.max(0, daysBetween(FIRST_DAY, from));
  const years = birth === null ? 0 : Math.max(0, Number(on.slice(0, 'YYYY'.length)) - birth.year);
  return group * GROUP_WEIGHT + days * DAY_WEIGHT + (YEARS_MAX - Math.min(YEARS_MAX, years));
}

function found(isAgainst: boolean, against: readonly SelectionReason[], why: readonly SelectionReason[] = []): Found {
  return isAgainst ? { against, why: [] } : { against: [], why };
}
