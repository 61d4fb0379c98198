import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';

export interface StoredPassword {
  readonly hash: string;
  readonly mustChange: boolean;
}

/** The only door to `identity.staff_password`. */
@Injectable()
export class PasswordStore {
  constructor(private readonly database: Database) {}

  async find(staffId: string): Promise<StoredPassword | undefined> {
    const [row] = await this.database.query<{ password_hash: string; must_change: boolean }>(
      'SELECT password_hash, must_change FROM identity.staff_password WHERE staff_id = $1',
      [staffId],
    );
    return row && { hash: row.password_hash, mustChange: row.must_change };
  }

  /** @param sessionsSince real time; sessions that began before are good no more */
  async save(tx: Tx, staffId: string, { hash, mustChange }: StoredPassword, sessionsSince: Date): Promise<void> {
    await tx.execute(
      `INSERT INTO identity.staff_password (staff_id, password_hash, must_change, sessions_since, changed_at)
       VALUES ($1, $2, $3, $4, $5)
       ON CONFLICT (staff_id) DO UPDATE SET (password_hash, must_change, sessions_since, changed_at) =
         (excluded.password_hash, excluded.must_change, excluded.sessions_since, excluded.changed_at)`,
      [staffId, hash, mustChange, sessionsSince, tx.recordedAt],
    );
  }

  async remove(tx: Tx, staffId: string): Promise<void> {
    await tx.execute('DELETE FROM identity.staff_password WHERE staff_id = $1', [staffId]);
  }

  /** Undefined for one without a password, whose sessions nobody has ended. */
  async sessionsSince(staffId: string): Promise<Date | undefined> {
    const [row] = await this.database.query<{ sessions_since: Date }>(
      'SELECT sessions_since FROM identity.staff_password WHERE staff_id = $1',
      [staffId],
    );
    return row?.sessions_since;
  }
}
