import { isDeepStrictEqual } from 'node:util';
import { inflateSync, type Zlib } from 'node:zlib';
import { INFLATED_BYTES_MAX, isZlib, openSign1, type Inflated, type Sign1 } from '#libs/eu-certificates';

const CHECKSUM_BYTES = 4;

/** As the reader of browsers opens it, with the zlib of Node, which is many times as fast, and stricter. */
export function openSign1OnServer(text: string): Sign1 {
  return openSign1(text, undoZlib);
}

function undoZlib(bytes: Uint8Array): Inflated {
  if (!isZlib(bytes)) return bytes.length > INFLATED_BYTES_MAX ? 'too-large' : bytes;
  const whole = inflated(bytes);
  return typeof whole === 'string' || isFilledUpWithNoughts(bytes, whole) ? whole : 'malformed';
}

function inflated(bytes: Uint8Array): Inflated {
  try {
    const options = { maxOutputLength: INFLATED_BYTES_MAX, info: true };
    const { buffer, engine } = inflateSync(bytes, options) as never as InflatedWithInfo;
    // Anything may be put behind a stream that has ended.
    return engine.bytesWritten === bytes.length ? new Uint8Array(buffer) : 'malformed';
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'malformed';
  }
}

/** With `info` more than the bytes is answered, of which the types do not know. */
interface InflatedWithInfo {
  readonly buffer: Buffer;
  readonly engine: Zlib & { readonly bytesWritten: number };
}

/**
 * The last byte before the checksum is filled up with bits that no reader looks at, and writers leave them nought. A
 * change there would go unseen: it is found by taking the highest bit away, which then changes nothing.
 */
function isFilledUpWithNoughts(bytes: Uint8Array, whole: Uint8Array): boolean {
  const at = bytes.length - CHECKSUM_BYTES - 1;
  const last = bytes[at] ?? 0;
  if (last === 0) return true;
  const without = Uint8Array.from(bytes);
  without[at] = last ^ (1 << (31 - Math.clz32(last)));
  const same = inflated(without);
  return typeof same === 'string' || !isDeepStrictEqual(same, whole);
}
