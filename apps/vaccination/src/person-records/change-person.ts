import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { BusinessClock } from '#libs/runtime';
import type { StatedPerson } from '#libs/vocabulary';
import { RecountCoursesUseCase } from '../doses/recount-courses.use-case.js';
import { UncheckDoses } from '../doses/uncheck-doses.js';
import { AskedPersonQuery } from '../people/asked-person.query.js';
import { CleanPerson, type PersonCorrection, type ReasonOfChange } from '../people/clean-person.js';
import { CountedPeople } from '../people/counted-people.js';
import { PersonSeal } from '../people/person-seal.js';

/** Changes a person otherwise than by a check of identity: what was counted follows, and what was verified is so no more. */
@Injectable()
export class ChangePerson {
  constructor(
    private readonly cleaning: CleanPerson,
    private readonly people: CountedPeople,
    private readonly records: AskedPersonQuery,
    private readonly courses: RecountCoursesUseCase,
    private readonly identity: UncheckDoses,
    private readonly seal: PersonSeal,
    private readonly clock: BusinessClock,
  ) {}

  /** Before the transaction in which `execute` is called. */
  prepare(): Promise<void> {
    return this.cleaning.prepare(this.clock.now());
  }

  /** As on record, where merges lead. */
  async personOf(on: Database | Tx, personId: string): Promise<StatedPerson> {
    const found = await this.records.find(personId, on);
    if (!found) throw new Refused('vaccination-person-not-found', { status: 404 });
    return this.seal.open<StatedPerson>({ table: 'person', id: found.id }, found.sealed);
  }

  /** Nobody else changes the person until the transaction ends. */
  async lock(tx: Tx, personId: string): Promise<void> {
    await this.people.lockRoots(tx, [personId]);
  }

  /** @throws Refused where nothing changes, nobody can be so, or 409 where the document is another's */
  async execute(tx: Tx, personId: string, correction: PersonCorrection, reason: ReasonOfChange): Promise<void> {
    const root = (await this.people.lockRoots(tx, [personId])).get(personId);
    if (!root) throw new Refused('vaccination-person-not-found', { status: 404 });
    const fields = await this.cleaning.execute(tx, root, correction, reason);
    if (fields.length === 0) throw new Refused('correction-changes-nothing');
    await this.courses.again(tx, await this.people.lockEach(tx, [root.id]));
    await this.identity.execute(tx, root.id);
  }
}
