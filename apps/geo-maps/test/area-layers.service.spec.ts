import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { CaseStrata, PersonProgress } from '#libs/contracts';
import { eventuallyHolds, type ServiceInTest } from '#libs/testing';
import { FedFigures } from './fed-figures.js';
import { announce } from './level-answers.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

const ON = '2021-11-01';
const START = '2021-11-01T03:00:00.000Z';
const THANH_HOA = '31405';
/** Where phường Ngã Bảy is. */
const NGA_BAY = { latitude: 9.8128, longitude: 105.8188 };

let maps: ServiceInTest;
let fed: FedFigures;
beforeAll(async () => {
  maps = await startGeoMaps({ LACHAN_BUSINESS_TIME: START });
  fed = await FedFigures.of(maps);
});
afterAll(() => maps.stop());

interface Area {
  readonly id: string;
  readonly geometry: object | null;
  readonly properties: Readonly<Record<string, unknown>>;
}

async function areaOf(layer: string, code: string, at: ServiceInTest = maps): Promise<Area | undefined> {
  const { body } = await at.get<{ features: Area[] }>(`/v1/map-layers/${layer}`);
  return body.features.find(({ id }) => id === code);
}

describe('the map of levels', () => {
  it('has every commune of the day, also the one that cannot be drawn, and says that outlines are sketched', async () => {
    const { body } = await maps.get<{ certainty: string; features: Area[] }>('/v1/map-layers/levels');
    expect([body.certainty, body.features.length]).toEqual(['schematic', 75]);
    expect(body.features.filter(({ geometry }) => geometry === null).map(({ id }) => id)).toEqual([THANH_HOA]);
    expect(body.features[0]?.properties).toMatchObject({ level: null, scheme: null, colour: null });
  });

  it('shows at once what was announced, with what is excepted below', async () => {
    await announce(maps, '930', 2);
    const as = officerOf('931');
    const hamlet = { name: 'Khu vực 3', ...NGA_BAY };
    const { body: ward } = await maps.post<{ code: string }>('/v1/areas/31340/hamlets', { as, body: hamlet });
    await announce(maps, '31340', 3, { as, exceptions: [{ areaCode: ward.code, value: 4, reason: 'Ổ dịch' }] });
    expect((await areaOf('levels', '31318'))?.properties).toMatchObject({
      ...{ level: 2, scheme: 'resolution-128', colour: 'yellow', inheritedFrom: '930', exceptions: null },
      documentNumber: '2115/QĐ-UBND',
    });
    expect((await areaOf('levels', '31340'))?.properties).toMatchObject({ level: 3, exceptions: `${ward.code}:4` });
  });

  it('rises when the notice is over, without anybody changing anything', async () => {
    await announce(maps, '934', 1);
    await announce(maps, '934', 3);
    const commune = '31393';
    expect((await areaOf('levels', commune))?.properties['level']).toBe(1);
    const later = await maps.another({ LACHAN_BUSINESS_TIME: '2021-11-03T02:59:58.000Z' });
    try {
      expect((await areaOf('levels', commune, later))?.properties['level']).toBe(1);
      await eventuallyHolds(async () => expect((await areaOf('levels', commune, later))?.properties['level']).toBe(3));
    } finally {
      await later.stop();
    }
  });

  it('is told by OGC of the day that is asked for', async () => {
    const query = `datetime=2021-10-31T12:00:00Z&limit=1000`;
    const { body } = await maps.get<{ features: Area[] }>(`/ogc/collections/levels/items?${query}`);
    expect(body.features.length).toBe(75);
    expect(body.features.every(({ properties }) => properties['level'] === null)).toBe(true);
  });
});

describe('the maps of figures', () => {
  const one: CaseStrata = {
    ...{ day: ON, classification: 'confirmed', status: 'active', endedDay: null, origin: 'community', late: false },
    ...{ detectedIn: '31339', residence: { kind: 'commune', communeCode: '31318' }, sex: 'female', ageBand: '35-39' },
    ageEstimated: false,
  };
  const progress: PersonProgress = {
    ...{ doseDays: ['2021-10-20'], completedDay: null, boosterDay: null, cohort: '18-24', sex: 'male' },
    residence: { kind: 'commune', communeCode: '31318' },
  };

  it('tell the same cases as the figures of the area', async () => {
    await fed.foldCases([
      [null, one],
      [null, one],
      [null, { ...one, day: '2021-10-20' }],
    ]);
    const fresh = await maps.another();
    try {
      const { body: figures } = await fresh.get(`/v1/areas/31339/figures?on=${ON}`);
      const properties = (await areaOf('cases', '31339', fresh))?.properties;
      expect(properties).toMatchObject({ cases7Days: 2, cases14Days: 3, population: expect.any(Number) });
      expect(properties?.['per100000']).toBeCloseTo(figures['weeklyRate'] as number, 0);
      expect((await areaOf('cases', '31318', fresh))?.properties).toMatchObject({ cases7Days: 0, per100000: 0 });
    } finally {
      await fresh.stop();
    }
  });

  it('tell no coverage where nobody has said how many people there are, and how many have a dose', async () => {
    await fed.foldPeople([[null, progress]]);
    const fresh = await maps.another();
    try {
      expect((await areaOf('coverage', '31318', fresh))?.properties).toMatchObject({
        ...{ minYears: 18, withOneDose: 1, basicComplete: 0, people: null, percent: null },
      });
    } finally {
      await fresh.stop();
    }
  });
});
