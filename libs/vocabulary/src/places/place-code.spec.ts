import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CODE_ALPHABET } from '../codes/checked-code.js';
import { generatePlaceCode, isPlaceCode, parsePlaceCode, PLACE_CODE_RANDOM_BYTES } from './place-code.js';

const KNOWN = 'K7M4Q2XQ';
const codes = fc
  .uint8Array({ minLength: PLACE_CODE_RANDOM_BYTES, maxLength: PLACE_CODE_RANDOM_BYTES })
  .map(generatePlaceCode);

describe('a place code', () => {
  it('keeps the form that contracts publish', () => {
    fc.assert(fc.property(codes, (code) => /^[0-9A-Z]{8}$/.test(code) && isPlaceCode(code)));
  });

  it('never changes its scheme: posters hang for years', () => {
    expect(generatePlaceCode(Uint8Array.from([19, 7, 20, 4, 23, 2, 29]))).toBe(KNOWN);
  });

  it('mistyped in one character, by any character of the alphabet, is refused', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 0; at < code.length; at += 1) {
          for (const other of CODE_ALPHABET.replace(code.charAt(at), '')) {
            const typed = code.slice(0, at) + other + code.slice(at + 1);
            expect(parsePlaceCode(typed)).toEqual({ ok: false, code: 'place-code-mistyped' });
          }
        }
      }),
    );
  });

  it('with two neighbours swapped is refused', () => {
    fc.assert(
      fc.property(codes, (code) => {
        for (let at = 0; at + 1 < code.length; at += 1) {
          const typed = code.slice(0, at) + code.charAt(at + 1) + code.charAt(at) + code.slice(at + 2);
          if (typed !== code) expect(parsePlaceCode(typed)).toEqual({ ok: false, code: 'place-code-mistyped' });
        }
      }),
    );
  });

  it('is read as it was meant: lower case, spaces, dashes, O for 0, I and L for 1', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom('O', 'o'), fc.constantFrom('I', 'i', 'L', 'l'), (code, zero, one) => {
        const typed = ` ${code.slice(0, 4)}-${code.slice(4)} `.toLowerCase().replaceAll('0', zero).replaceAll('1', one);
        expect(parsePlaceCode(typed)).toEqual({ ok: true, value: code, warnings: [] });
      }),
    );
  });

  it.each(['', 'K7M4Q2X', 'K7M4Q2XQQ', 'K7M4Q2X!', 'K7M4Q2XĐ', 'K7M4Q2XQ\n', 'ＫK7M4Q2X', 'K'.repeat(10_000)])(
    '%j is malformed',
    (typed) => {
      expect(parsePlaceCode(typed)).toEqual({ ok: false, code: 'place-code-malformed' });
    },
  );

  it.each(['k7m4q2xq', 'K7M4-Q2XQ', 'K7M4Q2XA', 'K7M4Q2X', 'U0000000', ''])('%j is not in stored form', (code) => {
    expect(isPlaceCode(code)).toBe(false);
  });

  it('needs its bytes', () => {
    expect(() => generatePlaceCode(new Uint8Array(PLACE_CODE_RANDOM_BYTES - 1))).toThrow(RangeError);
  });
});
