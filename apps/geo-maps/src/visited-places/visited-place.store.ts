import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { VisitedPlace, VisitedPlaceAct, VisitedPlaceDraft } from './visited-place.js';
import { keptPlaceOf, VISITED_PLACE_COLUMNS, windowsOf, type KeptWindows } from './visited-place-row.js';

const ACT_COLUMNS = `place_id AS "placeId", act, place_version AS version, reason, acted_at AS at, acted_by AS by,
  acted_by_name AS "byName"`;

/** Any number; who tells the public of a place takes it, so that positions of public acts are in the order of commits. */
const PUBLIC_LOCK = 4_070_021;

/** An act that was answered under a key. */
export interface FoundVisitedPlaceAct {
  readonly act: VisitedPlaceAct;
  /** What a draft said; null of every other act. */
  readonly draft: VisitedPlaceDraft | null;
  readonly made: RequestDigest;
}

/** The only door to visited places and their history. */
@Injectable()
export class VisitedPlaceStore {
  /** Until the transaction ends nobody else acts on it. */
  async lock(tx: Tx, id: string): Promise<VisitedPlace | undefined> {
    const [row] = await tx.query<KeptWindows<VisitedPlace>>(
      `SELECT ${VISITED_PLACE_COLUMNS} FROM geo_maps.visited_place WHERE id = $1 FOR UPDATE`,
      [id],
    );
    return row && keptPlaceOf(row);
  }

  /** Held until the transaction ends, after the lock of the place. */
  async lockPublic(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [PUBLIC_LOCK]);
  }

  async find(on: Database, id: string): Promise<VisitedPlace | undefined> {
    const [row] = await on.query<KeptWindows<VisitedPlace>>(
      `SELECT ${VISITED_PLACE_COLUMNS} FROM geo_maps.visited_place WHERE id = $1`,
      [id],
    );
    return row && keptPlaceOf(row);
  }

  async insert(tx: Tx, place: VisitedPlace): Promise<void> {
    await tx.execute(
      `INSERT INTO geo_maps.visited_place (id, version, state, name, commune_code, address, latitude, longitude, windows,
         advice, drafted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
      [place.id, place.version, place.state, ...contentOf(place), place.draftedAt],
    );
  }

  /** Everything that may change of it. It must be locked. */
  async save(tx: Tx, place: VisitedPlace): Promise<void> {
    await tx.execute(
      `UPDATE geo_maps.visited_place SET (version, state, name, commune_code, address, latitude, longitude, windows,
         advice, published_at, withdrawn_at) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
       WHERE id = $1`,
      [place.id, place.version, place.state, ...contentOf(place), place.publishedAt, place.withdrawnAt],
    );
  }

  /** False where another act has the key; nothing is written then. */
  async note(
    tx: Tx,
    act: VisitedPlaceAct,
    { draft, made }: { draft?: VisitedPlaceDraft; made?: RequestDigest },
  ): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO geo_maps.visited_place_act (place_id, act, place_version, reason, draft, acted_at, acted_by,
         acted_by_name, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (key_digest) DO NOTHING`,
      [
        ...[act.placeId, act.act, act.version, act.reason, draft ? JSON.stringify(draft) : null, act.at, act.by],
        ...[act.byName, made?.key ?? null, made?.body ?? null],
      ],
    );
    return inserted === 1;
  }

  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<FoundVisitedPlaceAct | undefined> {
    const [row] = await tx.query<VisitedPlaceAct & RequestDigest & { draft: KeptWindows<VisitedPlaceDraft> | null }>(
      `SELECT ${ACT_COLUMNS}, draft, key_digest AS key, body_digest AS body FROM geo_maps.visited_place_act
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, draft, ...act } = row;
    return { act, draft: draft && { ...draft, windows: windowsOf(draft.windows) }, made: { key, body } };
  }

  /** The earliest first. */
  history(on: Database, id: string, rowsMax: number): Promise<VisitedPlaceAct[]> {
    return on.query<VisitedPlaceAct>(
      `SELECT ${ACT_COLUMNS} FROM geo_maps.visited_place_act WHERE place_id = $1 ORDER BY place_version LIMIT $2`,
      [id, rowsMax],
    );
  }
}

function contentOf(place: VisitedPlaceDraft): unknown[] {
  const { name, communeCode, address, latitude, longitude, windows, advice } = place;
  return [name, communeCode, address, latitude, longitude, JSON.stringify(windows), advice];
}
