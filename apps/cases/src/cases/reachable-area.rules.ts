/** What of the register of units the rule looks at. */
export interface UnitsOfArea {
  communesOf(areaCode: string): readonly { readonly code: string }[];
}

/** The units of an officer, with all communes below them, and the facility that he works for. */
export interface ReachableArea {
  readonly units: readonly string[];
  readonly facility: string | null;
}

/** Who is responsible acts; whoever the person stays with reads too (in the commune, or in the facility). */
export function reachableArea(
  { areas, facility }: { readonly areas: readonly string[]; readonly facility?: string },
  units: UnitsOfArea,
): ReachableArea {
  const below = areas.flatMap((area) => units.communesOf(area).map(({ code }) => code));
  return { units: [...new Set([...areas, ...below])].sort(), facility: facility ?? null };
}
