import type { LocalDay } from '../time/local-day.js';
import type { Findings } from './findings.js';
import type { DoseKind, Vaccine } from './vaccines.js';

/** A dose in its place in the course. */
export interface NumberedDose {
  readonly vaccine: Vaccine;
  readonly day: LocalDay;
  readonly number: number;
  readonly kind: DoseKind;
}

export interface JudgedDose extends NumberedDose, Findings {}

/** All that its statements say of a dose, which was given or is about to be. */
export interface DoseToJudge {
  readonly vaccine: Vaccine;
  readonly day: LocalDay;
  /** Whether it was given here, so that the rules of here were asked before it. */
  readonly isOfHere: boolean;
  /** `unknown` where nobody here could have asked. */
  readonly consentToMixing: 'given' | 'missing' | 'unknown';
  readonly statedNumbers: readonly number[];
  readonly statedKinds: readonly DoseKind[];
}
