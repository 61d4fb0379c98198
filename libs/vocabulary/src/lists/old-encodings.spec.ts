import { describe, expect, it } from '@jest/globals';
import { fromOldEncoding } from './old-encodings.js';

describe('a name in an old encoding', () => {
  it.each([
    ['NguyÔn V¨n A', 'Nguyễn Văn A'],
    ['TrÇn ThÞ Hång', 'Trần Thị Hồng'],
    ['Ph¹m Quèc Tr\u00adêng', 'Phạm Quốc Trường'],
    ['§Æng Hoµng Mü', 'Đặng Hoàng Mỹ'],
    ['Vò ThÞ Thñy', 'Vũ Thị Thủy'],
    ['TRÇN V¡N H¶I', 'TRẦN VĂN HẢI'],
    ['Lª §×nh Ch×nh', 'Lê Đình Chình'],
  ])('of TCVN3, %s, is %s', (typed, meant) => {
    expect(fromOldEncoding(typed)).toEqual({ text: meant, from: 'tcvn3' });
  });

  it.each([
    ['Nguyeãn Vaên A', 'Nguyễn Văn A'],
    ['Traàn Thò Hoàng', 'Trần Thị Hồng'],
    ['Phaïm Quoác Tröôøng', 'Phạm Quốc Trường'],
    ['Ñaëng Hoaøng Myõ', 'Đặng Hoàng Mỹ'],
    ['TRAÀN VAÊN HAÛI', 'TRẦN VĂN HẢI'],
    ['Leâ Ñình Chính', 'Lê Đình Chính'],
  ])('of VNI, %s, is %s', (typed, meant) => {
    expect(fromOldEncoding(typed)).toEqual({ text: meant, from: 'vni' });
  });

  it.each([
    ...['Nguyễn Văn A', 'Trần Thị Hồng', 'Vũ Đình Hoà', 'Nguyen Van A', 'Lê Quý Đôn', 'Phạm Thuỷ Tiên', 'Y Blah'],
    ...['Jürgen Müller', 'José Peña', 'François', 'Nguyễn Jürgen', '王小明', ''],
  ])('is none where it stands as it was meant: %s', (typed) => {
    expect(fromOldEncoding(typed)).toBeUndefined();
    expect(fromOldEncoding(typed.normalize('NFC').toUpperCase())).toBeUndefined();
  });
});
