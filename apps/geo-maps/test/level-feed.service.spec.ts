import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { feedFromEvents } from './feed-from-events.js';
import { announce, makeHamlets, withdraw, type DecisionAnswer } from './level-answers.js';
import { officerOf, startGeoMaps } from './running-geo-maps.js';

interface Feed {
  readonly on: string;
  readonly isFinal: boolean;
  readonly items: readonly { areaCode: string; name: string | null; level: number | null }[];
}
interface Changes {
  readonly items: readonly (DecisionAnswer & { change: string })[];
  readonly nextCursor: string;
}

let maps: ServiceInTest;
const stops: (() => Promise<void>)[] = [];
async function at(time: string): Promise<ServiceInTest> {
  const other = await maps.another({ LACHAN_BUSINESS_TIME: time });
  stops.push(() => other.stop());
  return other;
}
beforeAll(async () => {
  // Half an hour before midnight in Vietnam.
  maps = await startGeoMaps({ LACHAN_BUSINESS_TIME: '2021-11-05T16:30:00.000Z' });
  await makeHamlets(maps, '31318', 2);
});
afterAll(async () => {
  for (const stop of stops) await stop();
  await maps.stop();
});

const feedOf = async (service: ServiceInTest, on: string): Promise<Feed> =>
  (await service.get<Feed>(`/v1/area-levels/feed?on=${on}`)).body;

describe('the feeds of levels', () => {
  it('the daily one is made of the events alone, by the days of Vietnam, and stays as it was', async () => {
    const district = officerOf('930');
    await announce(maps, '93', 2);
    await announce(maps, '31318', 3, { exceptions: [{ areaCode: '31318-02', value: 4 }] });
    const mistaken = await announce(maps, '31321', 4, { as: district });
    const evening = await feedOf(maps, '2021-11-05');
    expect(evening).toMatchObject({ on: '2021-11-05', isFinal: false });
    expect(evening.items.filter(({ areaCode }) => areaCode.startsWith('313')).length).toBeGreaterThan(20);
    const levels = (feed: Feed) =>
      ['93', '930', '31318', '31318-02', '31321', '31340'].map(
        (area) => feed.items.find(({ areaCode }) => areaCode === area)?.level,
      );
    // The communes rise from what the province had a moment before, and the hamlet has nothing of its own yet.
    expect(levels(evening)).toEqual([2, 2, 2, undefined, 2, 2]);

    const morning = await at('2021-11-05T17:30:00.000Z');
    await withdraw(morning, mistaken.body.id, district);
    await announce(morning, '31340', 1, { as: officerOf('931') });
    expect(levels(await feedOf(morning, '2021-11-06'))).toEqual([2, 2, 2, undefined, 2, 1]);
    expect(await feedOf(morning, '2021-11-05')).toEqual({ ...evening, isFinal: true });

    const nextWeek = await at('2021-11-12T03:00:00.000Z');
    await announce(nextWeek, '93', 1);
    const past = ['2021-11-05', '2021-11-06', '2021-11-07', '2021-11-08'] as const;
    const feeds = await Promise.all(past.map((on) => feedOf(nextWeek, on)));
    expect(feeds.map(levels)).toEqual([
      [2, 2, 2, undefined, 2, 2],
      [2, 2, 2, undefined, 2, 1],
      [2, 2, 3, 4, 2, 1],
      [2, 2, 3, 4, 2, 1],
    ]);
    expect(feeds[0]).toEqual({ ...evening, isFinal: true });
    for (const [place, on] of past.entries()) {
      const end = new Date(Date.parse(`${on}T17:00:00.000Z`) - 1);
      expect(await feedFromEvents(maps, { on, at: end, now: new Date('2021-11-12T03:00:00Z') })).toEqual(feeds[place]);
    }
  }, 60_000);

  it('the public one tells every fact in the order of commits, as it was, and goes on from where it ended', async () => {
    const first = (await maps.get<Changes>('/v1/area-levels/changes?limit=3')).body;
    expect(first.items.map(({ change, areaCode, withdrawnAt }) => [change, areaCode, withdrawnAt])).toEqual([
      ['announced', '93', null],
      ['announced', '31318', null],
      ['announced', '31321', null],
    ]);
    const rest = (await maps.get<Changes>(`/v1/area-levels/changes?cursor=${first.nextCursor}`)).body;
    expect(rest.items.map(({ change, areaCode }) => [change, areaCode])).toEqual([
      ['withdrawn', '31321'],
      ['announced', '31340'],
      ['announced', '93'],
    ]);
    const end = (await maps.get<Changes>(`/v1/area-levels/changes?cursor=${rest.nextCursor}`)).body;
    expect(end.items).toEqual([]);
    const later = await at('2021-11-13T03:00:00.000Z');
    await announce(later, '934', 2);
    const next = (await maps.get<Changes>(`/v1/area-levels/changes?cursor=${end.nextCursor}`)).body;
    expect(next.items.map(({ areaCode }) => areaCode)).toEqual(['934']);
    expect((await maps.get(`/v1/area-levels/changes?cursor=${end.nextCursor}x`)).status).toBe(400);
  }, 30_000);

  it('the list of a day has every unit of it, and the hamlets with a level of their own', async () => {
    const { body } = await maps.get<Feed>('/v1/area-levels?on=2021-11-08');
    expect(body.items.filter(({ areaCode }) => !areaCode.includes('-'))).toHaveLength(1 + 8 + 75);
    expect(body.items.filter(({ areaCode }) => areaCode.includes('-'))).toMatchObject([
      { areaCode: '31318-02', name: 'Ấp 2' },
    ]);
  });
});
