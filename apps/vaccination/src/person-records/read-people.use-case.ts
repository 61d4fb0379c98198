import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import type { StatedPerson } from '#libs/vocabulary';
import { ReadCourseUseCase, type CourseRead } from '../doses/read-course.use-case.js';
import { PersonSeal } from '../people/person-seal.js';
import { PeopleInReach } from './people-in-reach.js';
import { listedPersonOf, shownPersonAs } from './person-answers.js';
import type { PeoplePage, PeopleQueryString, PersonView, ShownPerson } from './person-records.dto.js';

/** Each of them has a line in the audit. */
const PEOPLE_PER_PAGE_MAX = 100;

/** People as they are read, as far as somebody may see them; every look is on the record. */
@Injectable()
export class ReadPeopleUseCase {
  constructor(
    private readonly database: Database,
    private readonly reach: PeopleInReach,
    private readonly courses: ReadCourseUseCase,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly cursors: CursorCodec,
  ) {}

  /** Everybody on the page is on the record as looked at before it is answered. */
  list(query: PeopleQueryString, actor: Actor): Promise<PeoplePage> {
    const { limit, cursor, ...filter } = query;
    const rows = Math.min(limit, PEOPLE_PER_PAGE_MAX);
    const purpose = JSON.stringify(['vaccination-people', actor.id, filter]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    return this.database.transaction(async (tx) => {
      const found = await this.reach.find(tx, query, actor, {
        after: after === undefined ? null : String(after),
        rows: rows + 1,
      });
      const page = pageOf(found, rows, ({ id }) => this.cursors.encode(purpose, [id]));
      const people = await this.seal.openPeople(page.items);
      const items = page.items.flatMap((record) => {
        const [view, person] = [this.reach.viewOf(actor, record), people.get(record.id)];
        return view && person ? [listedPersonOf(record, person, view)] : [];
      });
      await this.audit.recordAll(
        tx,
        items.map(({ id, view }) => entryOf(actor, 'vaccination-person.listed', id, view)),
      );
      return { items, nextCursor: page.nextCursor };
    });
  }

  /** @throws Refused 404 for what the actor may not see */
  show(id: string, actor: Actor): Promise<ShownPerson> {
    return this.database.transaction(async (tx) => {
      const { record, view } = await this.reach.person(tx, id, actor);
      const person = await this.seal.open<StatedPerson>({ table: 'person', id: record.id }, record.sealed);
      const read = await this.courses.execute(tx, record.id, person);
      await this.audit.record(tx, entryOf(actor, 'vaccination-person.read', record.id, view));
      return shownPersonAs(record.id, person, read, view);
    });
  }

  /**
   * To whom merges lead from the person, with all entries, for whoever sees both in full.
   *
   * @throws Refused 404
   */
  async look(
    tx: Tx,
    id: string,
    actor: Actor,
  ): Promise<{ readonly id: string; readonly entries: CourseRead['entries'] }> {
    const { record, view } = await this.reach.person(tx, id, actor);
    if (view !== 'full') throw new Refused('vaccination-person-not-found', { status: 404, path: 'personId' });
    const person = await this.seal.open<StatedPerson>({ table: 'person', id: record.id }, record.sealed);
    const { entries } = await this.courses.execute(tx, record.id, person);
    await this.audit.record(tx, entryOf(actor, 'vaccination-person.read', record.id, view));
    return { id: record.id, entries };
  }
}

function entryOf(actor: Actor, action: string, objectId: string, view: PersonView) {
  return { actor, action, objectKind: 'vaccination-person', objectId, detail: { view } };
}
