import { describe, expect, it } from '@jest/globals';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { zoneFeature } from './zone-geometry';

const square = (x: number): Polygon => ({
  type: 'Polygon',
  coordinates: [
    [
      [x, 9],
      [x + 1, 9],
      [x + 1, 10],
      [x, 9],
    ],
  ],
});
const COMMUNES: Feature<Polygon | null>[] = [
  { type: 'Feature', properties: { code: '31318' }, geometry: square(105) },
  { type: 'Feature', properties: { code: '31321' }, geometry: square(106) },
  { type: 'Feature', properties: { code: '31405' }, geometry: null },
];
const communesOf = (code: string): string[] => (code === '930' ? ['31318', '31321'] : [code]);
const zone = { id: 'z', kind: 'blockade-area', outline: null } as const;
const drawn = (areaCodes: string[]) => zoneFeature({ ...zone, areaCodes }, COMMUNES, communesOf);

describe('a zone on the map', () => {
  it('lies where it was drawn', () => {
    const outline: MultiPolygon = { type: 'MultiPolygon', coordinates: [square(107).coordinates] };
    const feature = zoneFeature({ ...zone, areaCodes: ['31318'], outline }, COMMUNES, communesOf);
    expect(feature).toMatchObject({ geometry: outline, properties: { id: 'z', kind: 'blockade-area' } });
  });

  it('covers its communes, or those of its district', () => {
    expect(drawn(['31321']).geometry).toEqual({ type: 'MultiPolygon', coordinates: [square(106).coordinates] });
    expect((drawn(['930']).geometry as MultiPolygon).coordinates).toHaveLength(2);
  });

  it('is missing where its areas are: a hamlet, a commune that nobody can draw', () => {
    expect(drawn(['31318-02', '31405']).geometry).toBeNull();
  });
});
