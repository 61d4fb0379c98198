import type { PersonProgress } from '#libs/contracts';
import { canonicalJson } from '#libs/http';
import type { NewEvent } from '#libs/messaging';
import type { StatedPerson, VaccinatedPerson } from '#libs/vocabulary';
import type { ChangedFacilityDay } from '../completeness/reopen-days.use-case.js';
import type { PersonState } from '../people/person-state.js';
import { doseWasCounted } from '../published-events.js';
import { isDerivedAlike, type DerivedCourse } from './dose-course.rules.js';
import { countedOf, type DerivedDose, type DoseRow } from './dose-state.js';
import type { ChangedDose } from './dose.store.js';
import { progressOf } from './person-progress.rules.js';

/** An entry that is not written yet, and gets its place in the course. */
export type FreshDose = Omit<DoseRow, keyof DerivedDose | 'version' | 'published' | 'national' | 'nationalReason'>;

export interface RecountedDose {
  /** When it is recorded: never before what was there already, so that the first entry goes on speaking for the dose. */
  readonly recordedAt: Date;
  readonly derived: DerivedDose;
  /** Of the entry that speaks for the dose: itself, or the one to which it is joined. */
  readonly head: DerivedDose;
  readonly published: DoseRow['published'];
}

/** The course of one person, worked out anew. */
export interface Recounted {
  readonly root: PersonState;
  /** As they stood before. */
  readonly rows: readonly DoseRow[];
  readonly fresh: readonly FreshDose[];
  readonly derived: DerivedCourse;
}

export interface ProgressChange {
  readonly id: string;
  readonly version: number;
  readonly before: PersonProgress | null;
  readonly progress: PersonProgress | null;
}

export function whoIs(person: StatedPerson | undefined): VaccinatedPerson {
  const sex = person?.sex ?? 'unknown';
  return { birth: person?.birth ?? null, sex: sex === 'unknown' ? null : sex };
}

/**
 * Whoever waited for the lock of the person may have begun before what is there by now. What was answered to be the first
 * stays the first; within one instant the id decides, which is drawn under the lock.
 */
export function afterThoseThere(fresh: readonly FreshDose[], rows: readonly DoseRow[]): FreshDose[] {
  const last = Math.max(0, ...rows.map(({ recordedAt }) => recordedAt.getTime()));
  return fresh.map((one) => (one.recordedAt.getTime() < last ? { ...one, recordedAt: new Date(last) } : one));
}

export function placesOf(recounted: readonly Recounted[]): ReadonlyMap<string, RecountedDose> {
  return new Map(
    recounted.flatMap(({ fresh, derived: course }) =>
      fresh.map((one): [string, RecountedDose] => {
        const derived = placeIn(course, one.id);
        const head = placeIn(course, derived.joinedInto ?? one.id);
        return [one.id, { recordedAt: one.recordedAt, derived, head, published: countedOf(one, derived) }];
      }),
    ),
  );
}

/** Entries to which something has happened. One that is counted otherwise gets a new version, which its event carries. */
export function changesOf({ rows, derived: course }: Recounted): ChangedDose[] {
  return rows.flatMap((row) => {
    const derived = placeIn(course, row.id);
    const published = countedOf(row, derived);
    const isCounted = isAlike(published, row.published);
    if (isCounted && isDerivedAlike(row, derived)) return [];
    return [{ id: row.id, version: row.version + (isCounted ? 0 : 1), derived, published }];
  });
}

/** What is published of the entries of one person. */
export function countsOf({ rows, fresh, derived: course }: Recounted): NewEvent[] {
  const added = fresh.flatMap((one) => {
    const published = countedOf(one, placeIn(course, one.id));
    return published ? [doseWasCounted({ aggregateId: one.id, version: 1 }, null, published)] : [];
  });
  const moved = rows.flatMap((row) => {
    const published = countedOf(row, placeIn(course, row.id));
    if (isAlike(published, row.published)) return [];
    return [doseWasCounted({ aggregateId: row.id, version: row.version + 1 }, row.published, published)];
  });
  return [...moved, ...added];
}

export function progressChangeOf({ root, derived: { course } }: Recounted): ProgressChange[] {
  const progress = progressOf(course, root.strata);
  if (isAlike(progress, root.progress)) return [];
  return [{ id: root.id, version: root.version + 1, before: root.progress, progress }];
}

/** Days of facilities whose count has changed by this, each with one dose that did it. */
export function changedDaysOf(recounted: Recounted): ChangedFacilityDay[] {
  const { rows, fresh, derived: course } = recounted;
  const moved = rows.flatMap((row) => {
    const after = countedOf(row, placeIn(course, row.id));
    return isAlike(after, row.published) ? [] : [[row.id, row.published] as const, [row.id, after] as const];
  });
  const added = fresh.map((one) => [one.id, countedOf(one, placeIn(course, one.id))] as const);
  return [...moved, ...added].flatMap(([doseId, counted]) =>
    counted?.origin === 'facility' ? [{ facilityCode: counted.facilityCode, day: counted.day, doseId }] : [],
  );
}

function placeIn({ doses }: DerivedCourse, id: string): DerivedDose {
  const place = doses.get(id);
  if (!place) throw new Error('Every entry has a place in the course or outside of it');
  return place;
}

/** JSON of the database keeps no order of fields. */
function isAlike(one: object | null, other: object | null): boolean {
  return canonicalJson(one) === canonicalJson(other);
}
