import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { streetKeyIn } from './street-in-list.js';

describe('the street of an address', () => {
  it.each([
    ['12 Trần Hưng Đạo', 'TRAN HUNG DAO'],
    ['số 12/3A đường Trần Hưng Đạo, KV 2, phường I', 'TRAN HUNG DAO'],
    ['Khu vực 2, số 5-7 Trần Hưng Đạo', 'TRAN HUNG DAO'],
    ['đ. Trần Hưng Đạo', 'TRAN HUNG DAO'],
    ['TRAN HUNG DAO', 'TRAN HUNG DAO'],
    ['Lô 5 Lê Quý Đôn', 'LE QUY DON'],
    ['120 đường 30/4', '30/4'],
    ['Đường 3 tháng 2', '3/2'],
    ['12/3 30/4', '30/4'],
    ['QL61C', 'QUOC LO 61C'],
    ['số 5, quốc lộ 61C', 'QUOC LO 61C'],
    ['ĐT 931', 'TINH LO 931'],
    ['Tỉnh lộ 931', 'TINH LO 931'],
  ])('%j is on %s', (address, street) => {
    expect(streetKeyIn(address)).toBe(street);
    expect(streetKeyIn(address.normalize('NFD'))).toBe(street);
  });

  it.each([
    '',
    '12',
    '12/3',
    '30/4',
    'số 5',
    'ấp 3',
    'KV2, phường I',
    'xã Vị Tân',
    'P.5',
    'chợ Vị Thanh',
    'gần chợ',
    'hẻm 5',
    '-',
  ])('%j names none', (address) => {
    expect(streetKeyIn(address)).toBeUndefined();
  });

  it('is found in no time, whatever stands there', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const key = streetKeyIn(text);
        return key === undefined || key.length > 0;
      }),
    );
  });
});
