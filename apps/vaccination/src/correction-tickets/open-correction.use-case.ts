import { Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { Database, type Tx } from '#libs/database';
import { Refused } from '#libs/http';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock } from '#libs/runtime';
import { PhoneCodes } from '#libs/sms';
import { addDays, CORRECTION_CODE_RANDOM_BYTES, generateCorrectionCode, localDayOf } from '#libs/vocabulary';
import { AskedCorrectionStore, type CorrectionToOpen } from './asked-correction.store.js';
import { ChangedTickets } from './changed-tickets.js';
import { followedOf } from './correction-answers.js';
import { readProofs, type ReadProof } from './correction-proof.rules.js';
import type { FollowedCorrection } from './correction-ticket.dto.js';
import { CorrectionTicketStore } from './correction-ticket.store.js';
import { KeptProofs } from './kept-proofs.js';
import { TicketSeals } from './ticket-seals.js';

/** Whoever tells the code that came by SMS, and brings proof, has opened a ticket. No proof is kept before that. */
@Injectable()
export class OpenCorrectionUseCase {
  constructor(
    private readonly database: Database,
    private readonly asked: AskedCorrectionStore,
    private readonly tickets: CorrectionTicketStore,
    private readonly proofs: KeptProofs,
    private readonly changed: ChangedTickets,
    private readonly seals: TicketSeals,
    private readonly codes: PhoneCodes,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
  ) {}

  /**
   * The right code again answers the same, whatever files come with it.
   *
   * @throws Refused 422 for files that are no proof, a wrong code, and alike for no request at all
   */
  async execute(id: string, code: string, files: readonly Buffer[]): Promise<FollowedCorrection> {
    const read = readProofs(files);
    if (!read.ok) throw new Refused(read.code, { path: 'proof' });
    await this.changed.prepare(this.clock.now());
    const opened = await this.database.transaction((tx) => this.tryCode(tx, id, code, read.proofs));
    // Thrown after the failure was counted and committed.
    if (opened === undefined) throw new Refused('correction-code-wrong', { path: 'code' });
    return opened;
  }

  private async tryCode(
    tx: Tx,
    id: string,
    code: string,
    proofs: readonly ReadProof[],
  ): Promise<FollowedCorrection | undefined> {
    const found = await this.asked.lockToOpen(tx, id);
    const isRight = this.codes.isRight(id, code, found);
    if (!found) return undefined;
    if (isRight) return this.open(tx, found, proofs);
    await this.asked.failed(tx, id);
    await this.codes.countAttempt(tx, found.phoneDigest);
    return undefined;
  }

  private async open(tx: Tx, found: CorrectionToOpen, proofs: readonly ReadProof[]): Promise<FollowedCorrection> {
    if (!found.isOpened) {
      const today = localDayOf(tx.recordedAt);
      const { answeredWithinDays } = this.referenceData.vaccination.corrections.inForce(today);
      const code = generateCorrectionCode(randomBytes(CORRECTION_CODE_RANDOM_BYTES));
      await this.asked.open(tx, found.id, code, addDays(today, answeredWithinDays));
      await this.proofs.keep(tx, found.id, proofs);
      await this.codes.forgetAttempts(tx, found.phoneDigest);
    }
    const ticket = await this.tickets.find(tx, found.id);
    if (!ticket) throw new Error('What was opened is on record');
    if (!found.isOpened) await this.changed.opened(tx, ticket, (await this.seals.openSaid(found)).phone);
    return followedOf(ticket, { document: null, note: null, nameOf: () => undefined });
  }
}
