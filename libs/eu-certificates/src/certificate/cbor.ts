import { decode, type TagDecoder } from 'cborg';

/** Deeper than any certificate; a text that nests further would only fill the stack. */
export const NESTING_MAX = 16;

const transparent: TagDecoder = (content) => content();
/** Date as text, date as number, COSE_Sign1, CWT: all say of their content what its place says already. */
const TAGS = { 0: transparent, 1: transparent, 18: transparent, 61: transparent };

/** Maps become `Map`s. Undefined for anything that is not one whole value, or repeats a key, or has another tag. */
export function decodeCbor(bytes: Uint8Array): unknown {
  if (nestsDeeply(bytes)) return undefined;
  try {
    return decode(bytes, { useMaps: true, rejectDuplicateMapKeys: true, tags: TAGS });
  } catch {
    return undefined;
  }
}

/** A cheap upper bound: a run of bytes that each open an array, a map or a tag. */
function nestsDeeply(bytes: Uint8Array): boolean {
  let run = 0;
  for (const byte of bytes) {
    const major = byte >> 5;
    run = major === 4 || major === 5 || major === 6 ? run + 1 : 0;
    if (run > NESTING_MAX) return true;
  }
  return false;
}

export function mapOf(value: unknown): ReadonlyMap<unknown, unknown> | undefined {
  return value instanceof Map ? value : undefined;
}
