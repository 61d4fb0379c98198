import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Database } from '#libs/database';
import { loadReferenceData } from '#libs/reference-data';
import { scriptOf, type Vandalism } from '../../apps/geo-maps/src/supply-points/vandals.fixture.js';
import { registered, RunningSupply } from '../../apps/geo-maps/test/running-supply.js';
import { PlayedStore } from './played-store.js';
import { sizeOf } from './sizes.js';

const { seed, rounds: _, load: __, ...size } = sizeOf('vandals');
const PLAY_MS = 7_200_000;
const FALSE_MINUTES_MAX = 120;
const { vandals, vandalReports, days, points, claimedPoints } = size;
const always = (): boolean => true;
const three = (vandal: number): number => Math.floor(vandal / 3);

/** Of the ways in which the rules are played, those in which most of a lie comes through. */
const WAYS: readonly (readonly [way: string, vandalism: Vandalism])[] = [
  [
    'in threes, everywhere',
    { lies: always, pointOf: (vandal, nth, day) => (three(vandal) * 5 + nth + day * 17) % points },
  ],
  ['all at one shop without an owner', { lies: always, pointOf: () => points - 1 }],
  ['in threes, at shops with an owner', { lies: always, pointOf: (_vandal, nth) => nth % Math.min(10, claimedPoints) }],
];

describe(`${vandalReports} reports by ${vandals} vandals against ${size.honest} honest people, through the store`, () => {
  let supply: RunningSupply;
  let database: Database;
  const clock = { time: new Date('2021-08-01T00:00:00Z') };
  beforeAll(async () => {
    supply = await RunningSupply.start();
    const url = supply.service.ownDatabase.serveUrl;
    database = new Database({ url, service: 'play', clock: { now: () => clock.time } });
    await database.connect();
  });
  afterAll(async () => {
    await database?.close();
    await supply?.stop();
  });

  it.each(WAYS.slice(0, size.ways))(
    '%s: no shop is shown as what it is not for more than two hours',
    async (_way, vandalism) => {
      const ids: string[] = [];
      for (let nth = 0; nth < points; nth += 1) ids.push(await registered(supply.service));
      const { perPhoneADay } = loadReferenceData().maps.supplyRules.inForce('2021-08-01').reports;
      const store = new PlayedStore(database, clock, supply.service, ids);
      const result = await store.play(scriptOf(vandalism, seed, size), size);
      expect(result.attempts).toBe(vandalReports);
      expect(result.refused).toBe(vandalReports - vandals * days * perPhoneADay);
      expect(result.longestFalseMinutes).toBeGreaterThan(0);
      expect(result.longestFalseMinutes).toBeLessThanOrEqual(FALSE_MINUTES_MAX);
    },
    PLAY_MS,
  );
});
