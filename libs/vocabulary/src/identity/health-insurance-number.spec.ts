import { describe, expect, it } from '@jest/globals';
import { parseHealthInsuranceNumber } from './health-insurance-number.js';

describe('a health insurance number', () => {
  it.each([
    ['GD4930123456789', 'GD4930123456789'],
    ['gd4930123456789', 'GD4930123456789'],
    ['GD 4 93 0123456789', 'GD4930123456789'],
    ['GD-4-93-0123456789', 'GD4930123456789'],
    ['0123456789', '0123456789'],
  ])('%j is %s', (typed, number) => {
    expect(parseHealthInsuranceNumber(typed)).toEqual({ ok: true, value: number, warnings: [] });
  });

  it.each([
    '',
    '012345678',
    '01234567890',
    'GD6930123456789',
    'GD0930123456789',
    'G14930123456789',
    'GD493012345678',
    'GD49301234567890',
    'GD493012345678A',
    '0123456789\n',
    '1'.repeat(9_999),
  ])('%j is refused', (typed) => {
    expect(parseHealthInsuranceNumber(typed)).toEqual({ ok: false, code: 'health-insurance-number-malformed' });
  });
});
