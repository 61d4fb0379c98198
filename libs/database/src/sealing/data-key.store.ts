import { createSecretKey, randomBytes, type KeyObject } from 'node:crypto';
import type { Database } from '../connection/database.js';
import type { Tx } from '../connection/tx.js';
import { decrypt, encrypt } from './aes-gcm.js';
import type { SymmetricKeys } from './keyring.js';
import { MasterKeyMissing } from './sealing-errors.js';

export interface DataKey {
  /** Stands in every value that it sealed. */
  readonly number: number;
  readonly period: string;
  /** 32 bytes; undefined when it has been destroyed. */
  readonly key: KeyObject | undefined;
}

interface DataKeyRow {
  number: number;
  period: string;
  kid: string;
  wrapped: Buffer | null;
}

const KEY_BYTES = 32;
/** Data keys that one transaction wraps anew. */
const REWRAP_ROWS = 200;

const INSERT = `
  INSERT INTO sealing.data_key (period, kid, wrapped, created_at)
  SELECT * FROM unnest($1::text[], $2::text[], $3::bytea[], $4::timestamptz[]) ORDER BY 1
  ON CONFLICT (period) DO NOTHING`;
const SELECT_BY_PERIOD = `SELECT number, period, kid, wrapped FROM sealing.data_key WHERE period = ANY($1)`;
const SELECT_BY_NUMBER = `SELECT number, period, kid, wrapped FROM sealing.data_key WHERE number = ANY($1)`;
const SELECT_OLD_WRAPPING = `
  SELECT number, period, kid, wrapped FROM sealing.data_key
  WHERE kid <> $1 AND wrapped IS NOT NULL ORDER BY period LIMIT $2 FOR UPDATE`;
const UPDATE_WRAPPING = `
  UPDATE sealing.data_key SET kid = $1, wrapped = anew.wrapped
  FROM unnest($2::int[], $3::bytea[]) AS anew (number, wrapped) WHERE data_key.number = anew.number`;
const DESTROY = `
  UPDATE sealing.data_key SET wrapped = NULL, destroyed_at = $2 WHERE period = $1 AND wrapped IS NOT NULL`;

/** The only door to `sealing.data_key`: makes, reads, wraps anew and destroys data keys. */
export class DataKeyStore {
  constructor(
    private readonly database: Database,
    private readonly masterKeys: SymmetricKeys,
  ) {}

  /**
   * Each period's key, made where there is none. A new key is committed before it is answered, in a transaction of its
   * own: a value is never sealed with a key that a rollback takes away. Of several makers one wins and all get its key.
   */
  async obtain(periods: readonly string[]): Promise<DataKey[]> {
    const found = await this.database.query<DataKeyRow>(SELECT_BY_PERIOD, [periods]);
    const missing = periods.filter((period) => !found.some((row) => row.period === period));
    if (missing.length === 0) return found.map((row) => this.unwrap(row));
    await this.database.transaction((tx) => this.insert(tx, missing));
    const rows = await this.database.query<DataKeyRow>(SELECT_BY_PERIOD, [periods]);
    return rows.map((row) => this.unwrap(row));
  }

  /** Numbers that were never given are left out. */
  async load(numbers: readonly number[]): Promise<DataKey[]> {
    const rows = await this.database.query<DataKeyRow>(SELECT_BY_NUMBER, [numbers]);
    return rows.map((row) => this.unwrap(row));
  }

  /** False when there was none, or it had been destroyed before. */
  async destroy(tx: Tx, period: string): Promise<boolean> {
    return (await tx.execute(DESTROY, [period, tx.recordedAt])) === 1;
  }

  /** Wraps up to `REWRAP_ROWS` keys under the current master key; answers how many, 0 when all are. */
  async rewrapSome(): Promise<number> {
    const { kid } = this.masterKeys.current;
    return this.database.transaction(async (tx) => {
      const rows = await tx.query<DataKeyRow>(SELECT_OLD_WRAPPING, [kid, REWRAP_ROWS]);
      const wrapped = rows.map((row) => this.wrapAnew(row));
      if (rows.length === 0) return 0;
      return tx.execute(UPDATE_WRAPPING, [kid, rows.map(({ number }) => number), wrapped]);
    });
  }

  private async insert(tx: Tx, periods: readonly string[]): Promise<void> {
    const wrapped = periods.map((period) => this.wrap(period, randomBytes(KEY_BYTES)));
    const kids = periods.map(() => this.masterKeys.current.kid);
    const times = periods.map(() => tx.recordedAt);
    await tx.execute(INSERT, [periods, kids, wrapped, times]);
  }

  private wrap(period: string, key: Buffer): Buffer {
    const { kid, key: master } = this.masterKeys.current;
    return encrypt(master, associatedData(period, kid), key);
  }

  private wrapAnew(row: DataKeyRow): Buffer | null {
    const { key } = this.unwrap(row);
    return key === undefined ? null : this.wrap(row.period, key.export());
  }

  private unwrap(row: DataKeyRow): DataKey {
    if (row.wrapped === null) return { number: row.number, period: row.period, key: undefined };
    const master = this.masterKeys.find(row.kid);
    if (master === undefined) throw new MasterKeyMissing(row.kid);
    const key = decrypt(master.key, associatedData(row.period, row.kid), row.wrapped);
    return { number: row.number, period: row.period, key: createSecretKey(key) };
  }
}

function associatedData(period: string, kid: string): string {
  return JSON.stringify(['data-key', period, kid]);
}
