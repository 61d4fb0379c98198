import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, RealClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { addDays, localDayOf, type LocalDay } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { ERASED_KINDS, ErasureStore, type ErasedKind } from './erasure.store.js';

/** Rows that one transaction erases, so that none lives long. */
const ROWS_PER_TRANSACTION = 500;
/** Transactions of one run for each kind; what is left comes with the next. */
const TRANSACTIONS_PER_RUN_MAX = 50;
/** Where the business clock runs fast, an idempotency key is still kept for ten minutes of the real one. */
const KEPT_REAL_MS = 10 * 60_000;
/** On the receipt, where no document is known. */
const UNDOCUMENTED = 'reference-data/retention-periods.json';
const ACTOR = { kind: 'system', id: 'retention' } as const;

/**
 * Erases who was on a roster, who was in a day pack, and what was written about conflicts of doses, each some whole days
 * after its own day. Receipt and audit row are committed with them.
 */
@Injectable()
export class DeleteExpiredWorkingDataJob extends TimedJob {
  readonly name = 'delete-expired-working-data';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly database: Database,
    private readonly erasure: ErasureStore,
    private readonly audit: AuditLog,
    private readonly referenceData: ReferenceData,
    private readonly clock: BusinessClock,
    private readonly realClock: RealClock,
  ) {
    super();
    this.everySeconds = config.DELETE_EXPIRED_EVERY_SECONDS;
  }

  async run(): Promise<void> {
    const today = localDayOf(this.clock.now());
    const { rosterDays, dayPackDays, doseConflictDays } = this.referenceData.retentionPeriods.inForce(today);
    const kept = { roster: rosterDays, 'day-pack': dayPackDays, 'dose-conflict': doseConflictDays };
    for (const kind of ERASED_KINDS) await this.erase(kind, addDays(today, -kept[kind]));
  }

  private async erase(kind: ErasedKind, before: LocalDay): Promise<void> {
    const storedBefore = new Date(this.realClock.now().getTime() - KEPT_REAL_MS);
    for (let transactions = 0; transactions < TRANSACTIONS_PER_RUN_MAX; transactions += 1) {
      const erased = await this.database.transaction(async (tx) => {
        const of = { kind, before, storedBefore, limit: ROWS_PER_TRANSACTION };
        const rows = await this.erasure.eraseSome(tx, of, UNDOCUMENTED);
        const entry = { action: `${kind}.erased`, objectKind: 'day', objectId: before, detail: { rows } };
        if (rows > 0) await this.audit.record(tx, { actor: ACTOR, ...entry });
        return rows;
      });
      if (erased < ROWS_PER_TRANSACTION) return;
    }
  }
}
