import type { Database, Tx } from '#libs/database';

/** How far a view has come with one source. */
export interface SourceFreshness {
  /** `/lachan/<service>` */
  readonly source: string;
  readonly topic: string;
  /** All that the source recorded before this business instant has been folded, or null before the first watermark. */
  readonly recordedBefore: Date | null;
  /** Seconds of the real clock since the source could first say so, or null before the first watermark. */
  readonly behindSeconds: number | null;
}

const FRESHNESS = `
  select source, topic, recorded_before, extract(epoch from clock_timestamp() - published_at)::float8 as behind_seconds
  from messaging.reached where view = $1 order by source, topic`;

interface ReachedRow {
  readonly source: string;
  readonly topic: string;
  readonly recorded_before: Date | null;
  readonly behind_seconds: number | null;
}

/** Read it before the figures, in the same transaction or earlier: what it promises then holds for what is read. */
export async function viewFreshness(db: Database | Tx, view: string): Promise<SourceFreshness[]> {
  const rows = await db.query<ReachedRow>(FRESHNESS, [view]);
  return rows.map((row) => ({
    source: row.source,
    topic: row.topic,
    recordedBefore: row.recorded_before,
    behindSeconds: row.behind_seconds,
  }));
}
