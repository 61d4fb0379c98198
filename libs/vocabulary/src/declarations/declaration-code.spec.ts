import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  DECLARATION_CODE_RANDOM_BYTES,
  generateDeclarationCode,
  generateGroupCode,
  parseDeclarationCode,
  saysGroup,
} from './declaration-code.js';

const randomBytes = fc.uint8Array({
  ...{ minLength: DECLARATION_CODE_RANDOM_BYTES, maxLength: DECLARATION_CODE_RANDOM_BYTES },
});
const codes = fc.oneof(randomBytes.map(generateDeclarationCode), randomBytes.map(generateGroupCode));

describe('a declaration code', () => {
  it('has five groups of four and carries at least 80 random bits', () => {
    fc.assert(fc.property(codes, (code) => /^([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}$/.test(code)));
    expect(DECLARATION_CODE_RANDOM_BYTES * 5).toBeGreaterThanOrEqual(80);
  });

  it('says whether it stands for a group, whatever it is made of', () => {
    fc.assert(fc.property(randomBytes, (bytes) => !saysGroup(generateDeclarationCode(bytes))));
    fc.assert(fc.property(randomBytes, (bytes) => saysGroup(generateGroupCode(bytes))));
  });

  it('of a group is never taken for that of one person by one wrong character', () => {
    const code = generateGroupCode(new Uint8Array(DECLARATION_CODE_RANDOM_BYTES));
    expect(parseDeclarationCode(`H${code.slice(1)}`)).toEqual({ ok: false, code: 'declaration-code-mistyped' });
  });

  it('is another one when any of its bits is', () => {
    const all = new Set<string>();
    for (let bit = 0; bit < DECLARATION_CODE_RANDOM_BYTES * 5; bit += 1) {
      const bytes = new Uint8Array(DECLARATION_CODE_RANDOM_BYTES);
      bytes[Math.floor(bit / 5)] = 1 << (bit % 5);
      all.add(generateDeclarationCode(bytes));
    }
    expect(all.size).toBe(DECLARATION_CODE_RANDOM_BYTES * 5);
  });

  it('is read back in its one form, however it is typed', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom('', ' ', '-', '–'), (code, separator) => {
        const typed = code.toLowerCase().replaceAll('-', separator).replaceAll('0', 'o').replaceAll('1', 'l');
        expect(parseDeclarationCode(typed)).toEqual({ ok: true, value: code, warnings: [] });
      }),
    );
  });

  it('with a mistyped character is refused', () => {
    const typed = `1${generateDeclarationCode(new Uint8Array(DECLARATION_CODE_RANDOM_BYTES)).slice(1)}`;
    expect(parseDeclarationCode(typed)).toEqual({ ok: false, code: 'declaration-code-mistyped' });
  });

  it.each(['', '1234', 'K7M4Q2XQ', '0'.repeat(21), `${'0'.repeat(19)}*`, '0'.repeat(10_000)])(
    '%j is malformed',
    (typed) => {
      expect(parseDeclarationCode(typed)).toEqual({ ok: false, code: 'declaration-code-malformed' });
    },
  );
});
