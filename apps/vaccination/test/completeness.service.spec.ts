import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import {
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  SITE_A,
  SITE_B,
  startVaccination,
} from './running-vaccination.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const record = (day: string) =>
  service.post('/v1/doses', { as: FACILITY_A, body: doseOf(newPerson(), { administered: { on: day } }) });
const declare = (day: string, declared: number, as = FACILITY_A, facility = SITE_A) =>
  service.send<Record<string, unknown>>('PUT', `/v1/completeness/${facility}/${day}`, {
    as,
    body: { declared },
    headers: { 'content-type': 'application/json' },
  });
const sign = (day: string, key = `the-signature-of-${day}`) =>
  service.post(`/v1/completeness/${SITE_A}/${day}/signatures`, { as: FACILITY_A, key, body: {} });

describe('the completeness of a day', () => {
  it('tells what was declared, what is entered, and how old the backlog is', async () => {
    await record('2021-08-09');
    expect(await declare('2021-08-09', 3)).toMatchObject({
      status: 200,
      body: { declared: 3, entered: 1, verified: 0, backlog: 2, backlogAgeDays: 2, signedAt: null },
    });
    const answer = await service.get(`/v1/completeness?facility=${SITE_A}&from=2021-08-09&to=2021-08-10`, {
      as: DISTRICT,
    });
    expect(answer).toMatchObject({
      status: 200,
      body: { items: [{ facilityCode: SITE_A, day: '2021-08-09' }], total: { declared: 3, entered: 1, backlog: 2 } },
    });
  });

  it('is signed once everything is entered, and not before', async () => {
    const day = '2021-08-08';
    expect(await sign(day)).toMatchObject({ status: 422, body: { code: 'day-not-declared' } });
    await declare(day, 1);
    expect(await sign(day)).toMatchObject({ status: 422, body: { code: 'day-not-complete' } });
    await record(day);
    expect(await sign(day)).toMatchObject({ status: 201, body: { entered: 1, backlog: 0, reopenedAt: null } });
    const again = await sign(day);
    expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
    expect(await sign(day, 'another-key-of-a-signature')).toMatchObject({
      status: 409,
      body: { code: 'day-already-signed' },
    });
  });

  it('is open again, visibly, once a dose of it is changed', async () => {
    const day = '2021-08-07';
    const dose = await record(day);
    await declare(day, 1);
    await sign(day);
    await service.post(`/v1/doses/${dose.body.id}/corrections`, {
      as: FACILITY_A,
      body: { administered: { on: '2021-08-06' }, reason: 'Nhập nhầm ngày' },
    });
    const answer = await service.get(`/v1/completeness?facility=${SITE_A}&from=${day}&to=${day}`, { as: FACILITY_A });
    expect(answer.body.items).toMatchObject([{ day, entered: 0, signedAt: null, reopenedAt: expect.any(String) }]);
  });

  it('is never signed with another number than stands, though doses come at the same moment', async () => {
    const day = '2021-08-05';
    await record(day);
    await declare(day, 1);
    const [signed] = await Promise.all([sign(day), record(day), record(day), record(day)]);
    const answer = await service.get(`/v1/completeness?facility=${SITE_A}&from=${day}&to=${day}`, { as: FACILITY_A });
    const [row] = answer.body.items as readonly { readonly entered: number; readonly signedAt: string | null }[];
    expect([201, 422]).toContain(signed?.status);
    expect(row).toMatchObject({ entered: 4, signedAt: null });
  });

  it('is what the facility itself says, or an officer of its area', async () => {
    expect(await declare('2021-08-09', 3, FACILITY_B)).toMatchObject({ status: 404 });
    expect(await declare('2021-08-09', 3, DISTRICT)).toMatchObject({ status: 200 });
    expect(await declare('2021-08-09', 3, DISTRICT, SITE_B)).toMatchObject({ status: 404 });
    const other = await service.get(`/v1/completeness?facility=${SITE_A}&from=2021-08-09&to=2021-08-09`, {
      as: FACILITY_B,
    });
    expect(other).toMatchObject({ status: 404, body: { code: 'facility-not-found' } });
  });

  it.each([
    ['ends before it begins', 'from=2021-08-09&to=2021-08-08', 'period-ends-before-it-begins'],
    ['is longer than a year', 'from=2019-08-09&to=2021-08-08', 'period-too-long'],
    ['has a day that is none', 'from=2021-02-30&to=2021-08-08', 'invalid-request'],
  ])('is not told of a period that %s', async (_, period, code) => {
    const answer = await service.get(`/v1/completeness?${period}`, { as: FACILITY_A });
    expect(answer).toMatchObject({ status: 400, body: { code } });
  });

  it('is not declared of a day to come', async () => {
    expect(await declare('2021-08-12', 1)).toMatchObject({ status: 422, body: { code: 'day-in-the-future' } });
  });
});
