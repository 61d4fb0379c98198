import type { Database, Tx } from '#libs/database';

export interface ViewStop {
  readonly view: string;
  readonly reason: string;
  readonly detail: string;
}

/** The first reason is kept: what follows from it may look otherwise. */
export async function storeStop(database: Database, { view, reason, detail }: ViewStop): Promise<void> {
  await database.query(
    'insert into messaging.view_stop (view, reason, detail) values ($1, $2, $3) on conflict do nothing',
    [view, reason, detail],
  );
}

export function findStops(database: Database): Promise<ViewStop[]> {
  return database.query<ViewStop>('select view, reason, detail from messaging.view_stop order by view');
}

export async function forgetStop(tx: Tx, view: string): Promise<void> {
  await tx.query('delete from messaging.view_stop where view = $1', [view]);
}
