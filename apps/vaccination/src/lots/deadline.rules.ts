/** What the reference data says of the vials of a vaccine and of how they are kept. */
export interface VialFacts {
  readonly hoursAfterThaw: number | null;
  readonly hoursAfterOpening: number | null;
}

export interface StorageFacts {
  readonly frozen: object | null;
  readonly refrigerated: { readonly days: number | null } | null;
  readonly hoursAfterDilution: number | null;
}

/** For how many hours a vial is good; null where no deadline is known. */
export interface VialDeadlines {
  readonly afterThawHours: number | null;
  readonly afterOpeningHours: number | null;
}

const DAY_HOURS = 24;
const HOUR_MS = 3_600_000;

/** What is kept frozen may be kept cold for some days once it is thawed. What is diluted goes by the shorter of two. */
export function deadlinesOf(
  vial: VialFacts,
  { frozen, refrigerated, hoursAfterDilution }: StorageFacts,
): VialDeadlines {
  const cold = frozen && refrigerated?.days ? refrigerated.days * DAY_HOURS : null;
  return {
    afterThawHours: earliest([vial.hoursAfterThaw, cold]),
    afterOpeningHours: earliest([vial.hoursAfterOpening, hoursAfterDilution]),
  };
}

export function deadlineAfter(at: Date, hours: number | null): Date | null {
  return hours === null ? null : new Date(at.getTime() + hours * HOUR_MS);
}

function earliest(hours: readonly (number | null)[]): number | null {
  const known = hours.filter((one) => one !== null);
  return known.length === 0 ? null : Math.min(...known);
}
