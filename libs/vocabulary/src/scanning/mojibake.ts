/** Windows-1252, bytes 128 to 159; where it has no character, the control character of that number stands. */
const WINDOWS_1252 = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';
const FIRST_OF_WINDOWS_1252 = 128;
const LATIN_1_MAX = 0xff;
/** A text may have gone through the wrong reading more than once. */
const ROUNDS_MAX = 2;

/**
 * Undoes the reading of UTF-8 as Latin-1 or Windows-1252 (`Nguyá»…n` → `Nguyễn`). Undefined where the text was not
 * broken in that way: a text that is no sequence of such bytes, or whose bytes are no UTF-8, is left alone.
 */
export function undoWrongReading(text: string): string | undefined {
  let repaired: string | undefined;
  for (let round = 0; round < ROUNDS_MAX; round++) {
    const next = readAsUtf8(repaired ?? text);
    if (next === undefined) break;
    repaired = next;
  }
  return repaired;
}

function readAsUtf8(text: string): string | undefined {
  const bytes = bytesOf(text);
  if (bytes === undefined) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined for a text of ASCII only, or with a character that no byte stands for. */
function bytesOf(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  let isAscii = true;
  for (let at = 0; at < text.length; at++) {
    const byte = byteOf(text.charCodeAt(at));
    if (byte === undefined) return undefined;
    if (byte >= FIRST_OF_WINDOWS_1252) isAscii = false;
    bytes[at] = byte;
  }
  return isAscii ? undefined : bytes;
}

function byteOf(unit: number): number | undefined {
  if (unit <= LATIN_1_MAX) return unit;
  const at = WINDOWS_1252.indexOf(String.fromCharCode(unit));
  return at === -1 ? undefined : FIRST_OF_WINDOWS_1252 + at;
}
