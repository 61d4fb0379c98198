import type { SupplyStatementKind } from '#libs/contracts';
import type { EssentialGood, LocalDay } from '#libs/vocabulary';
import type { ReportDecision } from './supply-report.dto.js';

/** What an officer or a citizen reported of a point, whether or not it counts. */
export interface SupplyReport {
  readonly id: string;
  readonly pointId: string;
  /** Of the point when it was reported of. */
  readonly communeCode: string;
  readonly source: 'officer' | 'citizen';
  /** Null for officers. */
  readonly reporterId: string | null;
  /** The local day. */
  readonly day: LocalDay;
  readonly at: Date;
  readonly kind: SupplyStatementKind;
  readonly goods: readonly EssentialGood[];
  /** False where the phone had been contradicted too often. */
  readonly heard: boolean;
}

export interface DecidedReport extends SupplyReport {
  readonly decision: ReportDecision | null;
}
