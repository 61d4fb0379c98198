import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import { Refused, type Actor, type ArrivedRequest } from '#libs/http';
import { publish } from '#libs/messaging';
import { localDayOf } from '#libs/vocabulary';
import { admitInOrder, type Entry } from './admission.rules.js';
import { checkedInAnswer } from './check-in-answer.js';
import type { CheckedIn } from './check-in.dto.js';
import { eventOfEntry, eventOfDeparture } from './check-in-events.js';
import type { NewCheckIn } from './check-in-row.js';
import type { Way } from './check-in.rules.js';
import { CheckInSeal } from './check-in-seal.js';
import { CheckInStore, type GivenCheckIn } from './check-in.store.js';
import { DecideEntryUseCase, type DecidedEntry } from './decide-entry.use-case.js';
import { PlaceOccupancyStore, shownOnceOf, type Asked } from './place-occupancy.store.js';
import type { ShownPerson } from './shown-person.js';

/** An entry that has arrived and waits to be written together with others. */
export interface ArrivedCheckIn {
  readonly request: ArrivedRequest;
  readonly placeCode: string;
  readonly way: Way;
  readonly actor: Actor;
  readonly person: ShownPerson;
  readonly at: Date | undefined;
  readonly receivedAt: Date;
  readonly traceparent: string | undefined;
}

/** What became of it: made now, found under its key (with whatever body), or refused by a rule. */
export type WrittenCheckIn =
  | { readonly kind: 'made'; readonly answer: CheckedIn }
  | { readonly kind: 'found'; readonly given: GivenCheckIn }
  | { readonly kind: 'refused'; readonly refusal: Refused };

interface Draft {
  readonly kind: 'drafted';
  readonly checkIn: NewCheckIn;
  readonly answer: CheckedIn;
}

type Keyed = ReadonlyMap<string, GivenCheckIn>;
type Outcome = WrittenCheckIn | Draft;

interface Decided {
  readonly arrived: ArrivedCheckIn;
  readonly outcome: Outcome | undefined;
}

/** Writes what has arrived together. Keys are looked up first: what was taken once is taken, whatever the rules say now. */
@Injectable()
export class WriteCheckInsUseCase {
  constructor(
    private readonly checkIns: CheckInStore,
    private readonly occupancy: PlaceOccupancyStore,
    private readonly deciding: DecideEntryUseCase,
    private readonly seal: CheckInSeal,
  ) {}

  async execute(tx: Tx, arrived: readonly ArrivedCheckIn[]): Promise<WrittenCheckIn[]> {
    const earlier = await this.findGiven(tx, arrived);
    const leaders = onePerKey(arrived.filter((one) => !foundIn(earlier, one)));
    const decided = await this.deciding.execute(tx, leaders);
    const admitted = await this.admit(tx, leaders, decided);
    const outcomes = new Map(leaders.map((one, index) => [keyOf(one), { arrived: one, outcome: admitted[index] }]));
    const inserted = await this.save(tx, [...outcomes.values()]);
    const unanswered = arrived.filter(
      (one) => !foundIn(earlier, one) && !isMade(outcomes.get(keyOf(one)), one, inserted),
    );
    const faster = await this.findGiven(tx, unanswered);
    return arrived.map(
      (one) => foundIn(earlier, one) ?? settled(one, outcomes.get(keyOf(one)), inserted, foundIn(faster, one)),
    );
  }

  private findGiven(tx: Tx, arrived: readonly ArrivedCheckIn[]): Promise<Keyed> {
    return this.checkIns.findByKeys(
      tx,
      arrived.flatMap(({ request }) => request.keys),
    );
  }

  /** Asks the places, which stay locked, whether they have room and have not seen the code before. */
  private async admit(
    tx: Tx,
    arrived: readonly ArrivedCheckIn[],
    decided: readonly (DecidedEntry | Refused)[],
  ): Promise<Outcome[]> {
    const entries = decided.flatMap((one) => (one instanceof Refused ? [] : [one]));
    const now = await this.occupancy.readFor(tx, entries.map(askedOf));
    const admissions = admitInOrder(entries.map(entryOf), now);
    const admissionOf = new Map(entries.map((entry, index) => [entry, admissions[index]]));
    return decided.map((one, index) => {
      if (one instanceof Refused) return { kind: 'refused', refusal: one };
      const admission = admissionOf.get(one);
      if (admission === 'place-full') return refusedWith('place-full', 'placeCode');
      if (admission === 'personal-code-replayed') return refusedWith('personal-code-replayed', 'personalCode');
      return this.draft(arrived[index], one, admission === 'admitted-though-full' ? ['place-full'] : []);
    });
  }

  private draft(arrived: ArrivedCheckIn | undefined, entry: DecidedEntry, warnings: string[]): Draft {
    if (!arrived) throw new Error('An entry was decided that had not arrived');
    const id = uuidv7();
    const { checkedInAt, dueOutAt, place, person } = entry;
    const day = localDayOf(checkedInAt);
    const columns = this.seal.close(id, day, person.visitor, entry.personIndex);
    const { way, actor, receivedAt, request } = arrived;
    return {
      kind: 'drafted',
      checkIn: {
        ...{ id, place, way, checkedInAt, day, receivedAt, dueOutAt, warnings, columns },
        shown: person.shown,
        personalCode: person.personalCode,
        submittedBy: way === 'place-scans' ? actor.id : null,
        made: request.digest,
      },
      answer: checkedInAnswer({
        ...{ id, way, checkedInAt, dueOutAt, warnings },
        placeCode: place.code,
        visitor: person.visitor,
      }),
    };
  }

  /** Answers the ids that were inserted, with their events and those of the stays that they ended. */
  private async save(tx: Tx, decided: readonly Decided[]): Promise<ReadonlySet<string>> {
    const drafts = decided.flatMap(({ arrived, outcome }) =>
      outcome?.kind === 'drafted' ? [{ checkIn: outcome.checkIn, traceparent: arrived.traceparent }] : [],
    );
    const inserted = await this.checkIns.insert(
      tx,
      drafts.map(({ checkIn }) => checkIn),
    );
    const ended = await this.checkIns.supersede(tx, inserted);
    await publish(tx, [
      ...drafts
        .filter(({ checkIn }) => inserted.has(checkIn.id))
        .map((one) => eventOfEntry(one.checkIn, one.traceparent)),
      ...ended.map((stay) => eventOfDeparture(stay, true, undefined)),
    ]);
    return inserted;
  }
}

function askedOf({ place, person, personIndexes, personIndex }: DecidedEntry): Asked {
  const { personalCode } = person;
  return { placeCode: place.code, person: personIndex.toString('hex'), personIndexes, personalCode };
}

function entryOf({ place, person, personIndex, isNow, whenFull }: DecidedEntry): Entry {
  const shownOnce = person.personalCode && shownOnceOf(person.personalCode);
  return { placeCode: place.code, person: personIndex.toString('hex'), shownOnce, isNow, whenFull };
}

function refusedWith(code: 'place-full' | 'personal-code-replayed', path: string): WrittenCheckIn {
  return { kind: 'refused', refusal: new Refused(code, { path }) };
}

function foundIn(given: Keyed, { request }: ArrivedCheckIn): WrittenCheckIn | undefined {
  const found = request.keys.map((key) => given.get(key.toString('hex'))).find((answer) => answer !== undefined);
  return found && { kind: 'found', given: found };
}

function keyOf({ request }: ArrivedCheckIn): string {
  return request.digest.key.toString('hex');
}

/** A request that came twice in one batch is decided once; the other is answered like a repetition. */
function onePerKey(arrived: readonly ArrivedCheckIn[]): ArrivedCheckIn[] {
  return [...new Map(arrived.toReversed().map((one) => [keyOf(one), one])).values()].toReversed();
}

function isMade(decided: Decided | undefined, one: ArrivedCheckIn, inserted: ReadonlySet<string>): boolean {
  return decided?.arrived === one && decided.outcome?.kind === 'drafted' && inserted.has(decided.outcome.checkIn.id);
}

/**
 * What was not made is looked up under its key once more, since a simultaneous request with it may have been faster;
 * then the place has refused it, or its code was shown at the same moment.
 */
function settled(
  one: ArrivedCheckIn,
  decided: Decided | undefined,
  inserted: ReadonlySet<string>,
  faster: WrittenCheckIn | undefined,
): WrittenCheckIn {
  const outcome = decided?.outcome;
  if (!outcome) throw new Error('A check-in was neither found nor decided');
  if (outcome.kind === 'drafted' && isMade(decided, one, inserted)) return { kind: 'made', answer: outcome.answer };
  if (faster) return faster;
  return outcome.kind === 'drafted' ? refusedWith('personal-code-replayed', 'personalCode') : outcome;
}
