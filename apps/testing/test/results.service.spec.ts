import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type Answer, type ServiceInTest } from '#libs/testing';
import type { ResultsPage } from '../src/results/result-views.dto.js';
import type { AmendResultBody, EnterResultBody, ResultAnswer, ValidateResultBody } from '../src/results/result.dto.js';
import {
  CDC_TECHNICIAN,
  CDC_VALIDATOR,
  COLLECTOR,
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

type Answering = Answer<ResultAnswer>;
const RESULT: EnterResultBody = {
  method: 'rt-pcr',
  value: 'positive',
  ct: { ORF1ab: 22.4, N: 23.1 },
  testedAt: '2021-08-11T06:45:00+07:00',
};

const enter = (barcode: string, change: Partial<EnterResultBody> = {}, as = TECHNICIAN, key?: string) =>
  service.post<ResultAnswer>(`/v1/specimens/${barcode}/results`, {
    as,
    body: { ...RESULT, ...change },
    ...(key !== undefined && { key }),
  });
const validate = (barcode: string, version = 1, body: ValidateResultBody = {}, as = VALIDATOR, key?: string) =>
  service.post<ResultAnswer>(`/v1/specimens/${barcode}/results/${version}/validations`, {
    as,
    body,
    ...(key !== undefined && { key }),
  });
const amend = (barcode: string, version: number, change: Partial<AmendResultBody>, as = TECHNICIAN, key?: string) =>
  service.post<ResultAnswer>(`/v1/specimens/${barcode}/results/${version}/amendments`, {
    as,
    body: { reason: 'Nhầm ống nghiệm', ...change },
    ...(key !== undefined && { key }),
  });
const code = ({ status, body }: Answering) => [status, (body as unknown as { code?: string }).code];

/** A specimen whose result was released. */
async function released(change: Partial<EnterResultBody> = {}) {
  const specimen = await received(service);
  await enter(specimen.barcode, change);
  const answer = await validate(specimen.barcode);
  if (answer.body.state !== 'released') throw new Error(`not released: ${JSON.stringify(answer.body)}`);
  return specimen;
}

async function eventsOf(aggregateId: string) {
  const rows = await service.database.query<{ type: string; aggregate_version: number; data: Record<string, unknown> }>(
    `SELECT type, aggregate_version, data FROM messaging.event WHERE aggregate_id = $1
       AND topic = 'testing.result.v1' ORDER BY position`,
    [aggregateId],
  );
  return rows.map(({ type, aggregate_version, data }) => ({ type: type.split('.').at(-2), aggregate_version, data }));
}

const personDays = (personId: string) =>
  service.database.query<{ strata: { positive: boolean } | null }>(
    'SELECT strata FROM testing.person_day WHERE person_id = $1',
    [personId],
  );

describe('a result of RT-PCR', () => {
  it('is released by a second person, told on the bus, and counts the person once', async () => {
    const specimen = await received(service);
    expect(await enter(specimen.barcode)).toMatchObject({
      status: 201,
      body: { version: 1, state: 'awaiting-validation', warnings: [] },
    });
    expect(await eventsOf(specimen.id)).toEqual([]);
    const answer = await validate(specimen.barcode);
    expect(answer).toMatchObject({ status: 201, body: { version: 1, state: 'released' } });
    expect(await eventsOf(specimen.id)).toMatchObject([
      {
        type: 'result-released',
        aggregate_version: 1,
        data: { version: 1, day: '2021-08-11', value: 'positive', laboratoryCode: 'BV-DK-HG', pool: null },
      },
    ]);
    expect(await personDays(specimen.person.id)).toMatchObject([{ strata: { positive: true } }]);
  });

  it('is not validated by who entered it, even with the scope', async () => {
    const { barcode } = await received(service);
    await enter(barcode, {}, VALIDATOR);
    expect(code(await validate(barcode))).toEqual([422, 'second-person-needed']);
  });

  it('that the second person rejects is tested again', async () => {
    const { barcode, id } = await received(service);
    await enter(barcode);
    const rejected = await validate(barcode, 1, { decision: 'reject', reason: 'Chứng dương hỏng' });
    expect(rejected.body).toMatchObject({ version: 1, state: 'rejected' });
    expect(await enter(barcode, { value: 'negative', ct: {}, testedAt: '2021-08-11T06:40:00+07:00' })).toMatchObject({
      body: { version: 2, state: 'awaiting-validation' },
    });
    expect(code(await validate(barcode, 1))).toEqual([409, 'result-already-decided']);
    expect(await validate(barcode, 2)).toMatchObject({ body: { state: 'released' } });
    expect(await eventsOf(id)).toMatchObject([{ type: 'result-released', aggregate_version: 2 }]);
  });

  it('is one, however often it is entered and validated, twenty times at once too', async () => {
    const { barcode, id } = await received(service);
    const [key, other] = [newIdempotencyKey(), newIdempotencyKey()];
    const entered = await Promise.all(Array.from({ length: 20 }, () => enter(barcode, {}, TECHNICIAN, key)));
    expect(new Set(entered.map(({ status, body }) => `${status} ${body.version}`))).toEqual(new Set(['201 1']));
    const validated = await Promise.all(Array.from({ length: 20 }, () => validate(barcode, 1, {}, VALIDATOR, other)));
    expect(new Set(validated.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(await eventsOf(id)).toHaveLength(1);
    const again = await enter(barcode, {}, TECHNICIAN, key);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toMatchObject({ version: 1, state: 'awaiting-validation' });
    expect(code(await enter(barcode, { value: 'negative', ct: {} }, TECHNICIAN, key))).toEqual([
      409,
      'idempotency-key-reused',
    ]);
  });

  it('is validated once by twenty different requests', async () => {
    const { barcode, id } = await received(service);
    await enter(barcode);
    const answers = await Promise.all(Array.from({ length: 20 }, () => validate(barcode)));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => code(answer)[1] === 'result-already-decided')).toHaveLength(19);
    expect(await eventsOf(id)).toHaveLength(1);
  });

  it('that says nothing asks for a new specimen', async () => {
    const specimen = await released({ value: 'undetermined', ct: {} });
    const [row] = await service.database.query<{ asked: Date | null }>(
      'SELECT asked_anew_at AS asked FROM testing.specimen WHERE id = $1',
      [specimen.id],
    );
    expect(row?.asked).not.toBeNull();
    expect(await personDays(specimen.person.id)).toMatchObject([{ strata: null }]);
  });

  it.each<[string, Partial<EnterResultBody>, number, string]>([
    ['before its collection', { testedAt: '2021-08-11T05:59:00+07:00' }, 422, 'tested-before-collection'],
    ['before its receipt', { testedAt: '2021-08-11T06:29:00+07:00' }, 422, 'tested-before-receipt'],
    ['of the future', { testedAt: '2021-08-11T08:00:00+07:00' }, 422, 'tested-in-the-future'],
    ['with a Ct of 90', { ct: { N: 90 } }, 422, 'ct-out-of-range'],
    ['with a negative and a Ct of 20', { value: 'negative', ct: { N: 20 } }, 422, 'ct-contradicts-value'],
    ['with the Ct of a rapid test', { method: 'rapid-antigen' }, 422, 'ct-only-for-pcr'],
    ['with a Ct that is no number', { ct: { N: 'x' as unknown as number } }, 400, 'invalid-request'],
    ['with an unknown word', { value: 'maybe' as 'positive' }, 400, 'invalid-request'],
  ])('%s is refused', async (_, change, status, refusal) => {
    const { barcode } = await received(service);
    expect(code(await enter(barcode, change))).toEqual([status, refusal]);
  });

  it('needs the laboratory to have the specimen, and is nobody else’s to enter', async () => {
    const waiting = await collected(service);
    expect(code(await enter(waiting.barcode, {}, COLLECTOR))).toEqual([422, 'specimen-not-received']);
    expect(code(await enter(waiting.barcode, {}, TECHNICIAN))).toEqual([404, 'specimen-not-found']);
    const { barcode } = await received(service);
    expect(code(await enter(barcode, {}, COLLECTOR))).toEqual([404, 'laboratory-not-found']);
    expect(code(await enter(barcode, {}, OTHER_COLLECTOR))).toEqual([404, 'specimen-not-found']);
    await enter(barcode);
    expect(code(await validate(barcode, 1, {}, CDC_VALIDATOR))).toEqual([404, 'specimen-not-found']);
    expect(code(await enter(barcode))).toEqual([409, 'result-awaits-validation']);
    await validate(barcode);
    expect(code(await enter(barcode))).toEqual([409, 'result-already-given']);
  });
});

describe('a rapid test', () => {
  it('on the spot is released at once by the one who did it', async () => {
    const { barcode, id } = await collected(service);
    const { ct: _, ...rapid } = { ...RESULT, method: 'rapid-antigen' as const, testedAt: '2021-08-11T06:20:00+07:00' };
    const answer = await service.post<ResultAnswer>(`/v1/specimens/${barcode}/results`, { as: COLLECTOR, body: rapid });
    expect(answer).toMatchObject({ status: 201, body: { version: 1, state: 'released' } });
    expect(await eventsOf(id)).toMatchObject([{ data: { laboratoryCode: 'TTYT-930', method: 'rapid-antigen' } }]);
  });
});

describe('an amendment', () => {
  it('waits for the second person, then replaces what was released', async () => {
    const specimen = await released();
    const { barcode, id } = specimen;
    expect(await amend(barcode, 1, { value: 'negative' })).toMatchObject({
      status: 201,
      body: { version: 2, state: 'awaiting-validation' },
    });
    expect(await eventsOf(id)).toHaveLength(1);
    expect(code(await validate(barcode, 2, {}, { ...VALIDATOR, id: TECHNICIAN.id }))).toEqual([
      422,
      'second-person-needed',
    ]);
    expect(await validate(barcode, 2)).toMatchObject({ body: { version: 2, state: 'released' } });
    expect((await eventsOf(id))[1]).toMatchObject({
      type: 'result-amended',
      aggregate_version: 2,
      data: { before: { version: 1, value: 'positive' }, after: { version: 2, value: 'negative' } },
    });
    expect(await personDays(specimen.person.id)).toMatchObject([{ strata: { positive: false } }]);
    expect(code(await amend(barcode, 1, { value: 'invalid' }))).toEqual([409, 'result-not-current']);
    await amend(barcode, 2, { value: 'positive', ct: { N: 31 } });
    expect(await validate(barcode, 3)).toMatchObject({ body: { version: 3, state: 'released' } });
  });

  it('that is rejected leaves the result as it is, and another may follow', async () => {
    const { barcode, id } = await released();
    await amend(barcode, 1, { value: 'negative' });
    expect(await validate(barcode, 2, { decision: 'reject' })).toMatchObject({ body: { state: 'rejected' } });
    expect(await eventsOf(id)).toHaveLength(1);
    await amend(barcode, 1, { value: 'undetermined' });
    expect(await validate(barcode, 3)).toMatchObject({ body: { version: 3, state: 'released' } });
  });

  it('that withdraws takes the result back and counts the person no more', async () => {
    const specimen = await released();
    await amend(specimen.barcode, 1, { withdraw: true });
    expect(await validate(specimen.barcode, 2)).toMatchObject({ body: { version: 2, state: 'withdrawn' } });
    expect((await eventsOf(specimen.id))[1]).toMatchObject({
      type: 'result-withdrawn',
      data: { before: { version: 1 } },
    });
    expect(await personDays(specimen.person.id)).toMatchObject([{ strata: null }]);
    expect(code(await amend(specimen.barcode, 2, { value: 'negative' }))).toEqual([409, 'result-was-withdrawn']);
  });

  it('is one of those that come at once; the others are in conflict', async () => {
    const { barcode } = await released();
    const answers = await Promise.all(Array.from({ length: 10 }, () => amend(barcode, 1, { value: 'negative' })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter((answer) => code(answer)[1] === 'amendment-awaits-validation')).toHaveLength(9);
  });

  it('is one, however often it is sent with its key', async () => {
    const { barcode } = await released();
    const key = newIdempotencyKey();
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => amend(barcode, 1, { value: 'negative' }, TECHNICIAN, key)),
    );
    expect(new Set(answers.map(({ status, body }) => `${status} ${body.version}`))).toEqual(new Set(['201 2']));
  });

  it.each<[string, Partial<AmendResultBody>, number, string]>([
    ['to what it says already', { value: 'positive' }, 422, 'amendment-changes-nothing'],
    ['to nothing', {}, 422, 'value-or-withdrawal'],
    ['to a value and a withdrawal', { value: 'negative', withdraw: true }, 422, 'value-or-withdrawal'],
    ['to a Ct of 90', { value: 'positive', ct: { N: 90 } }, 422, 'ct-out-of-range'],
    ['without a reason', { value: 'negative', reason: ' ' }, 400, 'invalid-request'],
  ])('%s is refused', async (_, change, status, refusal) => {
    const { barcode } = await released();
    expect(code(await amend(barcode, 1, change))).toEqual([status, refusal]);
  });
});

describe('the work list', () => {
  it('has what awaits validation at the laboratory, and nobody else’s', async () => {
    const { barcode } = await received(service, { person: person() });
    await enter(barcode);
    const list = (as: typeof TECHNICIAN) => service.get<ResultsPage>('/v1/results?limit=500', { as });
    expect((await list(VALIDATOR)).body.items.some((item) => item.barcode === barcode)).toBe(true);
    expect((await list(OFFICER_931)).body.items).toEqual([]);
    expect((await list(CDC_TECHNICIAN)).body.items).toEqual([]);
    const none = await service.get<ResultsPage>('/v1/results?method=culture', { as: VALIDATOR });
    expect(none.body.items).toEqual([]);
  });
});
