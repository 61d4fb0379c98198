import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BusinessClock, TimedJob } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { ChangedTickets } from './changed-tickets.js';
import { CorrectionTicketStore } from './correction-ticket.store.js';

/** What is left comes with the next run. */
const TICKETS_PER_RUN = 500;
const BY = { kind: 'system', id: 'alarm-overdue-corrections' } as const;

/** Gives the alarm for every ticket that was not answered in time; once, until it is answered. */
@Injectable()
export class AlarmOverdueCorrectionsJob extends TimedJob {
  readonly name = BY.id;
  readonly everySeconds = 60;

  constructor(
    private readonly database: Database,
    private readonly tickets: CorrectionTicketStore,
    private readonly changed: ChangedTickets,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.tickets.isAnyDue(this.database, 'to-alarm', localDayOf(this.clock.now()));
  }

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      const late = await this.tickets.lockDue(tx, 'to-alarm', localDayOf(tx.recordedAt), TICKETS_PER_RUN);
      for (const ticket of late)
        await this.changed.change(tx, ticket, { alarmedAt: tx.recordedAt }, { act: 'alarmed', actor: BY });
    });
  }
}
