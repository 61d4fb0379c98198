import type { PersonProgress } from '#libs/contracts';
import type { PersonStrata } from './person-strata.js';

/** Somebody whose course is counted; locked until the transaction ends. */
export interface PersonState {
  readonly id: string;
  readonly mergedInto: string | null;
  readonly version: number;
  readonly sealed: Buffer;
  readonly strata: PersonStrata;
  /** As it was published last. */
  readonly progress: PersonProgress | null;
}

/** Another progress than was published last. */
export interface ProgressToSet {
  readonly id: string;
  readonly version: number;
  readonly progress: PersonProgress | null;
}
