import type { KeyObject } from 'node:crypto';
import type { Database } from '../connection/database.js';
import type { Tx } from '../connection/tx.js';
import { decrypt, encrypt } from './aes-gcm.js';
import { DataKeyCache } from './data-key-cache.js';
import { DataKeyStore, type DataKey } from './data-key.store.js';
import type { SymmetricKeys } from './keyring.js';
import { DataKeyDestroyed, SealBroken } from './sealing-errors.js';

/** The row that a sealed value belongs to. It opens nowhere else. */
export interface SealedPlace {
  readonly table: string;
  readonly id: string;
}

const VERSION = 1;
/** `version (1) | number of the data key (4)`, then what `encrypt` answers. */
const HEADER_BYTES = 5;

/**
 * Seals the personal fields of a row as one value, with a data key of the row's retention period (any text of up to
 * 40 characters, such as the local day '2021-08-11'). Values are JSON.
 */
export class RowSealer {
  private readonly store: DataKeyStore;
  private readonly cache = new DataKeyCache();
  private readonly underWay = new Map<string, Promise<void>>();

  constructor(options: { database: Database; keys: SymmetricKeys }) {
    this.store = new DataKeyStore(options.database, options.keys);
  }

  /**
   * Makes sure that `sealWith` can use the periods. Call it before a transaction, not within: it may need a connection
   * of its own. Costs nothing while the keys are fresh. Throws `MasterKeyMissing`.
   */
  async prepare(periods: Iterable<string>): Promise<void> {
    const needed = [...new Set(periods)].filter((period) => !this.cache.hasFreshPeriod(period)).sort();
    if (needed.length === 0) return;
    const label = needed.join('\n');
    const running = this.underWay.get(label) ?? this.fetch(needed).finally(() => this.underWay.delete(label));
    this.underWay.set(label, running);
    await running;
  }

  /** Throws `DataKeyDestroyed` after the period's end, and when the period was never prepared. */
  sealWith(period: string, place: SealedPlace, value: unknown): Buffer {
    const dataKey = this.cache.findPeriod(period);
    if (dataKey === undefined) throw new Error(`prepare() was not called for period ${period}`);
    const header = Buffer.alloc(HEADER_BYTES);
    header.writeUInt8(VERSION, 0);
    header.writeUInt32BE(dataKey.number, 1);
    const sealed = encrypt(keyOf(dataKey), associatedData(place, dataKey.number), JSON.stringify(value));
    return Buffer.concat([header, sealed]);
  }

  async seal(period: string, place: SealedPlace, value: unknown): Promise<Buffer> {
    await this.prepare([period]);
    return this.sealWith(period, place, value);
  }

  /** Throws `DataKeyDestroyed` after the period's end, `SealBroken` for bytes that were changed or moved. */
  async open<T>(place: SealedPlace, sealed: Buffer): Promise<T> {
    await this.prepareToOpen([sealed]);
    return this.openWith<T>(place, sealed);
  }

  /** Loads the keys of any number of values at once, for `openWith`. */
  async prepareToOpen(sealed: readonly Buffer[]): Promise<void> {
    const numbers = [...new Set(sealed.map(numberOf))].filter((number) => !this.cache.hasFresh(number));
    if (numbers.length > 0) this.cache.add(await this.store.load(numbers));
  }

  /** As `open`, for a value that was among those prepared. */
  openWith<T>(place: SealedPlace, sealed: Buffer): T {
    const number = numberOf(sealed);
    const dataKey = this.cache.find(number);
    if (dataKey === undefined) throw new SealBroken(`there is no data key ${number}`);
    const plain = decrypt(keyOf(dataKey), associatedData(place, number), sealed.subarray(HEADER_BYTES));
    return JSON.parse(plain.toString('utf8')) as T;
  }

  /**
   * Makes everything that the period sealed unreadable, in the caller's transaction, together with the deletion of its
   * rows. Other processes may hold the key in memory for a minute: destroy only periods that take no more rows.
   * False when there was no such key any more.
   */
  async destroy(tx: Tx, period: string): Promise<boolean> {
    const destroyed = await this.store.destroy(tx, period);
    tx.afterCommit(() => this.cache.forgetPeriod(period));
    return destroyed;
  }

  /** Wraps every data key under the current master key; answers how many. After it the older master keys may go. */
  async rewrap(): Promise<number> {
    let total = 0;
    for (let done = await this.store.rewrapSome(); done > 0; done = await this.store.rewrapSome()) total += done;
    return total;
  }

  private async fetch(periods: readonly string[]): Promise<void> {
    this.cache.add(await this.store.obtain(periods));
  }
}

function keyOf(dataKey: DataKey): KeyObject {
  if (dataKey.key === undefined) throw new DataKeyDestroyed(dataKey.period);
  return dataKey.key;
}

function numberOf(sealed: Buffer): DataKey['number'] {
  if (sealed.length < HEADER_BYTES || sealed[0] !== VERSION) throw new SealBroken('it is of an unknown form');
  return sealed.readUInt32BE(1);
}

function associatedData({ table, id }: SealedPlace, number: number): string {
  return JSON.stringify([table, id, number]);
}
