import { Injectable } from '@nestjs/common';
import { FacilitiesQuery } from '#libs/facility-register';
import { Refused, type Actor } from '#libs/http';
import type { StatedPerson } from '#libs/vocabulary';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import { PersonSeal } from '../people/person-seal.js';
import { DayPackStore } from './day-pack.store.js';

/** The pack by which a device worked. */
export interface PackInHand {
  readonly id: string;
  readonly facilityCode: string;
  readonly issuedAt: Date;
}

export interface PersonOfPack {
  readonly id: string;
  readonly person: StatedPerson;
  /** Merged since, or on record under another name or birth. */
  readonly isChanged: boolean;
}

/** People as a device knows them that took them along. */
@Injectable()
export class PackedPeople {
  constructor(
    private readonly packs: DayPackStore,
    private readonly register: FacilitiesQuery,
    private readonly facilities: FacilitiesOfActor,
    private readonly seal: PersonSeal,
  ) {}

  /** Null without one, and for one of a point for which the actor does not speak: doses need none to be recorded. */
  async inHand(id: string | undefined, actor: Actor): Promise<PackInHand | null> {
    const pack = id === undefined ? undefined : await this.packs.find(id);
    const facility = pack && (await this.register.find(pack.facilityCode));
    if (!pack || !facility) return null;
    const { code: facilityCode, communeCode } = facility;
    if (!this.facilities.speaksFor(actor, { facilityCode, communeCode })) return null;
    return pack;
  }

  /** @throws Refused 404 for whoever was not in the pack of that point */
  async find(personId: string, facilityCode: string, pack: PackInHand | null): Promise<PersonOfPack> {
    const known = pack?.facilityCode === facilityCode ? await this.packs.findPerson(pack.id, personId) : undefined;
    if (!known) throw new Refused('person-not-in-pack', { status: 404, path: 'dose.personId' });
    const person = await this.seal.open<StatedPerson>({ table: 'person', id: known.id }, known.sealed);
    return { id: known.id, person, isChanged: known.isChanged };
  }
}
