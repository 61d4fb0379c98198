import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import type { Course, StatedPerson } from '#libs/vocabulary';
import { deriveCourse } from './dose-course.rules.js';
import { DosePairStore } from './dose-pair.store.js';
import { DoseStore } from './dose.store.js';
import { whoIs } from './recounted.js';

/** The courses of many people at once, as the ledger has them at this moment. */
@Injectable()
export class CoursesOfPeople {
  constructor(
    private readonly doses: DoseStore,
    private readonly pairs: DosePairStore,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @param people by whom merges lead to; everybody is in the answer */
  async execute(tx: Tx, people: ReadonlyMap<string, StatedPerson>): Promise<ReadonlyMap<string, Course>> {
    const rowsOf = await this.doses.ofPeople(tx, [...people.keys()]);
    const ids = [...rowsOf.values()].flat().map(({ id }) => id);
    const decisions = await this.pairs.decisionsOf(tx, ids);
    const { courseRules } = this.referenceData.vaccination;
    return new Map(
      [...people].map(([id, person]) => {
        const rows = rowsOf.get(id) ?? [];
        const own = new Set(rows.map((row) => row.id));
        const ofPerson = decisions.filter(({ a, b }) => own.has(a) && own.has(b));
        return [id, deriveCourse(rows, whoIs(person), ofPerson, courseRules).course];
      }),
    );
  }
}
