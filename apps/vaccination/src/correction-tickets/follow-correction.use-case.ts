import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, RealClock } from '#libs/runtime';
import { lockUntil, PhoneCodes } from '#libs/sms';
import { addDays, localDayOf, parseCorrectionCode, parsePhone, type CorrectionRefusal } from '#libs/vocabulary';
import { AskedCorrectionStore } from './asked-correction.store.js';
import { ChangedTickets } from './changed-tickets.js';
import { followedOf } from './correction-answers.js';
import { readProofs } from './correction-proof.rules.js';
import type { CorrectionTicket } from './correction-ticket.js';
import type { FollowCorrectionBody, FollowedCorrection } from './correction-ticket.dto.js';
import { CorrectionTicketStore } from './correction-ticket.store.js';
import { KeptProofs } from './kept-proofs.js';
import { TicketSeals } from './ticket-seals.js';

/** Wrong phones told with one ticket before it is hidden for a day. */
const WRONG_PHONES_MAX = 10;

/**
 * A citizen asks by ticket and phone what has become of it, and sends better proof where that was asked for. A ticket that
 * is not there, another phone, and one that was asked for too often are answered alike.
 */
@Injectable()
export class FollowCorrectionUseCase {
  constructor(
    private readonly database: Database,
    private readonly asked: AskedCorrectionStore,
    private readonly tickets: CorrectionTicketStore,
    private readonly changed: ChangedTickets,
    private readonly proofs: KeptProofs,
    private readonly seals: TicketSeals,
    private readonly codes: PhoneCodes,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly realClock: RealClock,
  ) {}

  /** @throws Refused 404 */
  async show(by: FollowCorrectionBody): Promise<FollowedCorrection> {
    return this.found(await this.database.transaction(async (tx) => this.shown(tx, await this.find(tx, by))));
  }

  /** The time limit begins anew. @throws Refused 404, 409 where none was asked for, 422 for files that are no proof */
  async addProof(by: FollowCorrectionBody, files: readonly Buffer[]): Promise<FollowedCorrection> {
    const read = readProofs(files);
    if (!read.ok) throw new Refused(read.code, { path: 'proof' });
    await this.changed.prepare(this.clock.now());
    const answer = await this.database.transaction(async (tx) => {
      const ticket = await this.find(tx, by);
      if (ticket === undefined) return undefined;
      if (ticket.state !== 'sent-back') throw new Refused('correction-not-sent-back', { status: 409 });
      await this.proofs.keep(tx, ticket.id, read.proofs);
      const today = localDayOf(tx.recordedAt);
      const answerBy = addDays(today, this.referenceData.vaccination.corrections.inForce(today).answeredWithinDays);
      const back = { state: ticket.takenBy === null ? 'open' : 'taken', answerBy, alarmedAt: null } as const;
      const act = { act: 'proof-added', actor: { kind: 'citizen', id: ticket.id } } as const;
      return this.shown(tx, await this.changed.change(tx, ticket, back, act));
    });
    return this.found(answer);
  }

  /** Locked; undefined, and counted, where the phone is another. */
  private async find(
    tx: Tx,
    { ticket: typed, phone: typedPhone }: FollowCorrectionBody,
  ): Promise<CorrectionTicket | undefined> {
    const [code, phone] = [parseCorrectionCode(typed), parsePhone(typedPhone)];
    if (!code.ok) throw new Refused(code.code, { path: 'ticket' });
    if (!phone.ok) throw new Refused(phone.code, { path: 'phone' });
    const digests = this.codes.phoneDigestsOf(phone.value);
    const found = await this.asked.lockByCode(tx, code.value);
    const now = this.realClock.now();
    if (!found || (found.hiddenUntil !== null && now < found.hiddenUntil)) return undefined;
    if (digests.some((one) => one.equals(found.phoneDigest))) return this.tickets.find(tx, found.id);
    await this.asked.wrongPhone(tx, found.id, lockUntil(now), WRONG_PHONES_MAX);
    return undefined;
  }

  private async shown(tx: Tx, ticket: CorrectionTicket | undefined): Promise<FollowedCorrection | undefined> {
    if (ticket === undefined) return undefined;
    const acts = await this.tickets.actsOf(tx, ticket.id);
    const { sealedNote, version } = acts.findLast((act) => act.sealedNote !== null) ?? {};
    const note = sealedNote && version !== undefined ? await this.seals.openNote(ticket.id, version, sealedNote) : null;
    const { correctionReasons, codes } = this.referenceData.vaccination;
    const decidedOn = localDayOf(ticket.closedAt ?? tx.recordedAt);
    const document = ticket.refusals.length === 0 ? null : (correctionReasons.inForce(decidedOn).document ?? null);
    const nameOf = (reason: CorrectionRefusal) => codes.correctionRefusals.find(({ means }) => means === reason)?.name;
    return followedOf(ticket, { document, note, nameOf });
  }

  /** Asked after the wrong phone was counted and committed. */
  private found(answer: FollowedCorrection | undefined): FollowedCorrection {
    if (answer === undefined) throw new Refused('correction-ticket-not-found', { status: 404 });
    return answer;
  }
}
