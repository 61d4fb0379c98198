import { describe, expect, it } from '@jest/globals';
import type { Birth } from '../ages/birth.js';
import { parseIdentityDocument } from './identity-document.js';
import type { Sex } from './sex.js';

const born = (year: number): Birth => ({ precision: 'year', year });

describe('an identity document', () => {
  it.each([
    ['citizen-id', '099086001234', '099086001234'],
    ['citizen-id', ' 099 086 001 234 ', '099086001234'],
    ['old-identity-card', '012345678', '012345678'],
    ['passport', 'c1234567', 'C1234567'],
    ['passport', 'AB 123456', 'AB123456'],
    ['passport', 'A'.repeat(20), 'A'.repeat(20)],
  ])('%s %j is kept as %s', (kind, typed, number) => {
    expect(parseIdentityDocument({ kind, number: typed })).toEqual({ ok: true, value: { kind, number }, warnings: [] });
  });

  it.each([
    ['citizen-id', '09908600123', 'citizen-id-malformed'],
    ['citizen-id', '0930860012345', 'citizen-id-malformed'],
    ['citizen-id', '09308600123A', 'citizen-id-malformed'],
    ['citizen-id', '09908600123\n', 'citizen-id-malformed'],
    ['citizen-id', '٠٩٣٠٨٦٠٠١٢٣٤', 'citizen-id-malformed'],
    ['citizen-id', '', 'citizen-id-malformed'],
    ['citizen-id', ' '.repeat(9_999), 'citizen-id-malformed'],
    ['old-identity-card', '12345678', 'old-identity-card-malformed'],
    ['old-identity-card', '0123456789', 'old-identity-card-malformed'],
    ['passport', 'B1234', 'passport-malformed'],
    ['passport', 'A'.repeat(21), 'passport-malformed'],
    ['passport', 'C12-4567', 'passport-malformed'],
    ['passport', 'Đ1234567', 'passport-malformed'],
    ['driving-licence', '099086001234', 'identity-document-kind-unknown'],
    ['toString', '099086001234', 'identity-document-kind-unknown'],
  ])('%s %j is refused: %s', (kind, number, code) => {
    expect(parseIdentityDocument({ kind, number })).toEqual({ ok: false, code });
  });
});

describe('the digits of a citizen id', () => {
  it.each<[string, Sex, number, string[]]>([
    ['099086001234', 'male', 1986, []],
    ['099186001234', 'female', 1986, []],
    ['099205001234', 'male', 2005, []],
    ['099305001234', 'female', 2005, []],
    ['099400001234', 'male', 2100, []],
    ['099086001234', 'other', 1986, []],
    ['099186001234', 'other', 1986, []],
    ['099093029317', 'male', 1993, []],
    ['099186001234', 'male', 1986, ['century-sex-digit-mismatch']],
    ['099086001234', 'female', 1986, ['century-sex-digit-mismatch']],
    ['099005001234', 'male', 2005, ['century-sex-digit-mismatch']],
    ['099286001234', 'other', 1986, ['century-sex-digit-mismatch']],
    ['099986001234', 'male', 1986, ['century-sex-digit-mismatch']],
    ['099085001234', 'male', 1986, ['birth-year-digits-mismatch']],
    ['099286001234', 'male', 1986, ['century-sex-digit-mismatch']],
    ['099205001234', 'female', 1986, ['century-sex-digit-mismatch', 'birth-year-digits-mismatch']],
  ])('%s of a person who is %s and born in %i warns of %j', (number, sex, year, warnings) => {
    const parsed = parseIdentityDocument({ kind: 'citizen-id', number }, { sex, birth: born(year) });
    expect(parsed).toMatchObject({ ok: true, warnings });
  });

  it('are compared with the year of an exact birth date too', () => {
    const birth: Birth = { precision: 'day', date: '1986-05-01', year: 1986 };
    const parsed = parseIdentityDocument({ kind: 'citizen-id', number: '099087001234' }, { sex: 'male', birth });
    expect(parsed).toMatchObject({ warnings: ['birth-year-digits-mismatch'] });
  });

  it('are looked for in no other document', () => {
    const person = { sex: 'female', birth: born(1986) } as const;
    expect(parseIdentityDocument({ kind: 'old-identity-card', number: '093086001' }, person)).toMatchObject({
      warnings: [],
    });
  });
});
