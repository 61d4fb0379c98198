import type { Database } from '#libs/database';
import { recordedEventColumns, type RecordedEvent } from '../event-log/envelope.js';

/**
 * The lateral join with `offset 0` cannot be turned into a hash or merge join: whatever the statistics of two tables
 * that are usually empty say, each pointer finds its event by key in one partition. Sent unprepared, so that no plan
 * made for an empty outbox outlives it.
 */
const DUE = `
  select due.* from (
    select found.*, sum(octet_length(found.data)) over (order by found.position) - octet_length(found.data) as before
    from (select position, recorded_at from messaging.outbox order by position limit $1) pointer
    cross join lateral (
      select ${recordedEventColumns('event')} from messaging.event event
      where event.position = pointer.position and event.recorded_at = pointer.recorded_at offset 0
    ) found
  ) due
  where due.before < $2 order by due.position`;

/**
 * The events of the lowest pointers that can be seen, in order of position: at most `maxRows`, and no further one
 * once `maxBytes` of data are reached. Of one aggregate nothing is passed over: its events were committed in the order
 * of their positions, so whoever sees a later one sees the earlier ones.
 */
export function dueEvents(database: Database, maxRows: number, maxBytes: number): Promise<RecordedEvent[]> {
  return database.query<RecordedEvent>(DUE, [maxRows, maxBytes]);
}

/** Far cheaper than `dueEvents` to ask of an empty outbox. */
export async function isAnythingDue(database: Database): Promise<boolean> {
  const [row] = await database.query<{ due: boolean }>('select exists(select from messaging.outbox) as due');
  return row?.due === true;
}

export async function forgetPointers(database: Database, positions: readonly string[]): Promise<void> {
  await database.query('delete from messaging.outbox where position = any(array(select unnest($1::bigint[])))', [
    positions,
  ]);
}

export interface OutboxDepth {
  readonly rows: number;
  /** The least recorded instant of what is not sent yet. */
  readonly oldest: Date | null;
}

/** Reads the whole outbox, which is empty but for a backlog: once a second at most. */
export async function outboxDepth(database: Database): Promise<OutboxDepth> {
  const [row] = await database.query<{ rows: number; oldest: Date | null }>(
    'select count(*)::int as rows, min(recorded_at) as oldest from messaging.outbox',
  );
  return row ?? { rows: 0, oldest: null };
}
