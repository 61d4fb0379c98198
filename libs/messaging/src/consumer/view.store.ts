import type { Database, Tx } from '#libs/database';
import type { Side } from './projection.js';

export interface ViewRow {
  readonly liveSide: Side;
  readonly generation: number;
}

/** Views that were never met are live on side a. @returns the generation of the group of each */
export async function registerViews(database: Database, views: readonly string[]): Promise<Map<string, number>> {
  const known = await generationsOf(database, views);
  if (views.every((view) => known.has(view))) return known;
  await database.query('insert into messaging.view (name) select unnest($1::text[]) on conflict do nothing', [views]);
  return generationsOf(database, views);
}

async function generationsOf(database: Database, views: readonly string[]): Promise<Map<string, number>> {
  const rows = await database.query<{ name: string; group_generation: number }>(
    'select name, group_generation from messaging.view where name = any($1)',
    [views],
  );
  return new Map(rows.map((row) => [row.name, row.group_generation]));
}

export async function findView(database: Database | Tx, view: string): Promise<ViewRow> {
  const [row] = await database.query<{ live_side: Side; group_generation: number }>(
    'select live_side, group_generation from messaging.view where name = $1',
    [view],
  );
  if (row === undefined) throw new Error(`There is no view ${view}`);
  return { liveSide: row.live_side, generation: row.group_generation };
}

/** All members leave the group, and its stored positions, behind. Of several who ask at once one changes something. */
export async function leaveGroupBehind(database: Database | Tx, view: string, generation: number): Promise<void> {
  await database.query(
    'update messaging.view set group_generation = $2 + 1 where name = $1 and group_generation = $2',
    [view, generation],
  );
}

export function otherSide(side: Side): Side {
  return side === 'a' ? 'b' : 'a';
}
