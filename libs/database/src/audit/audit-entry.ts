/** One act, as its caller tells it. Holds no personal data in any field: ids, codes and counts only. */
export interface AuditEntry {
  /** Who acted: `id` of a client or a member of staff, never a citizen's name or number. */
  readonly actor: { readonly kind: string; readonly id: string };
  /** What was done, such as `declaration.read`. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** At most 8 kB. */
  readonly detail?: Readonly<Record<string, unknown>>;
}

/** A stored entry with every column as the text that its hash is made of. */
export interface StoredEntry {
  position: string;
  occurredAt: string;
  actorKind: string;
  actorId: string;
  action: string;
  objectKind: string;
  objectId: string;
  detail: string;
}

/** Reads a `StoredEntry` from `audit.entry AS entry`: times to the microsecond, jsonb as PostgreSQL prints it. */
export const STORED_ENTRY_COLUMNS = `
  entry.position::text AS "position",
  to_char(entry.occurred_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "occurredAt",
  entry.actor_kind AS "actorKind", entry.actor_id AS "actorId", entry.action AS "action",
  entry.object_kind AS "objectKind", entry.object_id AS "objectId", entry.detail::text AS "detail"`;
