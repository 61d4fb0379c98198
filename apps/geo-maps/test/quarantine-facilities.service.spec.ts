import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { clientActor, eventuallyHolds, newIdempotencyKey, type Call, type ServiceInTest } from '#libs/testing';
import type { FeatureCollection } from 'geojson';
import type { FacilityState } from '#libs/contracts';
import { QUARANTINE, takeInFacilities } from './facilities-in-test.js';
import { NOW, officerOf, startGeoMaps } from './running-geo-maps.js';

const DISTRICT = officerOf('930');
const OTHER_DISTRICT = officerOf('931');
const SCOPES = ['quarantine-occupancy:read', 'quarantine-occupancy:write'];
const PATH = '/v1/quarantine-facilities';
/** 07:00 of the day in Vietnam. */
const MORNING = '2021-08-11T00:00:00.000Z';

interface Count {
  readonly id: string;
  readonly occupied: number;
}

interface Page<Item> {
  readonly items: Item[];
  readonly nextCursor: string | null;
}

let service: ServiceInTest;
let made = 0;
let facility: FacilityState;

beforeAll(async () => {
  service = await startGeoMaps();
});
afterAll(() => service.stop());
beforeEach(async () => {
  made += 1;
  facility = { ...QUARANTINE, code: `KCL-930-${made}`, name: `Khu cách ly ${made}` };
  await takeInFacilities(service, [facility]);
});

const count = (body: object, { as = DISTRICT, ...call }: Call = {}) =>
  service.post<Count>(`${PATH}/${facility.code}/occupancies`, { as, body: { at: MORNING, ...body }, ...call });
const shown = async (query = '', at = service) => {
  const { body } = await at.get<FeatureCollection>(`/v1/map-layers/quarantine-facilities${query}`);
  return body.features.find(({ id }) => id === `facility.${facility.code}`)?.properties;
};

describe('the layer of concentrated quarantine', () => {
  it('says that it is not known how many are there, until somebody has counted', async () => {
    const unknown = { capacity: 100, occupied: null, free: null, overfull: false, asOf: null, outdated: false };
    await eventuallyHolds(async () => expect(await shown()).toMatchObject(unknown));
    const answer = await count({ occupied: 40 });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        facilityCode: facility.code,
        occupied: 40,
        at: MORNING,
        enteredAt: expect.stringMatching(/^2021-08-11T03:/),
      },
    });
    const known = { capacity: 100, occupied: 40, free: 60, overfull: false, asOf: MORNING, outdated: false };
    expect(await shown()).toMatchObject(known);
    const item = await service.get<{ properties: object }>(
      `/ogc/collections/quarantine-facilities/items/facility.${facility.code}`,
    );
    expect(item.body.properties).toMatchObject(known);
    const tiles = await service.get('/tiles/quarantine-facilities.json');
    const fields = { capacity: 'Number', occupied: 'Number', free: 'Number', overfull: 'Boolean', asOf: 'String' };
    expect(tiles.body).toMatchObject({ vector_layers: [{ fields }] });
  });

  it('says that it is overfull, and that nothing is free then', async () => {
    await count({ occupied: 130 });
    expect(await shown()).toMatchObject({ capacity: 100, occupied: 130, free: 0, overfull: true });
  });

  it('goes by the last count of the day that is shown, in whatever order counts were entered', async () => {
    await count({ occupied: 20, at: '2021-08-09T00:00:00Z' });
    await count({ occupied: 10, at: '2021-08-08T00:00:00Z' });
    await count({ occupied: 70 });
    await count({ occupied: 75 });
    expect(await shown()).toMatchObject({ occupied: 75, free: 25 });
    expect(await shown('?on=2021-08-09')).toMatchObject({ occupied: 20, free: 80, outdated: false });
    expect(await shown('?on=2021-08-08')).toMatchObject({ occupied: 10, free: 90 });
    expect(await shown('?on=2021-08-07')).toMatchObject({ occupied: null, free: null });
  });

  it('knows no longer what is free when the count has grown old, and at the very instant', async () => {
    await count({ occupied: 40, at: '2021-08-09T00:00:00Z' });
    expect(await shown()).toMatchObject({ occupied: 40, free: null, asOf: '2021-08-09T00:00:00.000Z', outdated: true });
    const fading = new Date(Date.parse(NOW) + 12_000 - 36 * 3_600_000).toISOString();
    await count({ occupied: 50, at: fading });
    const soon = await service.another({ LACHAN_BUSINESS_TIME: NOW });
    try {
      expect(await shown('', soon)).toMatchObject({ occupied: 50, free: 50, outdated: false });
      await eventuallyHolds(async () => expect(await shown('', soon)).toMatchObject({ free: null, outdated: true }), {
        withinMs: 30_000,
      });
    } finally {
      await soon.stop();
    }
  });

  it('knows nothing of what is free where the register does not say how many places there are', async () => {
    const { capacity: _, ...unsaid } = facility;
    await takeInFacilities(service, [unsaid], { version: 2 });
    expect(await count({ occupied: 5_000 })).toMatchObject({ status: 201 });
    expect(await shown()).toMatchObject({ capacity: null, occupied: 5_000, free: null, overfull: false });
  });

  it('is told without script as well, in both languages', async () => {
    await count({ occupied: 130 });
    const read = async (lang: string) => (await service.get<string>(`/maps/covid/plain?lang=${lang}`)).body;
    expect(await read('vi')).toContain('0 (quá tải)');
    expect(await read('en')).toContain('0 (overfull)');
    expect(await read('vi')).toContain('07:00 11/8/2021');
  });
});

describe('a count of people', () => {
  it('of equal requests is one, and its key is for it alone', async () => {
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 8 }, () => count({ occupied: 40 }, { key })));
    expect(answers.map(({ status }) => status)).toEqual(Array(8).fill(201));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect((await count({ occupied: 41 }, { key })).status).toBe(409);
    const { body } = await service.get<Page<Count>>(`${PATH}/${facility.code}/occupancies`, { as: DISTRICT });
    expect(body.items).toHaveLength(1);
    const audited = await service.database.query(
      `SELECT 1 FROM audit.entry WHERE action = 'quarantine-occupancy.entered' AND object_id = $1`,
      [facility.code],
    );
    expect(audited).toHaveLength(1);
  });

  it.each<[string, object, number, string, string]>([
    ['less than nobody', { occupied: -1 }, 400, 'too-small', 'occupied'],
    ['half a person', { occupied: 1.5 }, 400, 'wrong-type', 'occupied'],
    ['nothing', {}, 400, 'missing', 'occupied'],
    ['a time that is none', { occupied: 1, at: 'sáng nay' }, 400, 'malformed', 'at'],
    ['what nobody asks for', { occupied: 1, free: 2 }, 400, 'unknown-field', 'free'],
    ['a time to come', { occupied: 1, at: '2021-08-12T00:00:00Z' }, 422, 'occupancy-ahead', 'at'],
    ['a time before it opened', { occupied: 1, at: '2021-07-18T16:00:00Z' }, 422, 'occupancy-while-closed', 'at'],
    ['more than ten times the places', { occupied: 1_001 }, 422, 'occupancy-beyond-belief', 'occupied'],
  ])('is refused: %s', async (_, body, status, code, path) => {
    const answer = await count(body);
    expect([answer.status, answer.body]).toEqual([
      status,
      expect.objectContaining({ errors: expect.arrayContaining([expect.objectContaining({ path, code })]) }),
    ]);
  });

  it('is entered by the facility itself and by officers of its area; for all others it is not there', async () => {
    const own = { ...clientActor('keeper', SCOPES, []), facility: facility.code };
    const another = { ...clientActor('keeper-2', SCOPES, []), facility: 'KCL-931-1' };
    expect((await count({ occupied: 40 }, { as: own })).status).toBe(201);
    expect((await count({ occupied: 41 }, { as: officerOf('31318') })).status).toBe(201);
    for (const as of [another, OTHER_DISTRICT, officerOf('31321')]) {
      expect(await count({ occupied: 1 }, { as })).toMatchObject({
        status: 404,
        body: { code: 'quarantine-facility-not-found' },
      });
      expect((await service.get(`${PATH}/${facility.code}/occupancies`, { as })).status).toBe(404);
      const { body } = await service.get<Page<{ code: string }>>(`${PATH}?limit=500`, { as });
      expect(body.items.map(({ code }) => code)).not.toContain(facility.code);
    }
    const reader = clientActor('reader', ['quarantine-occupancy:read'], ['93']);
    expect((await count({ occupied: 1 }, { as: reader })).status).toBe(403);
    const { body } = await service.get<Page<{ code: string }>>(PATH, { as: own });
    expect(body.items).toEqual([
      {
        ...{ code: facility.code, name: facility.name, communeCode: '31318', capacity: 100, occupied: 41, free: 59 },
        ...{ overfull: false, asOf: MORNING, outdated: false },
      },
    ]);
  });

  it('stays in the history, with who entered it and when, page by page', async () => {
    for (const occupied of [1, 2, 3]) await count({ occupied });
    const history = `${PATH}/${facility.code}/occupancies?limit=2`;
    const { body: first } = await service.get<Page<Count>>(history, { as: DISTRICT });
    expect(first.items.map(({ occupied }) => occupied)).toEqual([3, 2]);
    expect(first.items[0]).toMatchObject({ enteredBy: DISTRICT.id, enteredByName: DISTRICT.name });
    const { body: second } = await service.get<Page<Count>>(`${history}&cursor=${first.nextCursor}`, { as: DISTRICT });
    expect([second.items.map(({ occupied }) => occupied), second.nextCursor]).toEqual([[1], null]);
  });
});
