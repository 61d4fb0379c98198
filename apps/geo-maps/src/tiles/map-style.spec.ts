import { describe, expect, it } from '@jest/globals';
import { MAP_LAYERS, RISK_LEVELS, ZONE_KINDS } from '#libs/vocabulary';
import {
  createExpression,
  featureFilter,
  validateStyleMin,
  type StyleSpecification,
} from '@maplibre/maplibre-gl-style-spec';
import { LEVEL_LOOKS, UNKNOWN_LEVEL_LOOK } from './area-looks.js';
import { perceivedDifference, SIGHTS } from './colour-sight.fixture.js';
import { POINT_COLOURS } from './point-colours.js';
import { levelLegend, mapStyleOf, STYLED_MAPS, zoneLegend, type StyledMap } from './map-style.js';

const breaks = { cases: [20, 50, 150], coverage: [70] };
const whole: StyledMap = { title: { vi: 'Bản đồ', en: 'Map' }, layers: MAP_LAYERS, outlined: [] };
const style = mapStyleOf('https://lachan.example', 'vi', breaks, whole);
const shop = { type: 'Point' } as const;
const read = style as unknown as StyleSpecification;

describe('the style of the map', () => {
  const maps = [whole, ...Object.values(STYLED_MAPS)].flatMap((map) => [['vi', map] as const, ['en', map] as const]);

  it.each(maps)('is a style by the validator of MapLibre, in %s: $title.en', (language, map) => {
    const made = mapStyleOf('https://lachan.example', language, breaks, map);
    expect(validateStyleMin(made as unknown as StyleSpecification)).toEqual([]);
  });

  it('shows each layer from its own tiles', () => {
    expect(Object.keys(style.sources)).toEqual([...MAP_LAYERS]);
    const drawn = read.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    expect(new Set(drawn)).toEqual(new Set(MAP_LAYERS));
  });

  it.each([...RISK_LEVELS, null])('fills an area of level %s with its colour and its pattern', (level) => {
    const look = level === null ? UNKNOWN_LEVEL_LOOK : LEVEL_LOOKS[level];
    expect(painted('levels', 'fill-color', level === null ? {} : { level })).toBe(look.colour);
    expect(painted('levels-pattern', 'fill-pattern', level === null ? {} : { level })).toBe(look.pattern);
  });

  it.each(['per100000', 'other'])('shades cases by %s', (property) => {
    const colour = painted('cases', 'fill-color', { [property]: 149.9 });
    expect(colour).toBe(property === 'other' ? UNKNOWN_LEVEL_LOOK.colour : '#fc8d59');
  });

  it('refuses breaks that do not rise, and more than it has shades for', () => {
    for (const cases of [[50, 20], [20, 20], [], [1, 2, 3, 4, 5], [Number.NaN]])
      expect(() => mapStyleOf('https://lachan.example', 'vi', { ...breaks, cases }, whole)).toThrow(RangeError);
  });

  it('draws only the outlines of areas that are there for the places among them', () => {
    const { layers } = mapStyleOf('https://lachan.example', 'vi', breaks, STYLED_MAPS.essentials);
    const ofLevels = (layers as { id: string }[]).map(({ id }) => id).filter((id) => id.startsWith('levels'));
    expect(ofLevels).toEqual(['levels-outline']);
  });

  it('draws rivers and roads above the shading, and below zones and points', () => {
    const sources = read.layers.flatMap((layer) => ('source' in layer ? [layer.source] : []));
    const base = ['rivers', 'roads'].map((layer) => sources.lastIndexOf(layer));
    const shading = ['levels', 'cases', 'coverage'].map((layer) => sources.lastIndexOf(layer));
    expect(Math.min(...base)).toBeGreaterThan(Math.max(...shading));
    for (const layer of ['zones', 'hospitals', 'supply-points'])
      expect(sources.indexOf(layer)).toBeGreaterThan(Math.max(...base));
  });

  it.each([
    ['LineString', 'canal', ['rivers-edge', 'rivers']],
    ['Polygon', 'lake', ['rivers-areas']],
    ['Polygon', 'river', ['rivers-areas']],
  ] as const)('draws a %s of a %s as what it is', (type, kind, ids) => {
    const drawn = read.layers.filter(
      (layer) =>
        'source' in layer &&
        layer.source === 'rivers' &&
        featureFilter(layer.filter, 'layers[0].filter').filter({ zoom: 12 }, { type, properties: { kind } }),
    );
    expect(drawn.map(({ id }) => id)).toEqual(ids);
  });

  it('draws a national road wider than a street, and both wider from near', () => {
    const widths = (zoom: number) =>
      ['national-road', 'street'].map((kind) => painted('roads', 'line-width', { kind }, zoom));
    const [[wide, narrow] = [], [wideNear, narrowNear] = []] = [widths(9), widths(16)];
    expect([Number(wide) > Number(narrow), Number(wideNear) > Number(narrowNear)]).toEqual([true, true]);
    expect([Number(wideNear) > Number(wide), Number(narrowNear) > Number(narrow)]).toEqual([true, true]);
  });

  it('draws shops that lie close as one, with how many of them are in each state', () => {
    const [single, clusters, counts] = ['supply-points', 'supply-points-clusters', 'supply-points-counts'].map((id) =>
      read.layers.find((one) => one.id === id),
    );
    const isSeen = (layer: typeof single, properties: object): boolean =>
      layer !== undefined &&
      'filter' in layer &&
      featureFilter(layer.filter, 'layers[0].filter').filter({ zoom: 9 }, { ...shop, properties });
    const cluster = { cluster: true, point_count: 9, open: 4, closed: 1, disputed: 0, unknown: 4 };
    expect([single, clusters, counts].map((layer) => isSeen(layer, cluster))).toEqual([false, true, true]);
    expect([single, clusters, counts].map((layer) => isSeen(layer, { state: 'open' }))).toEqual([true, false, false]);
    const told = createExpression(
      (counts?.layout as { 'icon-image': unknown })['icon-image'],
      'layers[0].layout.icon-image',
    );
    if (told.result === 'error') throw new Error(told.value.map(({ message }) => message).join());
    expect(told.value.evaluate({ zoom: 9 }, { ...shop, properties: cluster })).toBe('cluster:4/4/1/0');
  });

  it('asks nothing of another origin', () => {
    const hosts = [...JSON.stringify(style).matchAll(/https?:\/\/([^/"]+)/g)].map(([, host]) => host);
    expect(new Set(hosts)).toEqual(new Set(['lachan.example']));
  });
});

/** What an expression of the style comes to for a feature, as MapLibre would. */
function painted(id: string, property: string, properties: Record<string, unknown>, zoom = 9): unknown {
  const layer = read.layers.find((one) => one.id === id);
  const [, expression] = Object.entries(layer?.paint ?? {}).find(([name]) => name === property) ?? [];
  const made = createExpression(expression, `${id}.paint.${property}`);
  if (made.result === 'error') throw new Error(made.value.map(({ message }) => message).join());
  return made.value.evaluate({ zoom }, { type: 'Polygon', properties });
}

describe('the legend', () => {
  it('has every level and what is not known, every kind of zone, and a pattern of its own for each', () => {
    expect(levelLegend().map(({ value }) => value)).toEqual([...RISK_LEVELS.map(String), 'unknown']);
    expect(zoneLegend().map(({ value }) => value)).toEqual([...ZONE_KINDS]);
    const patterns = [...levelLegend(), ...zoneLegend()].map(({ pattern }) => pattern);
    expect(new Set(patterns).size).toBe(patterns.length);
  });
});

describe.each(SIGHTS)('to %s', (_, sight) => {
  const pairs = (colours: readonly string[]) =>
    colours.flatMap((one, at) => colours.slice(at + 1).map((other) => [one, other] as const));

  it.each(pairs(levelLegend().map(({ colour }) => colour)))('levels %s and %s are two colours', (one, other) => {
    expect(perceivedDifference(one, other, sight)).toBeGreaterThan(20);
  });

  it.each(pairs(Object.values(POINT_COLOURS)))('points %s and %s are two colours', (one, other) => {
    expect(perceivedDifference(one, other, sight)).toBeGreaterThan(8);
  });
});
