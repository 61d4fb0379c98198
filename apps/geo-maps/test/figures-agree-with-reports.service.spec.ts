import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { facilityRegistered } from '#libs/contracts';
import { topicsToEnsure } from '#libs/messaging';
import { clientActor, ServiceInTest } from '#libs/testing';
import { mapsAgreeWithReports } from './figures-of-maps.js';
import { RunningReporting } from '../../reporting/test/running-reporting.js';
import { publishedEvents } from '../src/published-events.js';
import { geoMaps } from '../src/service.js';
import { aHistory, eventsOf } from './played-facts.js';

const NOW = '2021-11-02T03:00:00.000Z';
const SPEC_MS = 600_000;
const ANALYST = clientActor('analyst', ['reports:read'], ['93']);

let reporting: RunningReporting;
let maps: ServiceInTest;
beforeAll(async () => {
  reporting = await RunningReporting.start(NOW);
  const { broker } = reporting.broker;
  await broker.ensureTopics(topicsToEnsure('identity', [facilityRegistered]));
  await broker.ensureTopics(topicsToEnsure('geo-maps', publishedEvents));
  const settings = { ...reporting.broker.env, LACHAN_BUSINESS_TIME: NOW };
  maps = await ServiceInTest.start(geoMaps, { settings, work: true });
}, SPEC_MS);
afterAll(async () => {
  await maps.stop();
  await reporting.stop();
});

describe('maps and reports on one bus', () => {
  it(
    'tell the same of cases by commune in 100,000 people a week, and of coverage, day by day',
    async () => {
      const isPlayed = fc.asyncProperty(aHistory, async (history) => {
        const { cases, vaccination } = eventsOf(history, 0);
        await reporting.record('2021-11-02T01:00:00Z', cases, 'cases');
        await reporting.record('2021-11-02T01:00:00Z', vaccination, 'vaccination');
        const asking = {
          anybody: (path: string) => (path.startsWith('/v1/admin-units') ? reporting.client : maps).get(path),
          analyst: (path: string) => reporting.client.get(path, { as: ANALYST }),
        };
        for (const on of ['2021-10-30', '2021-11-01']) {
          const { cases: counted, communesWithCases } = await mapsAgreeWithReports(asking, on);
          expect(counted).toBeGreaterThan(0);
          expect(communesWithCases).toBeGreaterThan(0);
        }
      });
      await fc.assert(isPlayed, { numRuns: 1, endOnFailure: true });
    },
    SPEC_MS,
  );
});
