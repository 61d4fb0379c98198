import type { AdverseEventStrata } from '#libs/contracts';
import type { RequestDigest } from '#libs/http';
import type {
  AdverseEventSeverity,
  AdverseReaction,
  LocalDay,
  ReactionResult,
  ReactionTreatmentPlace,
  Vaccine,
} from '#libs/vocabulary';

/** What is told of an event, and told anew as it goes on. */
export interface EventDetails {
  readonly onsetDay: LocalDay;
  /** Null where only the day is known. */
  readonly onsetAt: Date | null;
  readonly severity: AdverseEventSeverity;
  /** Each once. */
  readonly reactions: readonly AdverseReaction[];
  /** Null while nothing is known of it; so is the result. */
  readonly treatedAt: ReactionTreatmentPlace | null;
  readonly result: ReactionResult | null;
}

export const WITHDRAWN_BECAUSE = ['duplicate', 'entered-in-error'] as const;
/** By a facility or an officer; `wrong-dose` where it was undone that a citizen's report fits the dose. */
export type WithdrawnBecause = (typeof WITHDRAWN_BECAUSE)[number] | 'wrong-dose';

/** What happened to somebody after a dose. */
export interface AdverseEvent extends EventDetails {
  readonly id: string;
  readonly version: number;
  /** The entry that was named; the dose itself may be another by now. */
  readonly doseId: string;
  /** The citizen's report that it was made of. */
  readonly reportId: string | null;
  readonly vaccine: Vaccine;
  readonly lot: string | null;
  readonly doseDay: LocalDay;
  readonly doseFacility: string;
  readonly doseCommune: string;
  readonly residenceCommune: string | null;
  /** Who has to follow it. */
  readonly facilityCode: string;
  readonly communeCode: string;
  readonly noticedAt: Date;
  /** Until when the department must be told of a severe one; null for a common one. */
  readonly dueAt: Date | null;
  readonly notifiedAt: Date | null;
  readonly alarmedAt: Date | null;
  readonly withdrawnAt: Date | null;
  readonly withdrawnBecause: WithdrawnBecause | null;
  readonly recordedAt: Date;
  readonly published: AdverseEventStrata | null;
}

export const EVENT_ACTS = ['reported', 'amended', 'notified', 'withdrawn', 'alarmed', 'dose-changed'] as const;
export type EventAct = (typeof EVENT_ACTS)[number];

/** What stood after an act, as the history keeps it: times as they are written in JSON. */
export interface EventStanding extends Omit<EventDetails, 'onsetAt'> {
  readonly onsetAt: string | null;
  readonly dueAt: string | null;
}

/** One line of the history. */
export interface EventChange {
  readonly eventId: string;
  readonly version: number;
  readonly act: EventAct;
  readonly changedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly after: EventStanding;
  /** The note that came with it. */
  readonly sealed: Buffer | null;
}

export interface KeyedChange extends EventChange {
  readonly made: RequestDigest;
}

export function standingOf(event: AdverseEvent): EventStanding {
  const { onsetDay, onsetAt, severity, reactions, treatedAt, result, dueAt } = event;
  return {
    ...{ onsetDay, onsetAt: onsetAt?.toISOString() ?? null, severity, reactions, treatedAt, result },
    dueAt: dueAt?.toISOString() ?? null,
  };
}
