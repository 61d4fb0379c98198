import type { CorrectionRefusal } from '#libs/vocabulary';
import type { PlayedEntry } from './vaccination-act.js';

/** A citizen finds the lot of a dose missing or wrong. */
export interface PlannedTicket {
  readonly entry: PlayedEntry;
  /** What it should be, as the citizen says. */
  readonly lot: string;
  readonly end: 'accepted' | 'refused' | 'waiting';
  readonly key: string;
}

export type TicketDeed = {
  readonly kind: 'open' | 'decide';
  readonly ticket: PlannedTicket;
};

/** Why those are refused that are. */
export const REFUSED_BECAUSE: readonly CorrectionRefusal[] = ['photo-unreadable', 'details-mismatch'];
