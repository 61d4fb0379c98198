interface Unit {
  readonly code: string;
  readonly parentCode: string | null;
}

/** Units above a commune, and one to spare: a path of parents is walked no further. */
const PARENTS_MAX = 4;

/**
 * Whether a unit lies whole in an officer's areas, so that he may speak for it; the platform decides.
 *
 * @param areas codes of provinces, districts and communes that an officer answers for: a district covers its communes
 */
export function isOwnArea(code: string, areas: readonly string[], units: readonly Unit[]): boolean {
  return isCovered(code, areas, parentsOf(units));
}

/** The units that lie in these areas, the areas themselves among them. */
export function unitsWithin<Found extends Unit>(units: readonly Found[], areas: readonly string[]): readonly Found[] {
  const parents = parentsOf(units);
  return units.filter(({ code }) => isCovered(code, areas, parents));
}

/** The units by which an officer sorts lists: his own; all of them where he works for a facility and has no areas. */
export function unitsOfReader<Found extends Unit>(
  units: readonly Found[],
  { areas }: { readonly areas: readonly string[] },
): readonly Found[] {
  return areas.length === 0 ? units : unitsWithin(units, areas);
}

type Parents = ReadonlyMap<string, string | null>;

const parentsOf = (units: readonly Unit[]): Parents => new Map(units.map(({ code, parentCode }) => [code, parentCode]));

function isCovered(code: string, areas: readonly string[], parents: Parents): boolean {
  let above: string | null = code;
  for (let walked = 0; above !== null && walked < PARENTS_MAX; walked += 1) {
    if (areas.includes(above)) return true;
    above = parents.get(above) ?? null;
  }
  return false;
}
