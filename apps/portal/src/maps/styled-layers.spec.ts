import { describe, expect, it } from '@jest/globals';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { Feature, Geometry } from 'geojson';
import { codeOf, drawnStyle, namesOf, type PlatformStyle } from './styled-layers';

const platform = {
  version: 8,
  sources: {
    levels: { type: 'vector', url: 'https://lachan.example/tiles/levels.json' },
    cases: { type: 'vector', url: 'https://lachan.example/tiles/cases.json' },
    hospitals: { type: 'vector', url: 'https://lachan.example/tiles/hospitals.json' },
    rivers: { type: 'vector', url: 'https://lachan.example/tiles/rivers.json' },
  },
  layers: [
    { id: 'background', type: 'background' },
    { id: 'rivers', type: 'line', source: 'rivers', 'source-layer': 'rivers' },
    { id: 'levels', type: 'fill', source: 'levels', 'source-layer': 'levels' },
    { id: 'cases', type: 'fill', source: 'cases', 'source-layer': 'cases', layout: { visibility: 'none' } },
    { id: 'hospitals', type: 'circle', source: 'hospitals', 'source-layer': 'hospitals' },
  ],
} satisfies PlatformStyle;

const triangle: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [105, 9],
      [105.3, 9],
      [105, 9.3],
      [105, 9],
    ],
  ],
};
const commune = (code: string, geometry: Geometry | null): Feature<Geometry | null> => ({
  type: 'Feature',
  id: code,
  geometry,
  properties: { code, level: null },
});
const draw = (chosen?: string) =>
  drawnStyle(platform, {
    drawn: [
      { layer: 'cases', features: [commune('31321', triangle), commune('31405', null)] },
      { layer: 'hospitals', features: [] },
    ],
    names: [],
    chosen,
  });

describe('the style that is drawn', () => {
  it('has the layers that are asked for, all seen, and what stands besides them', () => {
    const { layers } = draw();
    expect(layers.map(({ id }) => id)).toEqual([
      'background',
      'ground',
      'ground-outline',
      'rivers',
      'cases',
      'names',
      'hospitals',
      'hospitals-sign',
    ]);
    expect(layers.find(({ id }) => id === 'cases')?.layout).toEqual({ visibility: 'visible' });
  });

  it('asks for no tiles of what comes with the day, and for those of what lies below', () => {
    const { sources, layers } = draw();
    expect(Object.entries(sources).flatMap(([name, { type }]) => (type === 'vector' ? [name] : []))).toEqual([
      'rivers',
    ]);
    expect(layers.filter((layer) => 'source-layer' in layer).map(({ id }) => id)).toEqual(['rivers']);
  });

  it('leaves out what cannot be drawn and what is not known', () => {
    const { cases } = draw().sources;
    if (cases?.type !== 'geojson' || typeof cases.data === 'string') throw new Error('No features');
    expect(cases.data).toMatchObject({ features: [{ properties: { code: '31321' } }] });
    expect(JSON.stringify(cases.data)).not.toMatch(/31405|level/);
  });

  it('draws a line around what is chosen, below the points', () => {
    const ids = draw('31321').layers.map(({ id }) => id);
    expect(ids.filter((id) => id.startsWith('chosen'))).toEqual(['chosen-ground', 'chosen', 'chosen-ring']);
    expect(ids.indexOf('chosen')).toBeGreaterThan(ids.indexOf('cases'));
    expect(ids.indexOf('hospitals')).toBeGreaterThan(ids.indexOf('chosen'));
  });

  it('draws none around what is not on the map', () => {
    expect(draw('99999').layers.some(({ id }) => id.startsWith('chosen'))).toBe(false);
  });

  it('asks for no letters from anywhere', () => {
    expect(draw()).not.toHaveProperty('glyphs');
    expect(JSON.stringify(draw())).not.toContain('text-field');
  });
});

describe('shops on the map', () => {
  const shops = {
    version: 8,
    sources: { 'supply-points': { type: 'vector', url: 'https://lachan.example/tiles/supply-points.json' } },
    layers: [
      { id: 'supply-points', type: 'circle', source: 'supply-points', filter: ['!', ['has', 'cluster']] },
      { id: 'supply-points-clusters', type: 'circle', source: 'supply-points', filter: ['has', 'cluster'] },
      { id: 'supply-points-counts', type: 'symbol', source: 'supply-points', filter: ['has', 'cluster'] },
    ],
  } satisfies PlatformStyle;
  const shop: Feature = {
    ...{ type: 'Feature', id: 'shop', properties: { state: 'open' } },
    geometry: { type: 'Point', coordinates: [105.4, 9.7] },
  };
  const drawn = drawnStyle(shops, {
    ...{ drawn: [{ layer: 'supply-points', features: [shop] }], names: [], chosen: 'shop' },
  });

  it('are one where they lie close, with the chosen one above all', () => {
    expect(drawn.sources['supply-points']).toMatchObject({ type: 'geojson', cluster: true });
    expect(drawn.layers.map(({ id }) => id).filter((id) => /supply|point|ring/.test(id))).toEqual([
      ...['supply-points', 'supply-points-sign', 'supply-points-counts'],
      ...['chosen-point', 'chosen-point-sign', 'chosen-ring'],
    ]);
    expect(drawn.sources['chosen']).toMatchObject({ data: { features: [{ properties: { code: 'shop' } }] } });
  });

  it('make a style by the validator of MapLibre', () => {
    expect(validateStyleMin(drawn)).toEqual([]);
  });

  it('have a sign of their own only where they stand alone', () => {
    expect(drawn.layers.find(({ id }) => id === 'supply-points-sign')).toMatchObject({
      filter: ['!', ['has', 'cluster']],
    });
  });
});

describe('names on the map', () => {
  it('stand where something is drawn', () => {
    const named = namesOf([commune('31321', triangle), commune('31405', null)], (code) => `Xã ${code}`);
    expect(named).toHaveLength(1);
    expect(named[0]).toMatchObject({ code: '31321', name: 'Xã 31321' });
    expect(named[0]?.longitude).toBeCloseTo(105.1, 9);
  });

  it.each([
    [{ id: 'a', properties: { code: '31321' } }, '31321'],
    [{ id: 'a', properties: { areaCode: '930' } }, '930'],
    [{ id: 'a', properties: null }, 'a'],
    [{ properties: {} }, ''],
  ])('know their feature %j as %s', (feature, code) => {
    expect(codeOf(feature)).toBe(code);
  });
});
