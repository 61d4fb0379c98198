import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, RealClock, TimedJob } from '#libs/runtime';
import { keptFrom } from '#libs/sms';
import { addDays, localDayOf, startOfLocalDay } from '#libs/vocabulary';
import { AskedCorrectionStore } from './asked-correction.store.js';
import { ChangedTickets } from './changed-tickets.js';
import { CorrectionProofStore } from './correction-proof.store.js';
import { CorrectionTicketStore } from './correction-ticket.store.js';
import { TicketSeals } from './ticket-seals.js';

/** What is left comes with the next run. */
const TICKETS_PER_RUN = 200;
const BY = { kind: 'system', id: 'erase-correction-proofs' } as const;

/**
 * Erases proofs of tickets that have been closed for so many days, with the key of a day once nothing is left of it; and
 * forgets what was asked and never confirmed.
 */
@Injectable()
export class EraseCorrectionProofsJob extends TimedJob {
  readonly name = BY.id;
  readonly everySeconds = 60;

  constructor(
    private readonly database: Database,
    private readonly tickets: CorrectionTicketStore,
    private readonly asked: AskedCorrectionStore,
    private readonly proofs: CorrectionProofStore,
    private readonly changed: ChangedTickets,
    private readonly seals: TicketSeals,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly realClock: RealClock,
  ) {
    super();
  }

  override async isDue(): Promise<boolean> {
    const isAnyForgotten = await this.asked.isAnyForgotten(this.database, keptFrom(this.realClock.now()));
    return isAnyForgotten || (await this.proofs.isAnyExpired(this.database, this.closedBefore()));
  }

  async run(): Promise<void> {
    await this.asked.deleteForgotten(this.database, keptFrom(this.realClock.now()));
    const expired = await this.proofs.expired(this.database, this.closedBefore(), TICKETS_PER_RUN);
    for (const id of expired) await this.erase(id);
  }

  private erase(id: string): Promise<void> {
    return this.database.transaction(async (tx) => {
      const ticket = await this.tickets.lock(tx, id);
      if (!ticket) throw new Error('A ticket with proof is on record');
      for (const day of await this.proofs.erase(tx, id))
        if (await this.proofs.isDayErased(tx, day)) await this.seals.destroyProofsOf(tx, day);
      await this.changed.change(tx, ticket, {}, { act: 'proof-erased', actor: BY });
    });
  }

  /** Those closed on a day since which the whole time has gone by. */
  private closedBefore(): Date {
    const today = localDayOf(this.clock.now());
    const { proofKeptDays } = this.referenceData.vaccination.corrections.inForce(today);
    return startOfLocalDay(addDays(today, -proofKeptDays));
  }
}
