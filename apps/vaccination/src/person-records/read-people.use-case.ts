import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { actorCovers, CursorCodec, pageOf, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import type { StatedPerson } from '#libs/vocabulary';
import { ReadCourseUseCase } from '../doses/read-course.use-case.js';
import { PersonIndexes } from '../people/person-indexes.js';
import { PersonSeal } from '../people/person-seal.js';
import { listedPersonOf, shownPersonAs } from './person-answers.js';
import type { PeoplePage, PeopleQueryString, PersonView, ShownPerson } from './person-records.dto.js';
import { PersonRecordsQuery, type PageOfPeople, type PeopleFilter, type PersonRecord } from './person-records.query.js';
import { parseSearchedBirth, parseSearchedDocument } from './person-search.rules.js';

/** Each of them has a line in the audit. */
const PEOPLE_PER_PAGE_MAX = 100;

/**
 * People as they are read: an officer sees those who live or were vaccinated in the own areas, a facility its own. Of
 * another facility's people a facility is told what the next dose needs, when it knows their document or their id.
 */
@Injectable()
export class ReadPeopleUseCase {
  constructor(
    private readonly database: Database,
    private readonly records: PersonRecordsQuery,
    private readonly courses: ReadCourseUseCase,
    private readonly indexes: PersonIndexes,
    private readonly seal: PersonSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly cursors: CursorCodec,
  ) {}

  /** Everybody on the page is on the record as looked at before it is answered. */
  list(query: PeopleQueryString, actor: Actor): Promise<PeoplePage> {
    const { limit, cursor, ...filter } = query;
    const rows = Math.min(limit, PEOPLE_PER_PAGE_MAX);
    const purpose = JSON.stringify(['vaccination-people', actor.id, filter]);
    const [after] = cursor === undefined ? [] : this.cursors.decode(purpose, cursor);
    return this.database.transaction(async (tx) => {
      const found = await this.find(tx, query, actor, {
        after: after === undefined ? null : String(after),
        rows: rows + 1,
      });
      const page = pageOf(found, rows, ({ id }) => this.cursors.encode(purpose, [id]));
      const people = await this.seal.openPeople(page.items);
      const items = page.items.flatMap((record) => {
        const [view, person] = [this.viewOf(actor, record), people.get(record.id)];
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
      const [record] = await this.records.roots(tx, [id]);
      const view = record && this.viewOf(actor, record);
      if (!view) throw new Refused('vaccination-person-not-found', { status: 404 });
      const person = await this.seal.open<StatedPerson>({ table: 'person', id: record.id }, record.sealed);
      const read = await this.courses.execute(tx, record.id, person);
      await this.audit.record(tx, entryOf(actor, 'vaccination-person.read', record.id, view));
      return shownPersonAs(record.id, person, read, view);
    });
  }

  private async find(tx: Tx, query: PeopleQueryString, actor: Actor, page: PageOfPeople): Promise<PersonRecord[]> {
    const { commune, name, birth, document } = query;
    const filter = filterOf(query);
    if ((name === undefined) !== (birth === undefined))
      throw new Refused('name-and-birth-go-together', { status: 400, path: name === undefined ? 'name' : 'birth' });
    const isOf = ({ residenceCommune }: PersonRecord) => commune === undefined || residenceCommune === commune;
    if (document !== undefined) return (await this.ofDocument(tx, document, filter, actor)).filter(isOf);
    if (actor.areas.length === 0) throw new Refused('facility-asks-by-document', { status: 400, path: 'document' });
    const communes = this.communesOf(actor).filter((code) => commune === undefined || code === commune);
    if (name === undefined || birth === undefined) return this.records.byResidence(tx, communes, filter, page);
    const parsed = parseSearchedBirth(birth);
    const namesakes = this.indexes.namesakesOf(name, parsed.ok ? parsed.value : null);
    return this.records.byName(tx, namesakes, communes, filter, page);
  }

  private async ofDocument(tx: Tx, document: string, filter: PeopleFilter, actor: Actor): Promise<PersonRecord[]> {
    const parsed = parseSearchedDocument(document);
    const found = parsed.ok ? await this.records.byDocument(tx, this.indexes.documentsOf(parsed.value), filter) : [];
    return found.filter((record) => this.viewOf(actor, record) !== undefined);
  }

  private communesOf(actor: Actor): string[] {
    const { adminUnits } = this.referenceData;
    return [...new Set(actor.areas.flatMap((area) => adminUnits.communesOf(area).map(({ code }) => code)))];
  }

  /** Undefined where the actor may not know that there is such a person. */
  private viewOf(actor: Actor, { communes, facilities }: PersonRecord): PersonView | undefined {
    const isOwn =
      (actor.facility !== undefined && facilities.includes(actor.facility)) ||
      communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits));
    if (isOwn) return 'full';
    return actor.facility === undefined ? undefined : 'next-dose';
  }
}

function filterOf({ source, priorityGroup, vaccinated }: PeopleQueryString): PeopleFilter {
  const isVaccinated = vaccinated === undefined ? null : vaccinated === 'yes';
  return { source: source ?? null, priorityGroup: priorityGroup ?? null, isVaccinated };
}

function entryOf(actor: Actor, action: string, objectId: string, view: PersonView) {
  return { actor, action, objectKind: 'vaccination-person', objectId, detail: { view } };
}
