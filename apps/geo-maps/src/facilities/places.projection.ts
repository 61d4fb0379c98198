import { Injectable } from '@nestjs/common';
import type { placeClosed, placeRegistered } from '#libs/contracts';
import type { Tx } from '#libs/database';
import type { Projection, ReceivedEvent, Side } from '#libs/messaging';
import type { PlaceKind } from '#libs/vocabulary';

/** Public places that are shown beside facilities of the same kind; markets and shops are no part of the Covid-19 map. */
export const SHOWN_PLACE_KINDS = [
  'checkpoint',
  'testing-point',
  'vaccination-point',
  'quarantine-facility',
] as const satisfies readonly PlaceKind[];

/** What one event says of a place; null for what it says nothing of. */
export interface PlaceDelta {
  readonly code: string;
  readonly name: string | null;
  readonly kind: string;
  readonly communeCode: string;
  readonly latitude: number | null;
  readonly longitude: number | null;
  readonly registeredOn: string | null;
  readonly registeredAt: Date | null;
  readonly closedOn: string | null;
  readonly closedAt: Date | null;
}

const UPSERT = `
  INSERT INTO geo_maps.place AS known
    (side, code, name, kind, commune_code, latitude, longitude, registered_on, registered_at, closed_on, closed_at)
  VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
  ON CONFLICT (side, code) DO UPDATE SET
    name = coalesce(known.name, excluded.name),
    latitude = coalesce(known.latitude, excluded.latitude),
    longitude = coalesce(known.longitude, excluded.longitude),
    registered_on = coalesce(known.registered_on, excluded.registered_on),
    registered_at = coalesce(known.registered_at, excluded.registered_at),
    closed_on = coalesce(known.closed_on, excluded.closed_on),
    closed_at = coalesce(known.closed_at, excluded.closed_at)`;

/** Checkpoints and points of care among the public places. Replayable, in any order. */
@Injectable()
export class PlacesProjection implements Projection<PlaceDelta> {
  readonly view = 'places';

  registered({ data, recordedAt }: ReceivedEvent<typeof placeRegistered>): PlaceDelta[] {
    if (!isShown(data.kind)) return [];
    const { code, name, kind, communeCode, latitude = null, longitude = null, day } = data;
    const registered = { registeredOn: day, registeredAt: recordedAt, closedOn: null, closedAt: null };
    return [{ code, name, kind, communeCode, latitude, longitude, ...registered }];
  }

  closed({ data, recordedAt }: ReceivedEvent<typeof placeClosed>): PlaceDelta[] {
    if (!isShown(data.kind)) return [];
    const { code, kind, communeCode, day } = data;
    const unsaid = { name: null, latitude: null, longitude: null, registeredOn: null, registeredAt: null };
    return [{ code, kind, communeCode, ...unsaid, closedOn: day, closedAt: recordedAt }];
  }

  /** Such places are few: one statement each, locked in the order of their codes. */
  async save(tx: Tx, side: Side, deltas: readonly PlaceDelta[]): Promise<void> {
    const ordered = [...deltas].sort((a, b) => (a.code < b.code ? -1 : 1));
    for (const { code, name, kind, communeCode, latitude, longitude, ...times } of ordered) {
      const { registeredOn, registeredAt, closedOn, closedAt } = times;
      const place = [side, code, name, kind, communeCode, latitude, longitude];
      await tx.execute(UPSERT, [...place, registeredOn, registeredAt, closedOn, closedAt]);
    }
  }

  async clear(tx: Tx, side: Side): Promise<void> {
    await tx.execute('DELETE FROM geo_maps.place WHERE side = $1', [side]);
  }
}

function isShown(kind: string): boolean {
  return SHOWN_PLACE_KINDS.some((shown) => shown === kind);
}
