import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { CORRECTION_CODE_RANDOM_BYTES, generateCorrectionCode, parseCorrectionCode } from './correction-code.js';

const codes = fc
  .uint8Array({ minLength: CORRECTION_CODE_RANDOM_BYTES, maxLength: CORRECTION_CODE_RANDOM_BYTES })
  .map(generateCorrectionCode);

describe('the code of a request to correct a record', () => {
  it('has three groups of four, and is read however it is typed', () => {
    fc.assert(
      fc.property(codes, fc.constantFrom('', ' ', '-'), (code, separator) => {
        expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
        const typed = code.toLowerCase().replaceAll('-', separator).replaceAll('0', 'o');
        expect(parseCorrectionCode(typed)).toEqual({ ok: true, value: code, warnings: [] });
      }),
    );
  });

  it.each([
    ['', 'correction-code-malformed'],
    ['0'.repeat(13), 'correction-code-malformed'],
    [`1${'0'.repeat(11)}`, 'correction-code-mistyped'],
  ])('%j is refused', (typed, code) => {
    expect(parseCorrectionCode(typed)).toEqual({ ok: false, code });
  });
});
