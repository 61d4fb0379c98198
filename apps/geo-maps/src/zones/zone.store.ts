import { Injectable } from '@nestjs/common';
import type { Database, Tx } from '#libs/database';
import type { RequestDigest } from '#libs/http';
import type { StoredZone, ZoneAct, ZoneDraft } from './zone.js';

export const ZONE_COLUMNS = `id, version, state, name, kind, directive, area_codes AS "areaCodes",
  commune_codes AS "communeCodes", outline, begins_at AS "from", ends_at AS "to", document, drafted_at AS "draftedAt",
  published_at AS "publishedAt", withdrawn_at AS "withdrawnAt"`;

const ACT_COLUMNS = `zone_id AS "zoneId", act, zone_version AS version, ends_at AS "to", reason, document,
  acted_at AS at, acted_by AS by, acted_by_name AS "byName"`;

/** Any number; who tells the public of a zone takes it, so that the feed is in the order of commits. */
const FEED_LOCK = 4_070_020;

/** An act that was answered under a key. */
export interface FoundAct {
  readonly act: ZoneAct;
  /** What a draft said; null of every other act. */
  readonly draft: ZoneDraft | null;
  readonly made: RequestDigest;
}

type KeptDraft = Omit<ZoneDraft, 'from' | 'to'> & { readonly from: string; readonly to: string | null };

/** The only door to zones and their history. */
@Injectable()
export class ZoneStore {
  /** Until the transaction ends nobody else acts on it. */
  async lock(tx: Tx, id: string): Promise<StoredZone | undefined> {
    const [zone] = await tx.query<StoredZone>(`SELECT ${ZONE_COLUMNS} FROM geo_maps.zone WHERE id = $1 FOR UPDATE`, [
      id,
    ]);
    return zone;
  }

  /** Held until the transaction ends, after the lock of the zone. A few acts a day are made, so that nobody waits long. */
  async lockFeed(tx: Tx): Promise<void> {
    await tx.query('SELECT pg_advisory_xact_lock($1)', [FEED_LOCK]);
  }

  async find(on: Database | Tx, id: string): Promise<StoredZone | undefined> {
    const [zone] = await on.query<StoredZone>(`SELECT ${ZONE_COLUMNS} FROM geo_maps.zone WHERE id = $1`, [id]);
    return zone;
  }

  async insert(tx: Tx, zone: StoredZone): Promise<void> {
    await tx.execute(
      `INSERT INTO geo_maps.zone (id, version, state, name, kind, directive, area_codes, commune_codes, outline,
         begins_at, ends_at, document, drafted_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [zone.id, zone.version, zone.state, ...contentOf(zone), zone.draftedAt],
    );
  }

  /** Everything that may change of it. It must be locked. */
  async save(tx: Tx, zone: StoredZone): Promise<void> {
    await tx.execute(
      `UPDATE geo_maps.zone SET (version, state, name, kind, directive, area_codes, commune_codes, outline, begins_at,
         ends_at, document, published_at, withdrawn_at) = ($2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)
       WHERE id = $1`,
      [zone.id, zone.version, zone.state, ...contentOf(zone), zone.publishedAt, zone.withdrawnAt],
    );
  }

  /** False where another act has the key; nothing is written then. */
  async note(tx: Tx, act: ZoneAct, { draft, made }: { draft?: ZoneDraft; made?: RequestDigest }): Promise<boolean> {
    const inserted = await tx.execute(
      `INSERT INTO geo_maps.zone_act (zone_id, act, zone_version, ends_at, reason, document, draft, acted_at, acted_by,
         acted_by_name, key_digest, body_digest)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12) ON CONFLICT (key_digest) DO NOTHING`,
      [
        ...[act.zoneId, act.act, act.version, act.to, act.reason, act.document && JSON.stringify(act.document)],
        ...[draft ? JSON.stringify(draft) : null, act.at, act.by, act.byName, made?.key ?? null, made?.body ?? null],
      ],
    );
    return inserted === 1;
  }

  async findByKey(tx: Tx, keys: readonly Buffer[]): Promise<FoundAct | undefined> {
    const [row] = await tx.query<ZoneAct & RequestDigest & { draft: KeptDraft | null }>(
      `SELECT ${ACT_COLUMNS}, draft, key_digest AS key, body_digest AS body FROM geo_maps.zone_act
       WHERE key_digest = ANY($1::bytea[])`,
      [keys],
    );
    if (!row) return undefined;
    const { key, body, draft, ...act } = row;
    return { act, draft: draft && keptDraftOf(draft), made: { key, body } };
  }

  /** The earliest first. */
  history(on: Database, id: string, rowsMax: number): Promise<ZoneAct[]> {
    return on.query<ZoneAct>(
      `SELECT ${ACT_COLUMNS} FROM geo_maps.zone_act WHERE zone_id = $1 ORDER BY zone_version LIMIT $2`,
      [id, rowsMax],
    );
  }
}

function contentOf(zone: ZoneDraft): unknown[] {
  const { name, kind, directive, areaCodes, communeCodes, outline, from, to, document } = zone;
  const drawn = outline && JSON.stringify(outline);
  return [name, kind, directive, areaCodes, communeCodes, drawn, from, to, JSON.stringify(document)];
}

function keptDraftOf(draft: KeptDraft): ZoneDraft {
  return { ...draft, from: new Date(draft.from), to: draft.to === null ? null : new Date(draft.to) };
}
