/** The columns that a margin may keep besides the day. */
export type Dimension = 'area' | 'place' | 'sex' | 'ageBand' | 'category';

/** A set of dimensions that are counted together. Margins are kept apart, so that cells do not grow with events. */
export interface Margin {
  readonly name: string;
  readonly keeps: readonly Dimension[];
  /** Whether its sum over all recording hours is kept ready; fine margins are summed when asked. */
  readonly totalled: boolean;
}

export const byArea: Margin = { name: 'area', keeps: ['area', 'category'], totalled: true };
export const byStrata: Margin = { name: 'strata', keeps: ['sex', 'ageBand', 'category'], totalled: true };
export const byAreaAndStrata: Margin = {
  name: 'area-strata',
  keeps: ['area', 'sex', 'ageBand', 'category'],
  totalled: false,
};
export const byPlace: Margin = { name: 'place', keeps: ['area', 'place', 'category'], totalled: true };

/** What is counted of people, wherever they are counted. */
export const ofPeople: readonly Margin[] = [byArea, byStrata, byAreaAndStrata];

/** Names of the margins whose totals are kept ready. */
export const TOTALLED: ReadonlySet<string> = new Set([byArea.name, byStrata.name, byPlace.name]);
