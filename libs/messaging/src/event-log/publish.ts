import type { Tx } from '#libs/database';
import { ringRelay } from '../outbox/relay-bell.js';
import type { NewEvent } from './new-event.js';

/** Events that one call may publish; a batch of writes stays below it. */
export const MAX_EVENTS_PER_PUBLISH = 5_000;

/**
 * Positions are drawn in the given order: PostgreSQL evaluates the identity default above the sort. The epoch is read
 * by the same statement that locks the outbox, which is why `begin_epoch` can rely on its lock.
 */
const RECORD = `
  with given as (
    select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::int[], $6::text[], $7::text[])
      with ordinality as given(id, type, topic, aggregate_id, aggregate_version, traceparent, data, place)
  ), recorded as (
    insert into messaging.event
      (epoch, id, type, topic, aggregate_id, aggregate_version, recorded_at, traceparent, data)
    select (select max(epoch) from messaging.producer), id, type, topic, aggregate_id, aggregate_version,
           $8::timestamptz, traceparent, data::json
    from given order by place
    returning position, recorded_at
  )
  insert into messaging.outbox (position, recorded_at) select position, recorded_at from recorded`;

/**
 * Records events and their pointers in the caller's transaction, with one statement for any number of them, and wakes
 * the relay once it has been committed.
 *
 * Events of one aggregate must be published while the transaction holds the lock of the aggregate's row: only then is
 * the order of positions the order of commits, which is what keeps them in order on the bus.
 */
export async function publish(tx: Tx, events: readonly NewEvent[]): Promise<void> {
  if (events.length === 0) return;
  if (events.length > MAX_EVENTS_PER_PUBLISH)
    throw new RangeError(`More than ${MAX_EVENTS_PER_PUBLISH} events at once`);
  await tx.query(RECORD, [
    events.map((event) => event.id),
    events.map((event) => event.type),
    events.map((event) => event.topic),
    events.map((event) => event.aggregateId),
    events.map((event) => event.aggregateVersion),
    events.map((event) => event.traceparent),
    events.map((event) => event.dataJson),
    tx.recordedAt,
  ]);
  tx.afterCommit(() => ringRelay(tx.database));
}
