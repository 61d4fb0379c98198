import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import {
  bodyOf,
  decideTube,
  enterTube,
  factsOf,
  fieldPool,
  form,
  formed,
  pooledAtLaboratory,
  resultsOf,
  specimensOf,
  told,
} from './pools-of-nobody.js';
import {
  ANALYST,
  CDC_TECHNICIAN,
  COLLECTOR,
  OFFICER,
  OFFICER_931,
  OTHER_COLLECTOR,
  startTesting,
  TECHNICIAN,
  VALIDATOR,
} from './running-testing.js';
import { collected, person, received } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

describe('a pool', () => {
  it('of people gives each a share, a slip and an order; of several communes', async () => {
    const members = [{ person: person() }, { person: person({ residence: { provinceCode: '79' } }) }];
    const body = fieldPool(2, { members });
    const pool = await formed(service, body);
    expect(pool).toMatchObject({ status: 'pending', facilityCode: 'TTYT-930', laboratoryCode: null });
    expect(pool.members.map(({ number, barcode }) => [number, barcode])).toEqual([
      [1, `${body.code}.1`],
      [2, `${body.code}.2`],
    ]);
    for (const { slipCode } of pool.members) expect(slipCode).toMatch(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    expect(await factsOf(service, pool.id)).toEqual(['pool-formed']);
  });

  it('is formed once of twenty equal requests, and told again with the same slips', async () => {
    const [body, key] = [fieldPool(2), newIdempotencyKey()];
    const answers = await Promise.all(Array.from({ length: 20 }, () => form(service, body, COLLECTOR, key)));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([201]));
    expect(new Set(answers.map(({ body: answer }) => JSON.stringify(answer))).size).toBe(1);
    const changed = await form(service, { ...body, code: `${body.code}B` }, COLLECTOR, key);
    expect(changed).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
    expect(await form(service, body)).toMatchObject({ status: 409, body: { code: 'pool-code-taken' } });
  });

  it('takes all members or none, and says which cannot be taken', async () => {
    const twin = person();
    const before = await service.count('testing.specimen');
    const twice = fieldPool(2, { members: [{ person: twin }, { person: person() }, { person: twin }] });
    expect(await form(service, twice)).toMatchObject({
      status: 422,
      body: { code: 'pool-member-twice', errors: [{ path: 'members[2]' }] },
    });
    const future = fieldPool(2, { formedAt: '2021-08-12T06:00:00+07:00' });
    expect(await form(service, future)).toMatchObject({ status: 422, body: { errors: [{ path: 'formedAt' }] } });
    const mixed = fieldPool(2, { members: [{ person: person() }, { barcode: 'A' }] });
    expect(await form(service, mixed)).toMatchObject({ status: 422, body: { code: 'pool-member-expected' } });
    expect(await form(service, fieldPool(1))).toMatchObject({ status: 400 });
    expect(await form(service, fieldPool(21))).toMatchObject({ status: 400 });
    expect(await form(service, fieldPool(2, { facilityCode: 'TTYT-931' }))).toMatchObject({ status: 404 });
    expect(await service.count('testing.specimen')).toBe(before);
  });

  it('of specimens takes those that the laboratory has, and none twice', async () => {
    const { barcode } = await received(service);
    const other = await received(service);
    const away = await collected(service);
    const at = (members: { barcode: string }[]) =>
      form(service, { ...fieldPool(), kind: 'laboratory', formedAt: '2021-08-11T06:40:00+07:00', members }, TECHNICIAN);
    expect(await at([{ barcode }, { barcode }])).toMatchObject({ body: { code: 'pool-member-twice' } });
    expect(await at([{ barcode }, { barcode: away.barcode }])).toMatchObject({
      body: { code: 'specimen-not-found', errors: [{ path: 'members[1].barcode' }] },
    });
    bodyOf(await at([{ barcode }, { barcode: other.barcode }]));
    const third = await received(service);
    expect(await at([{ barcode }, { barcode: third.barcode }])).toMatchObject({
      status: 422,
      body: { code: 'specimen-in-another-pool', errors: [{ path: 'members[0].barcode' }] },
    });
  });

  it('is seen by who made it, who tests it and the officers of its place', async () => {
    const { code } = await formed(service);
    await enterTube(service, code, 'negative');
    const statuses = await Promise.all(
      [COLLECTOR, TECHNICIAN, OFFICER, OTHER_COLLECTOR, CDC_TECHNICIAN, OFFICER_931, ANALYST].map(
        async (as) => (await service.get(`/v1/pools/${code}`, { as })).status,
      ),
    );
    expect(statuses).toEqual([200, 200, 200, 404, 404, 404, 403]);
    expect(await enterTube(service, code, 'negative', {}, CDC_TECHNICIAN)).toMatchObject({ status: 404 });
  });
});

describe('a negative tube', () => {
  it('reaches every member at once, when the second person agrees', async () => {
    const { id, code, members } = await formed(service);
    const entered = bodyOf(await enterTube(service, code, 'negative'));
    expect(entered).toEqual({ version: 1, state: 'awaiting-validation', poolStatus: 'pending' });
    expect(await decideTube(service, code, 1, {}, TECHNICIAN)).toMatchObject({ status: 403 });
    const same = { ...VALIDATOR, id: TECHNICIAN.id };
    expect(await decideTube(service, code, 1, {}, same)).toMatchObject({ body: { code: 'second-person-needed' } });
    expect(await resultsOf(service, id)).toEqual([]);
    expect(bodyOf(await decideTube(service, code, 1))).toMatchObject({ state: 'released', poolStatus: 'negative' });
    expect(await resultsOf(service, id)).toEqual(
      members.map(() => ({ value: 'negative', state: 'released', version: 1, source: 'pool' })),
    );
    expect(await factsOf(service, id)).toEqual(['pool-formed', 'pool-status-changed negative']);
    for (const { specimenId } of members)
      expect(await factsOf(service, specimenId)).toContain('result-released negative');
    expect(await specimensOf(service, id)).toEqual(
      members.map(() => ({ status: 'released', held: null, asked: false })),
    );
  });

  it('of a rapid test is released as it is entered, and makes one result a member of twenty equal requests', async () => {
    const { id, code } = await formed(service, fieldPool(3, { method: 'rapid-antigen' }));
    const key = newIdempotencyKey();
    const body = { method: 'rapid-antigen', value: 'negative', testedAt: '2021-08-11T06:30:00+07:00' };
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => service.post(`/v1/pools/${code}/results`, { as: COLLECTOR, body, key })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(answers[0]).toMatchObject({ status: 201, body: { state: 'released', poolStatus: 'negative' } });
    expect(await resultsOf(service, id)).toHaveLength(3);
  });

  it('is validated once of twenty equal requests', async () => {
    const { id, code } = await formed(service);
    await enterTube(service, code, 'negative');
    const key = newIdempotencyKey();
    const path = `/v1/pools/${code}/results/1/validations`;
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => service.post(path, { as: VALIDATOR, body: {}, key })),
    );
    expect(new Set(answers.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(await resultsOf(service, id)).toHaveLength(3);
    expect(await decideTube(service, code, 1)).toMatchObject({ status: 409, body: { code: 'pool-result-decided' } });
  });

  it('that is rejected says nothing, and the tube may be told again', async () => {
    const { id, code } = await formed(service);
    await enterTube(service, code, 'negative');
    const rejected = await decideTube(service, code, 1, { decision: 'reject', reason: 'Nhầm giếng' });
    expect(bodyOf(rejected)).toMatchObject({ state: 'rejected', poolStatus: 'pending' });
    expect(await resultsOf(service, id)).toEqual([]);
    expect((await told(service, code, 'negative')).poolStatus).toBe('negative');
  });

  it('lets go what was held back of specimens with a result of their own', async () => {
    const { id, code, members } = await pooledAtLaboratory(service);
    const { barcode } = members[0]!;
    const result = { method: 'rt-pcr', value: 'negative', testedAt: '2021-08-11T06:50:00+07:00' };
    bodyOf(await service.post(`/v1/specimens/${barcode}/results`, { as: TECHNICIAN, body: result }));
    const path = `/v1/specimens/${barcode}/results/1/validations`;
    expect(bodyOf(await service.post(path, { as: VALIDATOR, body: {} }))).toMatchObject({ state: 'held' });
    await told(service, code, 'negative');
    expect(await resultsOf(service, id)).toMatchObject([
      { state: 'released', source: 'entered' },
      { state: 'released', source: 'pool' },
    ]);
  });
});
