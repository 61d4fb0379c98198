import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { startStack, type TestStack } from '#libs/testing';
import { join } from 'node:path';
import { simulate } from '../../apps/simulator/src/simulation.js';

const START_MS = 180_000;
/** Where another installation starts beside it on two cores, three times as long as alone. */
const PLAY_MS = 480_000;
/** Business seconds in one real second: a day in forty seconds, which a session can keep where others use the cores. */
const RATE = 2_160;
/** The clock begins some hours before the first day, so that the stack is there by then. */
const CLOCK = `2021-08-08T17:00:00Z,${RATE}`;

describe('a small epidemic with a point that is without network for a day, and three rounds of vaccination with sessions', () => {
  let stack: TestStack;

  beforeAll(async () => {
    stack = await startStack({ broker: 'embedded', businessTime: CLOCK, env: { MARK_OVERDUE_EVERY_SECONDS: '1' } });
  }, START_MS);
  afterAll(() => stack?.discard(), START_MS);

  it(
    'are counted cell by cell as they were played',
    async () => {
      const { ledger, tally, vaccination, comparisons } = await simulate({
        ...{ play: 'all', people: 300, from: '2021-08-10', days: 3, seed: 11, introductions: 6, offline: 10 },
        ...{ gateway: stack.url, credentials: join(stack.home, 'credentials.json'), rate: RATE, connections: 16 },
      });
      expect([...ledger.faults, ...(tally?.faults ?? []), ...(vaccination?.tally.faults ?? [])]).toEqual([]);
      expect(comparisons.flatMap(({ name, differences }) => differences.map((line) => `${name}: ${line}`))).toEqual([]);
      const counted = new Map(comparisons.map(({ name, reported }) => [name, reported]));
      for (const name of ['people-tested by day, commune, category', 'pools-formed by day, commune'])
        expect(counted.get(name)).toBeGreaterThan(0);
      expect(counted.get('conflicts without network by kind')).toBe(3);
      expect(vaccination?.enteredOnTheWay).toBeCloseTo(0.72, 1);
      for (const name of [
        'doses by day, place, category',
        'doses-outside-province by day, commune, category',
        'people-basic-complete by day, commune',
        'days-signed by day, place',
        'completeness: accepted by facility, day',
        'completeness: open again by facility, day',
        'doses in doubt',
        'people of the recalled lot by facility, day',
        'screenings by day, place, category',
        'invitations by facility, state',
        'visits by facility, stage',
        'vaccine-doses-opened by day, place, category',
        'adverse-events by day, place, category',
      ])
        expect(counted.get(name)).toBeGreaterThan(0);
    },
    PLAY_MS,
  );
});
