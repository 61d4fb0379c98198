import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  adverseEventCounted,
  adverseEventOverdueChanged,
  doseCounted,
  type AdverseEventStrata,
  type DoseStrata,
  type EventContract,
  type EventData,
} from '#libs/contracts';
import { clientActor, eventually } from '#libs/testing';
import { newEvent, RunningReporting } from './running-reporting.js';

const ANALYST = clientActor('analyst', ['reports:read'], ['93']);
const eleventh = 'from=2021-08-11&to=2021-08-11';
const august = 'from=2021-08-01&to=2021-08-31';
const thatEvening = 'asOf=2021-08-12T17:00:00%2B07:00';

interface Report {
  readonly rows: Record<string, unknown>[];
  readonly total: number | null;
  readonly freshness: { readonly topic: string }[];
}

let reporting: RunningReporting;
const ask = async (question: string) =>
  (await reporting.client.get<Report>(`/v1/reports/${question}`, { as: ANALYST })).body;
const told = <C extends EventContract>(contract: C, id: string, version: number, data: EventData<C>) =>
  newEvent(contract, { aggregateId: id, aggregateVersion: version, data } as never);

const dose = doseCounted.examples.flatMap(({ after }) => (after ? [after] : []))[0] as DoseStrata;
const fever = adverseEventCounted.examples.flatMap(({ after }) => (after ? [after] : []))[0] as AdverseEventStrata;
const rash: AdverseEventStrata = { ...fever, lot: null, reactions: ['rash'] };
const severe: AdverseEventStrata = { ...rash, severity: 'severe' };

/** Four doses of the 11th, one of an unknown lot; three events, of which one becomes severe and one is withdrawn. */
beforeAll(async () => {
  reporting = await RunningReporting.start('2021-08-13T05:00:00Z');
  const [one, two, three] = Array.from({ length: 3 }, () => randomUUID()) as [string, string, string];
  const late = { stage: 'notification', facilityCode: 'TTYT-930', communeCode: '31318' } as const;
  await reporting.record(
    '2021-08-12T09:00:00Z',
    [
      ...[dose, dose, dose, { ...dose, lot: null }, { ...dose, vaccine: 'pfizer', lot: 'PCB0001' } as const].map(
        (after) => told(doseCounted, randomUUID(), 1, { before: null, after }),
      ),
      told(adverseEventCounted, one, 1, { before: null, after: fever }),
      told(adverseEventCounted, two, 1, { before: null, after: rash }),
      told(adverseEventCounted, three, 1, { before: null, after: { ...fever, origin: 'outside-province' } }),
    ],
    'vaccination',
  );
  await eventually(async () => (await ask(`adverse-events?${eleventh}`)).total === 2 || undefined);
  await eventually(async () => (await ask(`doses?${eleventh}`)).total === 5 || undefined);
  await reporting.record(
    '2021-08-13T01:30:00Z',
    [
      told(adverseEventCounted, one, 2, { before: fever, after: null }),
      told(adverseEventCounted, two, 2, { before: rash, after: severe }),
      told(adverseEventOverdueChanged, two, 3, { day: '2021-08-13', overdue: true, ...late }),
    ],
    'vaccination',
  );
  await eventually(async () => (await ask(`adverse-events-overdue?${august}&groupBy=day`)).total === 1 || undefined);
}, 90_000);

afterAll(() => reporting.stop());

describe('adverse events', () => {
  it('are told by product, lot, severity and reaction, on the day and at the facility of the dose', async () => {
    const rowsOf = async (indicator: string, groupBy: string) =>
      (await ask(`${indicator}?${eleventh}&${thatEvening}&groupBy=${groupBy}`)).rows;
    expect(await rowsOf('adverse-events', 'place,category')).toEqual([
      { place: 'TTYT-930', category: 'astrazeneca', value: 2 },
    ]);
    expect(await rowsOf('adverse-events-by-lot', 'category')).toEqual([
      { category: `astrazeneca/${String(fever.lot)}`, value: 1 },
      { category: 'astrazeneca/unknown', value: 1 },
    ]);
    expect(await rowsOf('adverse-events-by-severity', 'commune,category')).toEqual([
      { commune: '31318', category: 'common', value: 2 },
    ]);
    expect((await rowsOf('adverse-events-by-reaction', 'category')).map(({ category }) => category)).toEqual([
      ...['chills', 'fever-below-39', 'rash'],
    ]);
  });

  it('follow what is amended and withdrawn, and are as of the evening before what was known then', async () => {
    expect((await ask(`adverse-events?${eleventh}`)).total).toBe(1);
    expect((await ask(`adverse-events-severe?${eleventh}`)).total).toBe(1);
    expect((await ask(`adverse-events-severe?${eleventh}&${thatEvening}`)).total).toBe(0);
    expect((await ask(`adverse-events-by-severity?${eleventh}&groupBy=category`)).rows).toEqual([
      { category: 'severe', value: 1 },
    ]);
  });

  it('stand over the doses of the period, by product and by lot', async () => {
    const byProduct = await ask(`adverse-events-per-100000?${august}&groupBy=category`);
    expect(byProduct.rows).toEqual([
      { category: 'astrazeneca', value: 25_000 },
      { category: 'pfizer', value: 0 },
    ]);
    expect(byProduct.freshness.map(({ topic }) => topic)).toEqual([adverseEventCounted.topic, doseCounted.topic]);
    expect((await ask(`adverse-events-per-100000?${august}`)).total).toBe(20_000);
    expect((await ask(`adverse-events-by-lot-per-100000?${august}&groupBy=category&${thatEvening}`)).rows).toEqual([
      { category: `astrazeneca/${String(dose.lot)}`, value: 100_000 / 3 },
      { category: 'astrazeneca/unknown', value: 100_000 },
      { category: 'pfizer/PCB0001', value: 0 },
    ]);
    expect((await ask(`adverse-events-severe-by-lot-per-100000?${august}&groupBy=category`)).rows).toContainEqual({
      ...{ category: 'astrazeneca/unknown', value: 100_000 },
    });
    expect((await ask(`adverse-events-severe-per-100000?${eleventh}&groupBy=place,category`)).rows).toContainEqual({
      ...{ place: 'TTYT-930', category: 'astrazeneca', value: 25_000 },
    });
  });

  it('that are severe and were not passed on in time are told where somebody has to act', async () => {
    expect((await ask(`adverse-events-overdue?${eleventh}&groupBy=day`)).total).toBe(0);
    expect((await ask('adverse-events-overdue?from=2021-08-13&to=2021-08-13&groupBy=place,category')).rows).toEqual([
      { place: 'TTYT-930', category: 'notification', value: 1 },
    ]);
  });
});
