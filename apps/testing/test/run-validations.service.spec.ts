import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { enter, GOOD, plan } from './runs-of-nobody.js';
import { bodyOf, formed } from './pools-of-nobody.js';
import { CDC_VALIDATOR, startTesting, TECHNICIAN, VALIDATOR } from './running-testing.js';
import { received } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

describe('a run', () => {
  it('is validated as a whole by the second person, well by well where that may be', async () => {
    const [good, decided, lost] = [await received(service), await received(service), await received(service)];
    const pool = await formed(service);
    const wells = [
      { well: 'A1', barcode: good.barcode },
      { well: 'A2', barcode: decided.barcode },
      { well: 'A3', barcode: lost.barcode },
      { well: 'A4', pool: pool.code },
    ];
    const run = bodyOf(await plan(service, wells));
    const path = `/v1/laboratory-runs/${String(run['code'])}/validations`;
    const validate = (as = VALIDATOR, key = newIdempotencyKey()) => service.post(path, { as, body: {}, key });
    expect(await validate()).toMatchObject({ status: 409, body: { code: 'run-without-results' } });
    const loss = { reason: 'broken', lostAt: '2021-08-11T06:52:00+07:00' };
    bodyOf(await service.post(`/v1/specimens/${lost.barcode}/losses`, { as: TECHNICIAN, body: loss }));
    bodyOf(
      await enter(
        service,
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
    const run = bodyOf(await plan(service, [{ well: 'A1', barcode }]));
    const path = `/v1/laboratory-runs/${String(run['code'])}`;
    const told = { testedAt: '2021-08-11T06:55:00+07:00', controls: GOOD, wells: [{ well: 'A1', value: 'negative' }] };
    bodyOf(await service.post(`${path}/results`, { as: VALIDATOR, body: told }));
    expect(bodyOf(await service.post(`${path}/validations`, { as: VALIDATOR, body: {} }))).toMatchObject({
      released: 0,
      wells: [{ well: 'A1', refusal: 'second-person-needed' }],
    });
  });
});
