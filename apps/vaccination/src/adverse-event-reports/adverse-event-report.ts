import type { RequestDigest } from '#libs/http';
import type {
  AdverseEventSeverity,
  AdverseReaction,
  LocalDay,
  ReactionResult,
  ReactionTreatmentPlace,
} from '#libs/vocabulary';
import type { DoseClue } from '../adverse-events/find-followed-dose.js';

export const REPORT_STATES = ['received', 'waiting', 'matched', 'dismissed'] as const;
export type ReportState = (typeof REPORT_STATES)[number];

export const DISMISSALS = ['no-such-dose', 'not-after-a-dose', 'duplicate'] as const;
export type Dismissal = (typeof DISMISSALS)[number];

/** What a citizen tells of, and what has become of it. */
export interface AdverseEventReport {
  readonly id: string;
  readonly version: number;
  readonly state: ReportState;
  /** Why it waits, or why it was dismissed. */
  readonly reason: string | null;
  readonly receivedAt: Date;
  /** Where the citizen says to live. */
  readonly communeCode: string | null;
  readonly onsetDay: LocalDay;
  readonly severity: AdverseEventSeverity;
  readonly reactions: readonly AdverseReaction[];
  readonly dueAt: Date | null;
  readonly alarmedAt: Date | null;
  readonly eventId: string | null;
  readonly sealed: Buffer;
  readonly actorKind: string;
  readonly actorId: string;
}

/** Of a report what is somebody's, and what only the event tells. */
export interface SealedReport {
  readonly clue: DoseClue;
  /** RFC 3339; null where only the day is known. */
  readonly onsetAt: string | null;
  readonly treatedAt: ReactionTreatmentPlace | null;
  readonly result: ReactionResult | null;
  readonly note?: string | undefined;
  /** E.164, to ask back. */
  readonly phone?: string | undefined;
}

export type ReportActKind = 'listed' | 'matched' | 'dismissed' | 'undone' | 'alarmed';

/** One line of what became of a report. */
export interface ReportAct {
  readonly reportId: string;
  readonly version: number;
  readonly act: ReportActKind;
  readonly actedAt: Date;
  readonly actorKind: string;
  readonly actorId: string;
  readonly reason: string | null;
  readonly eventId: string | null;
}

export interface KeyedAct extends ReportAct {
  readonly made: RequestDigest;
}

/** Whether the alarm stands: a severe one was not passed on in time, and still waits. */
export function isReportLate({ state, alarmedAt }: Pick<AdverseEventReport, 'state' | 'alarmedAt'>): boolean {
  return alarmedAt !== null && (state === 'received' || state === 'waiting');
}
