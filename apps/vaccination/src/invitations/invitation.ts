import type { LocalDay } from '#libs/vocabulary';

/** As the steps follow each other; `absent` and `declined` end it, and free its place. */
export const INVITATION_STATES = [
  'planned',
  'called',
  'confirmed',
  'arrived',
  'vaccinated',
  'absent',
  'declined',
] as const;
export type InvitationState = (typeof INVITATION_STATES)[number];

/** Why somebody is not vaccinated after all. */
export const DECLINE_REASONS = [
  'not-reached',
  'unwell',
  'pregnant',
  'deferred',
  'contraindicated',
  'vaccinated-elsewhere',
  'moved-away',
  'other-vaccine-wanted',
  'refuses',
  'other',
] as const;
export type DeclineReason = (typeof DECLINE_REASONS)[number];

/** Somebody is invited to a shift of a session. */
export interface Invitation {
  readonly id: string;
  readonly version: number;
  readonly campaignId: string;
  readonly sessionId: string;
  readonly facilityCode: string;
  /** Of the facility. */
  readonly communeCode: string;
  readonly day: LocalDay;
  readonly shift: number;
  readonly startsAt: string;
  readonly endsAt: string;
  /** To whom the merges of the invited person lead. */
  readonly personId: string;
  readonly state: InvitationState;
  readonly reason: DeclineReason | null;
  readonly doseId: string | null;
  readonly madeAt: Date;
  /** The code. */
  readonly sealed: Buffer;
}

/** Who may be invited, as far as quotas ask. */
export interface InvitedPerson {
  readonly id: string;
  readonly residenceCommune: string | null;
  readonly priorityGroup: string;
}
