interface Unit {
  readonly code: string;
  readonly parentCode: string | null;
}

/** Units above a commune, and one to spare: a path of parents is walked no further. */
const PARENTS_MAX = 4;

/** Whether a unit lies whole in an officer's areas, so that he may speak for it; the platform decides. */
export function isOwnArea(code: string, areas: readonly string[], units: readonly Unit[]): boolean {
  const parents = new Map(units.map((unit) => [unit.code, unit.parentCode]));
  let above: string | null = code;
  for (let walked = 0; above !== null && walked < PARENTS_MAX; walked += 1) {
    if (areas.includes(above)) return true;
    above = parents.get(above) ?? null;
  }
  return false;
}
