import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { declarationCorrected, declarationSubmitted, placeRegistered } from '#libs/contracts';
import type { Actor } from '#libs/http';
import { eventually } from '#libs/testing';
import { newEvent, RunningReporting } from './running-reporting.js';

const client = (id: string, scopes: string[], areas: string[]): Actor => ({
  kind: 'client',
  id,
  name: id,
  scopes,
  areas,
});
const ANALYST = client('analyst', ['reports:read'], ['93']);
const ANALYST_930 = client('analyst-930', ['reports:read'], ['930']);
const OFFICER = client('officer', ['declarations:read'], ['930']);

const [declared, elsewhere] = declarationSubmitted.examples;
const [corrected] = declarationCorrected.examples;
const [place] = placeRegistered.examples;

interface Report {
  readonly rows: { value: number }[];
  readonly total: number;
  readonly settled: boolean;
  readonly unsettled: string[];
  readonly asOf: string | null;
}

let reporting: RunningReporting;
const ask = (path: string, as: Actor = ANALYST, headers: Record<string, string> = {}) =>
  reporting.client.get<Report>(`/v1/reports/${path}`, { as, headers });
const august = 'from=2021-08-01&to=2021-08-31';

beforeAll(async () => {
  reporting = await RunningReporting.start('2021-08-12T00:00:00Z');
  const [first, second] = [randomUUID(), randomUUID()];
  const fact = (aggregateId: string, aggregateVersion = 1) => ({ aggregateId, aggregateVersion });
  await reporting.record('2021-08-11T01:30:00Z', [
    newEvent(declarationSubmitted, { ...fact(first), data: { ...declared!, outcome: 'clear', reasons: [] } }),
    newEvent(declarationSubmitted, { ...fact(second), data: elsewhere! }),
    newEvent(placeRegistered, { ...fact(place!.code), data: place! }),
  ]);
  await reporting.record('2021-08-11T09:30:00Z', [
    newEvent(declarationCorrected, { ...fact(first, 2), data: corrected! }),
  ]);
  // Each aggregate lies in a partition of its own choice, and none waits for another.
  const counted = (question: string, total: number) =>
    eventually(async () => (await ask(question)).body.total === total || undefined);
  await counted(`declarations-needing-attention?${august}`, 1);
  await counted(`declarations?${august}`, 2);
  await counted('places?from=2021-08-11&to=2021-08-11', 1);
}, 60_000);

afterAll(() => reporting.stop());

describe('a report', () => {
  it('counts residents and those from outside; an area leaves out what lies elsewhere', async () => {
    const { status, body } = await ask(`declarations?${august}&groupBy=day,commune`);
    expect(status).toBe(200);
    expect(body).toMatchObject({
      ...{ indicator: 'declarations', from: '2021-08-01', to: '2021-08-31', area: null, asOf: null },
      groupBy: ['day', 'commune'],
      rows: [
        { day: '2021-08-11', commune: '31321', value: 1 },
        { day: '2021-08-11', commune: 'outside', value: 1 },
      ],
      total: 2,
    });
    expect((await ask(`declarations?${august}&area=93`)).body.total).toBe(1);
    expect((await ask(`declarations?${august}&groupBy=district`)).body.rows).toEqual([
      { district: '930', value: 1 },
      { district: 'outside', value: 1 },
    ]);
  });

  it('answers as of an hour, settled once every source has passed it', async () => {
    const morning = `declarations?${august}&groupBy=commune&asOf=2021-08-11T16:00:00%2B07:00`;
    const { body } = await eventually(async () => {
      const answer = await ask(morning);
      return answer.body.settled ? answer : undefined;
    });
    expect(body).toMatchObject({ asOf: '2021-08-11T09:00:00.000Z', settled: true, unsettled: [] });
    expect(body.rows).toEqual([
      { commune: '31318', value: 1 },
      { commune: 'outside', value: 1 },
    ]);
    const evening = await ask(`declarations?${august}&asOf=2021-08-11T17:00:00%2B07:00`);
    expect(evening.body).toMatchObject({ settled: false, unsettled: ['/lachan/health-declaration'] });
  });

  it('keeps its ETag while query and figures are the same, and answers 304', async () => {
    const first = await ask(`declarations?${august}`);
    const etag = first.headers.get('etag') ?? '';
    expect((await ask(`declarations?${august}`)).headers.get('etag')).toBe(etag);
    expect((await ask(`declarations?${august}&groupBy=sex`)).headers.get('etag')).not.toBe(etag);
    const again = await ask(`declarations?${august}`, ANALYST, { 'if-none-match': etag });
    expect([again.status, again.body]).toEqual([304, '']);
  });

  it('is CSV for those who ask for it, with an ETag of its own', async () => {
    const csv = await ask(`declarations?${august}&groupBy=commune`, ANALYST, { accept: 'text/csv' });
    expect(csv.headers.get('content-type')).toBe('text/csv; charset=utf-8');
    expect(csv.body).toBe('commune,value\r\n31321,1\r\noutside,1\r\n');
    const json = await ask(`declarations?${august}&groupBy=commune`);
    expect(json.headers.get('etag')).not.toBe(csv.headers.get('etag'));
  });

  it('shows a state at the end of each day', async () => {
    const { body } = await ask('places?from=2021-08-10&to=2021-08-12&groupBy=day');
    expect(body.rows).toEqual([
      { day: '2021-08-10', value: 0 },
      { day: '2021-08-11', value: 1 },
      { day: '2021-08-12', value: 1 },
    ]);
    expect(body.total).toBe(1);
  });

  const refusals: [string, string, number, string][] = [
    ['an unknown indicator', `tests?${august}`, 404, 'indicator-not-found'],
    ['an unknown area', `declarations?${august}&area=940`, 404, 'area-not-found'],
    ['a forbidden sum', `places?${august}`, 400, 'state-not-summable'],
    ['a period without end', 'declarations?from=2021-08-01', 400, 'invalid-request'],
    ['30 February', 'declarations?from=2021-02-30&to=2021-03-01', 400, 'not-a-day'],
    ['an unknown parameter', `declarations?${august}&name=A`, 400, 'invalid-request'],
    ['half an hour', `declarations?${august}&asOf=2021-08-11T16:30:00Z`, 400, 'as-of-not-a-whole-hour'],
  ];
  it.each(refusals)('refuses %s', async (_, path, status, code) => {
    expect(await ask(path)).toMatchObject({ status, body: { code } });
  });
});

describe('who may ask', () => {
  it('needs the scope', async () => {
    expect((await ask(`declarations?${august}`, OFFICER)).status).toBe(403);
    expect((await reporting.client.get(`/v1/reports/declarations?${august}`)).status).toBe(401);
  });

  it('is answered for own areas only', async () => {
    expect((await ask(`declarations?${august}&area=31321`, ANALYST_930)).body.total).toBe(1);
    for (const area of ['', '&area=931', '&area=31340', '&area=93']) {
      expect((await ask(`declarations?${august}${area}`, ANALYST_930)).status).toBe(404);
    }
  });
});

describe('what can be asked', () => {
  it('is listed with kind, margins and definitions in both languages', async () => {
    const { body } = await reporting.client.get<{ items: object[] }>('/v1/reports', { as: ANALYST });
    expect(body.items.length).toBeGreaterThan(20);
    expect(body.items).toContainEqual(
      expect.objectContaining({
        ...{ code: 'declarations', kind: 'flow', areaIs: 'residence' },
        margins: [
          ['day', 'commune', 'category'],
          ['day', 'sex', 'ageBand', 'category'],
          ['day', 'commune', 'sex', 'ageBand', 'category'],
        ],
        definition: { vi: expect.stringContaining('tờ khai'), en: expect.stringContaining('accepted') },
      }),
    );
  });

  it('says how fresh each source is', async () => {
    const { body } = await reporting.client.get<{ items: object[] }>('/v1/reports/freshness', { as: ANALYST });
    const from = (view: string, service: string) => ({
      view,
      sources: [expect.objectContaining({ source: `/lachan/${service}`, recordedBefore: expect.any(String) })],
    });
    expect(body.items).toEqual([
      from('declarations', 'health-declaration'),
      from('places', 'health-declaration'),
      ...['specimens', 'pools', 'results', 'people'].map((view) => from(view, 'testing')),
      from('cases', 'cases'),
      ...['doses', 'vaccinated', 'completeness', 'screenings', 'stock', 'reactions', 'corrections'].map((view) =>
        from(view, 'vaccination'),
      ),
      ...['supply', 'levels'].map((view) => from(view, 'geo-maps')),
    ]);
  });
});

describe('the register of units', () => {
  const units = async (query: string) =>
    (await reporting.client.get<{ items: { code: string; level: string }[] }>(`/v1/admin-units?${query}`)).body.items;

  it('had 76 communes at the census, 75 in 2021 and none of them after the merger', async () => {
    expect(await units('level=commune&on=2019-04-01')).toHaveLength(76);
    expect(await units('level=commune&on=2021-08-11')).toHaveLength(75);
    expect(await units('level=commune&on=2025-07-01')).toHaveLength(0);
  });

  it('takes any ancestor for a parent', async () => {
    expect(await units('parent=93&level=district&on=2021-08-11')).toHaveLength(8);
    expect(await units('parent=93&level=commune&on=2021-08-11')).toHaveLength(75);
    expect(new Set((await units('parent=930')).map(({ level }) => level))).toEqual(new Set(['commune']));
  });

  it('is read page by page like every list', async () => {
    type Units = { items: { code: string }[]; nextCursor: string | null };
    const ask = (query: string) => reporting.client.get<Units>(`/v1/admin-units?level=district&${query}`);
    const { body: first } = await ask('limit=5');
    const { body: rest } = await ask(`limit=5&cursor=${first.nextCursor ?? ''}`);
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([5, 3, null]);
    expect([...first.items, ...rest.items]).toEqual((await ask('')).body.items);
    expect(await ask('cursor=AAAA')).toMatchObject({ status: 400, body: { code: 'cursor-malformed' } });
  });

  it('refuses a day that is none', async () => {
    const { status, body } = await reporting.client.get('/v1/admin-units?on=2021-02-30');
    expect([status, body.code]).toEqual([400, 'not-a-day']);
  });
});

it('documents a report by the schema of its answer, as JSON and as CSV', async () => {
  const { body } = await reporting.client.get<{ paths: Record<string, unknown> }>('/openapi.json');
  expect(body.paths['/v1/reports/{indicator}']).toHaveProperty(['get', 'responses', '200', 'content'], {
    'application/json': { schema: { $ref: '#/components/schemas/ReportAnswer' } },
    'text/csv': { schema: { type: 'string' } },
  });
});
