import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { ReferenceData, type DatedRetentionPeriods } from '#libs/reference-data';
import { BusinessClock, RealClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { EraseDeclarationsUseCase } from '../declarations/erase-declarations.use-case.js';
import { DeletionReceiptStore } from './deletion-receipt.store.js';
import { KEPT_REAL_MINUTES_MIN, lastExpiredDay } from './retention.rules.js';

/** Rows that one transaction deletes, so that none lives long. */
const ROWS_PER_TRANSACTION = 500;
/** Days that one run deletes; what is left comes with the next. */
const DAYS_PER_RUN_MAX = 60;

/** On the receipt, where no document is known. */
const UNDOCUMENTED = 'reference-data/retention-periods.json';
const KIND = 'declaration';
const ACTOR = { kind: 'system', id: 'retention' };

/** Deletes the declarations of expired days, then their data key, and leaves a receipt a day. */
@Injectable()
export class DeleteExpiredDeclarationsJob extends TimedJob {
  readonly name = 'delete-expired-declarations';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly database: Database,
    private readonly declarations: EraseDeclarationsUseCase,
    private readonly receipts: DeletionReceiptStore,
    private readonly audit: AuditLog,
    private readonly reference: ReferenceData,
    private readonly businessClock: BusinessClock,
    private readonly realClock: RealClock,
  ) {
    super();
    this.everySeconds = config.DELETE_EXPIRED_EVERY_SECONDS;
  }

  /** Goes on where a process that died has stopped. */
  async run(): Promise<void> {
    for (const day of await this.receipts.unfinishedDays(KIND)) await this.deleteDay(day);
    const last = lastExpiredDay(this.today(), this.periods().declarationDays);
    let day = await this.declarations.nextDay(undefined, last);
    for (let days = 0; day !== undefined && days < DAYS_PER_RUN_MAX; days += 1) {
      await this.deleteDay(day);
      day = await this.declarations.nextDay(day, last);
    }
  }

  private async deleteDay(day: string): Promise<void> {
    const storedBefore = new Date(this.realClock.now().getTime() - KEPT_REAL_MINUTES_MIN * 60_000);
    const { document } = this.periods();
    let deleted = ROWS_PER_TRANSACTION;
    while (deleted === ROWS_PER_TRANSACTION) {
      deleted = await this.database.transaction(async (tx) => {
        const rows = await this.declarations.eraseSome(tx, day, storedBefore, ROWS_PER_TRANSACTION);
        await this.receipts.count(tx, KIND, day, rows, document ?? UNDOCUMENTED);
        return rows;
      });
    }
    await this.finishDay(day);
  }

  private async finishDay(day: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await this.declarations.closeDay(tx, day))) return;
      await this.receipts.finish(tx, KIND, day, tx.recordedAt);
      await this.audit.record(tx, {
        actor: ACTOR,
        action: 'declaration.day-deleted',
        objectKind: 'day',
        objectId: day,
      });
    });
  }

  private periods(): DatedRetentionPeriods {
    return this.reference.retentionPeriods.inForce(this.today());
  }

  private today(): string {
    return localDayOf(this.businessClock.now());
  }
}
