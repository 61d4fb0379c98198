import type { PersonProgress } from '#libs/contracts';

/** What of a person may be counted, whatever the day. */
export interface PersonStrata {
  readonly residence: PersonProgress['residence'];
  readonly sex: PersonProgress['sex'];
  /** The age band on the date of the population figures. */
  readonly cohort: string;
  /** Of 3355/QĐ-BYT, or `unknown`. */
  readonly priorityGroup: string;
}
