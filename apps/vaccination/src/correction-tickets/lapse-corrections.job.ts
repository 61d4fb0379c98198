import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BusinessClock, TimedJob } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import { ChangedTickets } from './changed-tickets.js';
import { CorrectionTicketStore } from './correction-ticket.store.js';
import { TicketSeals } from './ticket-seals.js';

/** What is left comes with the next run. */
const TICKETS_PER_RUN = 100;
const BY = { kind: 'system', id: 'lapse-corrections' } as const;

/** Closes tickets that were sent back and for which no better proof came in time; the citizen is told. */
@Injectable()
export class LapseCorrectionsJob extends TimedJob {
  readonly name = BY.id;
  readonly everySeconds = 60;

  constructor(
    private readonly database: Database,
    private readonly tickets: CorrectionTicketStore,
    private readonly changed: ChangedTickets,
    private readonly seals: TicketSeals,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.tickets.isAnyDue(this.database, 'to-lapse', localDayOf(this.clock.now()));
  }

  async run(): Promise<void> {
    await this.changed.prepare(this.clock.now());
    await this.database.transaction(async (tx) => {
      const silent = await this.tickets.lockDue(tx, 'to-lapse', localDayOf(tx.recordedAt), TICKETS_PER_RUN);
      for (const ticket of silent) {
        const { phone } = await this.seals.openSaid(ticket);
        const lapsed = { state: 'lapsed', closedAt: tx.recordedAt } as const;
        await this.changed.change(tx, ticket, lapsed, { act: 'lapsed', actor: BY, tell: phone });
      }
    });
  }
}
