import type { CaseClassification, CaseOrigin, CaseStatus, CaseStrata } from '#libs/contracts';
import type { CaseNeed } from '#libs/reference-data';

export type Residence = CaseStrata['residence'];

/** A case as its row has it, without what tells who it is. */
export interface CaseState {
  readonly id: string;
  readonly version: number;
  /** Random id of the person in testing. */
  readonly personId: string;
  readonly classification: CaseClassification;
  readonly status: CaseStatus;
  readonly way: string | null;
  readonly missing: readonly CaseNeed[];
  readonly day: string;
  readonly endedDay: string | null;
  readonly origin: CaseOrigin;
  readonly detectedIn: string;
  readonly late: boolean;
  readonly residence: Residence;
  readonly sex: CaseStrata['sex'];
  readonly ageBand: string;
  readonly ageEstimated: boolean;
  readonly sampledAt: Date;
  readonly resultedDay: string;
  readonly openedAt: Date;
  readonly publishedDay: string | null;
  readonly stayingIn: { readonly communeCode: string; readonly facilityCode: string | null };
  /** Unit whose officers may act on it. */
  readonly responsible: string;
  readonly duplicateOf: string | null;
  readonly infectedBy: string | null;
  /** Who has reported a death that a second person has yet to confirm. */
  readonly deathReportedBy: string | null;
}

/** What tells who it is; lies sealed on the row. */
export interface CasePerson {
  readonly fullName: string;
  readonly birth: { readonly year: number; readonly date?: string } | null;
  readonly sex: string;
  readonly nationality?: string;
  readonly phone?: string;
  readonly identityDocument?: { readonly kind: string; readonly number: string };
  /** As it was said at the test. */
  readonly residence: unknown;
  readonly symptoms?: readonly string[];
  readonly onsetDay?: string;
  readonly contactOf?: string;
  /** Given by the national system. */
  readonly nationalCode?: string;
}

/** What of a case may leave the service. */
export function strataOf(state: CaseState): CaseStrata {
  const { day, classification, status, endedDay, origin, detectedIn, late } = state;
  const { residence, sex, ageBand, ageEstimated } = state;
  return { day, classification, status, endedDay, origin, detectedIn, late, residence, sex, ageBand, ageEstimated };
}
