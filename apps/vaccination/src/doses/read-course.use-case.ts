import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import type { Course, StatedPerson } from '#libs/vocabulary';
import { PersonSeal } from '../people/person-seal.js';
import { courseFrom } from './dose-course.rules.js';
import { DosePairStore } from './dose-pair.store.js';
import type { DoseRow } from './dose-state.js';
import { DoseStore } from './dose.store.js';
import type { SealedDose } from './dose-to-record.js';
import { whoIs } from './recounted.js';

/** Everything that was entered of somebody, and what follows from it. */
export interface CourseRead {
  readonly entries: readonly DoseRow[];
  readonly course: Course;
}

/** Tells the course of a person as the ledger has it at this moment. */
@Injectable()
export class ReadCourseUseCase {
  constructor(
    private readonly doses: DoseStore,
    private readonly pairs: DosePairStore,
    private readonly seal: PersonSeal,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @param rootId to whom the merges of the person lead */
  async execute(tx: Tx, rootId: string, person: StatedPerson): Promise<CourseRead> {
    const entries = (await this.doses.ofPeople(tx, [rootId])).get(rootId) ?? [];
    const decisions = await this.pairs.decisionsOf(
      tx,
      entries.map(({ id }) => id),
    );
    const { courseRules } = this.referenceData.vaccination;
    return { entries, course: courseFrom(entries, whoIs(person), decisions, courseRules) };
  }

  /** Who was named with each of these entries. */
  async namedWith(tx: Tx, doseIds: readonly string[]): Promise<ReadonlyMap<string, StatedPerson>> {
    const opened = await this.seal.openAll<SealedDose>('dose', await this.doses.sealedOf(tx, doseIds));
    return new Map([...opened].map(([id, { person }]) => [id, person]));
  }
}
