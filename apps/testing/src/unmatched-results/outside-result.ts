import type { ResultValue, TestMethod } from '#libs/vocabulary';

/**
 * How sure the sender is. `preliminary` is kept and not published; `final` was validated by the sender's own second
 * person; a `correction` or `withdrawal` of what was sent before awaits ours.
 */
export type OutsideStanding = 'preliminary' | 'final' | 'correction' | 'withdrawal';

/** A barcode as another system names it. */
export interface OutsideBarcode {
  readonly value: string;
  /** Who gave it, where the sender says so; our own codes are found under any name. */
  readonly assigner?: string | undefined;
}

/** A result as it came from another system, in our words. */
export interface OutsideResult {
  /** Names that the sender has for the specimen, ours first. */
  readonly barcodes: readonly OutsideBarcode[];
  readonly method: TestMethod;
  readonly value: ResultValue;
  /** Gene → cycle threshold. */
  readonly ct?: Readonly<Record<string, number>> | undefined;
  readonly device?: string | undefined;
  readonly testedAt: Date;
  readonly standing: OutsideStanding;
  /** What the sender says of the person; kept only while the specimen is not found. */
  readonly person?: OutsidePerson | undefined;
  /** Where in the message it stands, in the words of its standard. */
  readonly path: string;
}

export interface OutsidePerson {
  readonly fullName?: string | undefined;
  /** `YYYY` or `YYYY-MM-DD`. */
  readonly birth?: string | undefined;
  readonly document?: string | undefined;
}

/** Where in a message something is wrong, and what: a code of the refusals. */
export interface OutsideFault {
  readonly path: string;
  readonly code: string;
}
