import type { Database, Tx } from '#libs/database';
import { localDayOf } from '#libs/vocabulary';
import { v7 as uuidv7 } from 'uuid';
import type { TopicIdentity } from '../broker/broker.port.js';
import { placeParams, type Place } from '../consumer/place.js';
import type { EventIdentity, Poison } from './poison.js';
import { fingerprintOf, QUARANTINE_TABLE, type QuarantineSeal } from './quarantine-seal.js';

/** A message that goes to quarantine. */
export interface Quarantined {
  readonly offset: bigint;
  readonly value: Buffer | null;
  readonly poison: Poison;
}

/**
 * Keeps the message with its bytes. One that the view has in quarantine is not kept twice: neither when another side
 * meets it at its offset, nor when a refilled topic brings the same bytes at another.
 */
export async function quarantine(
  tx: Tx,
  seal: QuarantineSeal,
  place: Place,
  topicIdentity: TopicIdentity,
  { offset, value, poison }: Quarantined,
): Promise<void> {
  const id = uuidv7();
  const day = localDayOf(tx.recordedAt);
  const sealed = seal.sealer.sealWith(day, { table: QUARANTINE_TABLE, id }, sealedForm(value, poison));
  const { identity, reason } = poison;
  await tx.query(INSERT, [
    id,
    ...[place.view, place.topic, place.partition, String(offset), topicIdentity.clusterId, topicIdentity.topicId],
    ...[reason, storable(identity?.type), identity?.id, identity?.source, identity?.epoch, identity?.position],
    ...[fingerprintOf(seal, value), sealed, tx.recordedAt, day],
  ]);
  if (identity !== undefined) await tx.query(MET, [...placeParams(place), identity.id]);
}

const INSERT = `
  insert into messaging.quarantine (id, view, topic, partition, message_offset, cluster_id, topic_id, reason, type,
    event_id, source, epoch, position, fingerprint, sealed, recorded_at, day)
  select $1::uuid, $2::text, $3::text, $4::int, $5::bigint, $6::text, $7::text, $8::text, $9::text,
    $10::uuid, $11::text, $12::bigint, $13::bigint, $14::bytea, $15::bytea, $16::timestamptz, $17::date
  where not exists (
    select from messaging.quarantine had
    where had.view = $2 and had.fingerprint = $14 and (had.cluster_id, had.topic_id) <> ($6, $7)
  )
  on conflict (view, topic, partition, message_offset, cluster_id, topic_id) do nothing`;
const MET = `
  insert into messaging.poison_met (view, side, topic, partition, event_id) values ($1, $2, $3, $4, $5)
  on conflict do nothing`;

/** What is kept sealed: the bytes, which may be of anything, and the explanation, which may quote them. */
export interface SealedForm {
  /** Base64, or null for a message without a value. */
  readonly bytes: string | null;
  readonly detail: string;
}

function sealedForm(value: Buffer | null, { detail }: Poison): SealedForm {
  return { bytes: value === null ? null : value.toString('base64'), detail };
}

/** A type that came in a broken message may be any text, also one that PostgreSQL cannot store. */
function storable(type: string | undefined): string | null {
  return type !== undefined && /^[\w.-]+$/.test(type) ? type : null;
}

/** A message in quarantine as an operator finds it. */
export interface QuarantineRow {
  readonly id: string;
  readonly view: string;
  readonly topic: string;
  readonly partition: number;
  readonly reason: Poison['reason'];
  readonly type: string | null;
  readonly event_id: string | null;
  readonly source: string | null;
  readonly epoch: string | null;
  readonly position: string | null;
  readonly sealed: Buffer;
  readonly status: 'open' | 'replayed' | 'discarded';
}

/** Locks the row until the transaction ends, so that two operators do not decide at once. */
export async function lockQuarantined(tx: Tx, id: string): Promise<QuarantineRow | undefined> {
  const [row] = await tx.query<QuarantineRow>(
    `select id, view, topic, partition, reason, type, event_id, source, epoch, position, sealed, status
     from messaging.quarantine where id = $1 for update`,
    [id],
  );
  return row;
}

export function identityOf(row: QuarantineRow): EventIdentity | undefined {
  if (row.event_id === null || row.source === null) return undefined;
  return {
    id: row.event_id,
    type: row.type ?? '',
    source: row.source,
    epoch: Number(row.epoch),
    position: Number(row.position),
  };
}

export async function markDecided(tx: Tx, id: string, status: 'replayed' | 'discarded'): Promise<void> {
  await tx.query('update messaging.quarantine set status = $2 where id = $1', [id, status]);
}

/** What an operator sees of the open messages, without their bytes. */
export interface OpenQuarantine {
  readonly id: string;
  readonly view: string;
  readonly topic: string;
  readonly reason: string;
  readonly type: string | null;
  readonly day: string;
}

/** Rows of one answer. */
const MAX_LISTED = 1_000;

export function openQuarantine(database: Database): Promise<OpenQuarantine[]> {
  return database.query<OpenQuarantine>(
    `select id, view, topic, reason, type, day from messaging.quarantine where status = 'open'
     order by recorded_at, id limit ${MAX_LISTED}`,
  );
}
