import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { VectorTile } from '@mapbox/vector-tile';
import { validateStyleMin, type StyleSpecification } from '@maplibre/maplibre-gl-style-spec';
import { PbfReader } from 'pbf';
import type { ServiceInTest } from '#libs/testing';
import { LayerChanges } from '../src/layer-changes/layer-changes.js';
import { CHECKPOINT, takeInFacilities } from './facilities-in-test.js';
import { startGeoMaps } from './running-geo-maps.js';

const ORIGIN = 'http://127.0.0.1:8080';
/** The tile of zoom 12 in which the checkpoint of Cái Tắc lies. */
const AT_CAI_TAC = '12/3251/1934';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startGeoMaps();
  await takeInFacilities(service, [CHECKPOINT]);
});
afterAll(() => service.stop());

interface Tile {
  readonly status: number;
  readonly headers: Headers;
  readonly bytes: Uint8Array;
}

async function tileOf(path: string, headers: Record<string, string> = {}): Promise<Tile> {
  const response = await fetch(`${service.url}/tiles/${path}`, { headers });
  return { status: response.status, headers: response.headers, bytes: new Uint8Array(await response.arrayBuffer()) };
}

const layersIn = (bytes: Uint8Array) => new VectorTile(new PbfReader(bytes)).layers;

describe('a tile', () => {
  it('is a Mapbox Vector Tile by another reader, with what it shows where it is', async () => {
    const { status, headers, bytes } = await tileOf(`checkpoints/${AT_CAI_TAC}.mvt`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/vnd.mapbox-vector-tile']);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
    const { checkpoints, ...others } = layersIn(bytes);
    expect([checkpoints?.length, checkpoints?.version, Object.keys(others)]).toEqual([1, 2, []]);
    const [z = 0, x = 0, y = 0] = AT_CAI_TAC.split('/').map(Number);
    const feature = checkpoints?.feature(0).toGeoJSON(x, y, z);
    expect(feature?.properties).toEqual({
      ...{ id: 'facility.CP-CAI-TAC', name: 'Chốt kiểm soát Cái Tắc', code: 'CP-CAI-TAC', register: 'facilities' },
      ...{ communeCode: '31362', communeName: expect.any(String), openingHours: '24/7' },
    });
    const [longitude = 0, latitude = 0] = feature?.geometry.type === 'Point' ? feature.geometry.coordinates : [];
    expect(longitude).toBeCloseTo(105.7393, 3);
    expect(latitude).toBeCloseTo(9.9427, 3);
  });

  it('is 304 while it is the same, and gzip where that is asked for', async () => {
    const path = `checkpoints/${AT_CAI_TAC}.mvt`;
    const etag = (await tileOf(path)).headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}(\.gz)?"$/);
    expect(await tileOf(path, { 'if-none-match': etag })).toMatchObject({ status: 304, bytes: new Uint8Array() });
    expect((await tileOf(`${path}?v=older`, { 'if-none-match': '"other"' })).status).toBe(200);
  });

  it.each(['checkpoints/12/0/0.mvt', 'hospitals/0/0/0.mvt', 'checkpoints/0/0/0.mvt?on=2021-07-18'])(
    'is 204 where there is nothing: %s',
    async (path) => {
      const { status, headers, bytes } = await tileOf(path);
      expect([status, bytes.length, headers.get('cache-control')]).toEqual([204, 0, 'public, max-age=60']);
    },
  );

  it.each([
    ['checkpoints/17/0/0.mvt', 'z', 'tile-zoom-out-of-range'],
    ['checkpoints/01/0/0.mvt', 'z', 'tile-zoom-malformed'],
    ['checkpoints/3/8/0.mvt', 'x', 'tile-column-outside'],
    ['checkpoints/3/0/x.mvt', 'y', 'tile-row-malformed'],
    ['checkpoints/0/0/0.mvt?on=tomorrow', 'on', 'malformed'],
    ['checkpoints/0/0/0.mvt?w=1', 'w', 'unknown-field'],
  ])('is refused with the part that is wrong: %s', async (path, field, code) => {
    const { status, body } = await service.get(`/tiles/${path}`);
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ errors: [{ path: field, code, message: expect.stringMatching(/[^-]\s/) }] }),
    ]);
  });

  it.each(['patients/0/0/0.mvt', 'checkpoints/0/0/0.png', 'checkpoints/0/0'])('is 404: %s', async (path) => {
    expect((await tileOf(path)).status).toBe(404);
  });

  it('is another one when its source has changed', async () => {
    const path = `testing-points/${AT_CAI_TAC}.mvt`;
    const before = await tileOf(path);
    await takeInFacilities(service, [{ ...CHECKPOINT, name: 'Chốt Cái Tắc mới' }], { version: 2 });
    service.running.app.get(LayerChanges, { strict: false }).changed();
    const after = await tileOf(path, { 'if-none-match': before.headers.get('etag') ?? '' });
    expect(after.status).toBe(200);
    expect(layersIn(after.bytes)['testing-points']?.feature(0).properties['name']).toBe('Chốt Cái Tắc mới');
  });
});

describe('the TileJSON of a layer', () => {
  it('leads to its tiles', async () => {
    const { status, headers, body } = await service.get('/tiles/checkpoints.json');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect(body).toMatchObject({
      ...{ tilejson: '3.0.0', minzoom: 0, maxzoom: 16 },
      tiles: [expect.stringMatching(new RegExp(`^${ORIGIN}/tiles/checkpoints/{z}/{x}/{y}\\.mvt\\?v=[\\w.-]+$`))],
      vector_layers: [{ id: 'checkpoints', fields: { id: 'String', name: 'String', openingHours: 'String' } }],
    });
    const [west = 0, south = 0, east = 0, north = 0] = body['bounds'] as number[];
    expect(west < 105.3 && south < 9.6 && east > 105.9 && north > 10).toBe(true);
    const [template = ''] = body['tiles'] as string[];
    const [z = '', x = '', y = ''] = AT_CAI_TAC.split('/');
    const address = template.replace('{z}', z).replace('{x}', x).replace('{y}', y).replace(ORIGIN, service.url);
    expect((await fetch(address)).status).toBe(200);
  });

  it('is of a day where one is asked for', async () => {
    const { body } = await service.get('/tiles/checkpoints.json?on=2021-08-01');
    expect(body['tiles']).toEqual([expect.stringContaining('&on=2021-08-01')]);
  });

  it.each(['patients.json', 'checkpoints.xml'])('is 404: %s', async (path) => {
    expect((await tileOf(path)).status).toBe(404);
  });
});

it('is described with its ending in the address', async () => {
  const { body } = await service.get<{ paths: object }>('/openapi.json');
  for (const path of ['/tiles/{layer}.json', '/tiles/{layer}/{z}/{x}/{y}.mvt', '/v1/map-styles/covid.json'])
    expect(Object.keys(body.paths)).toContain(path);
});

describe('a style', () => {
  it.each(['covid', 'essentials'])(
    'is one by the validator of MapLibre, and asks for nothing elsewhere: %s',
    async (map) => {
      const { status, headers, body } = await service.get(`/v1/map-styles/${map}.json`);
      expect([status, headers.get('vary')]).toEqual([200, 'accept-encoding, accept-language']);
      expect(validateStyleMin(body as unknown as StyleSpecification)).toEqual([]);
      const hosts = [...JSON.stringify(body).matchAll(/https?:\/\/[^/"]+/g)].map(([origin]) => origin);
      expect(new Set(hosts)).toEqual(new Set(hosts.length === 0 ? [] : [ORIGIN]));
    },
  );

  it.each([
    ['', undefined, 'Bản đồ Covid-19'],
    ['', 'en', 'Covid-19 map'],
    ['?language=vi', 'en', 'Bản đồ Covid-19'],
    ['?language=en', undefined, 'Covid-19 map'],
  ])('is in the language that is asked for: %s %s', async (query, accepted, name) => {
    const headers: Record<string, string> = accepted === undefined ? {} : { 'accept-language': accepted };
    expect((await service.get(`/v1/map-styles/covid.json${query}`, { headers })).body).toMatchObject({ name });
  });

  it('has sources for the layers that there are, and each leads to a TileJSON', async () => {
    const { body } = await service.get<{ sources: Record<string, { url: string }> }>('/v1/map-styles/covid.json');
    expect(Object.keys(body.sources)).toContain('checkpoints');
    for (const { url } of Object.values(body.sources))
      expect((await fetch(url.replace(ORIGIN, service.url))).status).toBe(200);
  });
});
