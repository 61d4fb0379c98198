import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventuallyHolds, type ServiceInTest } from '#libs/testing';
import { PLACE, seenIn, seenOn, shownOn, surfacesOfAllTimes } from './public-surfaces.js';
import { startGeoMaps } from './running-geo-maps.js';
import { DISTRICT, polygonOf, squareAt, ZoneDesk } from './zones-in-test.js';

/** Longer than a process that has changed nothing itself may show what was withdrawn. */
const GONE_WITHIN_MS = 2_000;

let service: ServiceInTest;
let other: ServiceInTest;
let zones: ZoneDesk;

beforeAll(async () => {
  service = await startGeoMaps();
  other = await service.another();
  zones = new ZoneDesk(service);
});
afterAll(async () => {
  await other.stop();
  await service.stop();
});

const outline = polygonOf(squareAt(...PLACE));
const SECRET = 'Khu vực chưa công bố';

/** All caches are filled before, so that nothing is new to them by chance. */
const fillCaches = async (layer: 'zones' | 'visited-places'): Promise<void> => {
  for (const one of [service, other]) await surfacesOfAllTimes(one, layer);
};

/** That nothing is seen any more, within the time that is allowed; answers how long it took. */
async function goneFrom(one: ServiceInTest, layer: 'zones' | 'visited-places', id: string): Promise<number> {
  const began = performance.now();
  await eventuallyHolds(async () => expect(await seenOn(one, layer, id)).toEqual([]));
  return performance.now() - began;
}

describe('a zone that nobody published', () => {
  it('is on no surface at any time, drafted or rejected, and its id is 404', async () => {
    const { body: draft } = await zones.draft({ name: SECRET, outline });
    const { body: refused } = await zones.draft({ name: SECRET, outline });
    await zones.act(refused.id, 'decisions', { decision: 'reject', reason: 'Sai địa bàn' });
    for (const one of [service, other])
      expect(seenIn(await surfacesOfAllTimes(one, 'zones'), SECRET, draft.id, refused.id)).toEqual([]);
    for (const { id } of [draft, refused])
      expect((await service.get(`/ogc/collections/zones/items/${id}`)).status).toBe(404);
  });
});

describe('a zone that was published', () => {
  it('is on every surface at once where it was, and within two seconds in another process', async () => {
    await fillCaches('zones');
    const { id } = await zones.published({ outline });
    expect(await seenOn(service, 'zones', id)).toEqual(shownOn('zones'));
    await eventuallyHolds(async () => expect(await seenOn(other, 'zones', id)).toEqual(shownOn('zones')), {
      withinMs: GONE_WITHIN_MS,
    });
  });

  it('and withdrawn is on none, of no time: at once where it was, and within two seconds in another process', async () => {
    const { id } = await zones.published({ outline });
    await fillCaches('zones');
    expect(await seenOn(service, 'zones', id)).toEqual(shownOn('zones'));
    await zones.withdraw(id);
    expect(seenIn(await surfacesOfAllTimes(service, 'zones'), id)).toEqual([]);
    expect(await goneFrom(other, 'zones', id)).toBeLessThan(GONE_WITHIN_MS);
    expect(seenIn(await surfacesOfAllTimes(other, 'zones'), id)).toEqual([]);
    expect((await other.get(`/ogc/collections/zones/items/${id}`)).status).toBe(404);
  });

  it('begins and ends on the map at its own instants, without anybody changing anything', async () => {
    const period = { from: '2021-08-13T00:00:00+07:00', to: '2021-08-13T00:00:10+07:00' };
    const { id } = await zones.published({ outline, ...period });
    expect(await seenOn(service, 'zones', id)).toEqual([]);
    const announced = await surfacesOfAllTimes(service, 'zones');
    expect(seenIn(announced, id)).toEqual([
      '/ogc/collections/zones/items?limit=1000&datetime=2020-01-01T00:00:00Z/..',
      '/ogc/collections/zones/items?limit=1000&datetime=../2030-01-01T00:00:00Z',
    ]);
    const soon = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-12T16:59:54.000Z' });
    try {
      expect(await seenOn(soon, 'zones', id)).toEqual([]);
      await eventuallyHolds(async () => expect(await seenOn(soon, 'zones', id)).toEqual(shownOn('zones')));
      await eventuallyHolds(async () => expect(await seenOn(soon, 'zones', id)).toEqual([]));
    } finally {
      await soon.stop();
    }
  });

  it('by areas is drawn by their outlines, says how certain they are and whether that is all of it', async () => {
    const { id: whole } = await zones.published({ areaCodes: ['31318', '31321'] });
    const { id: partly } = await zones.published({ areaCodes: ['31405'] }, { ...DISTRICT, areas: ['93'] });
    const { body } = await service.get<{ certainty: string; features: { id: string; properties: object }[] }>(
      '/v1/map-layers/zones',
    );
    expect(body.certainty).toBe('schematic');
    expect(body.features.find(({ id }) => id === whole)).toMatchObject({
      geometry: { type: 'MultiPolygon' },
      properties: { areaCodes: '31318 31321', certainty: 'schematic', isDrawnWhole: true, kind: 'blockade-area' },
    });
    expect(body.features.find(({ id }) => id === partly)).toMatchObject({
      geometry: null,
      properties: { areaCodes: '31405', isDrawnWhole: false },
    });
  });
});

describe('a place that cases visited', () => {
  const [longitude, latitude] = PLACE;

  async function draftedPlace(): Promise<string> {
    const windows = [{ from: '2021-08-09T07:00:00+07:00', to: '2021-08-09T08:30:00+07:00' }];
    const { status, body } = await service.post<{ id: string }>('/v1/visited-places', {
      as: DISTRICT,
      body: { name: 'Chợ Vị Thanh', communeCode: '31318', latitude, longitude, windows },
    });
    if (status !== 201) throw new Error(JSON.stringify(body));
    return body.id;
  }

  const act = (id: string, acts: string, body: object) =>
    service.post(`/v1/visited-places/${id}/${acts}`, { as: DISTRICT, body });

  it('is on no surface before it is published, and on all of them then', async () => {
    const id = await draftedPlace();
    expect(seenIn(await surfacesOfAllTimes(service, 'visited-places'), id)).toEqual([]);
    await act(id, 'decisions', { decision: 'publish' });
    expect(await seenOn(service, 'visited-places', id)).toEqual(shownOn('visited-places'));
    const { body } = await service.get<{ features: { id: string; properties: object }[] }>(
      '/v1/map-layers/visited-places',
    );
    expect(body.features.find((one) => one.id === id)?.properties).toMatchObject({
      windows: '2021-08-09T00:00:00.000Z/2021-08-09T01:30:00.000Z',
      lastLeftAt: '2021-08-09T01:30:00.000Z',
    });
  });

  it('is gone from every surface at once where it was withdrawn, and within two seconds in another process', async () => {
    const id = await draftedPlace();
    await act(id, 'decisions', { decision: 'publish' });
    await fillCaches('visited-places');
    await act(id, 'withdrawals', { reason: 'Nhầm địa điểm' });
    expect(seenIn(await surfacesOfAllTimes(service, 'visited-places'), id)).toEqual([]);
    expect(await goneFrom(other, 'visited-places', id)).toBeLessThan(GONE_WITHIN_MS);
    const cached = await service.get('/v1/map-layers/visited-places');
    expect(cached.headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('is shown to the end of the fourteenth day after a case was there, and no longer', async () => {
    const id = await draftedPlace();
    await act(id, 'decisions', { decision: 'publish' });
    const lastDay = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-23T16:59:58.000Z' });
    try {
      expect(await seenOn(lastDay, 'visited-places', id)).toEqual(shownOn('visited-places'));
      await eventuallyHolds(async () => expect(await seenOn(lastDay, 'visited-places', id)).toEqual([]));
    } finally {
      await lastDay.stop();
    }
  });
});
