import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { MAP_LAYERS } from '#libs/vocabulary';
import { eventuallyHolds, type ServiceInTest } from '#libs/testing';
import type { FeatureCollection } from 'geojson';
import { LayerChanges } from '../src/layer-changes/layer-changes.js';
import { CHECKPOINT, takeInCheckpointPlace, takeInFacilities, WITHOUT_POINT } from './facilities-in-test.js';
import { geoJsonFaults } from './geojson-faults.js';
import { startGeoMaps } from './running-geo-maps.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startGeoMaps();
});
afterAll(() => service.stop());
beforeEach(() => takeInFacilities(service, [CHECKPOINT, WITHOUT_POINT]));

type Layer = FeatureCollection & Readonly<Record<string, unknown>>;

const layerOf = async (path: string, at: ServiceInTest = service): Promise<Layer> =>
  (await at.get<Layer>(`/v1/map-layers/${path}`)).body;
const idsOf = async (path: string, at: ServiceInTest = service): Promise<unknown[]> =>
  (await layerOf(path, at)).features.map(({ id }) => id);

/** As if something of this process had been published. */
const changed = (): void => service.running.app.get(LayerChanges, { strict: false }).changed();

describe('the catalogue of layers', () => {
  it('has every layer with its titles, its source and how fresh it is', async () => {
    const { status, headers, body } = await service.get<{ items: Record<string, unknown>[] }>('/v1/map-layers');
    expect([status, headers.get('cache-control')]).toEqual([200, 'public, max-age=60']);
    const checkpoints = body.items.find(({ layer }) => layer === 'checkpoints');
    expect(checkpoints).toEqual({
      ...{ layer: 'checkpoints', title: { vi: 'Chốt kiểm soát', en: 'Checkpoints' }, geometry: 'point' },
      ...{ certainty: null, licence: null, boundaries: null, asOf: '2021-08-10T02:00:00.000Z' },
      source: { vi: expect.any(String), en: expect.any(String) },
      ...{ features: 1, withoutPlace: 0, cacheSeconds: 60 },
      geoJson: 'http://127.0.0.1:8080/v1/map-layers/checkpoints',
      tileJson: 'http://127.0.0.1:8080/tiles/checkpoints.json',
      collection: 'http://127.0.0.1:8080/ogc/collections/checkpoints',
    });
    expect(body.items.find(({ layer }) => layer === 'health-stations')).toMatchObject({ features: 1, withoutPlace: 1 });
    expect(body.items.map(({ layer }) => layer)).toEqual([...MAP_LAYERS]);
  });
});

describe('a layer as GeoJSON', () => {
  it.each(MAP_LAYERS)('is GeoJSON by a strict reader: %s', async (layer) => {
    const { status, headers, body } = await service.get<Layer>(`/v1/map-layers/${layer}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/geo+json; charset=utf-8']);
    expect(geoJsonFaults(body)).toEqual([]);
    expect(body).toMatchObject({ layer, on: '2021-08-11', title: { vi: expect.any(String), en: expect.any(String) } });
    for (const member of ['asOf', 'certainty', 'source', 'boundaries']) expect(body).toHaveProperty(member);
  });

  it('tells of a facility what is painted on its gate', async () => {
    expect(await layerOf('checkpoints')).toMatchObject({
      features: [
        {
          ...{ type: 'Feature', id: 'facility.CP-CAI-TAC' },
          geometry: { type: 'Point', coordinates: [105.7393, 9.9427] },
          properties: {
            ...{ name: 'Chốt kiểm soát Cái Tắc', code: 'CP-CAI-TAC', register: 'facilities', communeCode: '31362' },
            ...{ openingHours: '24/7', validFrom: '2021-07-18T17:00:00.000Z', validTo: null },
          },
        },
      ],
    });
  });

  it('has what cannot be drawn in its list', async () => {
    const [station] = (await layerOf('health-stations')).features;
    expect(station).toMatchObject({ id: 'facility.TYT-THANH-HOA', geometry: null });
  });

  it('has a public place that is a checkpoint beside the facilities', async () => {
    await takeInCheckpointPlace(service);
    changed();
    expect(await idsOf('checkpoints')).toEqual(['facility.CP-CAI-TAC', 'place.K7M4Q2XQ']);
    expect(await idsOf('checkpoints?on=2021-07-31')).toEqual(['facility.CP-CAI-TAC']);
  });

  it('is as it was on any day', async () => {
    const closed = { ...CHECKPOINT, validTo: '2021-08-01' };
    await takeInFacilities(service, [closed], { version: 2 });
    changed();
    expect(await idsOf('testing-points')).toEqual([]);
    expect(await idsOf('testing-points?on=2021-07-31')).toEqual(['facility.CP-CAI-TAC']);
    expect(await idsOf('testing-points?on=2021-08-01')).toEqual([]);
    expect(await idsOf('testing-points?on=2021-07-18')).toEqual([]);
    await takeInFacilities(service, [CHECKPOINT], { version: 3 });
    changed();
  });

  it.each([
    ['on=2021-02-30', 'on', 'malformed'],
    ['on=now', 'on', 'malformed'],
    ['on=', 'on', 'malformed'],
    ['at=2021-08-11', 'at', 'unknown-field'],
  ])('refuses %s', async (query, path, code) => {
    const { status, body } = await service.get(`/v1/map-layers/checkpoints?${query}`);
    expect([status, body]).toEqual([
      400,
      expect.objectContaining({ errors: [expect.objectContaining({ path, code })] }),
    ]);
  });

  it.each(['patients', 'Checkpoints', 'constructor', '%00'])(
    'is 404 for a layer that is not there: %s',
    async (layer) => {
      const { status, body } = await service.get(`/v1/map-layers/${layer}`);
      expect([status, body]).toEqual([404, expect.objectContaining({ code: 'map-layer-unknown' })]);
    },
  );
});

describe('what caches may keep', () => {
  it('is told by a strong tag, and answered 304 while nothing changed', async () => {
    const first = await service.get('/v1/map-layers/checkpoints');
    const etag = first.headers.get('etag') ?? '';
    expect(etag).toMatch(/^"[\w-]{27}(\.gz)?"$/);
    const again = await service.get('/v1/map-layers/checkpoints', { headers: { 'if-none-match': etag } });
    expect([again.status, again.body, again.headers.get('etag')]).toEqual([304, '', etag]);
    const day = await service.get('/v1/map-layers/checkpoints?on=2021-08-10', { headers: { 'if-none-match': etag } });
    expect(day.status).toBe(200);
  });

  it('is the same bytes under the same tag in every process', async () => {
    const other = await service.another();
    try {
      const [mine, others] = await Promise.all([service, other].map((one) => one.get('/v1/map-layers/checkpoints')));
      expect(others?.headers.get('etag')).toBe(mine?.headers.get('etag'));
    } finally {
      await other.stop();
    }
  });

  it.each([
    ['gzip', 'gzip'],
    ['identity', null],
    ['gzip;q=0', null],
  ])('comes as asked: %s', async (accepted, encoding) => {
    const response = await fetch(`${service.url}/v1/map-layers/checkpoints`, {
      headers: { 'accept-encoding': accepted },
    });
    expect([response.headers.get('content-encoding'), response.headers.get('vary')]).toEqual([
      encoding,
      'accept-encoding',
    ]);
    expect(await response.json()).toMatchObject({ layer: 'checkpoints' });
  });

  it('has a tag of its own when it is compressed, and either is known again', async () => {
    const tagOf = async (accepted: string, known = ''): Promise<[number, string | null]> => {
      const headers = { 'accept-encoding': accepted, 'if-none-match': known };
      const { status, headers: answered } = await fetch(`${service.url}/v1/map-layers/checkpoints`, { headers });
      return [status, answered.get('etag')];
    };
    const [, plain] = await tagOf('identity');
    const [, zipped] = await tagOf('gzip');
    expect(zipped).not.toBe(plain);
    expect(await tagOf('gzip', plain ?? '')).toEqual([304, zipped]);
    expect(await tagOf('identity', zipped ?? '')).toEqual([304, plain]);
  });
});

describe('a change of a source', () => {
  const hospital = { ...CHECKPOINT, code: 'BV-DA-KHOA', name: 'Bệnh viện Đa khoa tỉnh', kinds: ['hospital' as const] };

  it('shows at once where it was made, and within two seconds in another process', async () => {
    const other = await service.another();
    try {
      expect([await idsOf('hospitals'), await idsOf('hospitals', other)]).toEqual([[], []]);
      await takeInFacilities(service, [hospital]);
      changed();
      expect(await idsOf('hospitals')).toEqual(['facility.BV-DA-KHOA']);
      const began = Date.now();
      await eventuallyHolds(async () => expect(await idsOf('hospitals', other)).toEqual(['facility.BV-DA-KHOA']));
      expect(Date.now() - began).toBeLessThan(2_000);
    } finally {
      await other.stop();
    }
  });

  it('shows at the instant for which it was announced', async () => {
    await takeInFacilities(service, [{ ...hospital, code: 'BV-MOI', validFrom: '2021-08-12' }]);
    const beforeMidnight = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-11T16:59:54.000Z' });
    try {
      expect(await idsOf('hospitals', beforeMidnight)).not.toContain('facility.BV-MOI');
      await eventuallyHolds(async () => expect(await idsOf('hospitals', beforeMidnight)).toContain('facility.BV-MOI'), {
        withinMs: 30_000,
      });
      expect((await layerOf('hospitals', beforeMidnight)).on).toBe('2021-08-12');
    } finally {
      await beforeMidnight.stop();
    }
  });
});
