import { Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { RealClock } from '#libs/runtime';
import { DeletionReceiptStore, type ReceiptKind } from './deletion-receipt.store.js';
import { KEPT_REAL_MINUTES_MIN } from './retention.rules.js';

/** Rows that one transaction deletes, so that none lives long. */
const ROWS_PER_TRANSACTION = 500;
/** Days that one run deletes; what is left comes with the next. */
const DAYS_PER_RUN_MAX = 60;
/** On the receipt, where no document is known. */
const UNDOCUMENTED = 'reference-data/retention-periods.json';
const ACTOR = { kind: 'system', id: 'retention' };

/** A kind of personal data that is sealed and deleted by its day. */
export interface ErasableDays {
  /** The oldest day up to `last` that has rows; with `after`, the oldest behind it. */
  nextDay(after: string | undefined, last: string): Promise<string | undefined>;
  /** Erases up to `limit` rows that were stored before an instant of the real clock; answers how many. */
  eraseSome(tx: Tx, day: string, storedBefore: Date, limit: number): Promise<number>;
  /** Destroys the day's data key, which reaches the backups too. False while the day still has rows. */
  closeDay(tx: Tx, day: string): Promise<boolean>;
}

export interface DeleteDays {
  readonly kind: ReceiptKind;
  readonly data: ErasableDays;
  /** The last local day that has expired. */
  readonly last: string;
  /** The document by which it is deleted, null where none is known. */
  readonly document: string | null | undefined;
}

/** Deletes expired days of one kind of data, then their data keys, and leaves a receipt and an audit row a day. */
@Injectable()
export class DeleteDaysUseCase {
  constructor(
    private readonly database: Database,
    private readonly receipts: DeletionReceiptStore,
    private readonly audit: AuditLog,
    private readonly realClock: RealClock,
  ) {}

  /** Goes on where a process that died has stopped. */
  async execute(command: DeleteDays): Promise<void> {
    const { kind, data, last } = command;
    for (const day of await this.receipts.unfinishedDays(kind)) await this.deleteDay(command, day);
    let day = await data.nextDay(undefined, last);
    for (let days = 0; day !== undefined && days < DAYS_PER_RUN_MAX; days += 1) {
      await this.deleteDay(command, day);
      day = await data.nextDay(day, last);
    }
  }

  private async deleteDay({ kind, data, document }: DeleteDays, day: string): Promise<void> {
    const storedBefore = new Date(this.realClock.now().getTime() - KEPT_REAL_MINUTES_MIN * 60_000);
    let deleted = ROWS_PER_TRANSACTION;
    while (deleted === ROWS_PER_TRANSACTION) {
      deleted = await this.database.transaction(async (tx) => {
        const rows = await data.eraseSome(tx, day, storedBefore, ROWS_PER_TRANSACTION);
        await this.receipts.count(tx, kind, day, rows, document ?? UNDOCUMENTED);
        return rows;
      });
    }
    await this.finishDay(kind, data, day);
  }

  private async finishDay(kind: ReceiptKind, data: ErasableDays, day: string): Promise<void> {
    await this.database.transaction(async (tx) => {
      if (!(await data.closeDay(tx, day))) return;
      await this.receipts.finish(tx, kind, day, tx.recordedAt);
      await this.audit.record(tx, {
        actor: ACTOR,
        action: `${kind}.day-deleted`,
        objectKind: 'day',
        objectId: day,
      });
    });
  }
}
