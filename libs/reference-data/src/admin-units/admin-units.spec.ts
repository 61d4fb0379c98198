import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '../load-reference-data.js';
import { AdminUnits } from './admin-units.js';

const { adminUnits } = loadReferenceData();
const CENSUS_DAY = '2019-04-01';
const REPORT_DAY = '2021-08-11';
const population = (units: readonly { population2019?: number }[]) =>
  units.reduce((sum, unit) => sum + (unit.population2019 ?? 0), 0);

describe('the units of Hậu Giang', () => {
  it.each([
    [CENSUS_DAY, 1, 8, 76],
    ['2020-01-31', 1, 8, 76],
    ['2020-02-01', 1, 8, 75],
    [REPORT_DAY, 1, 8, 75],
    ['2025-06-30', 1, 8, 75],
    ['2025-07-01', 0, 0, 0],
    ['2019-03-31', 0, 0, 0],
  ])('are on %s %i province, %i districts and %i communes', (on, provinces, districts, communes) => {
    expect(adminUnits.list({ level: 'province', on })).toHaveLength(provinces);
    expect(adminUnits.list({ level: 'district', on })).toHaveLength(districts);
    expect(adminUnits.list({ level: 'commune', on })).toHaveLength(communes);
  });

  it('have the population of the census, with and without Phú An', () => {
    expect(adminUnits.find('93')?.population2019).toBe(733_017);
    expect(population(adminUnits.communesOf('93', REPORT_DAY))).toBe(728_936);
    expect(population(adminUnits.communesOf('93', CENSUS_DAY))).toBe(733_017);
  });

  it('have a point in every commune of 2021 but Thạnh Hòa', () => {
    const without = adminUnits.communesOf('93', REPORT_DAY).filter((unit) => unit.latitude === undefined);
    expect(without.map(({ code }) => code)).toEqual(['31405']);
  });

  it('remember Phú An as merged, and as not confirmed', () => {
    expect(adminUnits.find('31372')).toMatchObject({
      name: 'Xã Phú An',
      mergedInto: '31369',
      validTo: '2020-02-01',
      unconfirmed: true,
    });
    expect(adminUnits.find('31372', '2020-01-31')).toBeDefined();
    expect(adminUnits.find('31372', '2020-02-01')).toBeUndefined();
  });

  it.each([
    ['93', 75],
    ['930', 9],
    ['931', 6],
    ['932', 10],
    ['933', 8],
    ['934', 15],
    ['935', 10],
    ['936', 8],
    ['937', 9],
    ['31318', 1],
    ['94', 0],
  ])('in area %s are %i communes in 2021', (area, communes) => {
    expect(adminUnits.communesOf(area, REPORT_DAY)).toHaveLength(communes);
  });

  it.each([
    ['31318', '31318', true],
    ['31318', '930', true],
    ['31318', '93', true],
    ['31318', '931', false],
    ['31318', '31321', false],
    ['31372', '933', true],
    ['99999', '93', false],
    ['99999', '99999', false],
    ['31318', '', false],
  ])('commune %s within %s: %s', (commune, area, within) => {
    expect(adminUnits.isWithin(commune, area)).toBe(within);
  });

  it('are listed under any ancestor, which is not its own child', () => {
    expect(adminUnits.list({ parent: '93', on: REPORT_DAY })).toHaveLength(83);
    expect(adminUnits.list({ parent: '930', on: REPORT_DAY })).toHaveLength(9);
    expect(adminUnits.list()).toHaveLength(85);
  });

  it('come from wide to narrow, each level by code', () => {
    const listed = adminUnits.list({ on: REPORT_DAY }).map(({ code }) => code);
    expect(listed.slice(0, 3)).toEqual(['93', '930', '931']);
    expect(listed.at(-1)).toBe('31495');
  });
});

describe('a unit with two versions', () => {
  const base = { level: 'commune', name: 'Xã Thử' } as const;
  const units = new AdminUnits([
    { code: '93', level: 'province', name: 'Tỉnh', validFrom: '2000-01-01' },
    { code: '930', level: 'district', name: 'Huyện', parentCode: '93', validFrom: '2000-01-01' },
    { ...base, code: '31318', parentCode: '93', validFrom: '2022-01-01' },
    { ...base, code: '31318', parentCode: '930', validFrom: '2000-01-01', validTo: '2022-01-01' },
  ]);

  it('is found as it stood on the day, and newest without one', () => {
    expect(units.find('31318', '2021-12-31')?.parentCode).toBe('930');
    expect(units.find('31318', '2022-01-01')?.parentCode).toBe('93');
    expect(units.find('31318')?.parentCode).toBe('93');
  });

  it('stays within the area in which it once lay', () => {
    expect(units.isWithin('31318', '930')).toBe(true);
    expect(units.isWithin('31318', '93')).toBe(true);
  });
});
