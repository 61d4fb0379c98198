import { Unzlib } from 'fflate';

/** Many times what a certificate with every dose takes. */
export const INFLATED_BYTES_MAX = 16_384;
/** Bytes that are given at once: at most about a thousand times as many can come of them before the limit is seen. */
const CHUNK_BYTES = 32;
/** First byte of a zlib stream with the window of 32 kB. */
const ZLIB = 0x78;

export type Inflated = Uint8Array | 'too-large' | 'malformed';

/** Undoes zlib with a limit on what comes out, so that a bomb costs no more than an honest text. */
export function inflate(bytes: Uint8Array): Inflated {
  // The first issuers left the compression out, and readers still take what they printed.
  if (bytes[0] !== ZLIB) return bytes.length > INFLATED_BYTES_MAX ? 'too-large' : bytes;
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
  return isWhole ? joined(chunks, size) : 'malformed';
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
