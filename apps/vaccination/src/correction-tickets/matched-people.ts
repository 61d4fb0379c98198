import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import { Refused, type Actor } from '#libs/http';
import { ReadPeopleUseCase } from '../person-records/read-people.use-case.js';
import type { CorrectionTicket } from './correction-ticket.js';
import type { MatchCorrectionBody } from './correction-work.dto.js';

type Matched = Pick<CorrectionTicket, 'personId' | 'doseId'> &
  Partial<Pick<CorrectionTicket, 'facilityCode' | 'facilityCommune'>>;

/** Finds the person and the dose that an officer says a ticket is of. */
@Injectable()
export class MatchedPeople {
  constructor(private readonly people: ReadPeopleUseCase) {}

  /** @throws Refused 404 for whom the actor sees not in full, or a dose that is none of theirs */
  async find(tx: Tx, { personId, doseId }: MatchCorrectionBody, actor: Actor): Promise<Matched> {
    const { id, entries } = await this.people.look(tx, personId, actor);
    if (doseId === undefined) return { personId: id, doseId: null };
    const dose = entries.find((entry) => entry.id === doseId.toLowerCase() && entry.state !== 'withdrawn');
    if (!dose) throw new Refused('dose-not-found', { status: 404, path: 'doseId' });
    return { personId: id, doseId: dose.id, facilityCode: dose.facilityCode, facilityCommune: dose.communeCode };
  }
}
