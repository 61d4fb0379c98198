import { Injectable } from '@nestjs/common';
import { Database, type Tx } from '#libs/database';
import type { ReadableArea } from '../readable-area.rules.js';
import { ENTRY_COLUMNS, ENTRY_IN_AREA, type AttentionEntryRow } from './attention-entry-row.js';
import { ATTENTION_STATES, type AttentionLevel, type AttentionSource, type AttentionState } from './attention.rules.js';

export interface EntriesFilter {
  readonly area: ReadableArea;
  readonly source: AttentionSource | undefined;
  readonly level: AttentionLevel | undefined;
  /** Entries that need an officer since this instant or longer. */
  readonly sinceUntil: Date | undefined;
}

export interface EntriesPage {
  readonly state: AttentionState | undefined;
  /** Where the page before ended. */
  readonly after: { readonly since: Date; readonly id: string } | undefined;
  /** Rows to read; one more than the page has says that there is another. */
  readonly rows: number;
}

export type CountsByState = Readonly<Record<AttentionState, number>>;

const MATCHING = `FROM health_declaration.attention_entry
  WHERE ${ENTRY_IN_AREA} AND ($3::text IS NULL OR source = $3) AND ($4::text IS NULL OR level = $4)
    AND ($5::timestamptz IS NULL OR since <= $5)`;

/** What needs an officer's attention? The oldest first. Asked of the declarations as they stand, never of a copy. */
@Injectable()
export class AttentionEntriesQuery {
  constructor(private readonly database: Database) {}

  async find(area: ReadableArea, id: string): Promise<AttentionEntryRow | undefined> {
    const [row] = await this.database.query<AttentionEntryRow>(FIND, [area.communes, area.beyondCommunes, id]);
    return row;
  }

  /** As the transaction sees it: after the work was locked. */
  async findIn(tx: Tx, area: ReadableArea, id: string): Promise<AttentionEntryRow | undefined> {
    const [row] = await tx.query<AttentionEntryRow>(FIND, [area.communes, area.beyondCommunes, id]);
    return row;
  }

  list(filter: EntriesFilter, { state, after, rows }: EntriesPage): Promise<AttentionEntryRow[]> {
    return this.database.query<AttentionEntryRow>(
      `SELECT ${ENTRY_COLUMNS} ${MATCHING} AND ($6::text IS NULL OR state = $6)
         AND ($7::timestamptz IS NULL OR (since, id) > ($7, $8::uuid))
       ORDER BY since, id LIMIT $9`,
      [...parametersOf(filter), state ?? null, after?.since ?? null, after?.id ?? null, rows],
    );
  }

  async count(filter: EntriesFilter): Promise<CountsByState> {
    const rows = await this.database.query<{ state: AttentionState; count: number }>(
      `SELECT state, count(*)::int AS count ${MATCHING} GROUP BY state`,
      parametersOf(filter),
    );
    const counted = (state: AttentionState): number => rows.find((row) => row.state === state)?.count ?? 0;
    return Object.fromEntries(ATTENTION_STATES.map((state) => [state, counted(state)])) as CountsByState;
  }
}

const FIND = `SELECT ${ENTRY_COLUMNS} FROM health_declaration.attention_entry WHERE ${ENTRY_IN_AREA} AND id = $3`;

function parametersOf({ area, source, level, sinceUntil }: EntriesFilter): unknown[] {
  return [area.communes, area.beyondCommunes, source ?? null, level ?? null, sinceUntil ?? null];
}
