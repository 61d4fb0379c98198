import type { ScreeningAtHand } from './dose-decision.js';
import type { ScreeningOutcome } from './screening-form.js';
import type { Vaccine } from './vaccines.js';

/** What a screening says of the dose before which it was done. */
export interface DoneScreening {
  readonly vaccine: Vaccine;
  readonly outcome: ScreeningOutcome;
  readonly isComplete: boolean;
  readonly screenedAt: Date;
  readonly expiresAt: Date;
}

/** One for another product, whose contraindications are others, or one that came after the dose, is none. */
export function screeningAtHand(
  screening: DoneScreening | undefined,
  vaccine: Vaccine,
  at: Date,
): ScreeningAtHand | null {
  if (!screening || screening.vaccine !== vaccine || at < screening.screenedAt) return null;
  const { outcome, isComplete, expiresAt } = screening;
  return { outcome, isComplete, expiresAt };
}
