import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import {
  caseChanged,
  caseOpened,
  facilityChanged,
  facilityRegistered,
  personProgressed,
  placeClosed,
  placeRegistered,
  type CaseStrata,
  type FacilityState,
  type PersonProgress,
} from '#libs/contracts';
import { newEvent, type NewEvent } from '#libs/messaging';
import { EventSource, type TestBroker } from '#libs/testing';
import { aCase, aProgress, COMMUNES, DAYS } from './figure-events.fixture.js';

const HOUR_MS = 3_600_000;
const BEGIN = Date.parse('2021-10-20T00:00:00Z');

type SourceName = 'identity' | 'health-declaration' | 'cases' | 'vaccination';

interface PlayedPlace {
  readonly kind: string;
  readonly communeCode: string;
  readonly registeredOn: string;
  readonly closedOn: string | null;
  /** Null where nobody has told the register. */
  readonly latitude: number | null;
}

/** What becomes of some things, each in the order of its versions, and the order in which all of it is told. */
export interface History {
  /** Each version's name. */
  readonly facilities: readonly (readonly string[])[];
  readonly places: readonly PlayedPlace[];
  readonly cases: readonly (readonly CaseStrata[])[];
  readonly people: readonly (readonly (PersonProgress | null)[])[];
  readonly seed: number;
}

const aPlace: fc.Arbitrary<PlayedPlace> = fc.record({
  kind: fc.constantFrom('checkpoint', 'testing-point', 'market'),
  communeCode: fc.constantFrom(...COMMUNES),
  registeredOn: fc.constantFrom(...DAYS),
  closedOn: fc.option(fc.constantFrom(...DAYS)),
  latitude: fc.constantFrom(9.7739, null),
});

const some = { minLength: 2, maxLength: 12 } as const;

/** Never without a fact of each kind, and never with one alone. */
export const aHistory: fc.Arbitrary<History> = fc.record({
  facilities: fc.array(fc.array(fc.string({ minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 5 }), some),
  places: fc.array(aPlace, some).map((places) => [{ ...places[0]!, kind: 'checkpoint' }, ...places]),
  cases: fc.array(fc.array(aCase, { minLength: 1, maxLength: 5 }), some).map((cases) => [...cases, [CERTAIN_CASE]]),
  people: fc.array(fc.array(fc.option(aProgress), { minLength: 1, maxLength: 5 }), some),
  seed: fc.integer(),
});

const CERTAIN_CASE: CaseStrata = {
  ...{ day: '2021-10-30', classification: 'confirmed', status: 'active', endedDay: null, origin: 'community' },
  ...{ detectedIn: '31318', residence: { kind: 'unknown' }, late: false, sex: 'male' },
  ...{ ageBand: '35-39', ageEstimated: false },
};

/** The services that publish what the maps take in. */
export class PlayedFacts {
  private constructor(private readonly sources: ReadonlyMap<SourceName, EventSource>) {}

  static async start(broker: TestBroker): Promise<PlayedFacts> {
    const contracts = {
      identity: [facilityRegistered],
      'health-declaration': [placeRegistered],
      cases: [caseOpened],
      vaccination: [personProgressed],
    } as const;
    const sources = new Map<SourceName, EventSource>();
    for (const name of Object.keys(contracts) as SourceName[])
      sources.set(name, await EventSource.start(broker, name, contracts[name]));
    return new PlayedFacts(sources);
  }

  /** Tells all of a history in an order in which nothing keeps its place, an hour for every few events. */
  async tell(history: History, nth: number): Promise<void> {
    const told = eventsOf(history, nth);
    for (const [name, source] of this.sources) {
      const events = shuffled(told[name], history.seed);
      const batch = Math.ceil(events.length / 4);
      for (let at = 0; at < events.length; at += batch)
        await source.record(new Date(BEGIN + (nth * 100 + at) * HOUR_MS), events.slice(at, at + batch));
    }
  }

  async sendAgain(): Promise<void> {
    for (const source of this.sources.values()) await source.sendAgain();
  }

  async stop(): Promise<void> {
    for (const source of this.sources.values()) await source.stop();
  }
}

const facilityCode = (nth: number, place: number): string => `CP-${nth}-${place}`;
export const placeCode = (nth: number, place: number): string => `K7M${nth}${String(place).padStart(4, '0')}`;
export const nameOfPlace = (code: string): string => `Nơi ${code}`;

/** The facility of a history as one of its versions, from 1, left it. */
export function facilityOf(nth: number, place: number, names: readonly string[], version: number): FacilityState {
  return {
    ...{ code: facilityCode(nth, place), name: names[version - 1] ?? '', kinds: ['checkpoint', 'quarantine-facility'] },
    ...{ communeCode: '31362', validFrom: '2021-07-19', validTo: version > 3 ? '2021-10-31' : null },
    ...(version % 2 === 0 && { latitude: 9.9427, longitude: 105.7393 }),
    ...(version % 3 !== 0 && { capacity: 100 * version }),
  };
}

/** As of each service's own log: an aggregate's versions count up, whatever the order of telling. */
export function eventsOf({ facilities, places, cases, people }: History, nth: number): Record<SourceName, NewEvent[]> {
  return {
    identity: facilities.flatMap((names, place) =>
      names.map((_, at) => {
        const after = facilityOf(nth, place, names, at + 1);
        const origin = { aggregateId: after.code, aggregateVersion: at + 1 };
        if (at === 0) return newEvent(facilityRegistered, { ...origin, data: { day: '2021-10-20', facility: after } });
        const before = facilityOf(nth, place, names, at);
        return newEvent(facilityChanged, { ...origin, data: { day: '2021-10-21', before, after } });
      }),
    ),
    'health-declaration': places.flatMap((place, at) => placeEvents(place, placeCode(nth, at))),
    cases: cases.flatMap((steps) => {
      const aggregateId = randomUUID();
      return steps.map((after, at) => {
        const origin = { aggregateId, aggregateVersion: at + 1 };
        if (at === 0) return newEvent(caseOpened, { ...origin, data: after });
        return newEvent(caseChanged, { ...origin, data: { day: '2021-11-01', before: steps[at - 1]!, after } });
      });
    }),
    vaccination: people.flatMap((steps) => {
      const aggregateId = randomUUID();
      return steps.map((after, at) => {
        const data = { before: steps[at - 1] ?? null, after };
        return newEvent(personProgressed, { aggregateId, aggregateVersion: at + 1, data });
      });
    }),
  };
}

function placeEvents(place: PlayedPlace, code: string): NewEvent[] {
  const { kind, communeCode, registeredOn, closedOn, latitude } = place;
  const known = { code, kind, communeCode };
  const point = latitude === null ? {} : { latitude, longitude: 105.4607 };
  const registered = newEvent(placeRegistered, {
    ...{ aggregateId: code, aggregateVersion: 1 },
    data: { ...known, ...point, day: registeredOn, name: nameOfPlace(code) },
  });
  if (closedOn === null) return [registered];
  const data = { ...known, day: closedOn };
  return [registered, newEvent(placeClosed, { aggregateId: code, aggregateVersion: 2, data })];
}

/** Puts items into an order that a seed makes the same again. */
function shuffled<T>(items: readonly T[], seed: number): T[] {
  const [order] = fc.sample(fc.shuffledSubarray([...items.keys()], { minLength: items.length }), { numRuns: 1, seed });
  return (order ?? []).map((at) => items[at]!);
}
