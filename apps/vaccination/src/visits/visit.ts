import type { LocalDay, StatedPerson } from '#libs/vocabulary';

/** With what somebody came. */
export const ARRIVALS = ['invitation', 'chip-card', 'personal-qr', 'health-insurance-card', 'walk-in'] as const;
export type Arrival = (typeof ARRIVALS)[number];

/** In the order of a visit; `stopped` until it is sure who it is. */
export const VISIT_STAGES = ['arrived', 'identified', 'stopped', 'screened', 'decided', 'observed', 'left'] as const;
export type VisitStage = (typeof VISIT_STAGES)[number];

/** How it was made sure who somebody is: birth and four characters typed, or a card scanned. */
export const IDENTITY_STATES = ['unchecked', 'typed', 'scanned', 'mismatch'] as const;
export type IdentityState = (typeof IDENTITY_STATES)[number];

export const VISIT_ACTS = [
  ...(['arrived', 'identified', 'mismatched', 'screened', 'decided', 'vaccinated', 'left'] as const),
  'dose-withdrawn',
  'dose-moved',
] as const;
export type VisitActName = (typeof VISIT_ACTS)[number];

export type VisitDecision = 'accept' | 'warn' | 'refuse';

/** Somebody at a session. */
export interface Visit {
  readonly id: string;
  readonly version: number;
  readonly sessionId: string;
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly day: LocalDay;
  readonly cameBy: Arrival;
  readonly invitationId: string | null;
  /** To whom merges lead; null while nobody of the document is on record. */
  readonly personId: string | null;
  readonly stage: VisitStage;
  readonly arrivedAt: Date;
  readonly identity: IdentityState;
  readonly screeningId: string | null;
  readonly decision: VisitDecision | null;
  readonly doseId: string | null;
  readonly observedUntil: Date | null;
  readonly leftAt: Date | null;
  readonly leftEarly: boolean | null;
  /** The person as shown or stated on arrival. */
  readonly sealed: Buffer;
}

export interface SealedVisit {
  readonly person: StatedPerson;
}

/** What of a visit changes with its acts. */
export type VisitProgress = Pick<
  Visit,
  'stage' | 'identity' | 'screeningId' | 'decision' | 'doseId' | 'observedUntil' | 'leftAt' | 'leftEarly'
> & { readonly decidedAt?: Date | null; readonly vaccinatedAt?: Date | null };
