/** What was done with the vials of a lot at a point on a day. */
export interface DaysWork {
  /** Vials that were opened, and those that were used whole. */
  readonly openedVials: number;
  readonly overfillMicrolitres: number;
  readonly wastedMicrolitres: number;
  /** From the ledger of doses. */
  readonly basicDoses: number;
  readonly boosters: number;
}

/** In doses of the label. */
export interface Balance {
  readonly opened: number;
  readonly overfill: number;
  readonly given: number;
  readonly wasted: number;
  /** Positive where doses are missing, negative where more were given than were opened. */
  readonly unexplained: number;
}

export interface DoseMeasures {
  readonly dosesPerVial: number;
  readonly doseMicrolitres: number;
  /** What a booster takes of a dose. */
  readonly boosterShare: number;
}

const HUNDREDTHS = 100;

/** As facts carry doses: whole, so that sums of them are exact. */
export const hundredthsOf = (doses: number): number => Math.round(doses * HUNDREDTHS);

/** Counted in hundredths of a dose, so that both sides are equal to the last digit. */
export function balanceOf(work: DaysWork, { dosesPerVial, doseMicrolitres, boosterShare }: DoseMeasures): Balance {
  const opened = work.openedVials * dosesPerVial * HUNDREDTHS;
  const overfill = Math.round((work.overfillMicrolitres / doseMicrolitres) * HUNDREDTHS);
  const wasted = Math.round((work.wastedMicrolitres / doseMicrolitres) * HUNDREDTHS);
  const given = Math.round((work.basicDoses + work.boosters * boosterShare) * HUNDREDTHS);
  const unexplained = opened + overfill - given - wasted;
  return {
    ...{ opened: opened / HUNDREDTHS, overfill: overfill / HUNDREDTHS, given: given / HUNDREDTHS },
    ...{ wasted: wasted / HUNDREDTHS, unexplained: unexplained / HUNDREDTHS },
  };
}
