/** Where a search stands in each service that has more: its cursor, empty at the beginning. */
export type SearchPlaces<Service extends string> = ReadonlyMap<Service, string>;

const CURSOR_CHARACTERS_MAX = 4_096;

/** At the beginning everywhere. */
export const firstPlaces = <Service extends string>(services: readonly Service[]): SearchPlaces<Service> =>
  new Map(services.map((service) => [service, '']));

/** One cursor of the cursors of all services; undefined where nobody has more. Each service vouches for its own. */
export function cursorOfPlaces(places: SearchPlaces<string>): string | undefined {
  return places.size === 0 ? undefined : Buffer.from(JSON.stringify([...places]), 'utf8').toString('base64url');
}

/** Undefined for what no answer of ours has said. */
export function placesOfCursor<Service extends string>(
  cursor: string,
  services: readonly Service[],
): SearchPlaces<Service> | undefined {
  if (cursor.length > CURSOR_CHARACTERS_MAX) return undefined;
  const pairs = parsed(cursor);
  if (!Array.isArray(pairs) || pairs.length === 0 || pairs.length > services.length) return undefined;
  const places = new Map<Service, string>();
  for (const pair of pairs as readonly unknown[]) {
    const [name, at] = Array.isArray(pair) ? (pair as readonly unknown[]) : [];
    const service = services.find((one) => one === name);
    if (service === undefined || typeof at !== 'string') return undefined;
    places.set(service, at);
  }
  return places;
}

function parsed(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch {
    return undefined;
  }
}

/** How many each service is asked for, so that a page has no more than `count`: of one alone only the first is asked. */
export function sharesOf<Service extends string>(
  places: SearchPlaces<Service>,
  count: number,
): readonly { readonly service: Service; readonly at: string; readonly count: number }[] {
  const asked = [...places].slice(0, count);
  return asked.map(([service, at]) => ({ service, at, count: Math.floor(count / asked.length) }));
}
