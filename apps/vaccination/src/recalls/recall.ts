import type { RequestDigest } from '#libs/http';

/** A recall of a lot, with what has come of it. */
export interface Recall {
  readonly id: string;
  readonly lotId: string;
  readonly ordinal: number;
  readonly reason: string;
  readonly recalledAt: Date;
  readonly recalledBy: string;
  readonly points: number;
  readonly doses: number;
  readonly undoneAt: Date | null;
  readonly undoReason: string | null;
}

export interface RecallPoint {
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly vials: number;
  readonly doses: number;
  readonly confirmedAt: Date | null;
  readonly vialsFound: number | null;
}

export const FOLLOW_UP_OUTCOMES = ['told', 'not-reached', 'referred'] as const;
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number];

export interface FollowUp {
  readonly id: string;
  readonly doseId: string;
  readonly outcome: FollowUpOutcome;
  readonly enteredAt: Date;
}

export type Keyed<T> = T & { readonly made: RequestDigest };
