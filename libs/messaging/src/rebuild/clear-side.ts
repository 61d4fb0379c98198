import type { Database } from '#libs/database';
import type { Side } from '../consumer/projection.js';
import type { View } from '../consumer/view.js';
import { findView } from '../consumer/view.store.js';

const OWN_ROWS = ['view_offset', 'inbox', 'poison_met', 'settled'] as const;

/** Empties a side that nobody reads: first what tells where it stands, then the rows of each projection. */
export async function clearSide(database: Database, view: View, side: Side): Promise<void> {
  await database.transaction(async (tx) => {
    if ((await findView(tx, view.name)).liveSide === side) throw new Error(`Side ${side} of ${view.name} is live`);
    for (const table of OWN_ROWS) {
      await tx.query(`delete from messaging.${table} where view = $1 and side = $2`, [view.name, side]);
    }
  });
  for (const projection of view.projections) await database.transaction((tx) => projection.clear(tx, side));
}
