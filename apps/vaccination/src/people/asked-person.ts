import { Injectable } from '@nestjs/common';
import { actorCovers, Refused, type Actor } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { readPerson, refusalOfPerson, type FilledPerson, type LocalDay, type StatedPerson } from '#libs/vocabulary';
import { PersonIndexes } from './person-indexes.js';
import { PersonSeal } from './person-seal.js';
import { AskedPersonQuery, type KnownPerson } from './asked-person.query.js';

/** Named in full, or by the id that an earlier answer gave. */
export interface NamedPerson {
  readonly person?: FilledPerson;
  readonly personId?: string;
}

export interface AskedPerson {
  /** Null where nobody of the document is on record. */
  readonly id: string | null;
  readonly person: StatedPerson;
}

/** Finds who stands at the point; nobody is put on record by it. */
@Injectable()
export class AskedPersonOf {
  constructor(
    private readonly people: AskedPersonQuery,
    private readonly indexes: PersonIndexes,
    private readonly seal: PersonSeal,
    private readonly referenceData: ReferenceData,
  ) {}

  /** @throws Refused 422 where nobody can be so on the day, 404 for an id that the actor has not met */
  async execute({ person, personId }: NamedPerson, day: LocalDay, actor: Actor): Promise<AskedPerson> {
    if ((person === undefined) === (personId === undefined)) throw new Refused('person-or-id', { path: 'person' });
    if (personId !== undefined) return this.byId(personId, actor);
    return this.asStated(person as FilledPerson, day);
  }

  private async asStated(form: FilledPerson, day: LocalDay): Promise<AskedPerson> {
    const read = readPerson(form, day);
    if (!read.ok) throw new Refused(read.code, { path: read.path });
    const nobody = refusalOfPerson(read.person, day, this.referenceData.known);
    if (nobody) throw new Refused(nobody.code, { path: nobody.path });
    const { identityDocument } = read.person;
    const known = identityDocument && (await this.people.ofDocument(this.indexes.documentsOf(identityDocument)));
    return { id: known?.id ?? null, person: read.person };
  }

  private async byId(id: string, actor: Actor): Promise<AskedPerson> {
    const known = await this.people.find(id);
    if (!known || !(await this.hasMet(actor, known)))
      throw new Refused('person-not-found', { status: 404, path: 'personId' });
    const people = await this.seal.openPeople([known]);
    const person = people.get(known.id);
    if (!person) throw new Error('Whoever is on record was stated once');
    return { id: known.id, person };
  }

  /** An officer of the area where the person lives, and a facility where the person was before. */
  private async hasMet(actor: Actor, { id, residenceCommune }: KnownPerson): Promise<boolean> {
    if (residenceCommune !== null && actorCovers(actor, residenceCommune, this.referenceData.adminUnits)) return true;
    return actor.facility !== undefined && this.people.wasAt(id, actor.facility);
  }
}
