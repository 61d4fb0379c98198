import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromBase32, toBase32 } from './base32.rules.js';
import { codeAt, stepOf, stepOfCode } from './totp.rules.js';

/** RFC 6238, appendix B; the last six digits of its eight. */
const RFC_SECRET = Buffer.from('12345678901234567890');

describe('a code by time', () => {
  it.each([
    [59, '287082'],
    [1111111109, '081804'],
    [1111111111, '050471'],
    [1234567890, '005924'],
    [2000000000, '279037'],
    [20000000000, '353130'],
  ])('is at second %i what the RFC says', (seconds, code) => {
    expect(codeAt(RFC_SECRET, stepOf(new Date(seconds * 1000)))).toBe(code);
  });

  it('is taken one step early or late, with blanks, and not further off', () => {
    const now = 1_000_000;
    for (const [step, taken] of [
      [now - 2, undefined],
      [now - 1, now - 1],
      [now, now],
      [now + 1, now + 1],
      [now + 2, undefined],
    ] as const) {
      const code = codeAt(RFC_SECRET, step);
      expect(stepOfCode(RFC_SECRET, `${code.slice(0, 3)} ${code.slice(3)}`, now, 0)).toBe(taken);
    }
  });

  it('is taken once, and none before it afterwards', () => {
    const now = 1_000_000;
    expect(stepOfCode(RFC_SECRET, codeAt(RFC_SECRET, now), now, now)).toBeUndefined();
    expect(stepOfCode(RFC_SECRET, codeAt(RFC_SECRET, now - 1), now, now)).toBeUndefined();
    expect(stepOfCode(RFC_SECRET, codeAt(RFC_SECRET, now + 1), now, now)).toBe(now + 1);
  });

  it.each(['', '12345', '1234567', 'abcdef', '１２３４５６', '12345\u0000'])('is never %j', (typed) => {
    expect(stepOfCode(RFC_SECRET, typed, 1, -10)).toBeUndefined();
  });
});

describe('base32', () => {
  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 1, maxLength: 40 }), (bytes) => {
        expect(fromBase32(toBase32(bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  it('takes blanks and lower case, and no foreign character', () => {
    expect(fromBase32('mzxw 6ytb oi======')).toEqual(Buffer.from('foobar'));
    expect(fromBase32('MZXW1')).toBeUndefined();
    expect(fromBase32('')).toBeUndefined();
  });
});
