import { describe, expect, it } from '@jest/globals';
import { needsChromium, needsKafka, needsPostgres, TIER_RUNS, tierOf } from './tiers.js';

describe('the tier of a file', () => {
  it.each([
    ['libs/vocabulary/src/names/full-name.spec.ts', 'pure'],
    ['apps/reporting/src/reports/cube.store.db.spec.ts', 'db'],
    ['libs/messaging/src/broker/broker.bus.spec.ts', 'bus'],
    ['apps/identity/test/identity.service.spec.ts', 'service'],
    ['test/journeys/place-to-report.journey.spec.ts', 'journey'],
    ['test/browser/declare.browser.spec.ts', 'browser'],
    ['test/faults/kill-nine.fault.spec.ts', 'fault'],
    ['libs/vocabulary/src/names/full-name.ts', undefined],
    ['libs/messaging/src/broker/broker.contract.ts', undefined],
  ])('of %s is %s', (file, tier) => {
    expect(tierOf(file)).toBe(tier);
  });
});

it('runs every tier, faults last and alone', () => {
  const order = TIER_RUNS.map(({ tier }) => tier);
  expect(new Set(order)).toEqual(new Set(['pure', 'db', 'bus', 'service', 'journey', 'browser', 'fault']));
  expect(TIER_RUNS.at(-1)).toMatchObject({ tier: 'fault', workers: 1 });
});

it('starts Kafka only for tiers that speak to it', () => {
  expect(['pure', 'db'].some((tier) => needsKafka(tier as 'pure'))).toBe(false);
  expect(needsKafka('bus')).toBe(true);
  expect(needsPostgres('pure')).toBe(false);
});

it('brings a browser only for the tier that drives one', () => {
  expect(TIER_RUNS.filter(({ tier }) => needsChromium(tier)).map(({ tier }) => tier)).toEqual(['browser']);
});
