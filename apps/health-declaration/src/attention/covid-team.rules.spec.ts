import { describe, expect, it } from '@jest/globals';
import { byHamlet, countsByHamlet, hamletOfEntry } from './covid-team.rules.js';

describe('the list of the community team', () => {
  it.each([
    [null, 'số 5, ấp Mỹ Hiệp', 'Ấp Mỹ Hiệp'],
    ['Khu vực 2', 'số 5, ấp Mỹ Hiệp', 'Khu vực 2'],
    [null, 'số 5 đường Ví Dụ', null],
  ])('set %j, address %j: %j', (set, address, hamlet) => {
    expect(hamletOfEntry(set, address)).toBe(hamlet);
  });

  it('goes hamlet by hamlet, numbers in their order, the unknown last, the oldest first', () => {
    const entry = (hamlet: string | null, since: string) => ({ hamlet, since });
    const sorted = byHamlet([
      entry(null, '1'),
      entry('Khu vực 10', '1'),
      entry('Khu vực 2', '2'),
      entry('khu vuc 2', '1'),
      entry('Ấp Mỹ Hiệp', '9'),
    ]);
    expect(sorted.map(({ hamlet, since }) => `${hamlet} ${since}`)).toEqual([
      'Ấp Mỹ Hiệp 9',
      'khu vuc 2 1',
      'Khu vực 2 2',
      'Khu vực 10 1',
      'null 1',
    ]);
    expect(countsByHamlet(sorted).map(({ count }) => count)).toEqual([1, 2, 1, 1]);
  });
});
