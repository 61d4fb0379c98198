import { Injectable } from '@nestjs/common';
import { v7 as uuidv7 } from 'uuid';
import type { Tx } from '#libs/database';
import type { SpecimenState } from '../specimens/specimen-state.js';
import { CorrectionNoticeStore, type NewNotice } from './correction-notice.store.js';
import { recipientsOf } from './reader.rules.js';
import { ReadingsQuery } from './readings.query.js';

/** A correction that takes effect now. */
export interface ReleasedCorrection {
  readonly specimen: SpecimenState;
  readonly after: {
    readonly id: string;
    readonly version: number;
    readonly laboratoryCode: string;
    readonly enteredBy: string;
    readonly validatedBy: string | null;
  };
}

/** Lists everybody who came to know what was corrected, so that each is told and followed until confirmed. */
@Injectable()
export class OpenNoticesUseCase {
  constructor(
    private readonly readings: ReadingsQuery,
    private readonly notices: CorrectionNoticeStore,
  ) {}

  /** In the transaction of the correction; again later, for those who read while it was under way: none is told twice. */
  async execute(tx: Tx, corrections: readonly ReleasedCorrection[]): Promise<void> {
    if (corrections.length === 0) return;
    const readings = await this.readings.ofSpecimens(
      tx,
      corrections.map(({ specimen }) => specimen.id),
    );
    const notices = corrections.flatMap(({ specimen, after }) => {
      const { id: specimenId, orderId, facilityCode } = specimen;
      const { version, laboratoryCode, enteredBy, validatedBy } = after;
      const madeBy = [enteredBy, ...(validatedBy === null ? [] : [validatedBy])];
      const correction = { specimenId, orderId, version, facilityCode, laboratoryCode, madeBy };
      return recipientsOf(correction, readings).map((recipient): NewNotice => ({
        ...{ id: uuidv7(), specimenId, resultId: after.id, recipient, facilityCode, laboratoryCode },
        ...{ communeCode: specimen.communeCode, residenceCommune: specimen.residenceCommune },
        channel: recipient.kind === 'citizen' ? 'sms' : 'work-list',
      }));
    });
    await this.notices.insert(tx, notices);
  }
}
