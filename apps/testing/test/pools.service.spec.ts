import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
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
import {
  bodyOf,
  decideTube,
  enterTube,
  fieldPool,
  form,
  formed,
  pooledAtLaboratory,
  retested,
  shown,
  tellSpecimen,
  told,
} from './pools-of-nobody.js';
import { collected, person, received } from './specimens-of-nobody.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startTesting();
});
afterAll(() => service.stop());

const factsOf = async (id: string): Promise<string[]> => {
  const rows = await service.database.query<{ type: string; data: Record<string, unknown> }>(
    'SELECT type, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position',
    [id],
  );
  return rows.map(({ type, data }) => `${type.split('.')[3]} ${String(data['after'] ?? data['value'] ?? '')}`.trim());
};
const resultsOf = (poolId: string) =>
  service.database.query<{ value: string; state: string; version: number; source: string }>(
    `SELECT r.value, r.state, r.version, r.source FROM testing.result r
     JOIN testing.pool_member m ON m.specimen_id = r.specimen_id WHERE m.pool_id = $1
     ORDER BY m.number, r.version`,
    [poolId],
  );
const specimensOf = (poolId: string) =>
  service.database.query<{ status: string; held: string | null; asked: boolean }>(
    `SELECT s.status, s.held_reason AS held, s.asked_anew_at IS NOT NULL AS asked FROM testing.specimen s
     JOIN testing.pool_member m ON m.specimen_id = s.id WHERE m.pool_id = $1 ORDER BY m.number`,
    [poolId],
  );
const close = (code: string, number: number, as = COLLECTOR, key?: string) =>
  service.post(`/v1/pools/${code}/members/${number}/closures`, {
    as,
    body: { reason: 'not-found' },
    ...(key !== undefined && { key }),
  });

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
    expect(await factsOf(pool.id)).toEqual(['pool-formed']);
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
    expect(await resultsOf(id)).toEqual([]);
    expect(bodyOf(await decideTube(service, code, 1))).toMatchObject({ state: 'released', poolStatus: 'negative' });
    expect(await resultsOf(id)).toEqual(
      members.map(() => ({ value: 'negative', state: 'released', version: 1, source: 'pool' })),
    );
    expect(await factsOf(id)).toEqual(['pool-formed', 'pool-status-changed negative']);
    for (const { specimenId } of members) expect(await factsOf(specimenId)).toContain('result-released negative');
    expect(await specimensOf(id)).toEqual(members.map(() => ({ status: 'released', held: null, asked: false })));
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
    expect(await resultsOf(id)).toHaveLength(3);
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
    expect(await resultsOf(id)).toHaveLength(3);
    expect(await decideTube(service, code, 1)).toMatchObject({ status: 409, body: { code: 'pool-result-decided' } });
  });

  it('that is rejected says nothing, and the tube may be told again', async () => {
    const { id, code } = await formed(service);
    await enterTube(service, code, 'negative');
    const rejected = await decideTube(service, code, 1, { decision: 'reject', reason: 'Nhầm giếng' });
    expect(bodyOf(rejected)).toMatchObject({ state: 'rejected', poolStatus: 'pending' });
    expect(await resultsOf(id)).toEqual([]);
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
    expect(await resultsOf(id)).toMatchObject([
      { state: 'released', source: 'entered' },
      { state: 'released', source: 'pool' },
    ]);
  });
});

describe('a positive tube', () => {
  it('holds its members back and asks for a new specimen of each', async () => {
    const { id, code } = await formed(service);
    expect((await told(service, code, 'positive')).poolStatus).toBe('positive-unresolved');
    expect(await resultsOf(id)).toEqual([]);
    expect(await specimensOf(id)).toEqual(
      Array.from({ length: 3 }, () => ({ status: 'tested', held: 'pool-positive', asked: true })),
    );
    expect((await shown(service, code)).members.map(({ state }) => state)).toEqual(['open', 'open', 'open']);
    expect(await enterTube(service, code, 'negative')).toMatchObject({
      status: 409,
      body: { code: 'pool-result-given' },
    });
  });

  it('is resolved when each was tested alone or closed, and the last one closes it', async () => {
    const { id, code, members } = await formed(service);
    await told(service, code, 'positive');
    const retest = await retested(service, members[0]!.barcode, 'positive');
    expect(await shown(service, code)).toMatchObject({
      status: 'positive-unresolved',
      members: [{ state: 'retested', retestBarcode: retest }, { state: 'open' }, { state: 'open' }],
    });
    await retested(service, members[1]!.barcode, 'negative');
    const key = newIdempotencyKey();
    const closures = await Promise.all(Array.from({ length: 20 }, () => close(code, 3, COLLECTOR, key)));
    expect(new Set(closures.map((answer) => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
    expect(closures[0]).toMatchObject({ status: 201, body: { state: 'closed', closedReason: 'not-found' } });
    expect((await shown(service, code)).status).toBe('resolved');
    expect(await factsOf(id)).toEqual([
      'pool-formed',
      'pool-status-changed positive-unresolved',
      'pool-status-changed resolved',
    ]);
    expect((await specimensOf(id)).map(({ held, asked }) => [held, asked])).toEqual([
      ['member-retested', false],
      ['member-retested', false],
      ['member-closed', false],
    ]);
    expect(await close(code, 3)).toMatchObject({ status: 409, body: { code: 'pool-member-not-open' } });
  });

  it('whose members are all negative is discordant, and is reviewed once', async () => {
    const { code, members } = await formed(service, fieldPool(2));
    await told(service, code, 'positive');
    for (const { barcode } of members) await retested(service, barcode, 'negative');
    expect((await shown(service, code)).status).toBe('discordant');
    const review = { as: VALIDATOR, body: { finding: 'contamination' } };
    expect(bodyOf(await service.post(`/v1/pools/${code}/reviews`, review))).toMatchObject({ finding: 'contamination' });
    expect(await shown(service, code)).toMatchObject({ status: 'discordant', finding: 'contamination' });
    expect(await service.post(`/v1/pools/${code}/reviews`, review)).toMatchObject({ status: 409 });
  });

  it('waits on where the new specimen could not be used, or was taken back', async () => {
    const { code, members } = await formed(service, fieldPool(2));
    await told(service, code, 'positive');
    const [first, second] = members.map(({ barcode }) => barcode) as [string, string];
    const retest = await retested(service, first, 'undetermined');
    await retested(service, second, 'negative');
    expect((await shown(service, code)).members.map(({ state }) => state)).toEqual(['open', 'retested']);
    await retested(service, retest, 'positive');
    expect((await shown(service, code)).status).toBe('resolved');
  });

  it('takes a specimen that was tied by hand, of the same person alone', async () => {
    const somebody = person();
    const { code } = await formed(service, fieldPool(2, { members: [{ person: somebody }, { person: person() }] }));
    await told(service, code, 'positive');
    const retest = await collected(service, { person: somebody, reason: 'pooled-sample-positive' });
    const tie = (number: number, barcode: string) =>
      service.post(`/v1/pools/${code}/members/${number}/retests`, { as: COLLECTOR, body: { barcode } });
    expect(await tie(2, retest.barcode)).toMatchObject({ body: { code: 'retest-of-somebody-else' } });
    expect(bodyOf(await tie(1, retest.barcode))).toMatchObject({ state: 'open', retestSpecimenId: retest.id });
    await tellSpecimen(service, retest.barcode, 'negative');
    expect((await shown(service, code)).members[0]).toMatchObject({ state: 'retested', retestBarcode: retest.barcode });
  });
});

describe('a tube without a usable value', () => {
  it('is tested again, and then each member alone', async () => {
    const { id, code, members } = await formed(service, fieldPool(2));
    expect((await told(service, code, 'invalid')).poolStatus).toBe('repeat');
    expect((await specimensOf(id)).map(({ status, asked }) => [status, asked])).toEqual([
      ['collected', false],
      ['collected', false],
    ]);
    expect((await told(service, code, 'undetermined')).poolStatus).toBe('repeat');
    expect((await specimensOf(id)).map(({ held, asked }) => [held, asked])).toEqual([
      ['pool-without-value', true],
      ['pool-without-value', true],
    ]);
    expect(await enterTube(service, code, 'negative')).toMatchObject({ body: { code: 'pool-result-given' } });
    for (const { barcode } of members) await retested(service, barcode, 'negative');
    expect((await shown(service, code)).status).toBe('resolved');
  });

  it('that then is negative tells for all', async () => {
    const { id, code } = await formed(service, fieldPool(2));
    await told(service, code, 'invalid');
    expect((await told(service, code, 'negative')).poolStatus).toBe('negative');
    expect(await resultsOf(id)).toHaveLength(2);
  });
});

describe('an amended tube', () => {
  const amend = (code: string, version: number, value: string) =>
    service.post(`/v1/pools/${code}/results/${version}/amendments`, {
      as: TECHNICIAN,
      body: { value, reason: 'Đọc nhầm giếng' },
    });

  it('that was negative is followed by each member, and back again', async () => {
    const { id, code, members } = await formed(service, fieldPool(2));
    await told(service, code, 'negative');
    expect(bodyOf(await amend(code, 1, 'positive'))).toMatchObject({ version: 2, state: 'awaiting-validation' });
    expect(await decideTube(service, code, 2, {}, { ...VALIDATOR, id: TECHNICIAN.id })).toMatchObject({ status: 422 });
    const amended = bodyOf(await decideTube(service, code, 2));
    expect(amended).toMatchObject({ state: 'released', poolStatus: 'positive-unresolved' });
    const versions = [
      { version: 1, value: 'negative', state: 'replaced', source: 'pool' },
      { version: 2, value: 'undetermined', state: 'released', source: 'pool' },
    ];
    expect(await resultsOf(id)).toEqual([...versions, ...versions]);
    expect((await specimensOf(id)).map(({ asked }) => asked)).toEqual([true, true]);
    for (const { specimenId } of members)
      expect((await factsOf(specimenId)).filter((fact) => fact.startsWith('result-'))).toHaveLength(2);
    bodyOf(await amend(code, 2, 'negative'));
    expect(bodyOf(await decideTube(service, code, 3))).toMatchObject({ poolStatus: 'negative' });
    expect((await resultsOf(id)).filter(({ state }) => state === 'released')).toMatchObject([
      { version: 3, value: 'negative' },
      { version: 3, value: 'negative' },
    ]);
  });

  it('that was positive releases its members', async () => {
    const { id, code } = await formed(service, fieldPool(2));
    await told(service, code, 'positive');
    bodyOf(await amend(code, 1, 'negative'));
    expect(bodyOf(await decideTube(service, code, 2))).toMatchObject({ poolStatus: 'negative' });
    expect(await resultsOf(id)).toMatchObject([{ value: 'negative' }, { value: 'negative' }]);
    expect(await specimensOf(id)).toEqual([
      { status: 'released', held: null, asked: false },
      { status: 'released', held: null, asked: false },
    ]);
  });
});
