import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { PersonIndexes } from '../people/person-indexes.js';
import type { PeopleQueryString, PersonView } from './person-records.dto.js';
import { PersonRecordsQuery, type PageOfPeople, type PeopleFilter, type PersonRecord } from './person-records.query.js';
import { parseSearchedBirth, parseSearchedDocument } from './person-search.rules.js';

export type PeopleSearch = Omit<PeopleQueryString, 'cursor' | 'limit'>;

/**
 * Whom somebody may see: an officer those who live or were vaccinated in the own areas, a facility its own. Of another
 * facility's people a facility is told what the next dose needs, when it knows their document or their id.
 */
@Injectable()
export class PeopleInReach {
  constructor(
    private readonly records: PersonRecordsQuery,
    private readonly indexes: PersonIndexes,
    private readonly referenceData: ReferenceData,
  ) {}

  /** To whom the merges of the id lead. @throws Refused 404 for what the actor may not see */
  async person(
    tx: Tx,
    id: string,
    actor: Actor,
  ): Promise<{ readonly record: PersonRecord; readonly view: PersonView }> {
    const [record] = await this.records.roots(tx, [id]);
    const view = record && this.viewOf(actor, record);
    if (!view) throw new Refused('vaccination-person-not-found', { status: 404 });
    return { record, view };
  }

  /** As `person`, and nobody where it refuses. */
  async known(tx: Tx, id: string, actor: Actor): Promise<PersonRecord[]> {
    return (await this.records.roots(tx, [id])).filter((record) => this.viewOf(actor, record) !== undefined);
  }

  /** In the order of their ids. @throws Refused 400 for a search that leads to nobody in particular */
  async find(tx: Tx, search: PeopleSearch, actor: Actor, page: PageOfPeople): Promise<PersonRecord[]> {
    const { commune, name, birth, document } = search;
    const filter = filterOf(search);
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
  viewOf(actor: Actor, { communes, facilities }: PersonRecord): PersonView | undefined {
    const isOwn =
      (actor.facility !== undefined && facilities.includes(actor.facility)) ||
      communes.some((commune) => actorCovers(actor, commune, this.referenceData.adminUnits));
    if (isOwn) return 'full';
    return actor.facility === undefined ? undefined : 'next-dose';
  }
}

function filterOf({ source, priorityGroup, vaccinated }: PeopleSearch): PeopleFilter {
  const isVaccinated = vaccinated === undefined ? null : vaccinated === 'yes';
  return { source: source ?? null, priorityGroup: priorityGroup ?? null, isVaccinated };
}
