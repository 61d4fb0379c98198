import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import type { FeatureProperties } from '../layers/published-layer.js';
import { liesInDistrict } from './in-district.js';

const { adminUnits } = loadReferenceData();
const now = new Date('2021-08-11T00:00:00Z');

describe('whether a feature lies in a district', () => {
  it.each<[string, FeatureProperties, boolean]>([
    ['a point in a commune of it', { communeCode: '31318' }, true],
    ['a point elsewhere', { communeCode: '31340' }, false],
    ['a commune of it', { areaCode: '31318' }, true],
    ['the district itself', { areaCode: '930' }, true],
    ['the province', { areaCode: '93' }, true],
    ['another district', { areaCode: '931' }, false],
    ['a zone of several areas', { areaCodes: '31340 31318' }, true],
    ['a zone of hamlets', { areaCodes: '31318-03 31318-04' }, true],
    ['hamlets elsewhere', { areaCodes: '31340-03' }, false],
    ['an unknown code', { communeCode: '99999' }, false],
    ['nothing said', { name: 'somewhere' }, true],
  ])('%s', (_, properties, lies) => {
    const feature = { id: 'a', geometry: null, properties, from: now, to: null };
    expect(liesInDistrict(feature, '930', adminUnits)).toBe(lies);
  });
});
