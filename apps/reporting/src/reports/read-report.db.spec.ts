import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { declarationCorrected, declarationSubmitted, placeRegistered, type EventContract } from '#libs/contracts';
import { Database } from '#libs/database';
import type { ReceivedEvent, Side } from '#libs/messaging';
import { testDatabase, type TestDatabase } from '#libs/testing';
import { DeclarationsProjection } from './declarations.projection.js';
import { declarations, places } from './declaration-indicators.rules.js';
import type { CountedIndicator } from './indicator.js';
import { PlacesProjection } from './places.projection.js';
import { ReadReportQuery } from './read-report.query.js';
import { planReport, type ReportQuestion } from './report-plan.rules.js';
import type { CubeRow } from './report-rows.rules.js';

const now = new Date('2021-08-20T00:00:00Z');
const [submittedExample] = declarationSubmitted.examples;
const [correctedExample] = declarationCorrected.examples;
const [placeExample] = placeRegistered.examples;
const week = { from: '2021-08-08', to: '2021-08-14' };

let home: TestDatabase;
let database: Database;
let query: ReadReportQuery;
const declared = new DeclarationsProjection();
const opened = new PlacesProjection();

beforeAll(async () => {
  home = await testDatabase('reporting');
  database = new Database({ url: home.serveUrl, service: 'reporting', clock: { now: () => now } });
  await database.connect();
  query = new ReadReportQuery(database);
  await database.query(`INSERT INTO messaging.view (name, live_side) VALUES ('declarations', 'a'), ('places', 'b')`);
});

afterAll(async () => {
  await database.close();
  await home.drop();
});

function at<C extends EventContract>(_: C, time: string, data: unknown): ReceivedEvent<C> {
  return { data, recordedAt: new Date(time) } as ReceivedEvent<C>;
}

async function ask(indicator: CountedIndicator, question: ReportQuestion, communes?: string[]): Promise<CubeRow[]> {
  const outcome = planReport(indicator, question, now);
  if (!outcome.ok) throw new Error(outcome.code);
  const rows = await query.read(outcome.plan, communes);
  return rows.toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}

const save = (side: Side, deltas: ReturnType<DeclarationsProjection['submitted']>): Promise<void> =>
  database.transaction((tx) => declared.save(tx, side, deltas));

describe('the cube', () => {
  beforeAll(async () => {
    const submitted = declared.submitted(at(declarationSubmitted, '2021-08-11T09:10:00+07:00', submittedExample));
    await save('a', [...submitted, ...submitted]);
    await save('a', declared.corrected(at(declarationCorrected, '2021-08-11T16:00:00+07:00', correctedExample)));
  });

  it('answers live figures by day and commune', async () => {
    expect(await ask(declarations, { ...week, groupBy: 'day,commune' })).toEqual([
      { day: '2021-08-11', area: '31318', value: 1 },
      { day: '2021-08-11', area: '31321', value: 1 },
    ]);
  });

  it('answers as of an hour what had been recorded before it, whatever was corrected since', async () => {
    const asOf = (hour: string): Promise<CubeRow[]> =>
      ask(declarations, { ...week, groupBy: 'commune', asOf: `2021-08-11T${hour}:00:00+07:00` });
    expect(await asOf('09')).toEqual([]);
    expect(await asOf('16')).toEqual([{ area: '31318', value: 2 }]);
    expect(await asOf('17')).toEqual([
      { area: '31318', value: 1 },
      { area: '31321', value: 1 },
    ]);
  });

  it('answers fine margins from the history', async () => {
    const rows = await ask(declarations, { ...week, groupBy: 'sex,ageBand', area: '930' }, ['31318', '31321']);
    expect(rows).toEqual([{ sex: 'female', ageBand: '35-39', value: 2 }]);
  });

  it('counts nothing outside the period or the area', async () => {
    expect(await ask(declarations, { from: '2021-08-12', to: '2021-08-14' })).toEqual([{ value: 0 }]);
    expect(await ask(declarations, { ...week, groupBy: 'commune', area: '931' }, ['31340'])).toEqual([]);
  });

  it('shows only the live side', async () => {
    await save('b', declared.submitted(at(declarationSubmitted, '2021-08-11T09:10:00+07:00', submittedExample)));
    expect(await ask(declarations, week)).toEqual([{ value: 2 }]);
    await database.query(`UPDATE messaging.view SET live_side = 'b' WHERE name = 'declarations'`);
    expect(await ask(declarations, week)).toEqual([{ value: 1 }]);
    await database.transaction((tx) => declared.clear(tx, 'a'));
    expect(await ask(declarations, week)).toEqual([{ value: 1 }]);
  });
});

describe('a state', () => {
  it('has its value from before the period on its first day', async () => {
    await database.transaction((tx) =>
      opened.save(tx, 'b', [
        ...opened.registered(at(placeRegistered, '2021-08-01T00:00:00Z', { ...placeExample, day: '2021-08-01' })),
        ...opened.registered(at(placeRegistered, '2021-08-09T00:00:00Z', { ...placeExample, day: '2021-08-09' })),
      ]),
    );
    expect(await ask(places, { ...week, groupBy: 'day' })).toEqual([
      { day: '2021-08-08', value: 1 },
      { day: '2021-08-09', value: 1 },
    ]);
    expect(await ask(places, { from: '2021-08-14', to: '2021-08-14' })).toEqual([{ value: 2 }]);
  });
});
