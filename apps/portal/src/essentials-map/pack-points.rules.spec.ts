import { describe, expect, it } from '@jest/globals';
import type { SupplyPoint } from '../maps/map-answers';
import { distanceM, pointsOfPack } from './pack-points.rules';

const point = (id: string, more: Partial<SupplyPoint> = {}): SupplyPoint => ({
  ...{ id, name: id, kind: 'market', communeCode: '31318', address: null },
  ...{ latitude: 9.78, longitude: 105.46, distanceM: null, goods: [], hours: null, hoursText: null, openNow: null },
  state: { value: 'unknown', since: null, source: null, confidence: 0 },
  ...{ whoMayCome: null, phone: null, delivery: null },
  ...more,
});
const stated = (value: SupplyPoint['state']['value']): Pick<SupplyPoint, 'state'> => ({
  state: { value, since: '2021-08-11T01:00:00Z', source: 'owner', confidence: 0.8 },
});
const stock = (value: 'in-stock' | 'out-of-stock' | 'unknown'): Pick<SupplyPoint, 'goods'> => ({
  goods: [{ good: 'rice', value, since: null, source: null, confidence: 0 }],
});
const anything = { commune: undefined, near: undefined, kinds: [], isOpenNow: false, good: undefined } as const;
const ids = (points: readonly SupplyPoint[]): string[] => points.map(({ id }) => id);

describe('a kept list', () => {
  it('stands in the order of names, marks aside', () => {
    expect(ids(pointsOfPack([point('Đ'), point('c'), point('Ê')], anything))).toEqual(['c', 'Đ', 'Ê']);
  });

  it('has the kinds and the commune that are asked for', () => {
    const points = [point('a'), point('b', { kind: 'pharmacy' }), point('c', { communeCode: '31321' })];
    expect(ids(pointsOfPack(points, { ...anything, kinds: ['pharmacy'] }))).toEqual(['b']);
    expect(ids(pointsOfPack(points, { ...anything, commune: '31321' }))).toEqual(['c']);
  });

  it('leaves out what was said to be closed where somebody asks for what is open, and nothing that is in doubt', () => {
    const points = [
      point('closed', stated('closed')),
      point('disputed', stated('disputed')),
      point('open', stated('open')),
      point('unknown'),
    ];
    expect(ids(pointsOfPack(points, { ...anything, isOpenNow: true }))).toEqual(['disputed', 'open', 'unknown']);
    expect(ids(pointsOfPack(points, anything))).toHaveLength(4);
  });

  it('has what sells a good and is not known to be out of it', () => {
    const points = [
      point('a', stock('in-stock')),
      point('b', stock('out-of-stock')),
      point('c', stock('unknown')),
      point('d'),
    ];
    expect(ids(pointsOfPack(points, { ...anything, good: 'rice' }))).toEqual(['a', 'c']);
  });

  it('begins with the nearest, across communes, and ends with those whose place nobody knows', () => {
    const points = [
      point('nowhere', { latitude: null, longitude: null }),
      point('far', { latitude: 9.9, communeCode: '31321' }),
      point('near', { latitude: 9.781 }),
    ];
    const found = pointsOfPack(points, { ...anything, commune: '31318', near: { latitude: 9.78, longitude: 105.46 } });
    expect(ids(found)).toEqual(['near', 'far', 'nowhere']);
    expect(found[0]?.distanceM).toBeCloseTo(111.2, 0);
  });
});

describe('a distance', () => {
  it('agrees with the ellipsoid to three in a thousand', () => {
    // Vị Thanh to Ngã Bảy by geographiclib: 42 167 m.
    const metres = distanceM({ latitude: 9.7845, longitude: 105.4701 }, { latitude: 9.8166, longitude: 105.8531 });
    expect(Math.abs(metres / 42_167 - 1)).toBeLessThan(0.003);
  });
});
