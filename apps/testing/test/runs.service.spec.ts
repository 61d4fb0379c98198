import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { CONTROLS, enter, GOOD, lotBody, plan, register } from './runs-of-nobody.js';
import { bodyOf, decideTube, formed } from './pools-of-nobody.js';
import { CDC_TECHNICIAN, OFFICER, startTesting, TECHNICIAN, VALIDATOR } from './running-testing.js';
import { collected, received } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

describe('a run', () => {
  it('is planned, exported for the analyser, and enters the results of specimens and pools', async () => {
    const specimen = await received(service);
    const pool = await formed(service);
    const lot = lotBody();
    await register(service, lot);
    const wells = [
      { well: 'B2', pool: pool.code },
      { well: 'A1', barcode: specimen.barcode },
    ];
    const run = bodyOf(await plan(service, wells, { lotCode: lot.code }));
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
    const answers = await Promise.all(Array.from({ length: 20 }, () => enter(service, run['code'], told, GOOD, key)));
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
    expect(await enter(service, run['code'], told)).toMatchObject({
      status: 409,
      body: { code: 'run-entered-before' },
    });
    expect((await service.get(`/v1/reagent-lots/${lot.code}`, { as: TECHNICIAN })).body).toMatchObject({ stock: 6 });
  });

  it('with a failed control lets no result out, and everything is tested again', async () => {
    const { barcode, id } = await received(service);
    const run = bodyOf(await plan(service, [{ well: 'A1', barcode }]));
    const failed = [GOOD[0]!, { well: 'H12', value: 'positive' }];
    const answer = bodyOf(await enter(service, run['code'], [{ well: 'A1', value: 'positive' }], failed));
    expect(answer).toMatchObject({ status: 'invalid' });
    const rows = await service.database.query('SELECT 1 FROM testing.result WHERE specimen_id = $1', [id]);
    expect(rows).toEqual([]);
    const again = bodyOf(await plan(service, [{ well: 'A1', barcode }]));
    const entered = bodyOf(await enter(service, again['code'], [{ well: 'A1', value: 'negative' }]));
    expect(entered).toMatchObject({ wells: [{ resultState: 'awaiting-validation' }, {}, {}] });
  });

  it('takes tubes that the laboratory has, each once and in one open run', async () => {
    const [first, away] = [await received(service), await collected(service)];
    const faults = async (wells: object[], more: object = {}) => {
      const { status, body } = await plan(service, wells, more);
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
    bodyOf(await plan(service, [{ well: 'A1', barcode: first.barcode }]));
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
    const run = bodyOf(await plan(service, wells));
    const loss = { reason: 'broken', lostAt: '2021-08-11T06:52:00+07:00' };
    bodyOf(await service.post(`/v1/specimens/${first.barcode}/losses`, { as: TECHNICIAN, body: loss }));
    const told = [
      { well: 'A1', value: 'negative' },
      { well: 'A2', value: 'negative' },
    ];
    expect(bodyOf(await enter(service, run['code'], told))).toMatchObject({
      wells: [{ refusal: 'specimen-not-usable' }, { resultVersion: 1 }, {}, {}],
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
    const run = bodyOf(await plan(service, [{ well: 'A1', barcode }]));
    const path = `/v1/laboratory-runs/${String(run['code'])}`;
    const statuses = await Promise.all(
      [TECHNICIAN, OFFICER, CDC_TECHNICIAN].map(async (as) => (await service.get(path, { as })).status),
    );
    expect(statuses).toEqual([200, 200, 404]);
  });
});
