import type { Actor, ArrivedRequest } from '#libs/http';
import type { ResultValue, TestMethod } from '#libs/vocabulary';

/** How a result came in. */
export const RESULT_SOURCES = ['entered', 'pool', 'run', 'list', 'import', 'hl7', 'fhir', 'batch'] as const;
export type ResultSource = (typeof RESULT_SOURCES)[number];

/** Gene → cycle threshold. */
export type CtByGene = Readonly<Record<string, number>>;

/** A first result of a specimen. Whether the actor may see the specimen and speak for the laboratory is decided before. */
export interface GivenResult {
  readonly specimenId: string;
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly ct?: CtByGene | undefined;
  readonly device?: string | undefined;
  readonly lotCode?: string | undefined;
  /** Who tested: the laboratory that has the specimen, or who collected it for a rapid test on the spot. */
  readonly laboratoryCode: string;
  readonly testedAt: Date;
  readonly actor: Actor;
  readonly source: ResultSource;
  /** Keyed digest of sender, specimen, test, time and value: what was taken in under it is answered again. */
  readonly sourceDigest?: Buffer | undefined;
  readonly poolId?: string | undefined;
  readonly runId?: string | undefined;
  readonly request?: ArrivedRequest | undefined;
  /** Validated elsewhere by a second person, as with a pool's tube or a signed list: his id. */
  readonly validatedBy?: string | undefined;
  /** Why it is not released though it is validated; the specimen's own reason holds it back too. */
  readonly heldReason?: string | undefined;
  readonly traceparent?: string | undefined;
}

export const RESULT_STATES = ['awaiting-validation', 'held', 'released', 'replaced', 'withdrawn', 'rejected'] as const;
export type ResultState = (typeof RESULT_STATES)[number];

export interface WrittenResult {
  readonly resultId: string;
  readonly specimenId: string;
  readonly version: number;
  /** What the act made of it, whatever has become of it since. */
  readonly state: ResultState;
  readonly releasedAt: Date | null;
  readonly warnings: readonly string[];
  /** True where it was there before, under the same source or key: nothing was written. */
  readonly known: boolean;
}

/** A correction of the released version of a result; it awaits the validation of a second person. */
export interface AskedAmendment {
  readonly specimenId: string;
  /** The version that is to be corrected. */
  readonly version: number;
  readonly change: { readonly value: ResultValue; readonly ct?: CtByGene | undefined } | 'withdraw';
  /** Free text that may name people; it is sealed. */
  readonly reason: string;
  readonly actor: Actor;
  readonly source: ResultSource;
  readonly sourceDigest?: Buffer | undefined;
  readonly request?: ArrivedRequest | undefined;
}
