import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { foldName } from './fold-name.js';

describe('the matching key of a name', () => {
  it.each([
    ['Nguyễn Văn A', 'NGUYEN VAN A'],
    ['Đặng Thị Đào', 'DANG THI DAO'],
    ['đỗ đình đạt', 'DO DINH DAT'],
    ['Ðặng Thị Ɖào', 'DANG THI DAO'],
    ['TRƯƠNG QUỲNH Ư', 'TRUONG QUYNH U'],
    ['  lê   thị  ', 'LE THI'],
    ['O’Connor', "O'CONNOR"],
    ['Weiß', 'WEISS'],
    ['Ｎguyễn', 'NGUYEN'],
  ])('of %j is %j', (name, key) => {
    expect(foldName(name)).toBe(key);
    expect(foldName(name.normalize('NFD'))).toBe(key);
  });

  it('of all Vietnamese letters is plain A to Z', () => {
    const letters = 'aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ';
    expect(foldName(letters)).toMatch(/^[A-Z]+$/);
    expect(foldName(letters.toUpperCase())).toBe(foldName(letters));
  });

  it('does not change when folded again', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (name) => {
        expect(foldName(foldName(name))).toBe(foldName(name));
      }),
      { numRuns: 2_000 },
    );
  });
});
