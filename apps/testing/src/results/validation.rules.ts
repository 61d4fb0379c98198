import type { TestMethod } from '#libs/vocabulary';
import type { ResultState } from './given-result.js';
import type { ResultKind } from './result-state.js';

export const VALIDATION_DECISIONS = ['approve', 'reject'] as const;
export type ValidationDecision = (typeof VALIDATION_DECISIONS)[number];

export const VALIDATION_REFUSALS = ['result-already-decided', 'second-person-needed'] as const;
export type ValidationRefusal = (typeof VALIDATION_REFUSALS)[number];

export interface VersionToValidate {
  readonly kind: ResultKind;
  readonly state: ResultState;
  readonly method: TestMethod;
  readonly enteredBy: string;
}

export interface Validation {
  readonly decision: ValidationDecision;
  readonly actorId: string;
  /** Of the specimen, such as an unresolved pool. */
  readonly heldReason: string | null;
}

export type ValidationOutcome =
  | { readonly ok: true; readonly state: 'released' | 'held' | 'withdrawn' | 'rejected' }
  | { readonly ok: false; readonly code: ValidationRefusal };

/**
 * Somebody else than who entered it, for the methods of which the dated rules say so, and for every correction of what
 * was released. A correction is never held back: the wrong result is out already.
 */
export function decideValidation(
  version: VersionToValidate,
  { decision, actorId, heldReason }: Validation,
  methodsNeedingSecondPerson: readonly TestMethod[],
): ValidationOutcome {
  if (version.state !== 'awaiting-validation') return { ok: false, code: 'result-already-decided' };
  const needsSecond = version.kind !== 'original' || methodsNeedingSecondPerson.includes(version.method);
  if (needsSecond && version.enteredBy === actorId) return { ok: false, code: 'second-person-needed' };
  if (decision === 'reject') return { ok: true, state: 'rejected' };
  if (version.kind === 'withdrawal') return { ok: true, state: 'withdrawn' };
  return { ok: true, state: version.kind === 'original' && heldReason !== null ? 'held' : 'released' };
}
