import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, type Actor, type ArrivedRequest } from '#libs/http';
import { publish } from '#libs/messaging';
import { ReferenceData } from '#libs/reference-data';
import { eventOfDeparture } from './check-in-events.js';
import { decideDeparture, decideTime, type Way } from './check-in.rules.js';
import {
  CheckOutStore,
  type Departure,
  type FoundStay,
  type GivenCheckOut,
  type SoughtStay,
} from './check-out.store.js';
import { worksAt } from './place-of-actor.js';

/** A departure that has arrived and waits to be written together with others. */
export interface ArrivedCheckOut {
  readonly request: ArrivedRequest;
  readonly placeCode: string;
  readonly way: Way;
  readonly actor: Actor;
  readonly sought: SoughtStay | Refused;
  readonly at: Date | undefined;
  readonly receivedAt: Date;
  readonly traceparent: string | undefined;
}

export type WrittenCheckOut =
  | { readonly kind: 'made'; readonly given: Omit<GivenCheckOut, 'made'> }
  | { readonly kind: 'found'; readonly given: GivenCheckOut }
  | { readonly kind: 'refused'; readonly refusal: Refused };

type Keyed = ReadonlyMap<string, GivenCheckOut>;

/** One departure that the rules let go, and the stay that it ends. */
interface Leaving {
  readonly arrived: ArrivedCheckOut;
  readonly stay: FoundStay;
  readonly checkedOutAt: Date;
}

/** Ends the stays of those who have arrived together at the door. Keys are looked up before every rule. */
@Injectable()
export class WriteCheckOutsUseCase {
  constructor(
    private readonly stays: CheckOutStore,
    private readonly referenceData: ReferenceData,
  ) {}

  async execute(tx: Tx, arrived: readonly ArrivedCheckOut[]): Promise<WrittenCheckOut[]> {
    const earlier = await this.findGiven(tx, arrived);
    const fresh = arrived.filter((one) => !foundIn(earlier, one));
    const decided = await this.decide(tx, fresh);
    const leaving = new Map(onePerStay(decided).map((one) => [one.arrived, one]));
    await this.save(tx, [...leaving.values()]);
    const others = fresh.filter((one) => !leaving.has(one));
    const faster = await this.findGiven(tx, others);
    return arrived.map(
      (one) => foundIn(earlier, one) ?? settled(leaving.get(one), decided.get(one), foundIn(faster, one)),
    );
  }

  private findGiven(tx: Tx, arrived: readonly ArrivedCheckOut[]): Promise<Keyed> {
    return this.stays.findByKeys(
      tx,
      arrived.flatMap(({ request }) => request.keys),
    );
  }

  private async decide(
    tx: Tx,
    arrived: readonly ArrivedCheckOut[],
  ): Promise<ReadonlyMap<ArrivedCheckOut, Leaving | Refused>> {
    const asking = arrived.filter(({ sought }) => !(sought instanceof Refused));
    const stays = await this.stays.loadOpen(
      tx,
      asking.flatMap(({ sought }) => (sought instanceof Refused ? [] : [sought])),
    );
    const stayOf = new Map(asking.map((one, number) => [one, stays.get(number)]));
    return new Map(arrived.map((one) => [one, this.decideOne(one, stayOf.get(one))]));
  }

  private decideOne(arrived: ArrivedCheckOut, stay: FoundStay | undefined): Leaving | Refused {
    const { sought, at, receivedAt, way } = arrived;
    if (sought instanceof Refused) return sought;
    if (!stay || (way === 'place-scans' && !this.isAtTheirPlace(arrived, stay)))
      return new Refused('not-checked-in', { path: 'placeCode' });
    const time = decideTime(at, receivedAt, this.referenceData.checkInRules.inForce(receivedAt));
    if (!time.ok) return new Refused(time.code, { path: time.path });
    const departure = decideDeparture(stay, time.value);
    if (!departure.ok) return new Refused(departure.code, { path: departure.path });
    return { arrived, stay, checkedOutAt: departure.value };
  }

  private isAtTheirPlace({ actor }: ArrivedCheckOut, { placeCode, placeCommune }: FoundStay): boolean {
    return worksAt(actor, { code: placeCode, communeCode: placeCommune }, this.referenceData.adminUnits);
  }

  private async save(tx: Tx, leaving: readonly Leaving[]): Promise<void> {
    const departures = leaving.map(({ arrived, stay, checkedOutAt }): Departure => ({
      id: stay.id,
      checkedOutAt,
      made: arrived.request.digest,
    }));
    const traceOf = new Map(leaving.map(({ arrived, stay }) => [stay.id, arrived.traceparent]));
    const ended = await this.stays.end(tx, departures);
    await publish(
      tx,
      ended.map((stay) => eventOfDeparture(stay, false, traceOf.get(stay.id))),
    );
  }
}

/** Of several who would end one stay, the first does. */
function onePerStay(decided: ReadonlyMap<ArrivedCheckOut, Leaving | Refused>): Leaving[] {
  const leaving = [...decided.values()].flatMap((one) => (one instanceof Refused ? [] : [one]));
  return [...Map.groupBy(leaving, ({ stay }) => stay.id).values()].flatMap((group) => group.slice(0, 1));
}

function foundIn(given: Keyed, { request }: ArrivedCheckOut): WrittenCheckOut | undefined {
  const found = request.keys.map((key) => given.get(key.toString('hex'))).find((answer) => answer !== undefined);
  return found && { kind: 'found', given: found };
}

function settled(
  left: Leaving | undefined,
  decided: Leaving | Refused | undefined,
  faster: WrittenCheckOut | undefined,
): WrittenCheckOut {
  if (left) {
    const { id, placeCode, checkedInAt } = left.stay;
    return { kind: 'made', given: { id, placeCode, checkedInAt, checkedOutAt: left.checkedOutAt } };
  }
  if (faster) return faster;
  const refusal = decided instanceof Refused ? decided : new Refused('not-checked-in', { path: 'placeCode' });
  return { kind: 'refused', refusal };
}
