import { Injectable } from '@nestjs/common';
import type { Tx } from '#libs/database';
import type { Actor } from '#libs/http';
import { AdverseEventStore } from './adverse-event.store.js';
import { ChangedAdverseEvents } from './changed-adverse-events.js';

/** The event that a citizen's report was taken for is none of that dose: it stays on record and counts no longer. */
@Injectable()
export class WithdrawEventOfReport {
  constructor(
    private readonly events: AdverseEventStore,
    private readonly changed: ChangedAdverseEvents,
  ) {}

  /** One that was withdrawn before stays as it is. */
  async execute(tx: Tx, eventId: string, actor: Actor): Promise<void> {
    const event = await this.events.lock(tx, eventId);
    if (!event) throw new Error('The event of a report is never deleted');
    if (event.withdrawnAt === null) await this.changed.withdraw(tx, event, 'wrong-dose', { actor, made: null });
  }
}
