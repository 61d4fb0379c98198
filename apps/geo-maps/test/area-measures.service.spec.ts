import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { MEASURED_ACTIVITIES } from '#libs/vocabulary';
import type { ServiceInTest } from '#libs/testing';
import { announce } from './level-answers.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';
import { polygonOf, squareAt, ZoneDesk } from './zones-in-test.js';

interface Measures {
  readonly on: string;
  readonly certainty: string | null;
  readonly areaCode: string | null;
  readonly candidates: readonly { code: string; name: string; districtName: string; distanceM: number | null }[];
  readonly level: number | null;
  readonly regimes: readonly string[];
  readonly activities: readonly { activity: string; permission: string | null; verified: boolean; regime: string }[];
  readonly unknownRegimes: readonly string[];
  readonly zones: readonly { id: string; kind: string; directive: string | null; documentNumber: string }[];
  readonly perhaps: readonly { id: string }[];
  readonly errors: readonly { path: string; code: string }[];
}

let maps: ServiceInTest;
beforeAll(async () => {
  maps = await startGeoMaps({ LACHAN_BUSINESS_TIME: '2021-11-05T10:00:00.000Z' });
  await announce(maps, '930', 4);
  await announce(maps, '31318', 2);
});
afterAll(() => maps.stop());

const measuresOf = async (query: string) => (await maps.get<Measures>(`/v1/area-measures?${query}`)).body;

describe('what one may do', () => {
  it('goes by the level of the area, which may be that of its district', async () => {
    const found = await measuresOf('area=31321');
    expect(found).toMatchObject({ areaCode: '31321', certainty: null, level: 4, regimes: ['level-4'], candidates: [] });
    expect(found.activities.map(({ activity }) => activity)).toEqual(MEASURED_ACTIVITIES);
    const gather = found.activities.find(({ activity }) => activity === 'gather');
    expect(gather).toMatchObject({ permission: 'stopped', regime: 'level-4', document: '128/NQ-CP', verified: false });
    const milder = await measuresOf('area=31318');
    expect(milder.level).toBe(2);
    expect(milder.activities.find(({ activity }) => activity === 'gather')).toMatchObject({ permission: 'limited' });
  });

  it('is not said of an area without a level, nor of a day before its level', async () => {
    for (const query of ['area=31340', 'area=31321&on=2021-11-04']) {
      const { level, regimes, activities } = await measuresOf(query);
      expect([level, regimes]).toEqual([null, []]);
      expect(activities.every(({ permission }) => permission === null)).toBe(true);
    }
  });

  it('is not said at a position while units are sketches: the person chooses among the nearest and those without a point', async () => {
    const found = await measuresOf('lat=9.7801&lon=105.4646');
    expect(found).toMatchObject({ certainty: 'schematic', areaCode: null, level: null, regimes: [], activities: [] });
    expect(found.candidates[0]).toMatchObject({
      ...{ code: '31318', name: 'Phường I', districtName: 'Thành phố Vị Thanh' },
    });
    expect(found.candidates.at(-1)).toMatchObject({ code: '31405', distanceM: null });
  });

  it('is verified once an official has seen the document', async () => {
    const body = { rule: 'measures-level-4', documentNumber: '128/NQ-CP', seenOn: '2021-11-05' };
    await maps.post('/v1/area-levels/rule-verifications', { as: officerOf('93'), body });
    const { activities } = await measuresOf('area=31321');
    expect(activities.filter(({ permission }) => permission !== null).every(({ verified }) => verified)).toBe(true);
    expect((await measuresOf('area=31318')).activities.some(({ verified }) => verified)).toBe(false);
  });

  it('is told of a regime by itself, to those who are about to decide it', async () => {
    const found = await measuresOf('regime=directive-16&on=2021-08-11');
    expect(found).toMatchObject({ areaCode: null, level: null, regimes: ['directive-16'], zones: [], perhaps: [] });
    const leaving = found.activities.find(({ activity }) => activity === 'leave-home');
    expect(leaving).toMatchObject({ permission: 'limited', document: '16/CT-TTg' });
    expect((await measuresOf('regime=directive-16')).unknownRegimes).toEqual(['directive-16']);
  });

  it.each([
    ['', 400, 'place-or-area-needed'],
    ['area=31318&lat=9.7&lon=105.4', 400, 'place-or-area-needed'],
    ['area=31318&regime=level-2', 400, 'place-or-area-needed'],
    ['regime=level-9', 400, 'invalid-request'],
    ['lat=9.7', 400, 'place-or-area-needed'],
    ['lat=x&lon=105.4', 400, 'invalid-request'],
    ['area=99999', 404, 'area-not-found'],
    ['area=31318-44', 404, 'area-not-found'],
    ['area=x', 400, 'invalid-request'],
    ['area=31318&on=2021-13-01', 400, 'invalid-request'],
  ])('asked by "%s" is answered %i', async (query, status, code) => {
    const answer = await maps.get<{ code: string }>(`/v1/area-measures?${query}`);
    expect([answer.status, answer.body.code]).toEqual([status, code]);
  });
});

describe('before Resolution 128', () => {
  it('what one may do goes by the directives of zones, and a blockade is told with its document', async () => {
    const august = await startGeoMaps();
    try {
      const desk = new ZoneDesk(august);
      const directive = { kind: 'directive-area', directive: 'directive-16', areaCodes: ['930'] };
      await desk.published(directive);
      const drawn = await desk.published({ outline: polygonOf(squareAt(105.4646, 9.7801)) });
      const asked = async (query: string) => (await august.get<Measures>(`/v1/area-measures?${query}`)).body;
      const commune = await asked('area=31318');
      expect(commune).toMatchObject({ level: null, regimes: ['directive-16'], perhaps: [{ id: drawn.id }] });
      const leaving = commune.activities.find(({ activity }) => activity === 'leave-home');
      expect(leaving).toMatchObject({ permission: 'limited', document: '16/CT-TTg', verified: true });
      const inside = await asked('lat=9.7801&lon=105.4646');
      expect(inside).toMatchObject({ areaCode: null, regimes: [], activities: [] });
      expect(inside.zones).toMatchObject([{ id: drawn.id, kind: 'blockade-area', documentNumber: '1485/QĐ-UBND' }]);
      const november = await asked('area=31318&on=2021-11-05');
      expect([november.regimes, november.unknownRegimes]).toEqual([['directive-16'], ['directive-16']]);
      expect((await asked('area=31340')).regimes).toEqual([]);
    } finally {
      await august.stop();
    }
  });
});
