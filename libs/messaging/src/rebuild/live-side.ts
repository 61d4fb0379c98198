import type { Database, Tx } from '#libs/database';
import type { Side } from '../consumer/projection.js';

/**
 * SQL of the side that readers see, to stand in a reader's own statement: `where side = ${liveSideOf('declarations')}`.
 * It is read by the same snapshot as the rows, so that a swap in between shows neither a mixture nor an empty view.
 */
export function liveSideOf(view: string): string {
  if (!/^[a-z][a-z0-9-]*$/.test(view)) throw new RangeError('A view is named in kebab-case');
  return `(select live_side from messaging.view where name = '${view}')`;
}

/** A view that no consumer has met yet is live on side a. */
export async function liveSide(db: Database | Tx, view: string): Promise<Side> {
  const [row] = await db.query<{ live_side: Side }>('select live_side from messaging.view where name = $1', [view]);
  return row?.live_side ?? 'a';
}
