import { describe, expect, it } from '@jest/globals';
import { coordinatesInList } from './coordinates-in-list.js';
import { gazetteer } from './supply-list.fixture.js';

const read = (latitude?: string, longitude?: string) => coordinatesInList(latitude, longitude, gazetteer.box);

describe('coordinates of a list', () => {
  it.each([
    ['9.784', '105.471'],
    ['9,784', '105,471'],
    [`9°47'02.4"`, `105°28'15.6"`],
    [`9°47'02.4"N`, `105°28'15.6"E`],
    [`N 9° 47' 02,4''`, `E 105° 28' 15,6''`],
    [`9°47′02.4″B`, `105°28′15.6″Đ`],
    ['9 47 2.4', '105 28 15.6'],
    [`9°47.04'`, `105°28.26'`],
    ['9.784°', '105.471° đ'],
  ])('%s and %s are one place', (latitude, longitude) => {
    const answer = read(latitude, longitude);
    expect(answer).toMatchObject({ ok: true, warnings: [] });
    expect(answer.ok ? answer.value?.latitude : 0).toBeCloseTo(9.784, 6);
    expect(answer.ok ? answer.value?.longitude : 0).toBeCloseTo(105.471, 6);
  });

  it('are put right where they stand in each other’s column', () => {
    expect(read('105.471', '9.784')).toEqual({
      ...{ ok: true, value: { latitude: 9.784, longitude: 105.471 } },
      warnings: [{ path: 'vi_do', code: 'coordinates-swapped' }],
    });
  });

  it('may be left out', () => {
    expect(read()).toEqual({ ok: true, value: null, warnings: [] });
  });

  it.each([
    ['9.784', undefined, 'kinh_do', 'coordinate-missing'],
    [undefined, '105.471', 'vi_do', 'coordinate-missing'],
    ['x', '105.471', 'vi_do', 'coordinate-malformed'],
    ['-9.784', '105.471', 'vi_do', 'coordinate-malformed'],
    [`9°47'S`, '105.471', 'vi_do', 'coordinate-malformed'],
    [`9°60'00"`, '105.471', 'vi_do', 'coordinate-malformed'],
    ['9.784', '105.471.2', 'kinh_do', 'coordinate-malformed'],
    ['9.784', '1e2', 'kinh_do', 'coordinate-malformed'],
    ['9.784', '1'.repeat(100_000), 'kinh_do', 'coordinate-malformed'],
    ['10.784', '106.7', 'vi_do', 'coordinates-outside-province'],
    ['0', '0', 'vi_do', 'coordinates-outside-province'],
  ])('%s and %s are refused', (latitude, longitude, path, code) => {
    expect(read(latitude, longitude)).toEqual({ ok: false, faults: [{ path, code }] });
  });
});
