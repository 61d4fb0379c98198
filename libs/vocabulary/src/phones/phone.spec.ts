import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOBILE_PREFIXES } from './mobile-prefixes.js';
import { parsePhone } from './phone.js';

describe('a phone', () => {
  it.each([
    ['0912345678', '+84912345678'],
    ['+84912345678', '+84912345678'],
    ['84912345678', '+84912345678'],
    ['+84 91 234 56 78', '+84912345678'],
    ['091.234.5678', '+84912345678'],
    ['091-234-5678', '+84912345678'],
    ['(091) 234 5678', '+84912345678'],
    ['091\u00a0234\u00a05678', '+84912345678'],
    ['02933876543', '+842933876543'],
    ['(0293) 3 876 543', '+842933876543'],
    ['+84 293 3876543', '+842933876543'],
    ['02838123456', '+842838123456'],
  ])('%j is %s', (typed, phone) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value: phone, warnings: [] });
  });

  it.each(['0512345678', '0312345678', '0711234567', '0951234567'])('%s has an unknown prefix: a warning', (typed) => {
    expect(parsePhone(typed)).toMatchObject({ ok: true, warnings: ['unknown-mobile-prefix'] });
  });

  it.each([
    ['', 'phone-missing'],
    [' - ', 'phone-missing'],
    ['091234567', 'phone-malformed'],
    ['09123456789', 'phone-malformed'],
    ['912345678', 'phone-malformed'],
    ['0112345678', 'phone-malformed'],
    ['0612345678', 'phone-malformed'],
    ['01234567890', 'phone-malformed'],
    ['0293387654', 'phone-malformed'],
    ['029338765432', 'phone-malformed'],
    ['+840912345678', 'phone-malformed'],
    ['++84912345678', 'phone-malformed'],
    ['0912 345 67a', 'phone-malformed'],
    ['０９１２３４５６７８', 'phone-malformed'],
    ['0912345678\u0000', 'phone-malformed'],
    ['0912345678\n', 'phone-malformed'],
    ['+', 'phone-malformed'],
    ['0'.repeat(5_000), 'phone-malformed'],
    ['+85620123456', 'phone-not-vietnamese'],
    ['+1 415 555 2671', 'phone-not-vietnamese'],
  ])('%j is refused: %s', (typed, code) => {
    expect(parsePhone(typed)).toEqual({ ok: false, code });
  });

  it('is the same in all three forms, with every known prefix and any separators', () => {
    const prefixes = fc.constantFrom(...Object.values(MOBILE_PREFIXES).flat());
    const rest = fc.stringMatching(/^\d{7}$/);
    fc.assert(
      fc.property(prefixes, rest, fc.constantFrom('', ' ', '.', '-'), (prefix, digits, separator) => {
        const national = `${prefix.slice(1)}${digits}`;
        const spaced = [...national].join(separator);
        for (const lead of ['0', '84', '+84']) {
          expect(parsePhone(`${lead}${spaced}`)).toEqual({ ok: true, value: `+84${national}`, warnings: [] });
        }
      }),
    );
  });

  it('lists no prefix twice', () => {
    const all = Object.values(MOBILE_PREFIXES).flat();
    expect(new Set(all).size).toBe(all.length);
  });
});
