import { Injectable } from '@nestjs/common';
import { AuditLog, Database } from '#libs/database';
import { RealClock } from '#libs/runtime';
import type { LocalDay } from '#libs/vocabulary';
import { ErasureStore, type ErasedKind } from './erasure.store.js';

/** Rows that one transaction erases, so that none lives long. */
const ROWS_PER_TRANSACTION = 500;
/** Transactions of one run for each kind; what is left comes with the next. */
const TRANSACTIONS_PER_RUN_MAX = 50;
/** Where the business clock runs fast, an idempotency key is still kept for ten minutes of the real one. */
const KEPT_REAL_MS = 10 * 60_000;
const ACTOR = { kind: 'system', id: 'retention' } as const;

/** Erases rows of one kind by their day, the oldest first; receipt and audit row are committed with them. */
@Injectable()
export class EraseByDayUseCase {
  constructor(
    private readonly database: Database,
    private readonly erasure: ErasureStore,
    private readonly audit: AuditLog,
    private readonly realClock: RealClock,
  ) {}

  /** @param before what is of an earlier day goes. @param basis the rule, for the receipt */
  async execute(kind: ErasedKind, before: LocalDay, basis: string): Promise<void> {
    const storedBefore = new Date(this.realClock.now().getTime() - KEPT_REAL_MS);
    for (let transactions = 0; transactions < TRANSACTIONS_PER_RUN_MAX; transactions += 1) {
      const erased = await this.database.transaction(async (tx) => {
        const of = { kind, before, storedBefore, limit: ROWS_PER_TRANSACTION };
        const rows = await this.erasure.eraseSome(tx, of, basis);
        const entry = { action: `${kind}.erased`, objectKind: 'day', objectId: before, detail: { rows } };
        if (rows > 0) await this.audit.record(tx, { actor: ACTOR, ...entry });
        return rows;
      });
      if (erased < ROWS_PER_TRANSACTION) return;
    }
  }
}
