import { Injectable } from '@nestjs/common';
import type { correctionTicketCounted, correctionTicketOverdueChanged, CorrectionTicketStrata } from '#libs/contracts';
import type { ReceivedEvent } from '#libs/messaging';
import { localHourOf } from '#libs/vocabulary';
import {
  corrections,
  correctionsByOutcome,
  correctionsOverdue,
  correctionsRefused,
} from './correction-indicators.rules.js';
import { count } from './counted.js';
import type { CubeDelta } from './cube-delta.js';
import { CubeProjection } from './cube.projection.js';

/** Citizens' requests to correct a record as the service that owns them counts them, and those that are late. */
@Injectable()
export class CorrectionsProjection extends CubeProjection {
  constructor() {
    super('corrections');
  }

  /** Takes the old counts back and adds the new ones, both at the hour of the change. */
  counted({ data: { before, after }, recordedAt }: ReceivedEvent<typeof correctionTicketCounted>): CubeDelta[] {
    const hour = localHourOf(recordedAt);
    return [...(before ? countsOf(before, hour, -1) : []), ...(after ? countsOf(after, hour, 1) : [])];
  }

  overdueChanged({ data, recordedAt }: ReceivedEvent<typeof correctionTicketOverdueChanged>): CubeDelta[] {
    const { day, overdue, facilityCode, communeCode } = data;
    const seen = { day, area: communeCode ?? 'unknown', place: facilityCode ?? 'unknown', category: 'all' };
    return count(correctionsOverdue, { ...seen, recordedHour: localHourOf(recordedAt), value: overdue ? 1 : -1 });
  }
}

function countsOf(ticket: CorrectionTicketStrata, recordedHour: string, value: 1 | -1): CubeDelta[] {
  const { day, kind, outcome, refusals, facilityCode, communeCode } = ticket;
  const seen = { day, area: communeCode ?? 'unknown', place: facilityCode ?? 'unknown', recordedHour, value };
  return [
    ...count(corrections, { ...seen, category: kind }),
    ...count(correctionsByOutcome, { ...seen, category: outcome }),
    ...refusals.flatMap((category) => count(correctionsRefused, { ...seen, category })),
  ];
}
