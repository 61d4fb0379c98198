import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { startGeoMaps } from './running-geo-maps.js';
import { DISTRICT, OTHER_DISTRICT, polygonOf, PROVINCE, squareAt, ZoneDesk, type ZoneInTest } from './zones-in-test.js';

let service: ServiceInTest;
let desk: ZoneDesk;
beforeAll(async () => {
  service = await startGeoMaps();
  desk = new ZoneDesk(service);
});
afterAll(() => service.stop());

interface At {
  readonly certainty: string;
  readonly zones: readonly ZoneInTest[];
  readonly strictest: ZoneInTest | null;
  readonly perhaps: readonly ZoneInTest[];
}
interface Changes {
  readonly items: readonly { readonly zoneId: string; readonly change: string; readonly to: string | null }[];
  readonly nextCursor: string;
}

const ids = (zones: readonly { readonly id: string }[]): string[] => zones.map(({ id }) => id);
const at = async (query: string): Promise<At> => (await service.get<At>(`/v1/zones/at?${query}`)).body;
const list = async (query = ''): Promise<ZoneInTest[]> =>
  (await service.get<{ items: ZoneInTest[] }>(`/v1/zones?limit=500${query}`)).body.items;
const changes = async (cursor = ''): Promise<Changes> =>
  (await service.get<Changes>(`/v1/zones/changes?limit=500${cursor && `&cursor=${cursor}`}`)).body;
const NEAR_31324 = 'lat=9.7875&lon=105.4676';

describe('a draft', () => {
  it('is in no public answer until it is published, and then in each', async () => {
    const { nextCursor } = await changes();
    const { body: drafted } = await desk.draft({ outline: polygonOf(squareAt(105.4646, 9.7801)) });
    const { id } = drafted;
    const told = async (): Promise<boolean[]> => [
      (await service.get(`/v1/zones/${id}`)).status === 200,
      ids(await list()).includes(id),
      ids(await list('&on=2021-08-11&area=31318&kind=blockade-area')).includes(id),
      ids((await at('lat=9.7801&lon=105.4646')).zones).includes(id),
      ids((await at('area=31318')).perhaps).includes(id),
      (await changes(nextCursor)).items.some(({ zoneId }) => zoneId === id),
    ];
    expect(await told()).toEqual(Array(6).fill(false));
    await desk.publish(id);
    expect(await told()).toEqual(Array(6).fill(true));
    await desk.withdraw(id);
    expect(await told()).toEqual([...Array<boolean>(5).fill(false), true]);
  });

  it('that was rejected stays unknown', async () => {
    const { body } = await desk.draft();
    await desk.act(body.id, 'decisions', { decision: 'reject', reason: 'Sai ranh' });
    expect(await service.get(`/v1/zones/${body.id}`)).toMatchObject({ status: 404, body: { code: 'zone-not-found' } });
    expect(ids(await list())).not.toContain(body.id);
  });
});

describe('what holds at a position', () => {
  it('is certain of what is drawn, and perhaps of what covers a commune that is only sketched', async () => {
    const outline = polygonOf(squareAt(105.4676, 9.7875));
    const drawn = await desk.published({ areaCodes: ['31324'], outline, kind: 'medical-isolation' });
    const whole = await desk.published({ areaCodes: ['31324'] });
    const far = await desk.published({ areaCodes: ['31411'] }, OTHER_DISTRICT);
    const here = await at(NEAR_31324);
    expect(here.certainty).toBe('schematic');
    expect(ids(here.zones)).toContain(drawn.id);
    expect(here.strictest).toMatchObject({ id: drawn.id });
    expect(ids(here.perhaps)).toContain(whole.id);
    expect([...ids(here.zones), ...ids(here.perhaps)]).not.toContain(far.id);
    const beside = await at('lat=9.7900&lon=105.4676');
    expect([...ids(beside.zones), ...ids(beside.perhaps)]).not.toContain(drawn.id);
  });

  it('is not told in the hole of an outline', async () => {
    const outline = polygonOf(squareAt(105.46, 9.8, 0.002), squareAt(105.46, 9.8));
    const { id } = await desk.published({ areaCodes: ['31333'], outline });
    expect(ids((await at('lat=9.8&lon=105.46')).zones)).not.toContain(id);
    expect(ids((await at('lat=9.8015&lon=105.46')).zones)).toContain(id);
  });

  it.each([
    ['no place', '', 422, 'zone-place-unclear', 'lon'],
    ['half a position', 'lat=9.78', 422, 'zone-place-unclear', 'lon'],
    ['the other half', 'lon=105.46', 422, 'zone-place-unclear', 'lat'],
    ['two places', 'lat=9.78&lon=105.46&area=31318', 422, 'zone-place-unclear', 'lon'],
    ['an area that is not there', 'area=31999', 422, 'zone-area-not-found', 'area'],
    ['a hamlet that is not there', 'area=31318-77', 422, 'zone-area-not-found', 'area'],
    ['a latitude that is none', 'lat=105.46&lon=9.78', 400, 'too-large', 'lat'],
    ['a day that is none', 'area=31318&on=2021-02-30', 400, 'malformed', 'on'],
  ])('asks for one clear place: not %s', async (_, query, status, code, path) => {
    const answer = await service.get(`/v1/zones/at?${query}`);
    expect(answer).toMatchObject({ status, body: { errors: [{ path, code }] } });
  });
});

describe('what holds in an area', () => {
  it('is the strictest of what covers it, and perhaps what covers a part of it', async () => {
    const province = await desk.published(
      { kind: 'directive-area', directive: 'directive-16', areaCodes: ['93'] },
      PROVINCE,
    );
    const commune = await desk.published({ areaCodes: ['31330'] });
    for (const number of [1, 2, 3]) {
      const body = { name: `Khu vực ${number}`, latitude: 9.7473, longitude: 105.4133 };
      await service.post('/v1/areas/31338/hamlets', { as: DISTRICT, body });
    }
    const hamlet = await desk.published({ areaCodes: ['31338-02'], kind: 'medical-isolation' });
    const found = await at('area=31330');
    expect(found).toMatchObject({ certainty: 'official', strictest: { id: commune.id } });
    expect(ids(found.zones)).toEqual([commune.id, province.id]);
    const around = await at('area=31338');
    expect(around.strictest).toMatchObject({ id: province.id });
    expect(ids(around.perhaps)).toEqual([hamlet.id]);
    expect(ids((await at('area=31338-02')).zones)).toEqual([hamlet.id, province.id]);
    expect(ids((await at('area=31338-03')).perhaps)).toEqual([]);
    expect(ids(await list('&area=31338'))).toEqual(expect.arrayContaining([province.id, hamlet.id]));
    expect(ids(await list('&area=31338-03'))).not.toContain(hamlet.id);
    expect(ids(await list('&area=930'))).toEqual(expect.arrayContaining([province.id, commune.id, hamlet.id]));
  });

  it('goes by the days of Vietnam', async () => {
    const { id } = await desk.published({ areaCodes: ['31339'], from: '2021-08-12', to: '2021-08-14' });
    const held = async (on: string): Promise<boolean> => ids((await at(`area=31339&on=${on}`)).zones).includes(id);
    expect(await held('2021-08-11T16:59:59.999Z')).toBe(false);
    expect(await held('2021-08-11T17:00:00Z')).toBe(true);
    expect(await held('2021-08-13T16:59:59.999Z')).toBe(true);
    expect(await held('2021-08-13T17:00:00Z')).toBe(false);
    expect(await Promise.all(['2021-08-11', '2021-08-12', '2021-08-13', '2021-08-14'].map(held))).toEqual([
      ...[false, true, true, false],
    ]);
    expect(ids(await list())).toContain(id);
    expect(ids(await list('&on=2021-08-11'))).not.toContain(id);
  });
});

describe('an outline', () => {
  const HERE: [number, number] = [105.4646, 9.7801];
  const square = squareAt(...HERE);
  const [west, east] = [HERE[0] - 0.001, HERE[0] + 0.001];
  it.each<[string, unknown, string, string]>([
    ['a line', { type: 'LineString', coordinates: square }, 'outline-malformed', 'outline'],
    ['a feature', { type: 'Feature', geometry: polygonOf(square) }, 'outline-malformed', 'outline'],
    ['texts', polygonOf(square.map(([x, y]) => [String(x), y])), 'outline-malformed', 'outline.coordinates[0]'],
    ['its axes swapped', polygonOf(square.map(([x, y]) => [y, x])), 'outline-axes-swapped', 'outline'],
    ['metres', polygonOf(square.map(([x, y]) => [x * 5_000, y * 100_000])), 'outline-not-in-degrees', 'outline'],
    ['an open ring', polygonOf(square.slice(0, -1)), 'outline-ring-not-closed', 'outline.coordinates[0]'],
    ['two corners', polygonOf([HERE, [105.47, 9.79], HERE]), 'outline-ring-without-area', 'outline.coordinates[0]'],
    [
      'a crossing',
      polygonOf([
        [west, 9.78],
        [east, 9.781],
        [east, 9.78],
        [west, 9.781],
        [west, 9.78],
      ]),
      'outline-crosses-itself',
      'outline.coordinates[0]',
    ],
    ['a hole outside', polygonOf(square, squareAt(105.48, 9.79)), 'outline-hole-outside', 'outline.coordinates[1]'],
    [
      'a part in another province',
      { type: 'MultiPolygon', coordinates: [[square], [squareAt(108.2, 16.05)]] },
      'outline-outside-province',
      'outline.coordinates[1][0]',
    ],
  ])('with %s is refused where it is', async (_, outline, code, path) => {
    const { status, body } = await desk.draft({ outline });
    expect({ status, body }).toMatchObject({ status: 422, body: { code, errors: [{ path, code }] } });
  });

  it('has at most two thousand positions, and a ring at most a thousand', async () => {
    const round = (positions: number, [x, y] = HERE): [number, number][] =>
      [...Array(positions - 1).keys(), 0].map((one) => {
        const angle = (2 * Math.PI * one) / (positions - 1);
        return [x + Math.cos(angle) / 100, y + Math.sin(angle) / 100];
      });
    const parts = (...sizes: readonly number[]): object => {
      const coordinates = sizes.map((size, index) => [round(size, [HERE[0] + index / 40, HERE[1]])]);
      return { type: 'MultiPolygon', coordinates };
    };
    const refused = await desk.draft({ outline: parts(1_000, 1_000, 4) });
    expect(refused).toMatchObject({ status: 422, body: { code: 'outline-too-large', errors: [{ path: 'outline' }] } });
    const longRing = await desk.draft({ outline: parts(1_001) });
    const errors = [{ path: 'outline.coordinates[0][0]', code: 'too-many' }];
    expect(longRing).toMatchObject({ status: 400, body: { errors } });
    expect(await desk.draft({ outline: parts(1_000, 1_000) })).toMatchObject({ status: 201 });
  });

  it('may be wound either way, and is answered by RFC 7946', async () => {
    const drafted = await desk.published({ outline: polygonOf(square.toReversed()) });
    const { body } = await service.get<{ outline: unknown }>(`/v1/zones/${drafted.id}`);
    expect(body.outline).toEqual({ type: 'MultiPolygon', coordinates: [[square]] });
  });
});

describe('public answers', () => {
  it('may be kept for a minute and asked for by their tag; a change makes another', async () => {
    const paths = ['/v1/zones', '/v1/zones/at?area=31336', '/v1/zones/changes?limit=500'];
    const tags = await Promise.all(
      paths.map(async (path) => {
        const { headers } = await service.get(path);
        expect(headers.get('cache-control')).toBe('public, max-age=60');
        return headers.get('etag') ?? '';
      }),
    );
    const again = (): Promise<number[]> =>
      Promise.all(
        paths.map(async (path, index) => {
          const call = { headers: { 'if-none-match': tags[index] ?? '' } };
          return (await service.get(path, call)).status;
        }),
      );
    expect(await again()).toEqual([304, 304, 304]);
    const { body } = await desk.draft({ areaCodes: ['31336'] });
    expect(await again()).toEqual([304, 304, 304]);
    await desk.publish(body.id);
    expect(await again()).toEqual([200, 200, 200]);
  });

  it('of staff are kept by nobody', async () => {
    const { body } = await desk.draft();
    for (const path of ['/v1/zones/drafts', `/v1/zones/drafts/${body.id}`]) {
      expect((await service.get(path, { as: DISTRICT })).headers.get('cache-control')).toBe('no-store');
      expect(await service.get(path)).toMatchObject({ status: 401 });
    }
  });

  it('come in pages, whose cursors are of one question', async () => {
    await Promise.all([1, 2, 3].map(() => desk.published({ areaCodes: ['31327'] })));
    const first = await service.get<{ items: ZoneInTest[]; nextCursor: string }>('/v1/zones?area=31327&limit=2');
    expect(first.body.items).toHaveLength(2);
    const rest = await service.get<{ items: ZoneInTest[] }>(
      `/v1/zones?area=31327&limit=500&cursor=${first.body.nextCursor}`,
    );
    expect([...ids(first.body.items), ...ids(rest.body.items)]).toEqual(ids(await list('&area=31327')));
    expect(await service.get(`/v1/zones?area=31324&cursor=${first.body.nextCursor}`)).toMatchObject({ status: 400 });
    expect(await service.get('/v1/zones?limit=501')).toMatchObject({ status: 400 });
  });

  it('are the same from another process at once', async () => {
    const other = await service.another();
    try {
      await other.get('/v1/zones');
      const { id } = await desk.published({ areaCodes: ['31327'] });
      expect(await other.get(`/v1/zones/${id}`)).toMatchObject({ status: 200 });
      await desk.withdraw(id);
      expect(await other.get(`/v1/zones/${id}`)).toMatchObject({ status: 404 });
    } finally {
      await other.stop();
    }
  });
});

describe('the feed', () => {
  it('tells every public act once, goes on from where it ended, and stands as it was told', async () => {
    const start = (await changes()).nextCursor;
    const zone = await desk.published({ areaCodes: ['31327'], to: '2021-08-25' });
    const middle = await changes(start);
    await desk.end(zone.id, '2021-08-20T00:00:00+07:00');
    await desk.withdraw(zone.id);
    const told = [
      { zoneId: zone.id, change: 'published', to: '2021-08-24T17:00:00.000Z' },
      { zoneId: zone.id, change: 'ended', to: '2021-08-19T17:00:00.000Z' },
      { zoneId: zone.id, change: 'withdrawn', to: '2021-08-19T17:00:00.000Z' },
    ];
    expect(middle.items).toMatchObject(told.slice(0, 1));
    expect((await changes(middle.nextCursor)).items).toMatchObject(told.slice(1));
    const whole = await changes(start);
    expect(whole.items).toMatchObject(told);
    expect(await changes(whole.nextCursor)).toEqual({ items: [], nextCursor: whole.nextCursor });
  });

  it('is the same made anew of the events', async () => {
    const acts = [...Array(6).keys()].map(async (one) => {
      const zone = await desk.published({ areaCodes: ['31327'], kind: 'medical-isolation' });
      if (one % 2 === 0) await desk.end(zone.id, '2021-08-15');
      if (one % 3 === 0) await desk.withdraw(zone.id);
    });
    await Promise.all(acts);
    const events = await service.database.query<{ type: string; id: string; at: Date; data: Record<string, unknown> }>(
      `SELECT type, aggregate_id AS id, recorded_at AS at, data FROM messaging.event
       WHERE topic = 'geo-maps.zone.v1' ORDER BY position`,
    );
    const anew = events.map(({ type, id, at: changedAt, data: { day, ...data } }) => {
      expect(day).toBe('2021-08-11');
      return { zoneId: id, change: /zone-(\w+)\.v1$/.exec(type)?.[1], ...data, changedAt: changedAt.toISOString() };
    });
    expect((await changes()).items).toEqual(anew);
  });

  it('refuses the cursor of another list', async () => {
    const { body } = await service.get<{ nextCursor: string }>('/v1/zones?limit=1');
    const answer = await service.get(`/v1/zones/changes?cursor=${body.nextCursor}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'cursor-malformed' } });
  });
});
