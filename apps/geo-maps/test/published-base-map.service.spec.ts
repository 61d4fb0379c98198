import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VectorTile } from '@mapbox/vector-tile';
import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import type { FeatureCollection } from 'geojson';
import { PbfReader } from 'pbf';
import { vn2000FromWgs84 } from '#libs/geo';
import { eventuallyHolds, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { BASE_LAYERS, type BaseLayer } from '#libs/vocabulary';
import { BaseMapDesk, feature, fileOf, line, ONE_OF_EACH, SAID } from './base-map-in-test.js';
import { geoJsonFaults } from './geojson-faults.js';
import { PLACE, seenIn, surfacesOfAllTimes, tileAt } from './public-surfaces.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

/** Longer than a process that has changed nothing itself may show what was rolled back. */
const GONE_WITHIN_MS = 3_000;
const MARK = 'Sông Chưa Công Bố';
const STYLES = ['covid', 'essentials'] as const;
const PLAIN = ['/maps/covid/plain?lang=vi', '/maps/essentials/plain?lang=vi'];

let service: ServiceInTest;
let other: ServiceInTest;
let desk: BaseMapDesk;

beforeAll(async () => {
  service = await startGeoMaps();
  other = await service.another();
  desk = new BaseMapDesk(service);
});
afterAll(async () => {
  await other.stop();
  await service.stop();
});

type Layer = FeatureCollection & { readonly source: { readonly vi: string }; readonly licence?: string };

const layerOf = async (layer: BaseLayer, one: ServiceInTest = service): Promise<Layer> =>
  (await one.get<Layer>(`/v1/map-layers/${layer}`)).body;
const namesIn = async (layer: BaseLayer, one: ServiceInTest = service): Promise<unknown[]> =>
  (await layerOf(layer, one)).features.map(({ properties }) => properties?.name as unknown);
const textOf = async (path: string, one: ServiceInTest = service): Promise<string> =>
  (await fetch(`${one.url}${path}`)).text();

/** Everything public, of both layers and of what is made of them. */
async function everything(one: ServiceInTest): Promise<Map<string, string>> {
  const found = new Map<string, string>();
  for (const layer of BASE_LAYERS) for (const entry of await surfacesOfAllTimes(one, layer)) found.set(...entry);
  for (const path of [...STYLES.map((name) => `/v1/map-styles/${name}.json`), ...PLAIN])
    found.set(path, await textOf(path, one));
  return found;
}

async function kindsIn(layer: BaseLayer, zoom: number): Promise<unknown[]> {
  const response = await fetch(`${service.url}/tiles/${layer}/${tileAt(zoom, ...PLACE)}.mvt`);
  const tile = new VectorTile(new PbfReader(new Uint8Array(await response.arrayBuffer()))).layers[layer];
  return Array.from({ length: tile?.length ?? 0 }, (_, at) => tile?.feature(at).properties.kind).sort();
}

describe('without a published pack', () => {
  it('both layers are there and empty, and the maps say that none is drawn', async () => {
    for (const layer of BASE_LAYERS) {
      expect(await layerOf(layer)).toMatchObject({ layer, features: [], asOf: null, boundaries: null });
      expect((await fetch(`${service.url}/tiles/${layer}/${tileAt(13, ...PLACE)}.mvt`)).status).toBe(204);
    }
    for (const name of STYLES) {
      const style = (await service.get<StyleSpecification>(`/v1/map-styles/${name}.json`)).body;
      expect(Object.keys(style.sources)).not.toEqual(expect.arrayContaining(['rivers']));
      expect(style.metadata).toMatchObject({ 'lachan:base-map': null });
    }
    for (const path of PLAIN) expect(await textOf(path)).toContain('Chưa vẽ sông, kênh và đường');
  });

  it('nothing of one that was read is on any public surface, of any time, in whatever process', async () => {
    const marked = feature('river', line([-1, 0], [1, 0]), { name: MARK });
    const refused = fileOf([marked, feature('rail', line([0, 0], [1, 1]))]);
    const said = { source: 'Nguồn chưa công bố', licence: 'Giấy phép chưa công bố' };
    await desk.read(fileOf([marked]), { query: said });
    await desk.read(refused, { query: said });
    for (const one of [service, other])
      expect(seenIn(await everything(one), MARK, said.source, said.licence)).toEqual([]);
  });
});

describe('a published pack', () => {
  let id: string;

  it('is drawn at once here and within two seconds elsewhere, however often it is published', async () => {
    ({ id } = await desk.read(fileOf(ONE_OF_EACH)));
    await everything(other);
    const key = newIdempotencyKey();
    const answers = await Promise.all([1, 2, 3].map(() => desk.publish(id, undefined, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.number))).toEqual(new Set([1]));
    expect((await desk.publish(id)).body).toMatchObject({ code: 'base-map-pack-published-already' });
    expect(await namesIn('rivers')).toEqual(['Sông Thử', 'Kênh Thử', null, 'Hồ Thử']);
    await eventuallyHolds(async () => expect(await namesIn('roads', other)).toContain('Quốc lộ Thử'), {
      withinMs: GONE_WITHIN_MS,
    });
    expect(await desk.pack(id)).toMatchObject({
      state: 'published',
      isDrawn: true,
      changes: [{ kind: 'publication' }],
    });
  });

  it('is GeoJSON by a strict reader, with its source, its licence and its day, and 304 while it is the same', async () => {
    const { headers } = await service.get('/v1/map-layers/roads');
    const roads = await layerOf('roads');
    expect(geoJsonFaults(roads)).toEqual([]);
    expect(roads).toMatchObject({
      ...{ layer: 'roads', source: { vi: SAID.source, en: SAID.source }, licence: SAID.licence },
      ...{ asOf: '2021-07-31T17:00:00.000Z', certainty: null },
    });
    expect(roads.features[0]).toMatchObject({
      geometry: { type: 'LineString' },
      properties: { kind: 'national-road', name: 'Quốc lộ Thử', ref: 'QL0', validFrom: '2021-07-31T17:00:00.000Z' },
    });
    const known = { headers: { 'if-none-match': headers.get('etag') ?? '' } };
    expect((await service.get('/v1/map-layers/roads', known)).status).toBe(304);
    const { body } = await service.get<{ items: object[] }>('/v1/map-layers');
    expect(body.items).toContainEqual(
      expect.objectContaining({ layer: 'rivers', geometry: 'line', licence: SAID.licence, features: 4 }),
    );
  });

  it.each<[BaseLayer, number, string[]]>([
    ['rivers', 8, ['river']],
    ['rivers', 11, ['canal', 'lake', 'river']],
    ['rivers', 14, ['canal', 'lake', 'river', 'stream']],
    ['roads', 8, ['national-road']],
    ['roads', 10, ['national-road', 'provincial-road']],
    ['roads', 12, ['district-road', 'national-road', 'provincial-road']],
    ['roads', 14, ['district-road', 'national-road', 'provincial-road', 'street']],
  ])('has in tiles of %s at zoom %i what is not too small for it', async (layer, zoom, kinds) => {
    expect(await kindsIn(layer, zoom)).toEqual(kinds);
  });

  it('is named by TileJSON, OGC collections and both maps in words', async () => {
    const { body } = await service.get<{ attribution: string }>('/tiles/rivers.json');
    expect(body.attribution).toBe('Dữ liệu thử, ODbL 1.0, 2021-08-01');
    const lake = await service.get<FeatureCollection>('/ogc/collections/rivers/items?bbox=105.465,9.781,105.466,9.782');
    expect(lake.body.features.map(({ properties }) => properties?.name as unknown)).toContain('Hồ Thử');
    for (const path of PLAIN) {
      expect(await textOf(path)).toContain('Dữ liệu thử');
      expect(await textOf(path.replace('lang=vi', 'lang=en'))).toContain('ODbL 1.0');
    }
  });

  it.each(STYLES)('is in the style of the map of %s, above the shading and below the zones', async (name) => {
    const style = (await service.get<StyleSpecification>(`/v1/map-styles/${name}.json`)).body;
    expect(validateStyleMin(style)).toEqual([]);
    expect(style.metadata).toMatchObject({
      'lachan:base-map': { source: SAID.source, licence: SAID.licence, on: SAID.asOf },
    });
    const order = style.layers.map((layer) => ('source' in layer ? layer.source : 'background'));
    const [levels, rivers, roads, zones] = ['levels', 'rivers', 'roads', 'zones'].map((one) => order.lastIndexOf(one));
    expect([levels, rivers, roads, zones]).toEqual(
      [levels, rivers, roads, zones].toSorted((one, another) => Number(one) - Number(another)),
    );
    expect(order.indexOf('zones')).toBeGreaterThan(Number(roads));
  });

  it('is in no offline pack, which would be too large', async () => {
    expect(await textOf('/v1/offline-packs/930')).not.toContain('Sông Thử');
  });

  it('takes the place of the one before, and gives it back when it is rolled back', async () => {
    const newer = await desk.published(fileOf([feature('river', line([-1, 0], [1, 0]), { name: MARK })]));
    expect(newer).toMatchObject({ comparedWith: id, isDrawn: true });
    expect(newer.kinds.find(({ kind }) => kind === 'canal')).toMatchObject({ features: 0, featuresBefore: 1 });
    expect([await namesIn('rivers'), await namesIn('roads')]).toEqual([[MARK], []]);
    expect((await desk.pack(id)).isDrawn).toBe(false);
    await everything(other);
    const key = newIdempotencyKey();
    const answers = await Promise.all([1, 2].map(() => desk.rollBack(newer.id, undefined, key)));
    expect(answers.map(({ status, body }) => [status, body.number])).toEqual([
      [201, 3],
      [201, 3],
    ]);
    expect(seenIn(await everything(service), MARK)).toEqual([]);
    await eventuallyHolds(async () => expect(seenIn(await everything(other), MARK)).toEqual([]), {
      withinMs: GONE_WITHIN_MS,
    });
    expect(await namesIn('rivers')).toContain('Sông Thử');
    expect((await desk.rollBack(newer.id)).body).toMatchObject({ code: 'base-map-pack-not-published' });
  });

  it('is what a new one is held against: one that lies beside it by the two datums is refused', async () => {
    const moved = ONE_OF_EACH.map(({ geometry, ...rest }) => {
      const move = (value: unknown): unknown =>
        Array.isArray(value) && typeof value[0] === 'number'
          ? vn2000FromWgs84(value as unknown as readonly [number, number])
          : (value as unknown[]).map(move);
      return {
        ...rest,
        geometry: { ...geometry, coordinates: move((geometry as { coordinates: unknown }).coordinates) },
      };
    });
    expect((await desk.read(fileOf(moved))).faults.map(({ code }) => code)).toEqual(['datum-shifted']);
    expect(await desk.read(fileOf(moved), { query: { datum: 'vn2000' } })).toMatchObject({ state: 'ready' });
  });

  it('is compared anew before it is published, where another one was published meanwhile', async () => {
    const file = fileOf(ONE_OF_EACH, { of: 'the second of two' });
    const late = await desk.read(file);
    await desk.rollBack(id);
    expect((await desk.publish(late.id)).body).toMatchObject({ code: 'base-map-pack-compared-with-another' });
    expect((await desk.send(file)).body).toMatchObject({ id: late.id, state: 'waiting' });
    await desk.readAll();
    expect((await desk.publish(late.id)).status).toBe(201);
  });

  it('and rolled back leaves nothing on any surface', async () => {
    const { body } = await service.get<{ items: { id: string; isDrawn: boolean }[] }>('/v1/base-map-packs', {
      as: officerOf('93'),
    });
    await desk.rollBack(body.items.find(({ isDrawn }) => isDrawn)?.id ?? '');
    expect(seenIn(await everything(service), 'Sông Thử', SAID.source)).toEqual([]);
  });
});
