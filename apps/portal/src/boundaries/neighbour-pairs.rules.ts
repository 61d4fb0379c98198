/** Pairs of codes out of a text, one pair a line; a first line of words is a heading. Lines from 1. */
export type ReadPairs =
  | { readonly ok: true; readonly pairs: readonly (readonly [string, string])[] }
  | { readonly ok: false; readonly line: number };

const PAIR = /^"?(\d{5})"?\s*[,;\t ]\s*"?(\d{5})"?$/;

export function readPairs(text: string): ReadPairs {
  const pairs: (readonly [string, string])[] = [];
  for (const [index, line] of text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .entries()) {
    const found = PAIR.exec(line.trim());
    if (found?.[1] !== undefined && found[2] !== undefined) pairs.push([found[1], found[2]]);
    else if (line.trim() !== '' && !(index === 0 && !/\d/.test(line))) return { ok: false, line: index + 1 };
  }
  return pairs.length === 0 ? { ok: false, line: 1 } : { ok: true, pairs };
}
