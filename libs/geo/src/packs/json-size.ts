import { PackUnreadable } from './pack-faults.js';
import type { PackLimits } from './pack-limits.js';

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENING = new Set([0x5b, 0x7b]);
const CLOSING = new Set([0x5d, 0x7d]);
/** Brackets of a pack that hold no position: features, properties, geometries, rings. */
const OTHER_BRACKETS = 100_000;

/**
 * Refuses JSON that is nested too deep or has too many brackets, by its bytes and before anything is built of it.
 *
 * @throws PackUnreadable `nested-too-deep`, `too-many-vertices`
 */
export function requireModestJson(bytes: Uint8Array, { depth: depthMax, vertices }: PackLimits): void {
  let depth = 0;
  let brackets = 0;
  let isText = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (isText) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) isText = false;
    } else if (byte === QUOTE) isText = true;
    else if (OPENING.has(byte)) {
      depth += 1;
      brackets += 1;
      if (depth > depthMax) throw new PackUnreadable('nested-too-deep', { expected: depthMax });
      if (brackets > vertices + OTHER_BRACKETS) throw new PackUnreadable('too-many-vertices', { expected: vertices });
    } else if (CLOSING.has(byte)) depth -= 1;
  }
}
