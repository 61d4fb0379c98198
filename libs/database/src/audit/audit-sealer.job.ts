import type { Database } from '../connection/database.js';
import { Lease } from '../leases/lease.js';
import { isSealingDue, readHead, sealWaiting, type ChainHead } from './audit-chain.store.js';

/** Milliseconds, by the real clock, between two rounds. */
const ROUND_MS = 1_000;
/** Milliseconds that a sealer keeps its turn after its last round. */
const LEASE_MS = 10_000;
/** Entries that one transaction seals. */
const ENTRIES_PER_TRANSACTION = 1_000;
/** Transactions of one round. */
const TRANSACTIONS_PER_ROUND = 20;

export type HeadPublisher = (head: ChainHead) => Promise<void>;

export interface AuditSealerOptions {
  database: Database;
  /** Takes each new head out of the database's reach. One that fails is tried again with the head of the next round. */
  headPublisher: HeadPublisher;
  /** Told of a round that failed; the next one tries again. */
  report?: (error: unknown) => void;
}

/** Chains new audit entries every second. One sealer of a database is active; writers never wait for it. */
export class AuditSealer {
  private readonly lease: Lease;
  private publishedSequence = 0n;
  private timer: NodeJS.Timeout | undefined;
  private round: Promise<unknown> = Promise.resolve();
  private isStopped = true;

  constructor(private readonly options: AuditSealerOptions) {
    this.lease = new Lease({ database: options.database, name: 'audit-sealer', durationMs: LEASE_MS });
  }

  start(): void {
    if (!this.isStopped) return;
    this.isStopped = false;
    this.scheduleRound();
  }

  /** Resolves when the running round has ended and the turn is given back. */
  async stop(): Promise<void> {
    this.isStopped = true;
    clearTimeout(this.timer);
    await this.round;
    await this.lease.release().catch((error: unknown) => this.options.report?.(error));
  }

  /** One round: answers how many entries it sealed, 0 when none wait or another sealer has the turn. */
  async sealOnce(): Promise<number> {
    if (!(await isSealingDue(this.options.database, this.publishedSequence))) return 0;
    if (!(await this.lease.hold())) return 0;
    const sealed = await this.sealAllWaiting();
    await this.publishHead();
    return sealed;
  }

  private async sealAllWaiting(): Promise<number> {
    let total = 0;
    for (let count = 0; count < TRANSACTIONS_PER_ROUND && this.lease.stillHeld(); count += 1) {
      const sealed = await this.options.database.transaction((tx) => sealWaiting(tx, ENTRIES_PER_TRANSACTION));
      total += sealed;
      if (sealed < ENTRIES_PER_TRANSACTION) break;
    }
    return total;
  }

  private async publishHead(): Promise<void> {
    const head = await readHead(this.options.database);
    if (head === undefined || head.sequence === this.publishedSequence) return;
    await this.options.headPublisher(head);
    this.publishedSequence = head.sequence;
  }

  private scheduleRound(): void {
    if (this.isStopped) return;
    this.timer = setTimeout(() => {
      this.round = this.sealOnce()
        .catch((error: unknown) => this.options.report?.(error))
        .finally(() => this.scheduleRound());
    }, ROUND_MS);
  }
}
