import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import {
  completenessChanged,
  doseCounted,
  doseStatusChanged,
  personProgressed,
  screeningCounted,
  stockBalanced,
  stockUsed,
  type DoseStrata,
  type EventContract,
  type EventData,
  type PersonProgress,
} from '#libs/contracts';
import { clientActor, eventually, eventuallyHolds } from '#libs/testing';
import { readSheet } from 'read-excel-file/universal';
import { newEvent, RunningReporting } from './running-reporting.js';

const ANALYST = clientActor('analyst', ['reports:read'], ['93']);

interface Report {
  readonly rows: Record<string, unknown>[];
  readonly total: number | null;
  readonly freshness: { readonly topic: string }[];
}

let reporting: RunningReporting;
const ask = async (path: string) => (await reporting.client.get<Report>(`/v1/reports/${path}`, { as: ANALYST })).body;
const rowsOf = async (indicator: string, groupBy: string, period = eleventh) =>
  (await ask(`${indicator}?${period}&groupBy=${groupBy}`)).rows;

const eleventh = 'from=2021-08-11&to=2021-08-11';
const year = 'from=2021-01-01&to=2021-12-31';
const SHOWN_MS = 60_000;
const thatEvening = 'asOf=2021-08-12T17:00:00%2B07:00';

const dose = doseCounted.examples.flatMap(({ after }) => (after ? [after] : []))[0] as DoseStrata;
const person = personProgressed.examples.flatMap(({ after }) => (after ? [after] : []))[0] as PersonProgress;
const elsewhere: DoseStrata = { ...dose, origin: 'outside-province', day: '2021-08-02' };
const second: DoseStrata = {
  ...{ ...dose, doseNumber: 2, vaccine: 'pfizer', facilityCode: 'TYT-31340', communeCode: '31340' },
  ...{ residence: { kind: 'commune', communeCode: '31321' }, sex: 'male', ageBand: '40-44', priorityGroup: '9' },
};
const boosted: PersonProgress = {
  ...{ ...person, doseDays: ['2021-05-01', '2021-07-30', '2021-08-11'] },
  ...{ completedDay: '2021-07-30', boosterDay: '2021-08-11' },
};

const told = <C extends EventContract>(contract: C, id: string, version: number, data: EventData<C>) =>
  newEvent(contract, { aggregateId: id, aggregateVersion: version, data } as never);

const status = { verified: true, national: 'sent', nationalReason: null } as const;

/** Its person is in the register, and the national platform has refused it. */
const onTheWay = (dose: string, day: { day: string; facilityCode: string; communeCode: string }) => {
  const refused = { ...day, ...status, national: 'refused', nationalReason: 'lot-unknown' } as const;
  return [
    told(doseStatusChanged, dose, 1, { before: null, after: { ...day, ...status } }),
    told(doseStatusChanged, dose, 2, { before: { ...day, ...status }, after: refused }),
  ];
};

/** Two screenings, a vial of ten opened with an eleventh dose in it, one and a half wasted, and a balance closed twice. */
const atThePoint = (day: { day: string; facilityCode: string; communeCode: string }) => {
  const lot = { ...day, vaccine: 'astrazeneca', lot: 'ABV1234' } as const;
  const used = (use: 'opened' | 'overfill' | 'wasted', hundredths: number) =>
    told(stockUsed, randomUUID(), 1, { ...lot, use, hundredths });
  const balanced = (before: number | null, after: number) =>
    told(stockBalanced, randomUUID(), 1, { ...lot, before, after });
  return [
    ...(['eligible', 'refer-to-hospital'] as const).map((outcome) =>
      told(screeningCounted, randomUUID(), 1, { ...day, vaccine: 'astrazeneca', outcome }),
    ),
    ...[used('opened', 1_000), used('overfill', 100), used('wasted', 150), balanced(null, 900), balanced(900, 850)],
  ];
};

/** Entered on the 12th: two doses of the 11th, one from elsewhere, three people; on the 13th one dose is withdrawn. */
beforeAll(async () => {
  reporting = await RunningReporting.start('2021-08-13T05:00:00Z');
  const [one, two, three, ...people] = Array.from({ length: 6 }, () => randomUUID());
  const facilityDay = { day: '2021-08-11', facilityCode: 'TTYT-930', communeCode: '31318' };
  const declared = { declared: 4, signed: true };
  const before = { declared: null, signed: false };
  const progress = [person, { ...person, doseDays: ['2021-07-01', '2021-08-11'], completedDay: '2021-08-11' }, boosted];
  await reporting.record(
    '2021-08-12T09:00:00Z',
    [
      told(doseCounted, one!, 1, { before: null, after: dose }),
      told(doseCounted, two!, 1, { before: null, after: second }),
      told(doseCounted, three!, 1, { before: null, after: elsewhere }),
      ...people.map((id, index) => told(personProgressed, id, 1, { before: null, after: progress[index]! })),
      told(completenessChanged, 'TTYT-930/2021-08-11', 1, { ...facilityDay, before, after: declared }),
      ...onTheWay(one!, facilityDay),
      ...atThePoint(facilityDay),
    ],
    'vaccination',
  );
  const shown = (question: string, total: number) =>
    eventually(
      async () => {
        const answer = await ask(question);
        if (answer.total !== total) throw new Error(JSON.stringify(answer));
        return true;
      },
      { withinMs: SHOWN_MS },
    );
  await shown(`doses?${eleventh}`, 2);
  await shown(`people-with-dose?${year}`, 3);
  await shown(`doses-declared?${eleventh}`, 4);
  await shown(`screenings?${eleventh}`, 2);
  await shown(`vaccine-doses-unexplained?${eleventh}`, 8.5);
  await reporting.record(
    '2021-08-13T01:30:00Z',
    [
      told(doseCounted, two!, 2, { before: second, after: null }),
      told(personProgressed, people[2]!, 2, { before: boosted, after: person }),
      told(completenessChanged, 'TTYT-930/2021-08-11', 2, {
        ...{ ...facilityDay, before: declared, after: { declared: 2, signed: false } },
      }),
    ],
    'vaccination',
  );
  await shown(`doses?${eleventh}`, 1);
  await shown(`people-boosted?${year}`, 0);
  await shown(`doses-declared?${eleventh}`, 2);
}, 240_000);

afterAll(() => reporting.stop());

describe('doses', () => {
  it('are told by everything that is kept of them, without those from elsewhere', async () => {
    expect(await rowsOf('doses', 'day,commune,category')).toEqual([
      { day: '2021-08-11', commune: '31318', category: '1', value: 1 },
    ]);
    expect(await rowsOf('doses', 'sex,ageBand')).toEqual([{ sex: 'female', ageBand: '35-39', value: 1 }]);
    expect(await rowsOf('doses', 'commune,sex')).toEqual([{ commune: '31318', sex: 'female', value: 1 }]);
    expect(await rowsOf('doses', 'place')).toEqual([{ place: 'TTYT-930', value: 1 }]);
    expect(await rowsOf('doses-by-residence', 'commune,ageBand')).toEqual([
      { commune: '31318', ageBand: '35-39', value: 1 },
    ]);
    expect(await rowsOf('doses-by-vaccine', 'place,category')).toEqual([
      { place: 'TTYT-930', category: 'astrazeneca', value: 1 },
    ]);
    expect(await rowsOf('doses-by-kind', 'category')).toEqual([{ category: 'basic', value: 1 }]);
    expect(await rowsOf('doses-by-priority-group', 'district,category')).toEqual([
      { district: '930', category: '1', value: 1 },
    ]);
  });

  it('from elsewhere are told by where people live, and never as given here', async () => {
    const second = 'from=2021-08-02&to=2021-08-02';
    expect(await rowsOf('doses-outside-province', 'commune,sex,category', second)).toEqual([
      { commune: '31318', sex: 'female', category: '1', value: 1 },
    ]);
    expect((await ask(`doses?${second}`)).total).toBe(0);
  });

  it('are as of the evening before what was known then', async () => {
    expect((await ask(`doses?${eleventh}&${thatEvening}`)).total).toBe(2);
    expect(await rowsOf('doses', 'place', `${eleventh}&${thatEvening}`)).toEqual([
      { place: 'TTYT-930', value: 1 },
      { place: 'TYT-31340', value: 1 },
    ]);
    expect(await rowsOf('doses-by-vaccine', 'category', `${eleventh}&${thatEvening}`)).toEqual([
      { category: 'astrazeneca', value: 1 },
      { category: 'pfizer', value: 1 },
    ]);
  });

  it('have by facility how late they were entered, on the day of the entry', async () => {
    expect(await rowsOf('doses-entry-delay', 'place,category', 'from=2021-08-12&to=2021-08-13')).toEqual([
      { place: 'TTYT-930', category: '1d', value: 1 },
      { place: 'TYT-31340', category: '1d', value: 1 },
    ]);
  });
});

describe('people', () => {
  it('count once in a total, and by each of their doses where doses are asked for', async () => {
    expect((await ask(`people-with-dose?${year}`)).total).toBe(3);
    const byNumber = await ask(`people-with-dose?${year}&groupBy=category`);
    expect(byNumber).toMatchObject({
      rows: [
        { category: '1', value: 3 },
        { category: '2', value: 1 },
      ],
      total: 3,
    });
    expect(await rowsOf('people-with-dose', 'commune,ageBand', year)).toEqual([
      { commune: '31318', ageBand: '35-39', value: 3 },
    ]);
    expect(await rowsOf('people-with-dose', 'sex,category', `${year}&area=930`)).toEqual([
      { sex: 'female', category: '1', value: 3 },
      { sex: 'female', category: '2', value: 1 },
    ]);
  });

  it('have completed the course and got a booster as was known that evening, and as is known now', async () => {
    expect(await rowsOf('people-basic-complete', 'day', `${year}&${thatEvening}`)).toEqual([
      { day: '2021-07-30', value: 1 },
      { day: '2021-08-11', value: 1 },
    ]);
    expect((await ask(`people-basic-complete?${year}`)).total).toBe(1);
    expect(await rowsOf('people-boosted', 'sex', `${year}&${thatEvening}`)).toEqual([{ sex: 'female', value: 1 }]);
    expect((await ask(`people-boosted?${year}`)).total).toBe(0);
  });

  it('are fully vaccinated when the day has come, and not before', async () => {
    // One course is complete since 30 July, so that 13 August is its day; another since 11 August.
    const asOf = (hour: string) => rowsOf('people-fully-vaccinated', 'day,commune', `${year}&asOf=${hour}%2B07:00`);
    expect(await asOf('2021-08-12T17:00:00')).toEqual([]);
    expect(await asOf('2021-08-13T00:00:00')).toEqual([]);
    expect(await asOf('2021-08-13T08:00:00')).toEqual([{ day: '2021-08-13', commune: '31318', value: 1 }]);
    expect((await ask(`people-fully-vaccinated?${year}`)).total).toBe(0);
  });
});

describe('what facilities say of their days', () => {
  it('is told by facility and commune, as now and as of the evening before', async () => {
    expect(await rowsOf('doses-declared', 'day,place')).toEqual([{ day: '2021-08-11', place: 'TTYT-930', value: 2 }]);
    expect(await rowsOf('doses-declared', 'commune', `${eleventh}&${thatEvening}`)).toEqual([
      { commune: '31318', value: 4 },
    ]);
    expect((await ask(`days-signed?${eleventh}`)).total).toBe(0);
    expect(await rowsOf('days-signed', 'place', `${eleventh}&${thatEvening}`)).toEqual([
      { place: 'TTYT-930', value: 1 },
    ]);
  });

  it('is held against what was entered', async () => {
    const completeness = await ask(`dose-entry-completeness?${eleventh}&groupBy=place`);
    expect(completeness.rows).toEqual([{ place: 'TTYT-930', value: 0.5 }]);
    expect(completeness.freshness.map(({ topic }) => topic)).toEqual([doseCounted.topic, completenessChanged.topic]);
    expect((await ask(`dose-entry-completeness?${eleventh}&${thatEvening}`)).total).toBe(2 / 4);
  });

  it('leaves a backlog where it is more than was entered, by how long ago the day is', async () => {
    expect(await rowsOf('dose-entry-backlog', 'day,place,category')).toEqual([
      { day: '2021-08-11', place: 'TTYT-930', category: '2-3d', value: 1 },
    ]);
    expect(await rowsOf('dose-entry-backlog', 'district,category', `${eleventh}&${thatEvening}`)).toEqual([
      { district: '930', category: '1d', value: 3 },
    ]);
  });
});

describe('what follows after the entry', () => {
  it('is told by facility: who is in the register, and what the national platform has said', async () => {
    expect(await rowsOf('doses-verified', 'place')).toEqual([{ place: 'TTYT-930', value: 1 }]);
    expect(await rowsOf('doses-national', 'day,category')).toEqual([
      { day: '2021-08-11', category: 'refused:lot-unknown', value: 1 },
    ]);
  });
});

describe('vaccine at points', () => {
  it('is opened, wasted and unexplained by product and lot, to the hundredth of a dose', async () => {
    expect(await rowsOf('vaccine-doses-wasted', 'place,category')).toEqual([
      { place: 'TTYT-930', category: 'astrazeneca', value: 1.5 },
    ]);
    expect(await rowsOf('vaccine-doses-overfill-by-lot', 'category')).toEqual([
      { category: 'astrazeneca/ABV1234', value: 1 },
    ]);
    expect(await ask(`vaccine-doses-unexplained-by-lot?${eleventh}&groupBy=category`)).toMatchObject({
      rows: [{ category: 'astrazeneca/ABV1234', value: 8.5 }],
      total: 8.5,
    });
    expect(await rowsOf('vaccine-wastage', 'category')).toEqual([{ category: 'astrazeneca', value: 0.15 }]);
  });
});

describe('coverage', () => {
  it('is the share of the grown-ups of the province, up to the end of each day', async () => {
    const days = await rowsOf('coverage-one-dose', 'day,category', 'from=2021-08-10&to=2021-08-11');
    const people = days.map(({ day, category, value }) => [day, category, Math.round(Number(value) * 536_163)]);
    expect(people).toEqual([
      ['2021-08-10', '18+', 1],
      ['2021-08-11', '18+', 3],
    ]);
    expect((await ask('coverage-fully-vaccinated?from=2021-08-13&to=2021-08-13')).total).toBe(0);
  });
});

describe('the daily table of the ministry', () => {
  const line = {
    ...{ place: 'TTYT-930', vaccine: 'astrazeneca', targets: 2, referred: 1, deferred: 0, contraindicated: 0 },
    ...{ doseOne: 1, doseTwo: 0, used: 10, destroyed: 1.5, notes: '' },
  };

  it('has a line for each place and vaccine, live and as of an hour', async () => {
    expect(await ask('vaccination-daily?day=2021-08-11')).toMatchObject({ area: null, settled: false, lines: [line] });
    await eventuallyHolds(
      async () => {
        const evening = await ask(`vaccination-daily?day=2021-08-11&area=930&${thatEvening}`);
        expect(evening).toMatchObject({ settled: true, lines: [line] });
      },
      { withinMs: SHOWN_MS, until: 'that all that the table is made of has passed that evening' },
    );
    const nobody = await reporting.client.get('/v1/reports/vaccination-daily?day=2021-02-30', { as: ANALYST });
    expect(nobody).toMatchObject({ status: 400, body: { code: 'not-a-day' } });
  });

  it('comes in the columns of the form', async () => {
    const path = '/v1/reports/vaccination-daily?day=2021-08-11';
    const csv = await reporting.client.get<string>(path, { as: ANALYST, headers: { accept: 'text/csv' } });
    const [header, row] = csv.body.split('\r\n');
    expect(header?.split(',')).toHaveLength(16);
    expect(row).toMatch(/^TTYT-930,2021-08-11,,astrazeneca,2,1,,0,0,1,0,10,1.5,/);
    const workbook = await reporting.client.get<Uint8Array<ArrayBuffer>>(
      '/v1/reports/vaccination-daily/table.xlsx?day=2021-08-11',
      { as: ANALYST },
    );
    const lines = await readSheet(workbook.body.buffer as unknown as Blob);
    expect(lines[1]?.slice(-1)).toEqual(['Ghi chú']);
    expect(lines[2]?.slice(0, 4)).toEqual(['TTYT-930', '2021-08-11', null, 'astrazeneca']);
  });
});
