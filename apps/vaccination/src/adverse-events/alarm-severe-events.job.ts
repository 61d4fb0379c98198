import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { BusinessClock, TimedJob } from '#libs/runtime';
import { AdverseEventStore } from './adverse-event.store.js';
import { ChangedAdverseEvents } from './changed-adverse-events.js';

/** What is left comes with the next run. */
const EVENTS_PER_RUN = 500;
const BY = { kind: 'system', id: 'alarm-severe-events' } as const;

/** Gives the alarm for every severe event of which the department was not told in time; once, until it is told. */
@Injectable()
export class AlarmSevereEventsJob extends TimedJob {
  readonly name = BY.id;
  readonly everySeconds = 10;

  constructor(
    private readonly database: Database,
    private readonly events: AdverseEventStore,
    private readonly changed: ChangedAdverseEvents,
    private readonly clock: BusinessClock,
  ) {
    super();
  }

  override isDue(): Promise<boolean> {
    return this.events.isAnyDue(this.database, this.clock.now());
  }

  async run(): Promise<void> {
    await this.database.transaction(async (tx) => {
      for (const event of await this.events.lockDue(tx, tx.recordedAt, EVENTS_PER_RUN)) {
        const alarmed = { ...event, version: event.version + 1, alarmedAt: tx.recordedAt };
        await this.changed.change(tx, event, alarmed, { act: 'alarmed', actor: BY, made: null });
      }
    });
  }
}
