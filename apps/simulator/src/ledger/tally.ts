/** What was done, and what should not have happened. */
export interface Tally {
  accepted: number;
  refused: number;
  readonly faults: string[];
}
