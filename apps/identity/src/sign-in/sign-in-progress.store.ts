import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { RealClock } from '#libs/runtime';
import { createHash } from 'node:crypto';
import type { Method, SignInProgress } from './sign-in-step.rules.js';

/** As long as the provider remembers a sign-in that has not come to its end. */
const LIFETIME_MS = 1_800_000;
/** Rows that one statement deletes. */
const EXPIRED_PER_STATEMENT = 1_000;

export interface StoredProgress extends SignInProgress {
  /** The sealed secret that is being enrolled. */
  readonly pendingSecret: Buffer | null;
}

interface ProgressRow {
  staff_id: string;
  methods: Method[];
  pending_secret: Buffer | null;
  codes_shown: boolean;
}

/** The only door to `identity.sign_in`. */
@Injectable()
export class SignInProgressStore {
  constructor(
    private readonly database: Database,
    private readonly clock: RealClock,
  ) {}

  async find(signInId: string): Promise<StoredProgress | undefined> {
    const [row] = await this.database.query<ProgressRow>(
      `SELECT staff_id, methods, pending_secret, codes_shown FROM identity.sign_in
       WHERE id_digest = $1 AND expires_at > $2`,
      [digestOf(signInId), this.clock.now()],
    );
    return row && progressFrom(row);
  }

  /** Begins anew, whatever was shown before. */
  async begin(tx: Tx, signInId: string, staffId: string, methods: readonly Method[]): Promise<void> {
    await tx.execute(
      `INSERT INTO identity.sign_in (id_digest, staff_id, methods, expires_at) VALUES ($1, $2, $3, $4)
       ON CONFLICT (id_digest) DO UPDATE SET (staff_id, methods, pending_secret, codes_shown, expires_at) =
         (excluded.staff_id, excluded.methods, NULL, false, excluded.expires_at)`,
      [digestOf(signInId), staffId, methods, new Date(this.clock.now().getTime() + LIFETIME_MS)],
    );
  }

  async addMethod(tx: Tx, signInId: string, method: Method): Promise<void> {
    await tx.execute('UPDATE identity.sign_in SET methods = array_append(methods, $2) WHERE id_digest = $1', [
      digestOf(signInId),
      method,
    ]);
  }

  /** Keeps the one that is there already, so that a second tab shows the same. */
  async offerSecret(signInId: string, sealed: Buffer): Promise<Buffer> {
    const [row] = await this.database.query<{ pending_secret: Buffer }>(
      `UPDATE identity.sign_in SET pending_secret = coalesce(pending_secret, $2) WHERE id_digest = $1
       RETURNING pending_secret`,
      [digestOf(signInId), sealed],
    );
    return row?.pending_secret ?? sealed;
  }

  async showedCodes(tx: Tx, signInId: string, areShown: boolean): Promise<void> {
    await tx.execute('UPDATE identity.sign_in SET codes_shown = $2, pending_secret = NULL WHERE id_digest = $1', [
      digestOf(signInId),
      areShown,
    ]);
  }

  /** True once: of two requests that would finish the same sign-in, one does. */
  async end(tx: Tx, signInId: string): Promise<boolean> {
    return (await tx.execute('DELETE FROM identity.sign_in WHERE id_digest = $1', [digestOf(signInId)])) === 1;
  }

  /** Forgets what was shown: another person sits down. */
  async forget(signInId: string): Promise<void> {
    await this.database.transaction((tx) => this.end(tx, signInId));
  }

  /** @returns whether there may be more */
  async deleteExpired(): Promise<boolean> {
    const sql = `DELETE FROM identity.sign_in WHERE id_digest IN (
      SELECT id_digest FROM identity.sign_in WHERE expires_at <= $1 LIMIT ${EXPIRED_PER_STATEMENT})`;
    const deleted = await this.database.transaction((tx) => tx.execute(sql, [this.clock.now()]));
    return deleted === EXPIRED_PER_STATEMENT;
  }
}

const digestOf = (id: string): Buffer => createHash('sha256').update(id).digest();

const progressFrom = (row: ProgressRow): StoredProgress => ({
  staffId: row.staff_id,
  methods: row.methods,
  pendingSecret: row.pending_secret,
  codesShown: row.codes_shown,
});
