import type { HostileReason } from './scan-warnings.js';

/** No QR code holds more: version 40 at the lowest error correction, digits only. */
export const SCAN_CHARACTERS_MAX = 7_089;

/** Escapes are undone so often and no more. */
const UNESCAPES_MAX = 2;

/** Tags that fetch, run or cover something. A national personal code has `<` between its fields, so that `<` alone says nothing. */
const TAG =
  /<\s{0,9}[/!]?\s{0,9}(?:script|img|svg|iframe|object|embed|link|meta|style|body|html|form|input|base|video|audio|math|template|details|marquee)(?=[\s/>]|$)/i;
const HANDLER = /<[a-z][^>]{0,100}[\s/]on[a-z]{3,20}\s{0,9}=/i;
/** Of templates and loggers. */
const EXPRESSION = /\$\{|\{\{|<%|<\?/;
const SCHEMES = /(?:^|[^a-z])(?:javascript|vbscript|livescript)\s{0,9}:|(?:^|[\s"'=(])data:[^,]{0,100},/i;
/** Browsers leave out line ends and tabs before they read the scheme. */
const SCHEME_IN_PIECES = /^(?:javascript|vbscript|data):/i;

const CHECKS: readonly (readonly [HostileReason, RegExp])[] = [
  // Line ends and tabs are what keyboards add; everything else of the kind is meant for terminals.
  ['control-characters', /[^\P{Cc}\n\r\t]/u],
  ['bidirectional-override', /[\u{202a}-\u{202e}\u{2066}-\u{2069}\u{200e}\u{200f}\u{61c}]/u],
  // But for the two that choose between a letter and its picture.
  [
    'invisible-characters',
    /[[\p{Default_Ignorable_Code_Point}--[\u{fe0e}\u{fe0f}]]\p{Co}\u{2028}\u{2029}\u{fff9}-\u{fffb}]/v,
  ],
  ['look-alike-digits', /[\p{Nd}--[0-9]]/v],
  ['script', TAG],
  ['script', HANDLER],
  ['script', EXPRESSION],
  ['dangerous-scheme', SCHEMES],
];

/** Whether the text is longer than any code, or not even text. Asked before anything is done with it. */
export function hostileAtSight(text: string): HostileReason | undefined {
  if (text.length > SCAN_CHARACTERS_MAX) return 'too-long';
  return text.isWellFormed() ? undefined : 'ill-formed-text';
}

/** Asked once the encoding has been repaired: a broken encoding looks like control characters. */
export function hostileContent(text: string): HostileReason | undefined {
  let plain = text;
  for (let round = 0; round <= UNESCAPES_MAX; round++) {
    const found = CHECKS.find(([, pattern]) => pattern.test(plain));
    if (found) return found[0];
    if (SCHEME_IN_PIECES.test(plain.replace(/\s/g, ''))) return 'dangerous-scheme';
    const unescaped = plain.replace(/%([0-7][0-9a-f])/gi, (_, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
    if (unescaped === plain) return undefined;
    plain = unescaped;
  }
  return undefined;
}
