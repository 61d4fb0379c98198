import type pg from 'pg';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_MS = 20;
const VIEW = 'declarations';

export type Reader = 'live' | 'rebuild';

export interface Progress {
  readonly perSecond: number;
  readonly seconds: number;
}

/**
 * Watches one side of the view read `count` messages of the topic. The rate is that between the first committed batch
 * and the last, so that starting, joining the group and clearing a side are not in it.
 * @param side the side to watch; it is fixed before the work begins, as a rebuild swaps sides at its end
 */
export async function watchProgress(
  reporting: pg.Client,
  side: string,
  topic: string,
  count: number,
  withinMs: number,
): Promise<Progress> {
  const deadline = performance.now() + withinMs;
  let first: { at: number; read: number } | undefined;
  for (;;) {
    const read = await readSoFar(reporting, side, topic);
    const at = performance.now();
    if (read > 0 && read < count) first ??= { at, read };
    if (read >= count) {
      const seconds = (at - (first?.at ?? at)) / 1_000;
      return { perSecond: (count - (first?.read ?? count)) / seconds, seconds };
    }
    if (at > deadline) throw new Error(`The view has read ${read} of ${count} messages within ${withinMs / 1_000} s`);
    await delay(LOOK_MS);
  }
}

export async function sideOf(reporting: pg.Client, reader: Reader): Promise<string> {
  const { rows } = await reporting.query<{ side: string }>(
    'SELECT live_side AS side FROM messaging.view WHERE name = $1',
    [VIEW],
  );
  const live = rows[0]?.side ?? 'a';
  return reader === 'live' ? live : live === 'a' ? 'b' : 'a';
}

/** Empties a side of the view, offsets and inbox included, as if it had never read. */
export async function forget(reporting: pg.Client, side: string): Promise<void> {
  for (const table of ['messaging.view_offset', 'messaging.inbox']) {
    await reporting.query(`DELETE FROM ${table} WHERE view = $1 AND side = $2`, [VIEW, side]);
  }
  for (const table of ['change', 'total']) {
    await reporting.query(`TRUNCATE reporting.declarations_${table}_${side === 'a' ? 'a' : 'b'}`);
  }
}

async function readSoFar(reporting: pg.Client, side: string, topic: string): Promise<number> {
  const { rows } = await reporting.query<{ read: number }>(
    `SELECT coalesce(sum(next_offset), 0)::int AS read FROM messaging.view_offset
     WHERE view = $1 AND side = $2 AND topic = $3`,
    [VIEW, side, topic],
  );
  return rows[0]?.read ?? 0;
}
