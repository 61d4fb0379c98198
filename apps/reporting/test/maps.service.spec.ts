import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  communeLevelChanged,
  supplyPointCounted,
  type EventContract,
  type EventData,
  type SupplyPointStrata,
} from '#libs/contracts';
import { clientActor, eventuallyHolds } from '#libs/testing';
import { newEvent, RunningReporting } from './running-reporting.js';

const ANALYST = clientActor('analyst', ['reports:read'], ['93']);

let reporting: RunningReporting;
const ask = async (question: string) =>
  (
    await reporting.client.get<{ rows: Record<string, unknown>[]; total: number | null }>(`/v1/reports/${question}`, {
      as: ANALYST,
    })
  ).body;
const byCategory = async (code: string, day: string) => {
  const { rows } = await ask(`${code}?from=${day}&to=${day}&groupBy=category`);
  return Object.fromEntries(rows.map(({ category, value }) => [category, value]));
};
const told = <C extends EventContract>(contract: C, id: string, version: number, data: EventData<C>) =>
  newEvent(contract, { aggregateId: id, aggregateVersion: version, data } as never);

const market: SupplyPointStrata = { communeCode: '31318', kind: 'market', shown: 'unknown', told: 'never' };
const pharmacy: SupplyPointStrata = { communeCode: '31340', kind: 'pharmacy', shown: 'unknown', told: 'never' };
const open = { ...market, shown: 'open', told: 'within-2h' } as const;

/** On the 11th a market opens and a pharmacy stays unknown; on the 12th the market is gone for good. */
beforeAll(async () => {
  reporting = await RunningReporting.start('2021-10-25T05:00:00Z');
  const [one, two] = [randomUUID(), randomUUID()];
  const counted = (id: string, version: number, data: EventData<typeof supplyPointCounted>) =>
    told(supplyPointCounted, id, version, data);
  await reporting.record(
    '2021-08-11T01:30:00Z',
    [
      counted(one, 1, { day: '2021-08-11', before: null, after: market }),
      counted(two, 1, { day: '2021-08-11', before: null, after: pharmacy }),
      counted(one, 2, { day: '2021-08-11', before: market, after: open }),
    ],
    'geo-maps',
  );
  const level = { scheme: 'resolution-128' } as const;
  await reporting.record(
    '2021-10-20T01:30:00Z',
    [
      counted(one, 3, { day: '2021-08-12', before: open, after: null }),
      told(communeLevelChanged, randomUUID(), 1, {
        ...{ ...level, day: '2021-10-20', communeCode: '31318', before: null, after: 2 },
      }),
      told(communeLevelChanged, randomUUID(), 1, {
        ...{ ...level, day: '2021-10-20', communeCode: '31340', before: null, after: 2 },
      }),
      told(communeLevelChanged, randomUUID(), 2, {
        ...{ ...level, day: '2021-10-22', communeCode: '31340', before: 2, after: 4 },
      }),
      told(communeLevelChanged, randomUUID(), 1, {
        ...{ day: '2021-10-20', communeCode: '31318', scheme: 'decision-2686', before: null, after: 1 },
      }),
    ],
    'geo-maps',
  );
  // Each commune and each point comes by a partition of its own.
  await eventuallyHolds(async () => {
    expect(await byCategory('communes-at-level', '2021-10-22')).toMatchObject({ 2: 1, 4: 1 });
    expect(await byCategory('communes-of-colour', '2021-10-20')).toEqual({ green: 1 });
    expect(await byCategory('supply-points', '2021-08-11')).toEqual({ market: 1, pharmacy: 1 });
    expect((await ask('supply-points?from=2021-08-12&to=2021-08-12')).total).toBe(1);
  });
});
afterAll(() => reporting.stop());

describe('points of essential goods', () => {
  it('are counted by kind as long as they are on the map', async () => {
    expect(await byCategory('supply-points', '2021-08-11')).toEqual({ market: 1, pharmacy: 1 });
    expect(await byCategory('supply-points', '2021-08-12')).toMatchObject({ pharmacy: 1 });
    expect((await ask('supply-points?from=2021-08-12&to=2021-08-12')).total).toBe(1);
  });

  it('are counted by what is shown of them, and by how long ago something was said', async () => {
    expect(await byCategory('supply-points-shown', '2021-08-11')).toMatchObject({ open: 1, unknown: 1 });
    expect(await byCategory('supply-points-told', '2021-08-11')).toMatchObject({ 'within-2h': 1, never: 1 });
  });
});

describe('the levels of communes', () => {
  it('are those that hold on each day, never a sum over days', async () => {
    expect(await byCategory('communes-at-level', '2021-10-21')).toEqual({ 2: 2 });
    expect(await byCategory('communes-at-level', '2021-10-22')).toMatchObject({ 2: 1, 4: 1 });
  });

  it('are told by area', async () => {
    const { rows } = await ask('communes-at-level?from=2021-10-22&to=2021-10-22&groupBy=commune');
    expect(rows.map(({ commune, value }) => [commune, value])).toEqual([
      ['31318', 1],
      ['31340', 1],
    ]);
  });

  it('are kept apart from the colours of the decision before', async () => {
    expect(await byCategory('communes-of-colour', '2021-10-20')).toEqual({ green: 1 });
  });
});
