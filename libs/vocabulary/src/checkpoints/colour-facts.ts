import type { PersonalCodeTest } from '../personal-codes/personal-code-claims.js';
import type { Told } from './told-health.js';
import type { VisitedRisk } from './visited-risks.js';

export const CHECKPOINT_COLOURS = ['green', 'yellow', 'red'] as const;
/** Green moves on, yellow is limited, red does not move. */
export type CheckpointColour = (typeof CHECKPOINT_COLOURS)[number];

/** How far what was shown can be trusted; `none` where the person was looked up by a document. */
export const PROOF_STATES = ['none', 'verified', 'unverified', 'expired', 'revoked', 'forged'] as const;
export type ProofState = (typeof PROOF_STATES)[number];

/** The latest declaration that is known of the person. */
export interface DeclaredFact {
  /** Whether it counted no longer at the time of the passage, by the validity of its questionnaire. */
  readonly isExpired: boolean;
  readonly outcome: 'clear' | 'attention';
}

export interface TestFact extends Told {
  readonly technique: PersonalCodeTest['technique'];
  /** From the sample until the passage. */
  readonly ageHours: number;
  readonly result: PersonalCodeTest['result'];
}

export interface DosesFact extends Told {
  readonly count: number;
  /** Null without a dose. */
  readonly daysSinceLast: number | null;
}

export interface RecoveryFact extends Told {
  /** Whole days since recovery from the disease. */
  readonly days: number;
}

/** All that a checkpoint may know of a person; null is not known, which is something else than none. */
export interface ColourFacts {
  readonly proof: ProofState;
  readonly declaration: DeclaredFact | null;
  readonly visited: readonly VisitedRisk[];
  readonly test: TestFact | null;
  readonly doses: DosesFact | null;
  readonly recovery: RecoveryFact | null;
}
