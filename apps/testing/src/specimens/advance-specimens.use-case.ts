import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { SpecimenState } from './specimen-state.js';
import type { CustodyStep } from './specimen-steps.rules.js';

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
  /** The condition of a refusal, or why it was given up as lost. */
  readonly refusal?: string | undefined;
  /** Codes only. */
  readonly detail?: Readonly<Record<string, unknown>> | undefined;
  readonly request?: RequestDigest | undefined;
  readonly traceparent?: string | undefined;
}

/**
 * Takes specimens on their way, many in one transaction: locks them in one order, checks the order of steps, writes the
 * chain of custody, counts up versions, and sets when the next stage is late.
 */
@Injectable()
export class AdvanceSpecimensUseCase {
  /** Locked until the transaction ends, ordered by id; what is not there is not in the answer. */
  lock(_tx: Tx, _ids: readonly string[]): Promise<ReadonlyMap<string, SpecimenState>> {
    return Promise.reject(new Error('not yet'));
  }

  /**
   * Several steps of one specimen are taken in their order. All or none.
   * @throws Refused 422 with the path `[index]` of the first step that may not be taken
   */
  execute(_tx: Tx, _steps: readonly SpecimenStep[]): Promise<ReadonlyMap<string, SpecimenState>> {
    return Promise.reject(new Error('not yet'));
  }
}
