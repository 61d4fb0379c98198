import { Injectable } from '@nestjs/common';
import { Database } from '#libs/database';
import { ENTRY_COLUMNS, type AttentionEntryRow } from './attention-entry-row.js';

/** Which residents of a commune need somebody now? The oldest first; personal fields come sealed. */
@Injectable()
export class CovidTeamEntriesQuery {
  constructor(private readonly database: Database) {}

  find(commune: string, rows: number): Promise<(AttentionEntryRow & { readonly sealed: Buffer })[]> {
    return this.database.query<AttentionEntryRow & { readonly sealed: Buffer }>(
      `SELECT ${ENTRY_COLUMNS}, sealed FROM health_declaration.attention_entry
       WHERE source = 'declaration' AND residence_commune = $1 AND state <> 'decided'
       ORDER BY since, id LIMIT $2`,
      [commune, rows],
    );
  }
}
