import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import type { Course, VaccinatedPerson } from '#libs/vocabulary';
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
    const rows = rootId === null ? [] : ((await this.doses.ofPeople(tx, [rootId])).get(rootId) ?? []);
    const decisions = await this.pairs.decisionsOf(
      tx,
      rows.map(({ id }) => id),
    );
    return courseFrom(rows, person, decisions, this.referenceData.vaccination.courseRules);
  }
}
