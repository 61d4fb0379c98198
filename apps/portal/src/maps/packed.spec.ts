import { describe, expect, it } from '@jest/globals';
import type { Feature, Geometry } from 'geojson';
import type { MapLayer } from '#libs/vocabulary';
import type { LayerFeatures, OfflinePack } from './map-answers';
import { communesIn, isReadable, levelsIn, pointsIn, visitedPlacesIn, zonesIn } from './packed';

const point: Geometry = { type: 'Point', coordinates: [105.46, 9.78] };
const feature = (id: string, properties: Feature['properties'], geometry: Geometry | null = null) =>
  ({ type: 'Feature', id, geometry, properties }) satisfies Feature<Geometry | null>;

function packOf(layers: Partial<Record<MapLayer, Feature<Geometry | null>[]>>): OfflinePack {
  const head = { type: 'FeatureCollection', certainty: null, boundaries: null, asOf: null } as const;
  const layer = (features: Feature<Geometry | null>[]): LayerFeatures => ({
    ...{ ...head, features, source: { vi: 'nguồn', en: 'source' } },
  });
  return {
    ...{ format: 'lachan-offline-pack-1', on: '2021-08-11', certainty: 'schematic' },
    district: { code: '930', name: 'Thành phố Vị Thanh' },
    units: [
      { code: '930', level: 'district', name: 'Thành phố Vị Thanh', outline: null },
      { code: '31318', level: 'commune', name: 'Phường I', outline: point },
    ],
    layers: Object.fromEntries(Object.entries(layers).map(([name, features]) => [name, layer(features)])),
  };
}

describe('a kept pack', () => {
  it('is read only in the shape that is known', () => {
    expect(isReadable(packOf({}))).toBe(true);
    expect(isReadable({ format: 'lachan-offline-pack-2' })).toBe(false);
  });

  it('has its communes to be drawn, and not the district', () => {
    expect(communesIn(packOf({}))).toEqual([
      { type: 'Feature', id: '31318', geometry: point, properties: { code: '31318', name: 'Phường I' } },
    ]);
  });

  it('has points with their state and what they sell, as the platform answers them', () => {
    const told = {
      ...{ name: 'Chợ Vị Thanh', kind: 'market', communeCode: '31318', address: 'Đường 1', hours: 'Mo-Su 05:00-09:00' },
      ...{ state: 'open', stateSince: '2021-08-11T01:00:00.000Z', stateSource: 'owner', confidence: 0.8 },
      ...{ goods: 'rice eggs', goodsOut: 'eggs', delivery: true, phone: '+842933876543', hoursText: null },
    };
    const [market, ...others] = pointsIn(packOf({ 'supply-points': [feature('a', told, point)] }));
    expect(others).toEqual([]);
    expect(market).toMatchObject({
      ...{ id: 'a', name: 'Chợ Vị Thanh', latitude: 9.78, longitude: 105.46, delivery: true, hoursText: null },
      state: { value: 'open', since: '2021-08-11T01:00:00.000Z', source: 'owner', confidence: 0.8 },
    });
    expect(market?.goods.map(({ good, value }) => [good, value])).toEqual([
      ['rice', 'unknown'],
      ['eggs', 'out-of-stock'],
    ]);
  });

  it('leaves out a point of a kind that is not known, and takes a state that is not for unknown', () => {
    const shop = { name: 'x', kind: 'food-shop', communeCode: '31318', state: 'haunted' };
    const points = pointsIn(
      packOf({ 'supply-points': [feature('a', { ...shop, kind: 'casino' }), feature('b', shop)] }),
    );
    expect(points.map(({ id, latitude, state }) => [id, latitude, state.value])).toEqual([['b', null, 'unknown']]);
  });

  it('has levels, zones and visited places', () => {
    const pack = packOf({
      levels: [
        feature('31318', { areaCode: '31318', level: 3, scheme: 'resolution-128' }),
        feature('31321', { level: 9 }),
        feature('31324', { level: 4, colour: 'red', scheme: 'decision-2686' }),
      ],
      zones: [
        feature('z', {
          ...{ name: 'Khu vực 4', kind: 'blockade-area', directive: null, areaCodes: '31318 31321' },
          ...{ documentNumber: '1/QĐ', issuedBy: 'UBND', validFrom: '2021-08-10T17:00:00.000Z', validTo: null },
        }),
      ],
      'visited-places': [
        feature('v', {
          ...{ name: 'Chợ', communeCode: '31318', address: null, advice: 'Khai báo y tế' },
          windows: '2021-08-09T00:00:00.000Z/2021-08-09T01:30:00.000Z',
        }),
      ],
    });
    expect(levelsIn(pack).map(({ areaCode, level, colour }) => [areaCode, level, colour])).toEqual([
      ['31318', 3, null],
      ['31321', null, null],
      ['31324', null, 'red'],
    ]);
    expect(zonesIn(pack)).toMatchObject([{ name: 'Khu vực 4', areaCodes: ['31318', '31321'], to: null }]);
    expect(visitedPlacesIn(pack)).toMatchObject([
      { windows: [{ from: '2021-08-09T00:00:00.000Z', to: '2021-08-09T01:30:00.000Z' }], advice: 'Khai báo y tế' },
    ]);
  });
});
