/** Codes of what an itinerary names, each once, in the order of the trip. */
export interface VisitedAreas {
  readonly communes: readonly string[];
  readonly provinces: readonly string[];
  readonly countries: readonly string[];
}

interface Point {
  readonly communeCode?: unknown;
  readonly provinceCode?: unknown;
  readonly countryCode?: unknown;
}

/** Reads origin and stops of every itinerary among checked answers. The destination has not been visited yet. */
export function visitedAreas(answers: Readonly<Record<string, unknown>>): VisitedAreas {
  const points = Object.values(answers).flatMap(pointsOf);
  return {
    communes: named(points.map(({ communeCode }) => communeCode)),
    provinces: named(points.map(({ provinceCode }) => provinceCode)),
    countries: named(points.map(({ countryCode }) => countryCode)),
  };
}

/** The commune of the province where the first itinerary among checked answers ends; null where it ends elsewhere. */
export function destinationCommune(answers: Readonly<Record<string, unknown>>): string | null {
  const itinerary = Object.values(answers).find(isItinerary);
  const code = itinerary && isObject(itinerary.destination) ? itinerary.destination['communeCode'] : undefined;
  return typeof code === 'string' ? code : null;
}

function pointsOf(answer: unknown): Point[] {
  if (!isItinerary(answer)) return [];
  const stops: readonly unknown[] = Array.isArray(answer.stops) ? answer.stops : [];
  return [answer.origin, ...stops].filter(isObject);
}

function isItinerary(
  answer: unknown,
): answer is { readonly origin: unknown; readonly destination: unknown; readonly stops?: unknown } {
  return isObject(answer) && 'origin' in answer && 'destination' in answer;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function named(codes: readonly unknown[]): string[] {
  return [...new Set(codes.filter((code) => typeof code === 'string'))];
}
