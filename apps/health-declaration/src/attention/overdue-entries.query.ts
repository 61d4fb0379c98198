import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import { ENTRY_COLUMNS, type AttentionEntryRow } from './attention-entry-row.js';
import type { EscalationLimits } from './attention.rules.js';

const HOUR_MS = 3_600_000;

/** Which entries were left for too long? For the platform itself, in no officer's name and without any person. */
@Injectable()
export class OverdueEntriesQuery {
  constructor(private readonly database: Database) {}

  /** Those that lie longest first. Whether one moves up is decided again when it is locked. */
  find({ untakenHours, leftHours }: EscalationLimits, now: Date, rows: number): Promise<AttentionEntryRow[]> {
    const before = (hours: number): Date => new Date(now.getTime() - hours * HOUR_MS);
    return this.database.query<AttentionEntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM health_declaration.attention_entry
       WHERE state <> 'decided' AND ((taken_by IS NOT NULL AND acted_at <= $1)
         OR (taken_by IS NULL AND level = 'commune' AND level_since <= $2)
         OR (taken_by IS NULL AND level = 'district' AND level_since <= $3))
       ORDER BY level_since, id LIMIT $4`,
      [before(leftHours), before(untakenHours.commune), before(untakenHours.district), rows],
    );
  }

  async findIn(tx: Tx, id: string): Promise<AttentionEntryRow | undefined> {
    const rows = await tx.query<AttentionEntryRow>(
      `SELECT ${ENTRY_COLUMNS} FROM health_declaration.attention_entry WHERE id = $1`,
      [id],
    );
    return rows[0];
  }
}
