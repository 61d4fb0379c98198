import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, RealClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { addDays, localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { OrderSeal } from '../people/order-seal.js';
import { OrderErasureStore } from './order-erasure.store.js';

/** Orders that one transaction deletes, so that none lives long. */
const ORDERS_PER_TRANSACTION = 500;
/** Where the business clock runs fast, an idempotency key is still kept for ten minutes of the real one. */
const KEPT_REAL_MS = 10 * 60_000;
const UNDOCUMENTED = 'reference-data/testing-rules.json';
const ACTOR = { kind: 'system', id: 'retention' };

/**
 * Deletes who was tested, what other systems sent and nobody could place, and the data key of both, some time after the
 * end of the month. What was counted stays counted.
 */
@Injectable()
export class DeleteExpiredOrdersJob extends TimedJob {
  readonly name = 'delete-expired-orders';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly database: Database,
    private readonly erasure: OrderErasureStore,
    private readonly seal: OrderSeal,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly realClock: RealClock,
  ) {
    super();
    this.everySeconds = config.DELETE_EXPIRED_EVERY_SECONDS;
  }

  /** One month a run at most beside those left unfinished: it goes on where a process that died has stopped. */
  async run(): Promise<void> {
    const today = localDayOf(this.clock.now());
    const { orderKeptDays, document } = this.referenceData.testingRules.inForce(today);
    const last = addDays(today, -orderKeptDays - 1);
    for (const month of await this.erasure.months(last)) await this.deleteMonth(month, last, document ?? UNDOCUMENTED);
  }

  private async deleteMonth(month: string, last: string, basis: string): Promise<void> {
    const storedBefore = new Date(this.realClock.now().getTime() - KEPT_REAL_MS);
    let deleted = ORDERS_PER_TRANSACTION;
    while (deleted === ORDERS_PER_TRANSACTION) {
      deleted = await this.database.transaction((tx) =>
        this.erasure.erase(tx, month, last, storedBefore, ORDERS_PER_TRANSACTION, basis),
      );
    }
    await this.database.transaction(async (tx) => {
      if (!(await this.erasure.finish(tx, month))) return;
      await this.seal.destroy(tx, month);
      await this.audit.record(tx, {
        ...{ actor: ACTOR, action: 'test-order.month-deleted', objectKind: 'month', objectId: month },
      });
    });
  }
}
