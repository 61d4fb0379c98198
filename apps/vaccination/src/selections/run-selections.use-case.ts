import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { CampaignsOfActor } from '../campaigns/campaigns-of-actor.js';
import { CourseOfPerson } from '../doses/course-of-person.js';
import { whoIs } from '../doses/recounted.js';
import { PersonSeal } from '../people/person-seal.js';
import { PeopleToLookAtQuery, type PersonToLookAtRow } from './people-to-look-at.query.js';
import { lookAt, placesGiven } from './selection.rules.js';
import type { Selection } from './selection.js';
import { SelectionStore, type NewSelected } from './selection.store.js';

const PEOPLE_PER_PIECE = 500;
/** What is left comes with the next run. */
const PIECES_PER_RUN_MAX = 100;

/** Looks at people for selections, piece by piece; when everybody was looked at, the places are given. */
@Injectable()
export class RunSelectionsUseCase {
  constructor(
    private readonly database: Database,
    private readonly store: SelectionStore,
    private readonly people: PeopleToLookAtQuery,
    private readonly courses: CourseOfPerson,
    private readonly campaigns: CampaignsOfActor,
    private readonly seal: PersonSeal,
    private readonly referenceData: ReferenceData,
  ) {}

  isDue(): Promise<boolean> {
    return this.store.isAnyRunning(this.database);
  }

  async execute(): Promise<void> {
    for (let piece = 0; piece < PIECES_PER_RUN_MAX; piece += 1) {
      const isOver = await this.database.transaction((tx) => this.runPiece(tx));
      if (isOver) return;
    }
  }

  /** True where none runs. */
  private async runPiece(tx: Tx): Promise<boolean> {
    const selection = await this.store.lockNext(tx);
    if (!selection) return true;
    const rows = await this.people.next(tx, selection, selection.lookedUntil, PEOPLE_PER_PIECE);
    const last = rows.at(-1);
    if (last) await this.store.add(tx, selection.id, await this.lookAtAll(tx, selection, rows), last.id);
    if (rows.length < PEOPLE_PER_PIECE) await this.finish(tx, selection);
    return false;
  }

  private async lookAtAll(tx: Tx, { criteria }: Selection, rows: readonly PersonToLookAtRow[]): Promise<NewSelected[]> {
    const people = await this.seal.openPeople(rows);
    const courses = await this.courses.ofAll(tx, new Map([...people].map(([id, person]) => [id, whoIs(person)])));
    const { courseRules } = this.referenceData.vaccination;
    return rows.flatMap(({ id: personId, residenceCommune, priorityGroup, isInvited }) => {
      const [person, course] = [people.get(personId), courses.get(personId)];
      if (!person || !course) return [];
      const { birth, sex } = person;
      const looked = lookAt({ birth, sex, priorityGroup, course, isInvited }, criteria, courseRules);
      const { isEligible, reasons, rank, due } = looked;
      return [
        {
          ...{ personId, residenceCommune, priorityGroup, isEligible, reasons, rank },
          ...{ doseNumber: due?.number ?? null, dueFrom: due?.from ?? null },
        },
      ];
    });
  }

  private async finish(tx: Tx, { id, campaignId }: Selection): Promise<void> {
    const quotas = await this.campaigns.quotasOf(tx, { id: campaignId });
    const chosen = placesGiven(await this.store.eligible(tx, id), quotas);
    await this.store.finish(tx, id, [...chosen]);
  }
}
