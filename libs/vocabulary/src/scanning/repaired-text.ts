import { undoWrongReading } from './mojibake.js';
import type { ScanWarning } from './scan-warnings.js';

export interface RepairedText {
  readonly text: string;
  readonly warnings: readonly ScanWarning[];
}

const BYTE_ORDER_MARK = '\u{feff}';
/** What scanners and keyboards put in the place of the vertical bar. */
const OTHER_SEPARATORS = /[｜¦│∣‖]/gu;
const ESCAPED_SEPARATOR = /%7C/i;

/**
 * Undoes what scanners, keyboards and clipboards do to a text without anybody's intent: a byte order mark, line ends,
 * decomposed letters, UTF-8 read as Latin-1, percent encoding, another separator. What was guessed is a warning.
 */
export function repairText(scanned: string): RepairedText {
  const warnings: ScanWarning[] = [];
  let text = scanned.startsWith(BYTE_ORDER_MARK) ? scanned.slice(1) : scanned;
  const reread = undoWrongReading(text);
  if (reread !== undefined) {
    warnings.push('encoding-repaired');
    text = reread.startsWith(BYTE_ORDER_MARK) ? reread.slice(1) : reread;
  }
  if (!text.includes('|')) {
    const unescaped = unescapeSeparators(text);
    if (unescaped !== undefined) warnings.push('encoding-repaired');
    text = unescaped ?? text;
    const separated = text.replace(OTHER_SEPARATORS, '|');
    if (separated !== text) warnings.push('separators-repaired');
    text = separated;
  }
  if (text.includes('\u{fffd}')) warnings.push('characters-lost');
  return { text: text.trim().normalize('NFC'), warnings: [...new Set(warnings)] };
}

/** Of what is no address: in an address the escapes have their meaning. */
function unescapeSeparators(text: string): string | undefined {
  if (!ESCAPED_SEPARATOR.test(text) || text.includes('://')) return undefined;
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
