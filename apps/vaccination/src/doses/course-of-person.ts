import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { courseOf, type Course, type VaccinatedPerson } from '#libs/vocabulary';
import { courseFrom } from './dose-course.rules.js';
import { DosePairStore } from './dose-pair.store.js';
import { DoseStore } from './dose.store.js';

/** What follows from the ledger for one person, as it stands: for those who ask before the next dose. */
@Injectable()
export class CourseOfPerson {
  constructor(
    private readonly doses: DoseStore,
    private readonly pairs: DosePairStore,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @param rootId to whom the merges lead; null for somebody of whom nothing is on record */
  async execute(tx: Tx, rootId: string | null, person: VaccinatedPerson): Promise<Course> {
    const { courseRules } = this.referenceData.vaccination;
    if (rootId === null) return courseOf([], person, [], courseRules);
    const course = (await this.ofAll(tx, new Map([[rootId, person]]))).get(rootId);
    if (!course) throw new Error('Everybody has a course');
    return course;
  }

  /** Of many at once, by those to whom the merges lead. */
  async ofAll(tx: Tx, people: ReadonlyMap<string, VaccinatedPerson>): Promise<ReadonlyMap<string, Course>> {
    const rowsOf = await this.doses.ofPeople(tx, [...people.keys()]);
    const ids = [...rowsOf.values()].flat().map(({ id }) => id);
    const decisions = await this.pairs.decisionsOf(tx, ids);
    const { courseRules } = this.referenceData.vaccination;
    const courses = [...people].map(([rootId, person]) => {
      const rows = rowsOf.get(rootId) ?? [];
      const own = new Set(rows.map(({ id }) => id));
      const decided = decisions.filter(({ a, b }) => own.has(a) && own.has(b));
      return [rootId, courseFrom(rows, person, decided, courseRules)] as const;
    });
    return new Map(courses);
  }
}
