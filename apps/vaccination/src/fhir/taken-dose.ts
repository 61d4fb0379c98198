import type { DoseAnswered } from '../doses/dose-state.js';

/** A dose that an Immunization has made, or has found made by an earlier one. */
export interface TakenDose {
  readonly answered: DoseAnswered;
  readonly isNew: boolean;
}
