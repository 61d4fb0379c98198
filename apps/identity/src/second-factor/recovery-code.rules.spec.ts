import { describe, expect, it } from '@jest/globals';
import { normalRecoveryCode, recoveryCodeFrom } from './recovery-code.rules.js';

describe('a recovery code', () => {
  it('is two groups that read back as they were printed', () => {
    const code = recoveryCodeFrom(Uint8Array.from({ length: 10 }, (_, index) => index * 25));
    expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
    expect(normalRecoveryCode(code)).toBe(code.replace('-', ''));
  });

  it.each([
    ['0abcd efghj', '0ABCDEFGHJ'],
    ['OABCD-EFGHI', '0ABCDEFGH1'],
    ['  01234-56789 ', '0123456789'],
    ['0123-45678', undefined],
    ['01234-5678U', undefined],
    ['', undefined],
  ])('%j is understood as %s', (typed, code) => {
    expect(normalRecoveryCode(typed)).toBe(code);
  });
});
