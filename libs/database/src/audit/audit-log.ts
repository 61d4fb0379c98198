import type { Database } from '../connection/database.js';
import type { Tx } from '../connection/tx.js';
import type { AuditEntry } from './audit-entry.js';

/** Entries that one call may record. */
const MAX_ENTRIES = 500;

const INSERT = `
  WITH recorded AS (
    INSERT INTO audit.entry (occurred_at, actor_kind, actor_id, action, object_kind, object_id, detail)
    SELECT $1::timestamptz, * FROM unnest($2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::jsonb[])
    RETURNING position
  )
  INSERT INTO audit.unsealed (position) SELECT position FROM recorded`;

/** Writes the audit. Writers take no lock that another writer or the sealer wants, so they never wait for each other. */
export class AuditLog {
  constructor(private readonly database: Database) {}

  /** In the caller's transaction: the act and its entry are committed together or not at all. */
  async record(tx: Tx, entry: AuditEntry): Promise<void> {
    await this.recordAll(tx, [entry]);
  }

  async recordAll(tx: Tx, entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length === 0) return;
    if (entries.length > MAX_ENTRIES) throw new Error(`At most ${MAX_ENTRIES} audit entries at once`);
    await tx.execute(INSERT, [
      tx.recordedAt,
      entries.map(({ actor }) => actor.kind),
      entries.map(({ actor }) => actor.id),
      entries.map(({ action }) => action),
      entries.map(({ objectKind }) => objectKind),
      entries.map(({ objectId }) => objectId),
      entries.map(({ detail }) => JSON.stringify(detail ?? {})),
    ]);
  }

  /** Committed when it resolves: called before the answer to a reading leaves. */
  async recordNow(entry: AuditEntry): Promise<void> {
    await this.recordAllNow([entry]);
  }

  /** As `recordNow`, for everything that one answer shows. */
  async recordAllNow(entries: readonly AuditEntry[]): Promise<void> {
    if (entries.length > 0) await this.database.transaction((tx) => this.recordAll(tx, entries));
  }
}
