/** What rules need to know of the units: whether a code exists, and what lies within what. */
export interface Areas {
  readonly exists: (code: string) => boolean;
  readonly isWithin: (code: string, area: string) => boolean;
}

/** Whether a unit is one of the wider ones or lies in one of them. */
export function liesWithin(area: string, wider: readonly string[], areas: Areas): boolean {
  return wider.some((one) => one === area || areas.isWithin(area, one));
}
