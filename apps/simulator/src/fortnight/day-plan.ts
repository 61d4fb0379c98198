import { addDays, startOfLocalDay } from '#libs/vocabulary';
import type { Person } from '../population/people.js';
import type { Random } from '../population/random.js';
import { declarationBody, type DeclarationBody } from './declaration-body.js';
import { mistyped, type FaultyBody } from './typing-faults.js';

/** One declaration with its key. */
export interface KeyedDeclaration {
  readonly key: string;
  readonly body: DeclarationBody;
}

/** What clients do, and when (an instant of the business clock). */
export type Act = { readonly at: Date } & (
  | { readonly kind: 'declare'; readonly declaration: KeyedDeclaration; readonly loseAnswer: boolean }
  | { readonly kind: 'mistype'; readonly key: string; readonly faulty: FaultyBody }
  | { readonly kind: 'send-stored'; readonly declarations: readonly KeyedDeclaration[] }
);

/** A place that can be scanned, by commune. */
export type PlacesByCommune = ReadonlyMap<string, readonly string[]>;

const AT_A_PLACE = 0.7;
const WITHOUT_NETWORK = 0.03;
const NETWORK_BACK_WITHIN_HOURS = 36;
const ANSWER_LOST = 0.02;
const MISTYPED = 0.02;
const STORED_MAX = 200;
const HOUR_MS = 3_600_000;
/** Share of a day's declarations in each local hour: markets and offices open at seven. */
const BY_HOUR = [0, 0, 0, 0, 1, 4, 10, 24, 12, 8, 6, 4, 3, 5, 5, 4, 4, 4, 3, 2, 1, 0, 0, 0];

/** Everything that happens because of one local day, in order of time; some of it on the days after. */
export function planDay(day: string, people: readonly Person[], places: PlacesByCommune, random: Random): Act[] {
  const acts: Act[] = [];
  const stored: KeyedDeclaration[] = [];
  for (const person of people) {
    if (!random.chance(person.perDay)) continue;
    const at = instantIn(day, random);
    const body = declarationBody(person, at, scannedPlace(person, places, random), random);
    const declaration = { key: random.hex(16), body };
    if (random.chance(WITHOUT_NETWORK)) {
      stored.push(declaration);
      continue;
    }
    if (random.chance(MISTYPED))
      acts.push({ at, kind: 'mistype', key: random.hex(16), faulty: mistyped(body, random) });
    acts.push({ at, kind: 'declare', declaration, loseAnswer: random.chance(ANSWER_LOST) });
  }
  return [...acts, ...sendStored(day, stored, random)].sort((a, b) => a.at.getTime() - b.at.getTime());
}

/** Phones find network again in groups, at most a day and a half later. */
function sendStored(day: string, stored: readonly KeyedDeclaration[], random: Random): Act[] {
  const acts: Act[] = [];
  const dayIsOver = startOfLocalDay(addDays(day, 1)).getTime();
  for (let next = 0; next < stored.length;) {
    const size = random.between(1, Math.min(STORED_MAX, 40));
    const at = new Date(dayIsOver + random.next() * NETWORK_BACK_WITHIN_HOURS * HOUR_MS);
    acts.push({ at, kind: 'send-stored', declarations: stored.slice(next, next + size) });
    next += size;
  }
  return acts;
}

function instantIn(day: string, random: Random): Date {
  let left = random.next() * BY_HOUR.reduce((sum, share) => sum + share, 0);
  const hour = BY_HOUR.findIndex((share) => (left -= share) < 0);
  return new Date(startOfLocalDay(day).getTime() + (Math.max(hour, 0) + random.next()) * HOUR_MS);
}

function scannedPlace(person: Person, places: PlacesByCommune, random: Random): string | undefined {
  if (!random.chance(AT_A_PLACE)) return undefined;
  const home = 'communeCode' in person.home ? places.get(person.home.communeCode) : undefined;
  const nearby = home && random.chance(0.8) ? home : random.pick([...places.values()]);
  return random.pick(nearby);
}
