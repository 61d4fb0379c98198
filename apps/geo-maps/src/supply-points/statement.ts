import type { ShownState, StatedState, StatementSource } from '#libs/vocabulary';

/** What somebody said of a supply point. */
export type Statement = OfficialStatement | CitizenReport;

/** The owner who claimed the point, or an officer. */
export interface OfficialStatement {
  readonly source: 'owner' | 'officer';
  readonly says: StatedState;
  readonly at: Date;
}

/** A citizen whose phone was verified by a code, and whose report was within the day's limit. */
export interface CitizenReport {
  readonly source: 'citizen';
  /** Tells phones apart; never the number. */
  readonly phone: string;
  readonly says: StatedState;
  readonly at: Date;
}

/** What is shown of a point, and how sure it is. */
export interface ShownStateOfPoint {
  readonly value: ShownState;
  /** Since when it is said; of a dispute since the first word against the other. Null where nothing is known. */
  readonly since: Date | null;
  /** Who says it; of a dispute who spoke against the other. */
  readonly source: StatementSource | null;
  /** From 0 to 1; in a dispute that of the stronger side. */
  readonly confidence: number;
}
