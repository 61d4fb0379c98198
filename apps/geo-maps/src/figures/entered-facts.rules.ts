import type { CapacityRequirement, LocalDay, RiskFactor, BorderFactor } from '#libs/vocabulary';

/** A factor of 2686/QĐ-BCĐQG that officers judge; those of borders follow from the map. */
export type EnteredFactor = Exclude<RiskFactor, BorderFactor>;

/** How many people of at least an age live in an area. */
export interface PeopleFrom {
  readonly minYears: number;
  readonly people: number;
}

/** What an officer has said of an area from a day on. What he did not speak of is not in it. */
export interface AreaStatement {
  readonly areaCode: string;
  readonly holdsFrom: LocalDay;
  readonly capacity: Readonly<Partial<Record<CapacityRequirement, boolean>>>;
  readonly people: readonly PeopleFrom[];
  readonly factors: Readonly<Partial<Record<EnteredFactor, boolean>>>;
  /** To how many parts of the area the source may spread; null where it was not said. */
  readonly spreadTo: number | null;
  readonly document: string | null;
}

/** How many people of an age there are, and who says so. */
export interface KnownPeople {
  readonly people: number;
  readonly document: string | null;
}

/** What holds of an area on a day, of each fact the latest that was said. */
export interface AreaFacts {
  readonly capacity: AreaStatement['capacity'];
  readonly factors: AreaStatement['factors'];
  readonly spreadTo: number | null;
  /** By least age. */
  readonly people: ReadonlyMap<number, KnownPeople>;
}

export const NOTHING_ENTERED: AreaFacts = { capacity: {}, factors: {}, spreadTo: null, people: new Map() };

/** `statements` in the order of the days from which they hold, and of one day in the order in which they were made. */
export function factsOf(statements: readonly AreaStatement[]): AreaFacts {
  return statements.reduce<AreaFacts>(
    (known, said) => ({
      capacity: { ...known.capacity, ...said.capacity },
      factors: { ...known.factors, ...said.factors },
      spreadTo: said.spreadTo ?? known.spreadTo,
      people: new Map([
        ...known.people,
        ...said.people.map(({ minYears, people }) => [minYears, { people, document: said.document }] as const),
      ]),
    }),
    NOTHING_ENTERED,
  );
}
