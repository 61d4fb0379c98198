/**
 * The sessions of the last round: how many points have one, and what goes on there. Shares are unconfirmed, as those of
 * the rounds; the closing table holds for any of them.
 */
export const SESSIONS = {
  /** Centres that hold one; the last of them has no network on that day. */
  points: 3,
  tables: 4,
  opens: '07:00',
  closes: '18:00',
} as const;

/** What happens to people at sessions, as shares of those who come; at least one of each where anybody fits. */
export const HAPPENINGS = {
  /** Says another day of birth first, so that only the card is believed. */
  mistyped: 0.03,
  /** Has an allergy: the dose is given with caution. */
  allergy: 0.05,
  leavesEarly: 0.03,
  reaction: 0.06,
  severeReaction: 0.01,
} as const;

/** Of those who are invited and get no dose, in turns. */
export const WITHOUT_DOSE = ['deferred', 'declined', 'absent'] as const;
/** Of the people of the play who are never vaccinated, how many are invited all the same. */
export const INVITED_BYSTANDERS = 0.34;
