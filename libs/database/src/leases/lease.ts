import { randomUUID } from 'node:crypto';
import type { Database } from '../connection/database.js';
import type { Tx } from '../connection/tx.js';

export interface LeaseOptions {
  database: Database;
  /** What only one process may do at a time, such as `relay` or `audit-sealer`. */
  name: string;
  /** Milliseconds that the lease lasts unless renewed. */
  durationMs: number;
  /** Who holds it; random unless given, so that two objects never take each other for themselves. */
  holder?: string;
}

/** Part of the duration after which the holder stops to trust its lease, for clocks that run unequally fast. */
const TRUSTED_PART = 0.9;

const ACQUIRE = `
  INSERT INTO lease.holding AS held (name, holder, token, expires_at)
  VALUES ($1, $2, 1, clock_timestamp() + $3 * interval '1 millisecond')
  ON CONFLICT (name) DO UPDATE
    SET holder = excluded.holder, token = held.token + 1, expires_at = excluded.expires_at
    WHERE held.expires_at <= clock_timestamp() OR held.holder = excluded.holder
  RETURNING token`;
const RENEW = `
  UPDATE lease.holding SET expires_at = clock_timestamp() + $4 * interval '1 millisecond'
  WHERE name = $1 AND holder = $2 AND token = $3
  RETURNING token`;
const RELEASE = `
  UPDATE lease.holding SET expires_at = clock_timestamp() WHERE name = $1 AND holder = $2 AND token = $3`;
const HELD_IN_TRANSACTION = `
  SELECT FROM lease.holding
  WHERE name = $1 AND holder = $2 AND token = $3 AND expires_at > clock_timestamp()
  FOR SHARE`;

/**
 * The right to do something alone, until it expires by the database server's clock. A process that was stopped and
 * goes on can believe in a lease that another has taken since: check `stillHeld()` before every act, and where the act
 * is a write, `heldIn(tx)`, or hand `token` to whoever can refuse an older one. The token of a name only ever grows.
 */
export class Lease {
  private readonly holder: string;
  private held: { token: string; trustedUntil: number } | undefined;

  constructor(private readonly options: LeaseOptions) {
    this.holder = options.holder ?? randomUUID();
  }

  /** True when this object holds the lease now; false while another does. Throws `DatabaseUnavailable`. */
  acquire(): Promise<boolean> {
    return this.ask(ACQUIRE, [this.options.name, this.holder, this.options.durationMs]);
  }

  /** Prolongs a lease that nobody has taken since; false when it is lost. */
  async renew(): Promise<boolean> {
    if (this.held === undefined) return false;
    return this.ask(RENEW, [this.options.name, this.holder, this.held.token, this.options.durationMs]);
  }

  /** Renews what is held, else tries to acquire. */
  async hold(): Promise<boolean> {
    return (await this.renew()) || (await this.acquire());
  }

  /** Lets another take it at once. */
  async release(): Promise<void> {
    const held = this.held;
    this.held = undefined;
    if (held !== undefined) await this.options.database.query(RELEASE, [this.options.name, this.holder, held.token]);
  }

  /** Asks no server: counts from before the last successful request, on a clock that runs on while the process is stopped. */
  stillHeld(): boolean {
    return this.held !== undefined && performance.now() < this.held.trustedUntil;
  }

  /** The server's word, true until the transaction ends: nobody can acquire the lease before that. */
  async heldIn(tx: Tx): Promise<boolean> {
    if (this.held === undefined) return false;
    const rows = await tx.query(HELD_IN_TRANSACTION, [this.options.name, this.holder, this.held.token]);
    return rows.length === 1;
  }

  /** Grows with every change of holder; undefined while nothing is held. */
  get token(): bigint | undefined {
    return this.held === undefined ? undefined : BigInt(this.held.token);
  }

  private async ask(sql: string, params: readonly unknown[]): Promise<boolean> {
    const askedAt = performance.now();
    const [row] = await this.options.database.query<{ token: string }>(sql, params);
    const trustedUntil = askedAt + this.options.durationMs * TRUSTED_PART;
    this.held = row === undefined ? undefined : { token: row.token, trustedUntil };
    return row !== undefined;
  }
}
