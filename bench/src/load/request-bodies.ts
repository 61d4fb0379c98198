import { loadReferenceData } from '#libs/reference-data';
import { declarationBody } from '../../../apps/simulator/src/fortnight/declaration-body.js';
import { populate } from '../../../apps/simulator/src/population/people.js';
import { Random } from '../../../apps/simulator/src/population/random.js';
import { doseBody } from '../doses/synthetic-doses.js';
import { BENCH_DAY } from '../stack/bench-clock.js';

/** More than connections, so that no request is written anew while it is still being sent. */
const REQUESTS = 20_000;
/** All alike but for the specimen in their address. */
const RESULT_REQUESTS = 2_000;
/** Of the declarations, how many are made at a place. */
const AT_A_PLACE = 0.5;

export interface BodiesOptions {
  readonly placeCodes: readonly string[];
  readonly declaredAt: Date;
  readonly seed: number;
}

/** Bodies of declarations by the simulator's population, who can be nobody real. */
export function declarationBodies(options: BodiesOptions): unknown[] {
  const { random, people } = peopleOf(options);
  return people.map((person) => {
    const isAtPlace = options.placeCodes.length > 0 && random.chance(AT_A_PLACE);
    const place = isAtPlace ? random.pick(options.placeCodes) : undefined;
    return declarationBody(person, options.declaredAt, place, random);
  });
}

/** Bodies of entries by the same people, each at one place. */
export function checkInBodies(options: BodiesOptions): unknown[] {
  const { random, people } = peopleOf(options);
  return people.map(({ fullName, phone }) => ({
    placeCode: random.pick(options.placeCodes),
    visitor: { fullName, phone },
  }));
}

/** Rapid tests on the spot: released with their entry. */
export function resultBodies({ declaredAt }: BodiesOptions): unknown[] {
  const body = { method: 'rapid-antigen', value: 'negative', testedAt: declaredAt.toISOString() };
  return Array.from({ length: RESULT_REQUESTS }, () => body);
}

/** First doses of people of whom every seed has others. */
export function doseBodies({ seed }: BodiesOptions): unknown[] {
  return Array.from({ length: REQUESTS }, (_, at) => doseBody(seed * REQUESTS + at));
}

function peopleOf({ seed }: BodiesOptions): { random: Random; people: ReturnType<typeof populate> } {
  const random = new Random(seed);
  const communes = loadReferenceData().adminUnits.communesOf('93', BENCH_DAY);
  return { random, people: populate(REQUESTS, communes, random.fork('people')) };
}
