import type { RequestDigest } from '#libs/http';
import type { CustodyStep } from './specimen-steps.rules.js';

/** A step to be taken. */
export interface SpecimenStep {
  readonly specimenId: string;
  readonly step: CustodyStep;
  readonly happenedAt: Date;
  readonly actor: { readonly kind: string; readonly id: string };
  /** Where it was done. Of a dispatch: who sends; of a receipt: the laboratory. */
  readonly facilityCode: string | null;
  /** To whom a dispatch goes, or who has it in custody from now on; as before unless given. */
  readonly laboratoryCode?: string | undefined;
  /** Done where it was collected, as a rapid test is: it needs no receipt. */
  readonly onTheSpot?: boolean | undefined;
  /** As before unless given. */
  readonly heldReason?: string | null | undefined;
  /** A result that says nothing: a new specimen is asked for. */
  readonly asksAnew?: boolean | undefined;
  /** The condition of a refusal, or why it was given up as lost. */
  readonly refusal?: string | undefined;
  /** Codes only. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
  readonly request?: RequestDigest | undefined;
  readonly traceparent?: string | undefined;
}
