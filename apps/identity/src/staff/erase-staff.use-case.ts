import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import type { LocalDay } from '#libs/vocabulary';
import { SetCredentialsUseCase } from '../passwords/set-credentials.use-case.js';
import { DeletionReceiptStore } from './deletion-receipt.store.js';
import { StaffStore } from './staff.store.js';

/** Accounts that one transaction erases, so that none lives long. */
const ACCOUNTS_PER_TRANSACTION = 100;
/** Transactions of one run; what is left comes with the next. */
const TRANSACTIONS_PER_RUN_MAX = 50;
const ACTOR = { kind: 'system', id: 'retention' } as const;

/**
 * Takes name, e-mail and credentials out of accounts that ended before a local day. Receipt and audit row are committed
 * with them, so that a process that dies leaves nothing half done.
 */
@Injectable()
export class EraseStaffUseCase {
  constructor(
    private readonly database: Database,
    private readonly staff: StaffStore,
    private readonly credentials: SetCredentialsUseCase,
    private readonly receipts: DeletionReceiptStore,
    private readonly audit: AuditLog,
  ) {}

  /** @param basis the rule by which they are deleted, as it is cited */
  async execute(before: LocalDay, basis: string): Promise<void> {
    for (let transactions = 0; transactions < TRANSACTIONS_PER_RUN_MAX; transactions += 1) {
      if ((await this.eraseSome(before, basis)) < ACCOUNTS_PER_TRANSACTION) return;
    }
  }

  private eraseSome(before: LocalDay, basis: string): Promise<number> {
    return this.database.transaction(async (tx) => {
      const erased = await this.staff.eraseEnded(tx, before, ACCOUNTS_PER_TRANSACTION);
      for (const { id } of erased) await this.credentials.takeAway(tx, id);
      const days = erased.map(({ endedOn }) => endedOn);
      await this.receipts.count(tx, days, basis);
      await this.audit.recordAll(
        tx,
        erased.map(({ id }) => ({ actor: ACTOR, action: 'staff.person-deleted', objectKind: 'staff', objectId: id })),
      );
      return erased.length;
    });
  }
}
