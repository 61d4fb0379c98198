import type { LocalDay, Vaccine } from '#libs/vocabulary';

/** Part of a day: to what people are invited. */
export interface SessionShift {
  /** `07:30`, in Asia/Ho_Chi_Minh. */
  readonly startsAt: string;
  readonly endsAt: string;
  readonly capacity: number;
}

/** A shift, counted from 1, and how many invitations to it stand. */
export interface TakenShift extends SessionShift {
  readonly shift: number;
  readonly invited: number;
}

export interface SessionLot {
  readonly id: string;
  readonly vaccine: Vaccine;
  readonly lot: string;
}

/** A day of a campaign at a point. */
export interface VaccinationSession {
  readonly id: string;
  readonly version: number;
  readonly campaignId: string;
  readonly facilityCode: string;
  /** Of the facility. */
  readonly communeCode: string;
  readonly day: LocalDay;
  readonly tables: number;
  readonly vaccines: readonly Vaccine[];
  readonly shifts: readonly TakenShift[];
  readonly lots: readonly SessionLot[];
  readonly state: 'open' | 'closed';
  readonly plannedAt: Date;
  readonly closedAt: Date | null;
  readonly closeReason: string | null;
  /** Since when, and by which dose, it is not as it was closed. */
  readonly changedAt: Date | null;
  readonly changedByDose: string | null;
}

/** What of a session is changed. */
export interface SessionPlan {
  readonly tables: number;
  readonly vaccines: readonly Vaccine[];
  readonly shifts: readonly SessionShift[];
  readonly lots: readonly SessionLot[];
}
