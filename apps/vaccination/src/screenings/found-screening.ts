import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { FacilitiesOfActor } from '../facilities/facilities-of-actor.js';
import type { AskedPerson } from '../people/asked-person.js';
import { isSamePerson } from '../people/same-person.rules.js';
import { ScreeningSeal } from './screening-seal.js';
import { ScreeningStore, type ScreeningRow } from './screening.store.js';

export type { ScreeningRow } from './screening.store.js';

/** The screening on which a dose relies. */
@Injectable()
export class FoundScreening {
  constructor(
    private readonly database: Database,
    private readonly screenings: ScreeningStore,
    private readonly seal: ScreeningSeal,
    private readonly facilities: FacilitiesOfActor,
  ) {}

  /** @throws Refused 404 for one of another point, 422 for one of another person */
  async find(id: string, of: AskedPerson, actor: Actor): Promise<ScreeningRow> {
    const row = await this.screenings.find(this.database, id);
    if (!row || !this.facilities.speaksFor(actor, row))
      throw new Refused('screening-not-found', { status: 404, path: 'screeningId' });
    const { person } = await this.seal.open(row.id, row.sealed);
    if (!isSamePerson({ id: row.personId, person }, of))
      throw new Refused('screening-of-another-person', { path: 'screeningId' });
    return row;
  }
}
