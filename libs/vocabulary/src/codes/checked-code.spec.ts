import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checksOut, CODE_ALPHABET, codeFromBytes, MAX_CODE_LENGTH } from './checked-code.js';

const MISTAKE_RUNS = 300;

/** The code with other characters at some positions. */
function changed(code: string, changes: Readonly<Record<number, string>>): string {
  return [...code].map((character, index) => changes[index] ?? character).join('');
}

const codes = (length: number) =>
  fc.uint8Array({ minLength: length - 1, maxLength: length - 1 }).map((bytes) => codeFromBytes(bytes, length));

/**
 * The scheme is linear, so that a mistake is found or missed whatever the rest of the code is: the zero code with every
 * difference at every position is a proof, and the random codes hold the implementation to it.
 */
describe.each([8, 20, MAX_CODE_LENGTH])('a checked code of %i characters', (length) => {
  it('checks out as generated', () => {
    fc.assert(fc.property(codes(length), (code) => checksOut(code) && code.length === length));
  });

  it('does not check out with any one character changed to any other', () => {
    fc.assert(
      fc.property(codes(length), (code) => {
        for (let at = 0; at < length; at += 1) {
          for (const other of CODE_ALPHABET) {
            if (other !== code[at] && checksOut(changed(code, { [at]: other }))) return false;
          }
        }
        return true;
      }),
      { numRuns: MISTAKE_RUNS, examples: [['0'.repeat(length)]] },
    );
  });

  it('does not check out with any two different characters swapped, neighbours or not', () => {
    fc.assert(
      fc.property(codes(length), (code) => {
        for (let a = 0; a < length; a += 1) {
          for (let b = a + 1; b < length; b += 1) {
            const swapped = changed(code, { [a]: code.charAt(b), [b]: code.charAt(a) });
            if (swapped !== code && checksOut(swapped)) return false;
          }
        }
        return true;
      }),
      { numRuns: MISTAKE_RUNS },
    );
  });

  it('shows every swap of every two characters at every two positions, exhaustively', () => {
    const zero = '0'.repeat(length);
    let missed = 0;
    for (let a = 0; a < length; a += 1) {
      for (let b = a + 1; b < length; b += 1) {
        for (const difference of CODE_ALPHABET.slice(1)) {
          // Swapping x and y adds x ⊕ y at both positions: all that any swap can do to the sum.
          if (checksOut(changed(zero, { [a]: difference, [b]: difference }))) missed += 1;
        }
      }
    }
    expect(missed).toBe(0);
  });
});

describe('the scheme of checked codes', () => {
  it('has 32 different characters and none that looks like another', () => {
    expect(new Set(CODE_ALPHABET).size).toBe(32);
    expect(CODE_ALPHABET).not.toMatch(/[ILOU]/);
  });

  it('would miss a swap beyond its greatest length, and refuses that length', () => {
    const tooLong = MAX_CODE_LENGTH + 1;
    const ends = changed('0'.repeat(tooLong), { 0: '7', [tooLong - 1]: '7' });
    expect(checksOut(ends)).toBe(true);
    expect(() => codeFromBytes(new Uint8Array(tooLong), tooLong)).toThrow(RangeError);
  });

  it('refuses too few bytes', () => {
    expect(() => codeFromBytes(new Uint8Array(6), 8)).toThrow(RangeError);
  });

  it('gives every character equally often', () => {
    const all = Array.from({ length: 256 }, (_, byte) => codeFromBytes(Uint8Array.of(byte), 2).charAt(0));
    const counts = Map.groupBy(all, (character) => character);
    expect([...counts.values()].map((list) => list.length)).toEqual(Array.from({ length: 32 }, () => 8));
  });
});
