import { createHash } from 'node:crypto';
import type { BlindIndex, RowSealer } from '#libs/database';

/** What keeps a quarantined message unreadable in the database. Both come from the service's own keys. */
export interface QuarantineSeal {
  readonly sealer: RowSealer;
  readonly index: BlindIndex;
}

export const QUARANTINE_TABLE = 'messaging.quarantine';

/** Equal for equal bytes, and tells nothing about them without the key. */
export function fingerprintOf({ index }: QuarantineSeal, value: Buffer | null): Buffer {
  return index.of(
    'quarantine.bytes',
    createHash('sha256')
      .update(value ?? '')
      .digest('hex'),
  );
}
