import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { topicsToEnsure } from '#libs/messaging';
import { eventuallyHolds, ServiceInTest, testBroker, ViewInTest, type TestBroker } from '#libs/testing';
import { publishedEvents } from '../src/published-events.js';
import { geoMaps } from '../src/service.js';
import { aHistory, PlayedFacts, type History } from './played-facts.js';
import { linesOf, recounted } from './recounted-facts.js';

const NOW = '2021-11-02T03:00:00.000Z';
const SPEC_MS = 480_000;
/** Each goes on where the one before has ended, on the same bus. */
const HISTORIES = 2;

const VIEWS = {
  facilities: { tables: ['facility_register.facility'], topics: ['identity.facility.v1'] },
  places: { tables: ['geo_maps.place'], topics: ['health-declaration.place.v1'] },
  'community-cases': { tables: ['geo_maps.community_case'], topics: ['cases.case.v1'] },
  'vaccinated-residents': { tables: ['geo_maps.vaccinated_resident'], topics: ['vaccination.person.v1'] },
} as const;

let broker: TestBroker;
let facts: PlayedFacts;
let maps: ServiceInTest;
let views: readonly ViewInTest[];

beforeAll(async () => {
  broker = await testBroker('embedded');
  facts = await PlayedFacts.start(broker);
  await broker.broker.ensureTopics(topicsToEnsure('geo-maps', publishedEvents));
  const settings = { ...broker.env, LACHAN_BUSINESS_TIME: NOW };
  maps = await ServiceInTest.start(geoMaps, { settings, work: true });
  views = Object.entries(VIEWS).map(([name, view]) => new ViewInTest({ service: maps, broker, name, ...view }));
}, SPEC_MS);
afterAll(async () => {
  await facts.stop();
  await maps.stop();
  await broker.close();
});

async function expectCounted(histories: readonly History[]): Promise<void> {
  const rows = await Promise.all(views.map((view) => view.rows()));
  expect(linesOf(rows.flat())).toEqual(recounted(histories));
}

async function tell(histories: readonly History[]): Promise<void> {
  for (const [nth, history] of histories.entries()) {
    const told = histories.slice(0, nth + 1);
    await facts.tell(history, nth);
    await eventuallyHolds(() => expectCounted(told), { withinMs: SPEC_MS / 4 });
    await facts.sendAgain();
    for (const view of views) await view.untilAllRead();
    await expectCounted(told);
  }
}

describe('facilities, places, cases and people, told in any order, twice, corrected and taken back', () => {
  it(
    'are what a plain recount says, and every view that is built anew has the very rows of the live one',
    async () => {
      const some = fc.array(aHistory, { minLength: HISTORIES, maxLength: HISTORIES });
      const isPlayed = fc.asyncProperty(some, async (histories) => {
        await tell(histories);
        for (const view of views) {
          const { along, anew } = await view.rebuilt();
          expect(along.length).toBeGreaterThan(0);
          expect(anew).toEqual(along);
        }
        await expectCounted(histories);
      });
      await fc.assert(isPlayed, { numRuns: 1, endOnFailure: true });
    },
    SPEC_MS,
  );
});
