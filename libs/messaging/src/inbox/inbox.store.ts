import type { Tx } from '#libs/database';
import { AT_PLACE, placeParams, type Place } from '../consumer/place.js';
import { InboxWindow } from './inbox-window.js';
import { Inbox, keyOf } from './inbox.js';

interface WindowRow {
  readonly source: string;
  readonly epoch: string;
  readonly highest: string;
  readonly seen: Buffer;
}

/** The offset row of the place is locked. */
export async function loadInbox(tx: Tx, place: Place): Promise<Inbox> {
  const windows = await tx.query<WindowRow>(
    `select source, epoch, highest, seen from messaging.inbox where ${AT_PLACE}`,
    placeParams(place),
  );
  const settled = await tx.query<{ event_id: string }>(
    `select event_id from messaging.settled where ${AT_PLACE}`,
    placeParams(place),
  );
  return new Inbox(
    new Map(windows.map((row) => [keyOf({ source: row.source, epoch: Number(row.epoch) }), toWindow(row)])),
    new Set(settled.map((row) => row.event_id)),
  );
}

/**
 * Stores the next offset and the windows that have changed, in one statement.
 *
 * @returns the place's new revision: what was stored is what may be cached under it.
 */
export async function storeProgress(tx: Tx, place: Place, next: bigint, inbox: Inbox): Promise<string> {
  const changes = inbox.changes();
  const [row] = await tx.query<{ revision: string }>(STORE, [
    ...placeParams(place),
    String(next),
    changes.map(({ source }) => source),
    changes.map(({ epoch }) => epoch),
    changes.map(({ window }) => window.highest),
    changes.map(({ window }) => window.seen),
  ]);
  return row!.revision;
}

const STORE = `
  with windows as (
    insert into messaging.inbox (view, side, topic, partition, source, epoch, highest, seen)
    select $1, $2, $3, $4, * from unnest($6::text[], $7::bigint[], $8::bigint[], $9::bytea[])
    on conflict (view, side, topic, partition, source, epoch) do update
      set highest = excluded.highest, seen = excluded.seen
  )
  update messaging.view_offset set next_offset = $5, revision = revision + 1 where ${AT_PLACE} returning revision`;

function toWindow({ highest, seen }: WindowRow): InboxWindow {
  return InboxWindow.of(Number(highest), seen);
}
