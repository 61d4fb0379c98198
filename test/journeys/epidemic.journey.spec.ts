import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventuallyHolds, startStack, type TestStack } from '#libs/testing';
import { localDayOf } from '#libs/vocabulary';
import { join } from 'node:path';
import { mapsAgreeWithReports } from '../../apps/geo-maps/test/figures-of-maps.js';
import { simulate } from '../../apps/simulator/src/simulation.js';
import { StackClient } from './stack-client.js';

const START_MS = 180_000;
/** Where another installation starts beside it on two cores, three times as long as alone. */
const PLAY_MS = 480_000;
/** Business seconds in one real second: a day in forty seconds, which a session can keep where others use the cores. */
const RATE = 2_160;
/** The clock begins some hours before the first day, so that the stack is there by then. */
const CLOCK = `2021-08-08T17:00:00Z,${RATE}`;
/** Of the play. */
const LAST_DAY = '2021-08-12';
const TOLD_WITHIN_MS = 120_000;

interface Proposal {
  readonly areaCode: string;
  readonly colour: { readonly colour: string } | null;
}

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

  it(
    'reach the maps, which tell the same as the reports, and a colour that stands on them reaches everybody',
    async () => {
      const citizen = new StackClient(stack);
      const analyst = new StackClient(stack, 'analyst');
      const cdc = new StackClient(stack, 'cdc');
      const asking = { anybody: (path: string) => citizen.get(path), analyst: (path: string) => analyst.get(path) };
      const { cases, shares } = await mapsAgreeWithReports(asking, LAST_DAY);
      expect(cases).toBeGreaterThan(0);
      expect(shares).toBeGreaterThan(0);

      const { body: proposed } = await cdc.get(`/v1/area-levels/proposals?on=${LAST_DAY}`);
      const { areaCode, colour } = (proposed['items'] as Proposal[]).find(isCommuneAtRisk)!;
      const value = colour!.colour;
      const decision = { areaCode, scheme: 'decision-2686', value, document: { number: '1520/QĐ-UBND' } };
      const { status, body: announced } = await cdc.post('/v1/area-levels/decisions', decision);
      expect([status, announced['from']]).toEqual([201, announced['announcedAt']]);

      expect((await citizen.get(`/v1/areas/${areaCode}/level`)).body).toMatchObject({ colour: value });
      const { body: layer } = await citizen.get('/v1/map-layers/levels');
      const features = layer['features'] as { properties: Record<string, unknown> }[];
      const drawn = features.find(({ properties }) => properties['areaCode'] === areaCode);
      expect(drawn?.properties).toMatchObject({ colour: value, inheritedFrom: null, documentNumber: '1520/QĐ-UBND' });
      const day = localDayOf(new Date(announced['announcedAt'] as string));
      const question = `/v1/reports/communes-of-colour?from=${day}&to=${day}&groupBy=commune,category`;
      const theColour = { commune: areaCode, category: value, value: 1 };
      await eventuallyHolds(
        async () => {
          const { body } = await analyst.get(question);
          expect(body['rows']).toEqual([expect.objectContaining(theColour)]);
        },
        { withinMs: TOLD_WITHIN_MS, until: 'the colour in the reports' },
      );
    },
    PLAY_MS,
  );
});

const isCommuneAtRisk = ({ areaCode, colour }: Proposal): boolean =>
  areaCode.length === 5 && colour !== null && colour.colour !== 'green';
