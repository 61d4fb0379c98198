import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { BASE_LAYERS, isBaseLayer } from '#libs/vocabulary';
import { LayerChanges } from '../src/layer-changes/layer-changes.js';
import { CHECKPOINT, takeInFacilities } from './facilities-in-test.js';
import { geoJsonFaults } from './geojson-faults.js';
import { startGeoMaps } from './running-geo-maps.js';

const IN_VI_THANH = { ...CHECKPOINT, code: 'CP-VI-THANH', name: 'Chốt Vị Thanh', communeCode: '31318' };

let service: ServiceInTest;

beforeAll(async () => {
  service = await startGeoMaps();
  await takeInFacilities(service, [CHECKPOINT, IN_VI_THANH]);
});
afterAll(() => service.stop());

interface Pack {
  readonly packVersion: string;
  readonly asOf: string | null;
  readonly units: readonly Readonly<Record<string, unknown>>[];
  readonly measures: readonly { readonly regime: string; readonly cells: readonly object[] }[];
  readonly layers: Readonly<Record<string, { readonly features: readonly { readonly id: string }[] }>>;
}

const packOf = async (district: string): Promise<Pack> =>
  (await service.get<Pack>(`/v1/offline-packs/${district}`)).body;
const idsIn = (pack: Pack, layer: string): string[] => pack.layers[layer]?.features.map(({ id }) => id) ?? [];

describe('a pack for a day without network', () => {
  it('is one compressed file with a strong tag', async () => {
    const { status, headers, body } = await service.get<Pack>('/v1/offline-packs/930');
    expect([status, headers.get('content-type')]).toEqual([200, 'application/json; charset=utf-8']);
    expect([headers.get('content-encoding'), headers.get('cache-control')]).toEqual(['gzip', 'public, max-age=60']);
    expect(body).toMatchObject({
      ...{ format: 'lachan-offline-pack-1', district: { code: '930', name: 'Thành phố Vị Thanh' }, on: '2021-08-11' },
      ...{ asOf: '2021-08-10T02:00:00.000Z', certainty: 'schematic', leftOut: [] },
      packVersion: expect.stringMatching(/^[\w-]{27}$/),
    });
    const again = await service.get('/v1/offline-packs/930', {
      headers: { 'if-none-match': headers.get('etag') ?? '' },
    });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('has the units, what is allowed under each regime of the day, and the layers of the district alone', async () => {
    const pack = await packOf('930');
    expect(pack.units.map(({ code }) => code)).toEqual(expect.arrayContaining(['930', '31318', '31321']));
    expect(pack.measures.map(({ regime }) => regime)).toContain('directive-16-plus');
    expect(pack.measures.every(({ cells }) => cells.length > 0)).toBe(true);
    expect(idsIn(pack, 'checkpoints')).toEqual(['facility.CP-VI-THANH']);
    expect(idsIn(await packOf('932'), 'checkpoints')).toEqual(['facility.CP-CAI-TAC']);
    for (const layer of Object.values(pack.layers)) expect(geoJsonFaults(layer as never)).toEqual([]);
  });

  it('names every layer of the catalogue but those of the base map, which are too large', async () => {
    const { body } = await service.get<{ items: { layer: string }[] }>('/v1/map-layers');
    const taken = body.items.map(({ layer }) => layer).filter((layer) => !isBaseLayer(layer));
    expect(Object.keys((await packOf('930')).layers)).toEqual(taken);
    expect(taken).toHaveLength(body.items.length - BASE_LAYERS.length);
  });

  it('is another one as soon as something in it is', async () => {
    const before = (await packOf('930')).packVersion;
    const elsewhere = (await packOf('932')).packVersion;
    await takeInFacilities(service, [{ ...IN_VI_THANH, name: 'Chốt mới' }], { version: 2 });
    service.running.app.get(LayerChanges, { strict: false }).changed();
    expect((await packOf('930')).packVersion).not.toBe(before);
    expect((await packOf('932')).packVersion).toBe(elsewhere);
  });

  it.each(['93', '31318', '999', 'constructor'])('is 404 for what is no district: %s', async (code) => {
    expect(await service.get(`/v1/offline-packs/${code}`)).toMatchObject({
      status: 404,
      body: { code: 'district-not-found' },
    });
  });
});
