import { Injectable } from '@nestjs/common';
import { BlindIndex, Database } from '#libs/database';
import { RealClock } from '#libs/runtime';
import type { Allowance } from './allowances.js';

/** Rows that one statement deletes. */
const ROWS_PER_STATEMENT = 5_000;

/** What one attempt spends of: a text, and how many may be spent. */
export interface Counted {
  readonly key: string;
  readonly allowance: Allowance;
}

export interface SharedSpending {
  readonly waitSeconds: number;
  /** Of each key, in the order that was given: without this attempt where it must wait, else with it. */
  readonly spent: readonly number[];
}

/** @param now the placeholder of an instant of the real clock */
const freedAt = (now: string): string => `extract(epoch FROM ${now}::timestamptz - a.at) / a.seconds_each`;

/** Rows are locked in one order, so that crossed attempts never deadlock. Of two machines' clocks the later one counts. */
const SPEND = `
  INSERT INTO identity.attempt AS a (key_digest, spent, seconds_each, at)
  SELECT key, 1, seconds_each, $3 FROM unnest($1::bytea[], $2::double precision[])
    AS given (key, seconds_each) ORDER BY key
  ON CONFLICT (key_digest) DO UPDATE SET (spent, seconds_each, at) =
    (greatest(0, a.spent - greatest(0, ${freedAt('$3')})) + 1, excluded.seconds_each, greatest(a.at, excluded.at))
  RETURNING encode(key_digest, 'hex') AS key, spent`;

const GIVE_BACK = `
  WITH given AS (SELECT key_digest FROM identity.attempt WHERE key_digest = ANY($1::bytea[]) ORDER BY 1 FOR UPDATE)
  UPDATE identity.attempt AS a SET spent = greatest(0, a.spent - 1) FROM given WHERE a.key_digest = given.key_digest`;

const DELETE_FREED = `
  DELETE FROM identity.attempt WHERE key_digest IN
    (SELECT key_digest FROM identity.attempt AS a WHERE a.spent <= ${freedAt('$2')} LIMIT $1 FOR UPDATE SKIP LOCKED)`;

/** More than are allowed at once are spent only while refused ones have not yet been given back: they count for no wait. */
const waitOf = ({ atOnce, secondsEach }: Allowance, spent: number): number =>
  Math.min(1, Math.max(0, spent - atOnce)) * secondsEach;

/** The only door to `identity.attempt`: how many attempts all processes together have let through. */
@Injectable()
export class AttemptStore {
  constructor(
    private readonly database: Database,
    private readonly index: BlindIndex,
    private readonly clock: RealClock,
  ) {}

  /**
   * Spends one of every key, or none where one of them must wait. Two processes at once count both. It is a statement of
   * its own, and no transaction that others would wait for: of one account a flood wants the same row.
   */
  async spend(counted: readonly Counted[]): Promise<SharedSpending> {
    const digests = this.digestsOf(counted);
    const each = counted.map(({ allowance }) => allowance.secondsEach);
    const rows = await this.database.query<{ key: string; spent: number }>(SPEND, [digests, each, this.clock.now()]);
    const byKey = new Map(rows.map(({ key, spent }) => [key, spent]));
    const spent = digests.map((digest) => byKey.get(digest.toString('hex')) ?? 0);
    const waitSeconds = Math.max(...counted.map(({ allowance }, at) => waitOf(allowance, spent[at] ?? 0)));
    if (waitSeconds === 0) return { waitSeconds, spent };
    await this.giveBack(counted);
    return { waitSeconds, spent: counted.map(({ allowance }, at) => Math.min(allowance.atOnce, (spent[at] ?? 0) - 1)) };
  }

  async giveBack(counted: readonly Counted[]): Promise<void> {
    await this.database.query(GIVE_BACK, [this.digestsOf(counted)]);
  }

  /** Forgets what is allowed again. True while there may be more. */
  async deleteFreed(): Promise<boolean> {
    const deleted = await this.database.transaction((tx) =>
      tx.execute(DELETE_FREED, [ROWS_PER_STATEMENT, this.clock.now()]),
    );
    return deleted === ROWS_PER_STATEMENT;
  }

  private digestsOf(counted: readonly Counted[]): Buffer[] {
    return counted.map(({ key }) => this.index.of('attempt', key));
  }
}
