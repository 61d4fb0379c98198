/** What an officer can decide. The words are those of the event, which the compiler holds against this list. */
export const REVIEW_DECISIONS = ['no-action', 'advised', 'test-ordered', 'quarantine-advised', 'unreachable'] as const;

export type ReviewDecision = (typeof REVIEW_DECISIONS)[number];
