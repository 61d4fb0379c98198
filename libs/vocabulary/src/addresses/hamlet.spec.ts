import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { hamletKey, hamletOf } from './hamlet.js';

describe('the hamlet of an address', () => {
  it.each<[string, string | undefined]>([
    ['Khu vực 2', 'Khu vực 2'],
    ['khu vuc 2', 'Khu vực 2'],
    ['KHU VỰC 02, Phường I', 'Khu vực 2'],
    ['KV2, phường VII', 'Khu vực 2'],
    ['KV 2', 'Khu vực 2'],
    ['K.V 2', 'Khu vực 2'],
    ['k.vực 2', 'Khu vực 2'],
    ['K.P 3', 'Khu phố 3'],
    ['KV4,P.5', 'Khu vực 4'],
    ['KV4 P5 TP Vị Thanh', 'Khu vực 4'],
    ['Kv. Bình An, P. Hiệp Lợi', 'Khu vực Bình An'],
    ['Khu vực số 2', 'Khu vực 2'],
    ['Tổ 5, khu vực 3, phường I', 'Khu vực 3'],
    ['Khu vực 3 - Tổ 5 - Phường I', 'Khu vực 3'],
    ['Phường I, khu vực 3, tổ 5', 'Khu vực 3'],
    ['tổ 12 KV Xẻo Vông', 'Khu vực Xẻo Vông'],
    ['Tổ dân phố 7, phường III', 'Tổ dân phố 7'],
    ['TDP số 07', 'Tổ dân phố 7'],
    ['TDP7', 'Tổ dân phố 7'],
    ['Tổ 5, phường I', undefined],
    ['ấp số 3 xã Vị Tân', 'Ấp 3'],
    ['Ấp 3/xã Vị Tân', 'Ấp 3'],
    ['12/3 ấp Mỹ Hiệp', 'Ấp Mỹ Hiệp'],
    ['Ấp: Mỹ Hiệp', 'Ấp Mỹ Hiệp'],
    ['ấp “Mỹ Hiệp”, xã Vị Trung', 'Ấp Mỹ Hiệp'],
    ['Âp Mỹ Hiệp', 'Ấp Mỹ Hiệp'],
    ['áp 5, xã Vị Thắng', 'Ấp 5'],
    ['xã Vị Trung ấp Mỹ Hiệp', 'Ấp Mỹ Hiệp'],
    ['Xã Vị Trung, huyện Vị Thủy, ấp 10', 'Ấp 10'],
    ['(ấp 5) xã Vị Thắng', 'Ấp 5'],
    ['Thôn 3, xã Thử', 'Thôn 3'],
    ['khóm Đông Bình A', 'Khóm Đông Bình A'],
    ['Khom5 thi tran Nga Sau', 'Khóm 5'],
    ['k. 5', undefined],
    ['12/3 đường Lê Hồng Phong, khu vực 4', 'Khu vực 4'],
    ['Tổ 3 khu vực III', 'Khu vực III'],
    ['số 5, ấp Mỹ Hiệp, xã Vị Trung', 'Ấp Mỹ Hiệp'],
    ['Ap My Hiep, xa Vi Trung', 'Ấp My Hiep'],
    ['ấp 7A xã Hỏa Tiến', 'Ấp 7A'],
    ['ấp.5', 'Ấp 5'],
    ['Ấp5', 'Ấp 5'],
    ['ẤP MỸ HIỆP', 'Ấp Mỹ Hiệp'],
    ['ấp Phú Lợi xã Phú An huyện Châu Thành', 'Ấp Phú Lợi'],
    ['tổ 5 ấp Tân Long', 'Ấp Tân Long'],
    ['Khóm 3, thị trấn', 'Khóm 3'],
    ['khu phố 1', 'Khu phố 1'],
    ['Thôn Đông', 'Thôn Đông'],
    ['Ấp Thạnh Lợi A1', 'Ấp Thạnh Lợi A 1'],
    ['Ấp Nhất – xã Tân Phú', 'Ấp Nhất'],
    ['123 đường Trần Hưng Đạo', undefined],
    ['Phường I', undefined],
    ['', undefined],
    ['ấp', undefined],
    ['ấp, xã Vị Trung', undefined],
    ['khu vực xã Vị Trung', undefined],
    ['chợ Áp Thấp', undefined],
  ])('%j is %j', (address, hamlet) => {
    expect(hamletOf(address)).toBe(hamlet);
    expect(hamletOf(address.normalize('NFD'))).toBe(hamlet);
  });

  it('is one group however it is written', () => {
    expect(new Set(['Ấp Mỹ Hiệp', 'ap my hiep', 'ẤP MỸ HIỆP'].map(hamletKey)).size).toBe(1);
    expect(new Set(['Khu vực 2', 'kv 02', 'KHU VUC 2'].map(hamletKey)).size).toBe(1);
  });

  it('is found again in what was found, and no text breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        const found = hamletOf(text);
        if (found !== undefined) expect(hamletOf(found)).toBe(found);
      }),
    );
  });
});
