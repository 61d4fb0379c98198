/** What of the register of units the rule looks at. */
export interface UnitsOfArea {
  communesOf(areaCode: string): readonly { readonly code: string }[];
  find(areaCode: string): { readonly level: string } | undefined;
}

/** What an officer may see: everything in these communes, whenever they existed. */
export interface ReadableArea {
  readonly communes: readonly string[];
  /** Whether what lies in no commune of the province is the officer's too: an officer of the whole province. */
  readonly beyondCommunes: boolean;
}

/** A declaration belongs to the commune of residence and to that of the place; one with neither to the province. */
export function readableArea(areas: readonly string[], units: UnitsOfArea): ReadableArea {
  const communes = areas.flatMap((area) => units.communesOf(area).map(({ code }) => code));
  return {
    communes: [...new Set(communes)].sort(),
    beyondCommunes: areas.some((area) => units.find(area)?.level === 'province'),
  };
}

export function isReadable(area: ReadableArea, communes: readonly (string | null)[]): boolean {
  const known = communes.filter((commune) => commune !== null);
  return known.length === 0 ? area.beyondCommunes : known.some((commune) => area.communes.includes(commune));
}
