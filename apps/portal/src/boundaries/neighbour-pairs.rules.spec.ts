import { describe, expect, it } from '@jest/globals';
import { readPairs } from './neighbour-pairs.rules.ts';

describe('a list of neighbours', () => {
  it.each([
    ['with a heading', 'xa,xa giap\n31318,31321\n'],
    ['as other spreadsheets write it', '\uFEFF31318;31321\r\n'],
    ['between quotes, with empty lines', '\n"31318","31321"\n\n'],
  ])('is read %s', (_, text) => {
    expect(readPairs(text)).toEqual({ ok: true, pairs: [['31318', '31321']] });
  });

  it.each([
    ['a code that is none', '31318,31321\n31318,3132\n', 2],
    ['one code alone', '31318\n', 1],
    ['nothing', '', 1],
  ])('is refused by the line: %s', (_, text, line) => {
    expect(readPairs(text)).toEqual({ ok: false, line });
  });
});
