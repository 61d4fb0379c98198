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

/**
 * The figures of an area from those of its parts. What one part does not know the whole does not know either; its
 * treatment capacity is its own, and no sum.
 */
export function sumOfFigures(parts: readonly AreaFigures[], capacity: AreaFigures['capacity']): AreaFigures {
  const ages = new Set(parts.flatMap(({ protectedFrom }) => Object.keys(protectedFrom).map(Number)));
  return {
    communityCases: sumOf(parts.map(({ communityCases }) => communityCases)),
    population: sumOf(parts.map(({ population }) => population)),
    coverage: sumOfShares(parts.map(({ coverage }) => coverage)),
    protectedFrom: Object.fromEntries(
      [...ages].map((age) => {
        const sum = sumOfShares(parts.map(({ protectedFrom }) => protectedFrom[age] ?? null));
        return [age, sum ?? undefined];
      }),
    ),
    capacity,
  };
}

function sumOf(numbers: readonly (number | null)[]): number | null {
  return numbers.reduce((sum, number) => (sum === null || number === null ? null : sum + number), 0);
}

function sumOfShares(shares: readonly (Share | null)[]): Share | null {
  const people = sumOf(shares.map((share) => share?.people ?? null));
  const covered = sumOf(shares.map((share) => share?.covered ?? null));
  return people === null || covered === null ? null : { people, covered };
}

/** Whether so many percent are reached, exactly, without rounding. Of nobody no share is reached or missed. */
export function reaches({ people, covered }: Share, percent: number): boolean | null {
  return people === 0 ? null : covered * 100 >= percent * people;
}

/** In percent, for showing; null of nobody. */
export function percentOf({ people, covered }: Share): number | null {
  return people === 0 ? null : (covered * 100) / people;
}
