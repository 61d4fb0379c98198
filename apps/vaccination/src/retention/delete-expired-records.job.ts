import { Inject, Injectable } from '@nestjs/common';
import { AuditLog, Database, type Tx } from '#libs/database';
import { ReferenceData } from '#libs/reference-data';
import { BusinessClock, RealClock, SERVICE_CONFIG, TimedJob } from '#libs/runtime';
import { addMonths, localDayOf, startOfLocalDay } from '#libs/vocabulary';
import type { Config } from '../config.js';
import { EraseByDayUseCase } from './erase-by-day.use-case.js';
import { UNOWNED_KINDS } from './erasure.store.js';
import { ExpiredRecordsQuery, type Age, type PersonPosition } from './expired-records.query.js';
import { RecordErasureStore } from './record-erasure.store.js';

/** People at whom one transaction looks, so that none lives long. */
const PEOPLE_PER_TRANSACTION = 200;
/** Transactions of one run; the next goes on where it has stopped. */
const TRANSACTIONS_PER_RUN_MAX = 50;
const MONTHS_A_YEAR = 12;
/** Where the business clock runs fast, an idempotency key is still kept for ten minutes of the real one. */
const KEPT_REAL_MS = 10 * 60_000;
/** On the receipt, where no document is known. */
const UNDOCUMENTED = 'reference-data/vaccination-rules.json';
const ACTOR = { kind: 'system', id: 'retention' } as const;

/**
 * Deletes the records of people to which nothing was added for as long as medical records are kept: doses with everything
 * that hangs on them, and the people. A record goes as a whole, since the number of a dose follows from those before it.
 * What nobody was found for goes by its own day. Receipts, the audit row, what is counted on and the place in the round are committed with the deletion.
 */
@Injectable()
export class DeleteExpiredRecordsJob extends TimedJob {
  readonly name = 'delete-expired-records';
  readonly everySeconds: number;

  constructor(
    @Inject(SERVICE_CONFIG) config: Config,
    private readonly database: Database,
    private readonly expired: ExpiredRecordsQuery,
    private readonly erasure: RecordErasureStore,
    private readonly byDay: EraseByDayUseCase,
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
    const { years, document } = this.referenceData.vaccination.retention.inForce(today);
    const before = addMonths(today, -years * MONTHS_A_YEAR);
    const storedBefore = new Date(this.realClock.now().getTime() - KEPT_REAL_MS);
    const age = { before, beganAt: startOfLocalDay(before), storedBefore };
    const basis = document ?? UNDOCUMENTED;
    let isRoundOver = false;
    for (let transactions = 0; !isRoundOver && transactions < TRANSACTIONS_PER_RUN_MAX; transactions += 1)
      isRoundOver = await this.database.transaction((tx) => this.look(tx, age, basis));
    for (const kind of UNOWNED_KINDS) await this.byDay.execute(kind, before, basis);
  }

  /** @returns whether everybody was looked at; the next round begins with whoever is known longest */
  private async look(tx: Tx, age: Age, basis: string): Promise<boolean> {
    const people = await this.expired.known(tx, age, await this.erasure.position(tx), PEOPLE_PER_TRANSACTION);
    await this.erase(tx, people, age, basis);
    const isRoundOver = people.length < PEOPLE_PER_TRANSACTION;
    await this.erasure.moveTo(tx, isRoundOver ? undefined : people.at(-1));
    return isRoundOver;
  }

  private async erase(tx: Tx, people: readonly PersonPosition[], age: Age, basis: string): Promise<void> {
    const found = await this.expired.expired(
      tx,
      people.map(({ id }) => id),
      age,
    );
    if (found.length === 0) return;
    await this.erasure.lock(tx, found);
    // Somebody may have come back meanwhile, or been merged: from here on nobody does.
    const still = await this.expired.expired(tx, found, age);
    if (still.length === 0) return;
    const detail = { ...(await this.erasure.erase(tx, await this.erasure.lock(tx, still), basis)) };
    const entry = { action: 'vaccination-record.erased', objectKind: 'day', objectId: age.before, detail };
    await this.audit.record(tx, { actor: ACTOR, ...entry });
  }
}
