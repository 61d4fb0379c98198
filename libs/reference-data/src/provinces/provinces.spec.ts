import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '../load-reference-data.js';
import { Provinces } from './provinces.js';

const { provinces } = loadReferenceData();
const day = '2021-08-11';

describe('the provinces of the country', () => {
  it('are 63 in 2021, sorted by code', () => {
    const codes = provinces.list(day).map(({ code }) => code);
    expect(codes).toHaveLength(63);
    expect(codes).toEqual([...codes].sort());
  });

  it.each([
    ['01', 'Thành phố Hà Nội'],
    ['79', 'Thành phố Hồ Chí Minh'],
    ['92', 'Thành phố Cần Thơ'],
    ['93', 'Tỉnh Hậu Giang'],
    ['96', 'Tỉnh Cà Mau'],
  ])('have %s as %s', (code, name) => {
    expect(provinces.find(code, day)?.name).toBe(name);
  });

  it.each(['00', '03', '97', '1', ''])('have no %j', (code) => {
    expect(provinces.find(code)).toBeUndefined();
  });

  it('ended as a set on 1 July 2025, and are still found without a day', () => {
    expect(provinces.find('93', '2025-06-30')).toBeDefined();
    expect(provinces.find('93', '2025-07-01')).toBeUndefined();
    expect(provinces.list('2025-07-01')).toEqual([]);
    expect(provinces.find('93')?.name).toBe('Tỉnh Hậu Giang');
  });

  it('take the newest name where no day is given', () => {
    const two = new Provinces([
      { validFrom: '2000-01-01', validTo: '2020-01-01', provinces: [{ code: '46', name: 'old' }] },
      { validFrom: '2020-01-01', provinces: [{ code: '46', name: 'new' }] },
    ]);
    expect(two.find('46')?.name).toBe('new');
    expect(two.find('46', '2019-12-31')?.name).toBe('old');
  });
});
