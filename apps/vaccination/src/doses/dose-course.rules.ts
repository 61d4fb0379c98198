import {
  courseOf,
  type Course,
  type CourseRules,
  type DoseDecision,
  type DoseEntry,
  type LotFinding,
  type VaccinatedPerson,
} from '#libs/vocabulary';
import type { DerivedDose, DoseRow } from './dose-state.js';

type Entry = Pick<
  DoseRow,
  | 'id'
  | 'vaccine'
  | 'lot'
  | 'day'
  | 'givenAt'
  | 'recordedAt'
  | 'documentIndex'
  | 'facilityCode'
  | 'origin'
  | 'statedNumber'
  | 'statedKind'
  | 'mixingConsent'
  | 'state'
>;

const NOT_IN_THE_COURSE = {
  ...{ joinedInto: null, joinedBecause: null, doseNumber: null, kind: null, violations: [], warnings: [] },
} as const;

export interface DerivedCourse {
  readonly course: Course;
  /** By entry. */
  readonly doses: ReadonlyMap<string, DerivedDose>;
}

/** The course of one person, from all entries: those that were withdrawn are in no course. */
export function courseFrom(
  entries: readonly Entry[],
  person: VaccinatedPerson,
  decisions: readonly DoseDecision[],
  rules: CourseRules,
): Course {
  const standing = entries.filter(({ state }) => state !== 'withdrawn');
  return courseOf(standing.map(entryOf), person, decisions, rules);
}

/** What follows from all entries of one person, and from what is known of their lots. */
export function deriveCourse(
  entries: readonly Entry[],
  person: VaccinatedPerson,
  decisions: readonly DoseDecision[],
  rules: CourseRules,
  /** What was wrong with the lot of an entry, by entry. */
  lotFindings: ReadonlyMap<string, readonly LotFinding[]>,
): DerivedCourse {
  const course = courseFrom(entries, person, decisions, rules);
  const doses = new Map<string, DerivedDose>();
  for (const { id, state } of entries) if (state === 'withdrawn') doses.set(id, { state, ...NOT_IN_THE_COURSE });
  for (const { id, into, because } of course.joined)
    doses.set(id, { state: 'joined', ...NOT_IN_THE_COURSE, joinedInto: into, joinedBecause: because });
  for (const { id, number, kind, warnings, ...judged } of course.doses) {
    const violations = [...judged.violations, ...(lotFindings.get(id) ?? [])];
    doses.set(id, {
      ...{ state: 'standing', joinedInto: null, joinedBecause: null, doseNumber: number, kind, violations, warnings },
    });
  }
  return { course, doses };
}

function entryOf(row: Entry): DoseEntry {
  return {
    ...{ id: row.id, vaccine: row.vaccine, lot: row.lot, day: row.day, at: row.givenAt, recordedAt: row.recordedAt },
    ...{ document: row.documentIndex?.toString('hex') ?? null, facilityCode: row.facilityCode, origin: row.origin },
    ...(row.statedNumber !== null && { statedNumber: row.statedNumber }),
    ...(row.statedKind !== null && { statedKind: row.statedKind }),
    ...(row.mixingConsent !== null && { consentToMixing: row.mixingConsent }),
  };
}

/** Whether an entry stands where it stood. */
export function isDerivedAlike(one: DerivedDose, other: DerivedDose): boolean {
  return (
    one.state === other.state &&
    one.joinedInto === other.joinedInto &&
    one.joinedBecause === other.joinedBecause &&
    one.doseNumber === other.doseNumber &&
    one.kind === other.kind &&
    one.violations.join() === other.violations.join() &&
    one.warnings.join() === other.warnings.join()
  );
}
