import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  caseChanged,
  caseOpened,
  personDayCounted,
  poolFormed,
  resultAmended,
  resultReleased,
  specimenCollected,
  specimenOverdueChanged,
} from '#libs/contracts';
import { clientActor, eventually } from '#libs/testing';
import { newEvent, RunningReporting } from './running-reporting.js';

const ANALYST = clientActor('analyst', ['reports:read'], ['93']);

interface Report {
  readonly rows: Record<string, unknown>[];
  readonly total: number | null;
  readonly settled: boolean;
}

let reporting: RunningReporting;
const ask = async (path: string) => (await reporting.client.get<Report>(`/v1/reports/${path}`, { as: ANALYST })).body;
const eleventh = 'from=2021-08-11&to=2021-08-11';
const fact = (aggregateId: string, aggregateVersion = 1) => ({ aggregateId, aggregateVersion });

const [specimen] = specimenCollected.examples;
const [result] = resultReleased.examples;
const [pool] = poolFormed.examples;
const [opened] = caseOpened.examples;
const [first] = personDayCounted.examples;
const person = { ...first!.after!, positive: false };

/** One evening: three people tested, of whom one positive; the next morning his result turns out to be wrong. */
beforeAll(async () => {
  reporting = await RunningReporting.start('2021-08-13T00:00:00Z');
  const [swab, share, found, ...days] = Array.from({ length: 6 }, () => randomUUID());
  const positive = { ...person, positive: true };
  const counted = days.map((id, index) =>
    newEvent(personDayCounted, { ...fact(id), data: { before: null, after: index === 0 ? positive : person } }),
  );
  await reporting.record(
    '2021-08-12T09:00:00Z',
    [
      newEvent(specimenCollected, { ...fact(swab!), data: specimen! }),
      newEvent(specimenCollected, { ...fact(share!), data: { ...specimen!, tube: 'share' } }),
      newEvent(poolFormed, { ...fact(randomUUID()), data: pool! }),
      newEvent(resultReleased, { ...fact(swab!, 2), data: result! }),
      newEvent(specimenOverdueChanged, { ...fact(swab!, 3), data: { ...specimenOverdueChanged.examples[0]! } }),
      ...counted,
    ],
    'testing',
  );
  await reporting.record('2021-08-12T09:00:10Z', [newEvent(caseOpened, { ...fact(found!), data: opened! })], 'cases');
  const shown = (question: string, total: number) =>
    eventually(async () => (await ask(question)).total === total || undefined);
  await shown('cases-new?from=2021-08-12&to=2021-08-12', 1);
  await shown(`people-tested?${eleventh}`, 3);
  const corrected = {
    day: '2021-08-13',
    before: result!,
    after: { ...result!, version: 2, value: 'negative' as const },
  };
  await reporting.record(
    '2021-08-12T23:30:00Z',
    [
      newEvent(resultAmended, { ...fact(swab!, 4), data: corrected }),
      newEvent(personDayCounted, { ...fact(days[0]!, 2), data: { before: positive, after: person } }),
    ],
    'testing',
  );
  const withdrawn = { ...opened!, status: 'withdrawn' as const };
  const change = { day: '2021-08-13', before: opened!, after: withdrawn };
  await reporting.record(
    '2021-08-12T23:30:10Z',
    [newEvent(caseChanged, { ...fact(found!, 2), data: change })],
    'cases',
  );
  await shown('cases-new?from=2021-08-12&to=2021-08-12', 0);
  await shown(`people-positive?${eleventh}`, 0);
  await shown('results-released?from=2021-08-12&to=2021-08-12&groupBy=category', 1);
}, 90_000);

afterAll(() => reporting.stop());

describe('tests and cases', () => {
  it('counts tubes, pools and people apart', async () => {
    expect((await ask(`specimens-collected?${eleventh}`)).total).toBe(1);
    expect((await ask(`pools-formed?${eleventh}&groupBy=category`)).rows).toEqual([{ category: 'field', value: 1 }]);
    expect((await ask(`people-tested?${eleventh}&groupBy=category`)).rows).toEqual([
      { category: 'community-surveillance', value: 3 },
    ]);
    expect((await ask(`people-tested-by-place-kind?${eleventh}&groupBy=category`)).rows).toEqual([
      { category: 'community', value: 3 },
    ]);
  });

  it('shows the day before what was known then, and today what is known now', async () => {
    const yesterday = 'asOf=2021-08-12T17:00:00%2B07:00';
    const asThen = (question: string) => ask(`${question}&${yesterday}`);
    expect((await asThen('cases-new?from=2021-08-12&to=2021-08-12')).total).toBe(1);
    expect((await ask('cases-new?from=2021-08-12&to=2021-08-12')).total).toBe(0);
    expect((await asThen(`positivity?${eleventh}`)).total).toBeCloseTo(1 / 3);
    expect((await ask(`positivity?${eleventh}`)).total).toBe(0);
    const values = 'results-released?from=2021-08-12&to=2021-08-12&groupBy=category';
    expect((await asThen(values)).rows).toEqual([{ category: 'positive', value: 1 }]);
    expect((await ask(values)).rows).toEqual([{ category: 'negative', value: 1 }]);
  });

  it('has positivity over the seven days up to each day, and nothing where nobody was tested', async () => {
    const { rows, total } = await ask('positivity?from=2021-08-10&to=2021-08-18&groupBy=day');
    expect(rows.map(({ value }) => value)).toEqual([null, 0, 0, 0, 0, 0, 0, 0, null]);
    expect(total).toBeNull();
    const byCommune = await ask(`positivity?${eleventh}&groupBy=commune`);
    expect(byCommune).toMatchObject({ rows: [{ commune: '31318', value: 0 }], total: null });
  });

  it('tells how long a laboratory took, in classes of hours', async () => {
    const { rows } = await ask('turnaround?from=2021-08-12&to=2021-08-12&groupBy=place,category');
    expect(rows).toEqual([{ place: 'CDC-HG', category: '12-24h', value: 1 }]);
  });

  it('has as overdue whatever is late at the end of a day', async () => {
    const { rows } = await ask('specimens-overdue?from=2021-08-11&to=2021-08-13&groupBy=day,place,category');
    expect(rows.map(({ day, value }) => [day, value])).toEqual([
      ['2021-08-11', 0],
      ['2021-08-12', 1],
      ['2021-08-13', 1],
    ]);
  });
});
