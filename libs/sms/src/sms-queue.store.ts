import { v7 as uuidv7 } from 'uuid';
import { Database, RowSealer, type Tx } from '#libs/database';
import { BusinessClock, RealClock } from '#libs/runtime';
import { localDayOf } from '#libs/vocabulary';
import type { Sms } from './sms.port.js';

const AT_ONCE = 100;
const DUE = 'handed_over_at IS NULL AND given_up IS NULL AND next_try_at <= $1';

export interface QueuedSms extends Sms {
  readonly tries: number;
}

/** Messages that wait to be handed over. They are queued in the transaction of what they tell. */
export class SmsQueueStore {
  /** @param table with its schema */
  constructor(
    private readonly table: string,
    private readonly database: Database,
    private readonly sealer: RowSealer,
    private readonly clock: BusinessClock,
    private readonly realClock: RealClock,
  ) {}

  /** Before the transaction of `enqueue`. */
  prepare(): Promise<void> {
    return this.sealer.prepare([this.period()]);
  }

  async enqueue(tx: Tx, kind: string, phone: string, text: string): Promise<void> {
    const id = uuidv7();
    await tx.execute(
      `INSERT INTO ${this.table} (id, kind, queued_at, sealed, next_try_at) VALUES ($1, $2, $3, $4, $5)`,
      [
        id,
        kind,
        tx.recordedAt,
        this.sealer.sealWith(this.period(), placeOf(id), { phone, text }),
        this.realClock.now(),
      ],
    );
  }

  async isAnyDue(): Promise<boolean> {
    const [row] = await this.database.query<{ due: boolean }>(
      `SELECT EXISTS (SELECT FROM ${this.table} WHERE ${DUE}) AS due`,
      [this.realClock.now()],
    );
    return row?.due === true;
  }

  /** Those that are due, the oldest first. */
  async due(): Promise<QueuedSms[]> {
    const rows = await this.database.query<{ id: string; sealed: Buffer; tries: number }>(
      `SELECT id, sealed, tries FROM ${this.table}
       WHERE ${DUE} ORDER BY next_try_at, id LIMIT ${AT_ONCE}`,
      [this.realClock.now()],
    );
    await this.sealer.prepareToOpen(rows.map(({ sealed }) => sealed));
    return rows.map(({ id, sealed, tries }) => ({
      ...{ id, tries },
      ...this.sealer.openWith<Pick<Sms, 'phone' | 'text'>>(placeOf(id), sealed),
    }));
  }

  /** From now on nobody can read it here. */
  async handedOver(id: string): Promise<void> {
    await this.database.query(
      `UPDATE ${this.table} SET handed_over_at = $2, sealed = NULL, tries = tries + 1 WHERE id = $1`,
      [id, this.clock.now()],
    );
  }

  async tryLater(id: string, afterSeconds: number): Promise<void> {
    const at = new Date(this.realClock.now().getTime() + afterSeconds * 1000);
    await this.database.query(`UPDATE ${this.table} SET next_try_at = $2, tries = tries + 1 WHERE id = $1`, [id, at]);
  }

  async giveUp(id: string, why: string): Promise<void> {
    await this.database.query(`UPDATE ${this.table} SET given_up = $2, sealed = NULL WHERE id = $1`, [id, why]);
  }

  private period(): string {
    return `messages ${localDayOf(this.clock.now())}`;
  }
}

const placeOf = (id: string): { table: string; id: string } => ({ table: 'sms_message', id });
