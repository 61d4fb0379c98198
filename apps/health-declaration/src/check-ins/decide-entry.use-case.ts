import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { isOpenAt } from '../places/place.rules.js';
import { PlacesByCodeQuery, type PlaceAtCode } from '../places/places-by-code.query.js';
import { decideTime, dueOutAt, ruleOf } from './check-in.rules.js';
import { CheckInSeal } from './check-in-seal.js';
import { worksAt } from './place-of-actor.js';
import type { FoundPerson } from './shown-person.js';
import type { ArrivedCheckIn } from './write-check-ins.use-case.js';

/** An entry that only the place itself may still refuse. */
export interface DecidedEntry {
  readonly place: PlaceAtCode;
  readonly person: FoundPerson;
  readonly checkedInAt: Date;
  readonly dueOutAt: Date;
  readonly isNow: boolean;
  readonly whenFull: 'refuse' | 'warn';
  readonly personIndex: Buffer;
  readonly personIndexes: readonly Buffer[];
}

/** Decides entries by all that does not depend on who else is there. */
@Injectable()
export class DecideEntryUseCase {
  constructor(
    private readonly places: PlacesByCodeQuery,
    private readonly seal: CheckInSeal,
    private readonly referenceData: ReferenceData,
  ) {}

  /** One read of places for any number of entries; a refusal stands in the place of the entry that it refuses. */
  async execute(tx: Tx, arrived: readonly ArrivedCheckIn[]): Promise<(DecidedEntry | Refused)[]> {
    const places = await this.places.find(tx, [...new Set(arrived.map(({ placeCode }) => placeCode))]);
    return arrived.map((one) => this.decide(one, places.get(one.placeCode)));
  }

  private decide(arrived: ArrivedCheckIn, place: PlaceAtCode | undefined): DecidedEntry | Refused {
    const { person, at, receivedAt, way } = arrived;
    const isTheirs = place && (way === 'person-scans' || worksAt(arrived.actor, place, this.referenceData.adminUnits));
    if (!place || !isTheirs) return placeNotFound(arrived);
    const rules = this.referenceData.checkInRules.inForce(receivedAt);
    const time = decideTime(at, receivedAt, rules);
    if (!time.ok) return new Refused(time.code, { path: time.path });
    if (!isOpenAt(place, time.value)) return new Refused('place-closed', { path: 'placeCode' });
    if ('refusal' in person) return person.refusal;
    const { visitor, shownBy } = person.found;
    return {
      place,
      person: person.found,
      checkedInAt: time.value,
      dueOutAt: dueOutAt(time.value, place.kind, rules),
      isNow: at === undefined,
      whenFull: ruleOf(rules.whenFull, place.kind),
      personIndex: this.seal.personOf(visitor, shownBy),
      personIndexes: this.seal.personsOf(visitor, shownBy),
    };
  }
}

function placeNotFound({ way }: ArrivedCheckIn): Refused {
  return new Refused('place-not-found', { status: way === 'place-scans' ? 404 : 422, path: 'placeCode' });
}
