import type { CapacityRequirement } from '#libs/vocabulary';

/** How many of some people have something. Whole numbers; nobody is covered who is not among the people. */
export interface Share {
  readonly people: number;
  readonly covered: number;
}

/** What is known of an area for its level. Null, or an entry that is missing, is something that nobody knows. */
export interface AreaFigures {
  /** Community cases detected in the area in the days that the rule asks for. */
  readonly communityCases: number | null;
  readonly population: number | null;
  /** People of the age of the coverage rule with as many doses as it asks for. */
  readonly coverage: Share | null;
  /** Fully vaccinated people by the least age of the group: of 65 years and more, of 50 years and more. */
  readonly protectedFrom: Readonly<Record<number, Share | undefined>>;
  readonly capacity: Readonly<Partial<Record<CapacityRequirement, boolean>>>;
}

/** Whether so many percent are reached, exactly, without rounding. Of nobody no share is reached or missed. */
export function reaches({ people, covered }: Share, percent: number): boolean | null {
  return people === 0 ? null : covered * 100 >= percent * people;
}

/** In percent, for showing; null of nobody. */
export function percentOf({ people, covered }: Share): number | null {
  return people === 0 ? null : (covered * 100) / people;
}
