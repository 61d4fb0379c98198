import type { Database } from '#libs/database';
import { busMetrics } from '../metrics.js';
import { outboxDepth } from '../outbox/due-events.js';
import type { ClockSamples } from './clock-samples.js';

/**
 * Milliseconds by which the clocks of two hosts of one service may differ: a transaction on the other host could be
 * dated by so much earlier than this host's clock says. The deployment keeps its hosts within it.
 */
export const CLOCK_SKEW_MS = 100;

/** Only the serving role publishes. Sessions of one's own role are visible to every role. */
const OLDEST_OPEN = `
  select extract(epoch from max(clock_timestamp() - xact_start))::float8 * 1000 as age_ms
  from pg_stat_activity
  where datname = current_database() and usename = current_user and pid <> pg_backend_pid()`;

/**
 * T: all that this database has recorded before T was sent, and lies below the offsets that are read after this call.
 * Null while a transaction is open that is older than what is known of the clock.
 *
 * Why that is true, given the order of the reads: let an event be recorded at E < T. Its transaction had begun, by the
 * clock, before the first read. Where it was open at the second read, T is at most its start, and E is later: a
 * contradiction. So it had ended, and ending becomes visible to snapshots before it leaves pg_stat_activity. Where it
 * was committed, the third read sees its pointer, and T is at most E: a contradiction; or the pointer had been deleted,
 * which happens after the broker has acknowledged the event. See docs/adr/0008-watermarks.md.
 */
export async function recordedBefore(database: Database, samples: ClockSamples, realMs: number): Promise<Date | null> {
  const [open] = await database.query<{ age_ms: number | null }>(OLDEST_OPEN);
  const { rows, oldest } = await outboxDepth(database);
  const ageMs = Math.max(0, open?.age_ms ?? 0);
  const reached = samples.reachedAt(realMs - ageMs - CLOCK_SKEW_MS);
  busMetrics.oldestTransaction.set(ageMs / 1_000);
  busMetrics.outboxDepth.set(rows);
  const latest = samples.reachedAt(realMs);
  busMetrics.outboxAge.set(oldest === null || latest === null ? 0 : Math.max(0, +latest - +oldest) / 1_000);
  if (reached === null) return null;
  return oldest !== null && oldest < reached ? oldest : reached;
}
