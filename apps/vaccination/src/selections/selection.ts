import type { LocalDay, NextDue, Sex, Vaccine } from '#libs/vocabulary';

export const SELECTED_DOSES = ['first', 'next'] as const;
export type SelectedDose = (typeof SELECTED_DOSES)[number];

/** Who is asked for. */
export interface SelectionCriteria {
  /** `first`: people without any dose. `next`: people whose next dose is due. */
  readonly dose: SelectedDose;
  /** The day on which the dose would be given: ages and intervals are those of that day. */
  readonly on: LocalDay;
  /** Of the campaign. */
  readonly vaccines: readonly Vaccine[];
  /** Null for every group. */
  readonly priorityGroups: readonly string[] | null;
  readonly minYears: number | null;
  readonly maxYears: number | null;
  readonly sex: Sex | null;
}

export const WHY_CHOSEN = [
  ...(['first-dose', 'next-dose-due', 'next-dose-late', 'of-priority-group', 'of-age', 'of-sex'] as const),
  'age-estimated',
] as const;
export const WHY_NOT = [
  ...(['other-priority-group', 'other-sex', 'too-young', 'too-old', 'age-unknown', 'no-vaccine-for-age'] as const),
  ...(['vaccinated-before', 'not-vaccinated-before', 'nothing-due', 'not-due-yet', 'other-vaccine'] as const),
  ...(['doubt-undecided', 'invited-before', 'quota-exhausted'] as const),
] as const;
export type SelectionReason = (typeof WHY_CHOSEN)[number] | (typeof WHY_NOT)[number];

/** Somebody who was looked at. */
export interface LookedAt {
  /** Whether nothing speaks against it. */
  readonly isEligible: boolean;
  readonly reasons: readonly SelectionReason[];
  /** The lowest is chosen first. */
  readonly rank: number;
  readonly due: Pick<NextDue, 'number' | 'from'> | null;
}

/** A search for people, as far as it has come. */
export interface Selection {
  readonly id: string;
  readonly campaignId: string;
  readonly criteria: SelectionCriteria;
  /** Where the people live who are looked at. */
  readonly communes: readonly string[];
  readonly state: 'running' | 'done';
  readonly lookedUntil: string | null;
  readonly lookedAt: number;
  readonly chosen: number | null;
  readonly askedAt: Date;
  readonly doneAt: Date | null;
}
