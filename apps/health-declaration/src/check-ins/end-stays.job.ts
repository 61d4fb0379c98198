import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { publish } from '#libs/messaging';
import { BusinessClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import type { Config } from '../config.js';
import { eventOfDeparture } from './check-in-events.js';
import { CheckOutStore } from './check-out.store.js';

/** Stays that one transaction ends, so that none lives long. */
const STAYS_PER_TRANSACTION = 500;
/** Transactions of one run; what is left comes with the next. */
const TRANSACTIONS_PER_RUN_MAX = 200;

/** Checks out automatically those who left without a scan, at the time by which their kind of place is left. */
@Injectable()
export class EndStaysJob extends TimedJob {
  readonly name = 'end-stays';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly database: Database,
    private readonly stays: CheckOutStore,
    private readonly clock: BusinessClock,
  ) {
    super();
    this.everySeconds = config.END_STAYS_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    const now = this.clock.now();
    let ended = STAYS_PER_TRANSACTION;
    for (let round = 0; ended === STAYS_PER_TRANSACTION && round < TRANSACTIONS_PER_RUN_MAX; round += 1)
      ended = await this.endSome(now);
  }

  private endSome(now: Date): Promise<number> {
    return this.database.transaction(async (tx) => {
      const ended = await this.stays.endDue(tx, now, STAYS_PER_TRANSACTION);
      await publish(
        tx,
        ended.map((stay) => eventOfDeparture(stay, true, undefined)),
      );
      return ended.length;
    });
  }
}
