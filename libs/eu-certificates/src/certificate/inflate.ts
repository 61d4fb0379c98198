import { Unzlib } from 'fflate';

/** Many times what a certificate with every dose takes. */
export const INFLATED_BYTES_MAX = 16_384;
/** Bytes that are given at once: at most about a thousand times as many can come of them before the limit is seen. */
const CHUNK_BYTES = 32;
/** First byte of a zlib stream with the window of 32 kB. */
const ZLIB = 0x78;
const CHECKSUM_BYTES = 4;
/** The largest prime below 2¹⁶ (RFC 1950). */
const ADLER_BASE = 65_521;

export type Inflated = Uint8Array | 'too-large' | 'malformed';

/** The first issuers left the compression out, and readers still take what they printed. */
export function isZlib(bytes: Uint8Array): boolean {
  return bytes[0] === ZLIB;
}

/** Undoes zlib with a limit on what comes out, so that a bomb costs no more than an honest text. */
export function inflate(bytes: Uint8Array): Inflated {
  if (!isZlib(bytes)) return bytes.length > INFLATED_BYTES_MAX ? 'too-large' : bytes;
  const chunks: Uint8Array[] = [];
  let size = 0;
  let isWhole = false;
  const stream = new Unzlib((chunk, isLast) => {
    chunks.push(chunk);
    size += chunk.length;
    isWhole ||= isLast;
  });
  try {
    for (let at = 0; at < bytes.length; at += CHUNK_BYTES) {
      stream.push(bytes.slice(at, at + CHUNK_BYTES), at + CHUNK_BYTES >= bytes.length);
      if (size > INFLATED_BYTES_MAX) return 'too-large';
    }
  } catch {
    return 'malformed';
  }
  const whole = isWhole ? joined(chunks, size) : undefined;
  return whole && checksumOf(bytes) === adler32(whole) ? whole : 'malformed';
}

/** The library leaves it unread. */
function checksumOf(bytes: Uint8Array): number | undefined {
  const at = bytes.byteLength - CHECKSUM_BYTES;
  return at < 0 ? undefined : new DataView(bytes.buffer, bytes.byteOffset + at).getUint32(0);
}

function adler32(bytes: Uint8Array): number {
  let sum = 1;
  let sumOfSums = 0;
  for (const byte of bytes) {
    sum = (sum + byte) % ADLER_BASE;
    sumOfSums = (sumOfSums + sum) % ADLER_BASE;
  }
  return sumOfSums * 0x1_0000 + sum;
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}
