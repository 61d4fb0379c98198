import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { MOBILE_PREFIXES } from './mobile-prefixes.js';
import { parsePhone } from './phone.js';

describe('a phone', () => {
  it.each([
    ['0910000000', '+84910000000'],
    ['+84910000000', '+84910000000'],
    ['84910000000', '+84910000000'],
    ['+84 91 000 00 00', '+84910000000'],
    ['091.000.0000', '+84910000000'],
    ['091-000-0000', '+84910000000'],
    ['(091) 000 0000', '+84910000000'],
    ['091\u00a0000\u00a00000', '+84910000000'],
    ['02930876543', '+842930876543'],
    ['(0293) 0 876 543', '+842930876543'],
    ['+84 293 0876543', '+842930876543'],
    ['02800000000', '+842800000000'],
  ])('%j is %s', (typed, phone) => {
    expect(parsePhone(typed)).toEqual({ ok: true, value: phone, warnings: [] });
  });

  it.each(['0510000000', '0310000000', '0710000000', '0950000000'])('%s has an unknown prefix: a warning', (typed) => {
    expect(parsePhone(typed)).toMatchObject({ ok: true, warnings: ['unknown-mobile-prefix'] });
  });

  it.each([
    ['', 'phone-missing'],
    [' - ', 'phone-missing'],
    ['091000000', 'phone-malformed'],
    ['09100000009', 'phone-malformed'],
    ['912345678', 'phone-malformed'],
    ['0112345678', 'phone-malformed'],
    ['0612345678', 'phone-malformed'],
    ['01234567890', 'phone-malformed'],
    ['0293087654', 'phone-malformed'],
    ['029300000000', 'phone-malformed'],
    ['+840910000000', 'phone-malformed'],
    ['++84910000000', 'phone-malformed'],
    ['0910 000 00a', 'phone-malformed'],
    ['０９１２３４５６７８', 'phone-malformed'],
    ['0910000000\u0000', 'phone-malformed'],
    ['0910000000\n', 'phone-malformed'],
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
