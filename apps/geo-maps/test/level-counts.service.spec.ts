import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { communeLevelChanged, type EventData } from '#libs/contracts';
import type { ServiceInTest } from '#libs/testing';
import { CountLevelsJob } from '../src/level-counts/count-levels.job.js';
import { announce } from './level-answers.js';
import { startGeoMaps } from './running-geo-maps.js';

const START = '2021-11-05T10:00:00.000Z';
/** 49 hours later: what was raised at the start holds. */
const RAISED = '2021-11-07T11:00:00.000Z';

let maps: ServiceInTest;
const count = (service: ServiceInTest) => service.running.app.get(CountLevelsJob, { strict: false }).run();
const told = async (communeCode: string): Promise<EventData<typeof communeLevelChanged>[]> => {
  const rows = await maps.database.query<{ data: EventData<typeof communeLevelChanged> }>(
    `SELECT data FROM messaging.event WHERE aggregate_id LIKE $1 AND type = $2 ORDER BY position`,
    [`${communeCode}/%`, communeLevelChanged.type],
  );
  return rows.map(({ data }) => data);
};

beforeAll(async () => {
  maps = await startGeoMaps({ LACHAN_BUSINESS_TIME: START });
});
afterAll(() => maps.stop());

describe('the level of a commune in the reports', () => {
  it('is told when it begins to hold, once, and for every commune that inherits it', async () => {
    await announce(maps, '931', 2);
    await Promise.all([count(maps), count(maps)]);
    await count(maps);
    const begun = { day: '2021-11-05', scheme: 'resolution-128', before: null, after: 2 };
    expect(await told('31340')).toEqual([{ ...begun, communeCode: '31340' }]);
    expect(await told('31343')).toEqual([{ ...begun, communeCode: '31343' }]);
    expect(await told('31318')).toEqual([]);
  });

  it('is told two days after it was raised, when nobody does anything', async () => {
    await announce(maps, '31340', 4);
    await count(maps);
    expect(await told('31340')).toHaveLength(1);
    const later = await maps.another({ LACHAN_BUSINESS_TIME: RAISED });
    await count(later);
    await later.stop();
    expect((await told('31340')).slice(1)).toEqual([
      { day: '2021-11-07', communeCode: '31340', scheme: 'resolution-128', before: 2, after: 4 },
    ]);
    expect(await told('31343')).toHaveLength(1);
  });
});
