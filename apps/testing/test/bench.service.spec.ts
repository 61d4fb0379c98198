import { randomInt } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { bodyOf, decideTube, formed } from './pools-of-nobody.js';
import {
  CDC_TECHNICIAN,
  CDC_VALIDATOR,
  COLLECTOR,
  OFFICER,
  startTesting,
  TECHNICIAN,
  VALIDATOR,
} from './running-testing.js';
import { collected, received } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const codeOf = (prefix: string): string => `${prefix}-${randomInt(2 ** 40)}`;
const lotBody = (change: object = {}) => ({
  ...{ code: codeOf('LOT'), kind: 'kit', method: 'rt-pcr', manufacturer: 'Nhà sản xuất', product: 'Bộ kit thử' },
  ...{ expiresOn: '2021-12-31', quantity: 10, ...change },
});
const register = (body: object, as = TECHNICIAN, key?: string) =>
  service.post('/v1/reagent-lots', { as, body, ...(key !== undefined && { key }) });
const move = (code: string, kind: string, quantity: number) =>
  service.post(`/v1/reagent-lots/${code}/movements`, { as: TECHNICIAN, body: { kind, quantity } });
const result = (barcode: string, more: object) =>
  service.post(`/v1/specimens/${barcode}/results`, {
    as: TECHNICIAN,
    body: { method: 'rt-pcr', value: 'negative', testedAt: '2021-08-11T06:50:00+07:00', ...more },
  });

describe('a lot', () => {
  it('is registered once of twenty equal requests, and once by its code', async () => {
    const [body, key] = [lotBody(), newIdempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => register(body, TECHNICIAN, key)));
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 201, body: { stock: 10, laboratoryCode: 'BV-DK-HG' } });
    expect(await register(body)).toMatchObject({ status: 409, body: { code: 'lot-registered-before' } });
    expect(await register(body, CDC_TECHNICIAN)).toMatchObject({ status: 201 });
    expect(await register(lotBody(), COLLECTOR)).toMatchObject({ status: 403 });
  });

  it('has a stock that tests, deliveries and counts change', async () => {
    const body = lotBody({ quantity: 2 });
    await register(body);
    const { barcode } = await received(service);
    bodyOf(await result(barcode, { lotCode: body.code }));
    expect(bodyOf(await move(body.code, 'received', 5))).toMatchObject({ change: 5, stock: 6 });
    expect(bodyOf(await move(body.code, 'counted', 4))).toMatchObject({ change: -2, stock: 4 });
    expect(await move(body.code, 'discarded', 5)).toMatchObject({ status: 422, body: { code: 'lot-stock-too-small' } });
    const lot = await service.get(`/v1/reagent-lots/${body.code}`, { as: TECHNICIAN });
    expect(lot.body).toMatchObject({
      stock: 4,
      movements: [{ kind: 'counted' }, { kind: 'received' }, { kind: 'used', change: -1 }],
    });
    expect((await service.get(`/v1/reagent-lots/${body.code}`, { as: CDC_TECHNICIAN })).status).toBe(404);
  });

  it.each<[string, object, string]>([
    ['expired', { expiresOn: '2021-08-10' }, 'lot-expired'],
    ['empty', { quantity: 1 }, 'lot-empty'],
    ['of another method', { method: 'rapid-antigen' }, 'lot-of-another-method'],
  ])('that is %s is not used', async (_, change, code) => {
    const body = lotBody(change);
    await register(body);
    if (code === 'lot-empty') await move(body.code, 'discarded', 1);
    const { barcode } = await received(service);
    expect(await result(barcode, { lotCode: body.code })).toMatchObject({
      status: 422,
      body: { code, errors: [{ path: 'lotCode' }] },
    });
    expect(await result(barcode, { lotCode: 'NOBODYS' })).toMatchObject({ body: { code: 'lot-unknown' } });
  });

  it('that is recalled lists what was made with it, writes that down, and is not used again', async () => {
    const body = lotBody();
    await register(body);
    const made = await received(service);
    bodyOf(await result(made.barcode, { lotCode: body.code }));
    const pool = await formed(service);
    const tube = { method: 'rt-pcr', value: 'negative', testedAt: '2021-08-11T06:50:00+07:00', lotCode: body.code };
    bodyOf(await service.post(`/v1/pools/${pool.code}/results`, { as: TECHNICIAN, body: tube }));
    const recall = { as: TECHNICIAN, body: { reason: 'Nhà sản xuất thu hồi' } };
    expect(bodyOf(await service.post(`/v1/reagent-lots/${body.code}/recalls`, recall))).toMatchObject({ results: 2 });
    expect(await service.post(`/v1/reagent-lots/${body.code}/recalls`, recall)).toMatchObject({ status: 409 });
    const listed = await service.get<{ items: object[] }>(`/v1/reagent-lots/${body.code}/results`, { as: TECHNICIAN });
    expect(listed.body.items).toHaveLength(2);
    expect(listed.body.items).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ barcode: made.barcode, version: 1 }),
        expect.objectContaining({ poolCode: pool.code }),
      ]),
    );
    const [read] = await service.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM audit.entry WHERE action = 'result.read' AND object_id = $1`,
      [made.id],
    );
    expect(read?.n).toBe(1);
    const { barcode } = await received(service);
    expect(await result(barcode, { lotCode: body.code })).toMatchObject({ body: { code: 'lot-recalled' } });
  });
});

const CONTROLS = [
  { well: 'H11', control: 'positive' },
  { well: 'H12', control: 'negative' },
];
const GOOD = [
  { well: 'H11', value: 'positive' },
  { well: 'H12', value: 'negative' },
];
const plan = (wells: object[], more: object = {}, as = TECHNICIAN, key?: string) =>
  service.post('/v1/laboratory-runs', {
    as,
    body: { code: codeOf('RUN'), method: 'rt-pcr', device: 'CFX96', wells: [...wells, ...CONTROLS], ...more },
    ...(key !== undefined && { key }),
  });
const enter = (code: unknown, wells: object[], controls: object[] = GOOD, key?: string) =>
  service.post(`/v1/laboratory-runs/${String(code)}/results`, {
    as: TECHNICIAN,
    body: { testedAt: '2021-08-11T06:55:00+07:00', controls, wells },
    ...(key !== undefined && { key }),
  });

describe('a run', () => {
  it('is planned, exported for the analyser, and enters the results of specimens and pools', async () => {
    const specimen = await received(service);
    const pool = await formed(service);
    const lot = lotBody();
    await register(lot);
    const wells = [
      { well: 'B2', pool: pool.code },
      { well: 'A1', barcode: specimen.barcode },
    ];
    const run = bodyOf(await plan(wells, { lotCode: lot.code }));
    expect(run).toMatchObject({ status: 'planned', plate: 96, wells: 4 });
    const path = `/v1/laboratory-runs/${String(run['code'])}`;
    const worklist = await service.get<string>(`${path}/worklist`, { as: TECHNICIAN });
    expect(worklist.headers.get('content-type')).toContain('text/csv');
    expect(worklist.body.split('\r\n').map((line) => line.split(',').slice(0, 4).join(' '))).toEqual([
      'well sample assigner type',
      `A1 ${specimen.barcode} ${specimen.assigner} specimen`,
      `B2 ${pool.code}  pool`,
      'H11   positive-control',
      'H12   negative-control',
      '',
    ]);
    const told = [
      { well: 'A1', value: 'positive', ct: { N: 22.1 } },
      { well: 'B2', value: 'negative' },
    ];
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(run['code'], told, GOOD, key)));
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(answers[0]).toMatchObject({
      status: 201,
      body: {
        status: 'accepted',
        wells: [
          { well: 'A1', barcode: specimen.barcode, resultVersion: 1, resultState: 'awaiting-validation' },
          { well: 'B2', pool: pool.code, resultVersion: 1, resultState: 'awaiting-validation' },
          { control: 'positive' },
          { control: 'negative' },
        ],
      },
    });
    const validation = { as: VALIDATOR, body: {} };
    const validated = await service.post(`/v1/specimens/${specimen.barcode}/results/1/validations`, validation);
    expect(bodyOf(validated)).toMatchObject({ state: 'released' });
    expect(bodyOf(await decideTube(service, pool.code, 1))).toMatchObject({ poolStatus: 'negative' });
    expect(await enter(run['code'], told)).toMatchObject({ status: 409, body: { code: 'run-entered-before' } });
    expect((await service.get(`/v1/reagent-lots/${lot.code}`, { as: TECHNICIAN })).body).toMatchObject({ stock: 6 });
  });

  it('with a failed control lets no result out, and everything is tested again', async () => {
    const { barcode, id } = await received(service);
    const run = bodyOf(await plan([{ well: 'A1', barcode }]));
    const failed = [GOOD[0]!, { well: 'H12', value: 'positive' }];
    const answer = bodyOf(await enter(run['code'], [{ well: 'A1', value: 'positive' }], failed));
    expect(answer).toMatchObject({ status: 'invalid' });
    const rows = await service.database.query('SELECT 1 FROM testing.result WHERE specimen_id = $1', [id]);
    expect(rows).toEqual([]);
    const again = bodyOf(await plan([{ well: 'A1', barcode }]));
    const entered = bodyOf(await enter(again['code'], [{ well: 'A1', value: 'negative' }]));
    expect(entered).toMatchObject({ wells: [{ resultState: 'awaiting-validation' }, {}, {}] });
  });

  it('takes tubes that the laboratory has, each once and in one open run', async () => {
    const [first, away] = [await received(service), await collected(service)];
    const faults = async (wells: object[], more: object = {}) => {
      const { status, body } = await plan(wells, more);
      const errors = (body['errors'] ?? []) as { path: string; code: string }[];
      return [status, ...errors.map(({ path, code }) => `${path} ${code}`)];
    };
    expect(
      await faults([
        { well: 'A1', barcode: first.barcode },
        { well: 'A2', barcode: away.barcode },
        { well: 'A3', pool: 'NOBODYS' },
      ]),
    ).toEqual([422, 'wells[1].barcode specimen-not-found', 'wells[2].pool pool-not-found']);
    expect(
      await faults([
        { well: 'A1', barcode: first.barcode },
        { well: 'A2', barcode: first.barcode },
      ]),
    ).toEqual([422, 'wells[1] well-occupant-twice']);
    bodyOf(await plan([{ well: 'A1', barcode: first.barcode }]));
    expect(await faults([{ well: 'A1', barcode: first.barcode }])).toEqual([
      422,
      'wells[0] well-occupant-in-another-run',
    ]);
    expect(await faults([{ well: 'I1', barcode: first.barcode }])).toEqual([422, 'wells[0].well well-not-on-plate']);
    expect(await faults([], { wells: [CONTROLS[0]] })).toEqual([422, 'wells controls-missing']);
    expect(await faults([], { lotCode: 'NOBODYS' })).toEqual([422, 'lotCode lot-unknown']);
  });

  it('tells of each well that could not be taken, and enters the others', async () => {
    const [first, second] = [await received(service), await received(service)];
    const wells = [
      { well: 'A1', barcode: first.barcode },
      { well: 'A2', barcode: second.barcode },
    ];
    const run = bodyOf(await plan(wells));
    const loss = { reason: 'broken', lostAt: '2021-08-11T06:52:00+07:00' };
    bodyOf(await service.post(`/v1/specimens/${first.barcode}/losses`, { as: TECHNICIAN, body: loss }));
    const told = [
      { well: 'A1', value: 'negative' },
      { well: 'A2', value: 'negative' },
    ];
    expect(bodyOf(await enter(run['code'], told))).toMatchObject({
      wells: [{ refusal: 'specimen-not-usable' }, { resultVersion: 1 }, {}, {}],
    });
  });

  it('is validated as a whole by the second person, well by well where that may be', async () => {
    const [good, decided, lost] = [await received(service), await received(service), await received(service)];
    const pool = await formed(service);
    const wells = [
      { well: 'A1', barcode: good.barcode },
      { well: 'A2', barcode: decided.barcode },
      { well: 'A3', barcode: lost.barcode },
      { well: 'A4', pool: pool.code },
    ];
    const run = bodyOf(await plan(wells));
    const path = `/v1/laboratory-runs/${String(run['code'])}/validations`;
    const validate = (as = VALIDATOR, key = newIdempotencyKey()) => service.post(path, { as, body: {}, key });
    expect(await validate()).toMatchObject({ status: 409, body: { code: 'run-without-results' } });
    const loss = { reason: 'broken', lostAt: '2021-08-11T06:52:00+07:00' };
    bodyOf(await service.post(`/v1/specimens/${lost.barcode}/losses`, { as: TECHNICIAN, body: loss }));
    bodyOf(
      await enter(
        run['code'],
        wells.map(({ well }) => ({ well, value: 'negative' })),
      ),
    );
    bodyOf(await service.post(`/v1/specimens/${decided.barcode}/results/1/validations`, { as: VALIDATOR, body: {} }));
    expect((await validate(TECHNICIAN)).status).toBe(403);
    expect((await validate(CDC_VALIDATOR)).status).toBe(404);
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 10 }, () => validate(VALIDATOR, key)));
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(bodyOf(answers[0]!)).toMatchObject({
      released: 2,
      wells: [
        { well: 'A1', barcode: good.barcode, resultVersion: 1, resultState: 'released' },
        { well: 'A2', barcode: decided.barcode, refusal: 'result-already-decided' },
        { well: 'A3', barcode: lost.barcode, refusal: 'specimen-not-usable' },
        { well: 'A4', pool: pool.code, resultVersion: 1, resultState: 'released' },
      ],
    });
    expect((await service.get(`/v1/pools/${pool.code}`, { as: TECHNICIAN })).body).toMatchObject({
      status: 'negative',
    });
    expect(bodyOf(await validate())).toMatchObject({ released: 0, wells: Array.from({ length: 4 }, () => ({})) });
  });

  it('is not released by who has entered it', async () => {
    const { barcode } = await received(service);
    const run = bodyOf(await plan([{ well: 'A1', barcode }]));
    const path = `/v1/laboratory-runs/${String(run['code'])}`;
    const told = { testedAt: '2021-08-11T06:55:00+07:00', controls: GOOD, wells: [{ well: 'A1', value: 'negative' }] };
    bodyOf(await service.post(`${path}/results`, { as: VALIDATOR, body: told }));
    expect(bodyOf(await service.post(`${path}/validations`, { as: VALIDATOR, body: {} }))).toMatchObject({
      released: 0,
      wells: [{ well: 'A1', refusal: 'second-person-needed' }],
    });
  });

  it('is listed with others, the latest first, in pages and by what is asked for', async () => {
    const list = async (query: string, as = TECHNICIAN) => {
      const { body } = await service.get<{ items: { code: string; status: string }[]; nextCursor: string | null }>(
        `/v1/laboratory-runs?${query}`,
        { as },
      );
      return body;
    };
    const all = await list('limit=500');
    const first = await list('limit=2');
    const second = await list(`limit=2&cursor=${encodeURIComponent(first.nextCursor ?? '')}`);
    expect([...first.items, ...second.items]).toEqual(all.items.slice(0, 4));
    const invalid = await list('limit=500&status=invalid&method=rt-pcr&day=2021-08-11&laboratory=BV-DK-HG');
    expect(invalid.items).toEqual(all.items.filter(({ status }) => status === 'invalid'));
    expect(invalid.items).toHaveLength(1);
    expect((await list('day=2021-08-10')).items).toEqual([]);
    expect((await list('', CDC_TECHNICIAN)).items).toEqual([]);
    expect((await list('limit=500', OFFICER)).items).toEqual(all.items);
    const faulty = await service.get('/v1/laboratory-runs?day=soon', { as: TECHNICIAN });
    expect(faulty).toMatchObject({ status: 400, body: { errors: [{ path: 'day' }] } });
  });

  it('is seen by its own laboratory and area', async () => {
    const { barcode } = await received(service);
    const run = bodyOf(await plan([{ well: 'A1', barcode }]));
    const path = `/v1/laboratory-runs/${String(run['code'])}`;
    const statuses = await Promise.all(
      [TECHNICIAN, OFFICER, CDC_TECHNICIAN].map(async (as) => (await service.get(path, { as })).status),
    );
    expect(statuses).toEqual([200, 200, 404]);
  });
});
