import type { Database } from '#libs/database';
import type { Watermark } from './watermark.js';

/** Where several offsets go with one instant, the first ones met are the lower: they are enough, and kept. */
const STORE = `
  insert into messaging.watermark (source, topic, cluster_id, topic_id, recorded_before, published_at, next)
  select source, topic, cluster_id, topic_id, recorded_before, published_at,
         array(select value::bigint from jsonb_array_elements_text(next))
  from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::timestamptz[], $6::timestamptz[], $7::jsonb[])
    as given(source, topic, cluster_id, topic_id, recorded_before, published_at, next)
  on conflict (source, topic, recorded_before) do update
    set cluster_id = excluded.cluster_id, topic_id = excluded.topic_id, next = excluded.next,
        published_at = excluded.published_at
    where (messaging.watermark.cluster_id, messaging.watermark.topic_id) <> (excluded.cluster_id, excluded.topic_id)`;

export async function storeWatermarks(database: Database, watermarks: readonly Watermark[]): Promise<void> {
  await database.query(STORE, [
    watermarks.map(({ source }) => source),
    watermarks.map(({ topic }) => topic),
    watermarks.map(({ clusterId }) => clusterId),
    watermarks.map(({ topicId }) => topicId),
    watermarks.map(({ recordedBefore }) => recordedBefore),
    watermarks.map(({ publishedAt }) => publishedAt),
    watermarks.map((watermark) => JSON.stringify(nextOf(watermark))),
  ]);
}

function nextOf({ partitions }: Watermark): number[] {
  return partitions.toSorted((one, other) => one.partition - other.partition).map(({ next }) => next);
}

/**
 * Moves each view on to the greatest instant all of whose offsets it has passed, in the topic that those offsets are
 * of. What a view has reached it never loses, also when its topic is refilled and read from the beginning.
 */
const ADVANCE = `
  insert into messaging.reached as known (view, source, topic, recorded_before, published_at)
  select distinct on (view.name, mark.source, mark.topic)
         view.name, mark.source, mark.topic, mark.recorded_before, mark.published_at
  from unnest($1::text[], $2::text[]) as reads(view, topic)
  join messaging.view view on view.name = reads.view
  join messaging.watermark mark on mark.topic = reads.topic
  left join messaging.reached had
    on had.view = view.name and had.source = mark.source and had.topic = mark.topic
  where mark.recorded_before > coalesce(had.recorded_before, '-infinity')
    and not exists (
      select from unnest(mark.next) with ordinality as needed(next, place)
      left join messaging.view_offset at
        on at.view = view.name and at.side = view.live_side and at.topic = mark.topic
        and at.partition = needed.place - 1
        and (at.cluster_id, at.topic_id) = (mark.cluster_id, mark.topic_id)
      where needed.next > coalesce(at.next_offset, 0)
    )
  order by view.name, mark.source, mark.topic, mark.recorded_before desc
  on conflict (view, source, topic) do update
    set recorded_before = excluded.recorded_before, published_at = excluded.published_at
    where known.recorded_before < excluded.recorded_before`;

export interface ViewTopic {
  readonly view: string;
  readonly topic: string;
}

export async function advanceReached(database: Database, reads: readonly ViewTopic[]): Promise<void> {
  await database.query(ADVANCE, [reads.map(({ view }) => view), reads.map(({ topic }) => topic)]);
}

/**
 * Every watermark of the last minute is kept, of older ones the first of each minute, of those older than a day none:
 * a view that lags behind still moves on, by the minute.
 */
const THIN = `
  delete from messaging.watermark mark using (
    select source, topic, recorded_before, published_at,
           row_number() over (partition by source, topic, date_trunc('minute', published_at) order by recorded_before) as place
    from messaging.watermark where published_at < clock_timestamp() - interval '1 minute'
  ) old
  where (mark.source, mark.topic, mark.recorded_before) = (old.source, old.topic, old.recorded_before)
    and (old.place > 1 or old.published_at < clock_timestamp() - interval '1 day')`;

export async function thinWatermarks(database: Database): Promise<void> {
  await database.query(THIN);
}
