import { createHash } from 'node:crypto';
import type { StoredEntry } from './audit-entry.js';

/** What the first hash of a chain is made on. */
export const CHAIN_START = Buffer.alloc(32);

/** One line that no other entry has: a JSON array, so that no text can pass for the border of two columns. */
export function canonicalEntry(entry: StoredEntry): string {
  return JSON.stringify([
    entry.position,
    entry.occurredAt,
    entry.actorKind,
    entry.actorId,
    entry.action,
    entry.objectKind,
    entry.objectId,
    entry.detail,
  ]);
}

export function chainHash(previous: Uint8Array, entry: StoredEntry): Buffer {
  return createHash('sha256').update(previous).update(canonicalEntry(entry)).digest();
}
