import type { DeclineReason, InvitationState } from './invitation.js';

/** What somebody says of an invitation by hand; arrivals and doses say the rest. */
export const SPOKEN_STATES = ['called', 'confirmed', 'absent', 'declined'] as const;
export type SpokenState = (typeof SPOKEN_STATES)[number];

const NEXT: Readonly<Record<InvitationState, readonly SpokenState[]>> = {
  planned: ['called', 'declined'],
  called: ['confirmed', 'absent', 'declined'],
  confirmed: ['absent', 'declined'],
  arrived: ['declined'],
  vaccinated: [],
  absent: [],
  declined: [],
};

export type StepRefusal = 'invitation-step-out-of-order' | 'decline-reason-missing' | 'decline-reason-not-asked';

/** Why a step cannot be taken; undefined where it can. */
export function refusalOfStep(
  from: InvitationState,
  to: SpokenState,
  reason: DeclineReason | undefined,
): StepRefusal | undefined {
  if (!NEXT[from].includes(to)) return 'invitation-step-out-of-order';
  if (to === 'declined') return reason === undefined ? 'decline-reason-missing' : undefined;
  return reason === undefined ? undefined : 'decline-reason-not-asked';
}

/**
 * The steps by which somebody arrives: whoever comes has been called, if by a letter, and has confirmed by coming;
 * whoever went away and comes back takes none. Undefined where it is over.
 */
export function stepsOfArrival(from: InvitationState): readonly InvitationState[] | undefined {
  if (from === 'planned') return ['called', 'confirmed', 'arrived'];
  if (from === 'called') return ['confirmed', 'arrived'];
  if (from === 'arrived') return [];
  return from === 'confirmed' ? ['arrived'] : undefined;
}

/** What becomes of an invitation whose session closes: whoever did not come was absent. */
export function isAbsentAtClose(state: InvitationState): boolean {
  return state === 'planned' || state === 'called' || state === 'confirmed';
}
