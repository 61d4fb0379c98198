import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import type { ResultsPage } from '../src/results/result-views.dto.js';
import { COLLECTOR, OTHER_COLLECTOR, SITE, startTesting } from './running-testing.js';
import { collected, specimen } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const TESTED_AT = '2021-08-11T06:20:00+07:00';
const rapid = (value = 'negative', more: object = {}) => ({
  ...specimen(),
  result: { value, testedAt: TESTED_AT, ...more },
});
const test = (body: object, key?: string) =>
  service.post('/v1/rapid-tests', { as: COLLECTOR, body, ...(key !== undefined && { key }) });
const list = (body: object, as = COLLECTOR, key?: string) =>
  service.post('/v1/rapid-tests/lists', {
    as,
    body: { testedAt: TESTED_AT, ...body },
    ...(key !== undefined && { key }),
  });
const valuesOf = async (ids: readonly string[]): Promise<(string | undefined)[]> => {
  const rows = await service.database.query<{ id: string; value: string }>(
    `SELECT specimen_id AS id, value FROM testing.result WHERE specimen_id = ANY($1::uuid[]) AND state = 'released'`,
    [ids],
  );
  return ids.map((id) => rows.find((row) => row.id === id)?.value);
};

describe('a rapid test on the spot', () => {
  it('is specimen and result in one step', async () => {
    const answer = await test(rapid('positive'));
    expect(answer).toMatchObject({
      status: 201,
      body: {
        status: 'released',
        person: { match: 'new' },
        result: { version: 1, state: 'released', value: 'positive' },
      },
    });
    expect(await valuesOf([String(answer.body['id'])])).toEqual(['positive']);
  });

  it('is taken once of twenty equal requests, and answered again as it was', async () => {
    const [body, key] = [rapid(), newIdempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => test(body, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map((answer) => JSON.stringify(answer.body))).size).toBe(1);
    expect(await test({ ...body, kind: 'throat' }, key)).toMatchObject({ status: 409 });
  });

  it('leaves nothing behind where its result is refused', async () => {
    const body = rapid('negative', { testedAt: '2021-08-11T05:00:00+07:00' });
    const before = await service.count('testing.specimen');
    expect(await test(body)).toMatchObject({
      status: 422,
      body: { code: 'tested-before-collection', errors: [{ path: 'result.testedAt' }] },
    });
    expect(await test(rapid('negative', { lotCode: 'NOBODYS' }))).toMatchObject({
      status: 422,
      body: { code: 'lot-unknown', errors: [{ path: 'result.lotCode' }] },
    });
    expect(await service.count('testing.specimen')).toBe(before);
  });
});

describe('a list of rapid tests', () => {
  it('is negative but for those named, by barcode or by slip', async () => {
    const made = [
      await collected(service),
      await collected(service),
      await collected(service),
      await collected(service),
    ];
    const [first, second, third, fourth] = made.map(({ barcode, slipCode }) => ({ barcode, slipCode }));
    const answer = await list({
      specimens: [first?.barcode, { assigner: SITE, value: second?.barcode }, third?.slipCode, fourth?.barcode],
      positives: [second?.slipCode],
      invalid: [fourth?.barcode],
    });
    expect(answer).toMatchObject({
      status: 201,
      body: { negatives: 2, positives: 1, invalids: 1, facilityCode: SITE },
    });
    expect(await valuesOf(made.map(({ id }) => id))).toEqual(['negative', 'positive', 'negative', 'invalid']);
    const { body } = await service.get<ResultsPage>('/v1/results?state=released&limit=500', { as: COLLECTOR });
    const released = body.items.find(({ barcode }) => barcode === first?.barcode);
    expect(released?.releasedAt).toBe(answer.body['releasedAt']);
  });

  it('is entered once of twenty equal requests', async () => {
    const made = await collected(service);
    const [body, key] = [{ specimens: [made.barcode] }, newIdempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => list(body, COLLECTOR, key)));
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(answers[0]?.status).toBe(201);
  });

  it('is entered whole or not at all, with the place of each fault', async () => {
    const [good, done] = [await collected(service), await collected(service)];
    await list({ specimens: [done.barcode] });
    const faults = async (body: object, as = COLLECTOR) => {
      const answer = await list(body, as);
      const errors = (answer.body['errors'] ?? []) as { path: string; code: string }[];
      return [answer.status, ...errors.map(({ path, code }) => `${path} ${code}`)];
    };
    expect(await faults({ specimens: [good.barcode, 'NOTHING'] })).toEqual([422, 'specimens[1] specimen-not-found']);
    expect(await faults({ specimens: [good.barcode], positives: [done.barcode] })).toEqual([
      422,
      'positives[0] not-in-list',
    ]);
    expect(await faults({ specimens: [done.barcode, good.barcode] })).toEqual([
      422,
      'specimens[0] result-already-given',
    ]);
    expect(await faults({ specimens: [good.barcode] }, OTHER_COLLECTOR)).toEqual([
      422,
      'specimens[0] specimen-not-found',
    ]);
    const many = Array.from({ length: 501 }, (_, index) => `M-${index}`);
    expect((await list({ specimens: many })).status).toBe(400);
    expect(await valuesOf([good.id])).toEqual([undefined]);
  });
});
