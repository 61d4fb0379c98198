import { visitOfResidence, type Itinerary as DeclaredItinerary, type TripPoint, type Visit } from '#libs/vocabulary';
import type { Area, Itinerary } from './passage.rules.js';

/** Answers of a declaration, checked when it was made. */
type Answers = Readonly<Record<string, unknown>>;

/** The declared trip in codes; null for a form that asks for none. */
export function itineraryOf(answers: Answers, ownProvince: string): Itinerary | null {
  const trip = tripOf(answers);
  if (!trip) return null;
  const points = [trip.origin, ...(trip.stops ?? []), trip.destination];
  return {
    origin: areaOf(trip.origin, ownProvince),
    destination: areaOf(trip.destination, ownProvince),
    communes: distinct(points.map(({ communeCode }) => communeCode)),
    provinces: distinct(points.map(({ provinceCode }) => provinceCode)),
    countries: distinct(points.map(({ countryCode }) => countryCode)),
  };
}

/** The trip of those who may have passed, where they declared the same; null where they go to different places. */
export function commonItinerary(declared: readonly Answers[], ownProvince: string): Itinerary | null {
  const [first = null, ...others] = declared.map((answers) => itineraryOf(answers, ownProvince));
  return others.every((other) => JSON.stringify(other) === JSON.stringify(first)) ? first : null;
}

/**
 * Where the person lives, where the declared trip began and passed, and what the person wrote of other places. The
 * destination has not been visited yet.
 */
export function visitsOf(answers: Answers, residence: Area, onDay: string): Visit[] {
  const home = residence.kind === 'commune' ? residence.communeCode : residence.provinceCode;
  const trip = tripOf(answers);
  const points = trip ? [trip.origin, ...(trip.stops ?? [])] : [];
  const written = answers['placesVisited'];
  return [
    visitOfResidence(home, onDay),
    ...points.map(visitOfPoint),
    ...(typeof written === 'string' ? [visitOfPoint({ text: written })] : []),
  ];
}

/** The day of a point is not asked for: the whole window counts. */
function visitOfPoint({ communeCode, provinceCode, text }: TripPoint): Visit {
  const area = { communeCode: communeCode ?? null, provinceCode: provinceCode ?? null };
  return { on: null, ...area, text: text ?? null, by: 'declared' };
}

function tripOf(answers: Answers): DeclaredItinerary | undefined {
  return Object.values(answers).find(isItinerary);
}

function isItinerary(answer: unknown): answer is DeclaredItinerary {
  return typeof answer === 'object' && answer !== null && 'origin' in answer && 'destination' in answer;
}

/** A point that names this province alone says nothing of where in it. */
function areaOf({ communeCode, provinceCode }: TripPoint, ownProvince: string): Area | null {
  if (communeCode !== undefined) return { kind: 'commune', communeCode };
  return provinceCode === undefined || provinceCode === ownProvince ? null : { kind: 'outside', provinceCode };
}

function distinct(codes: readonly (string | undefined)[]): string[] {
  return [...new Set(codes.filter((code) => code !== undefined))];
}
