import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually, readPdf, startStack, type TestStack } from '#libs/testing';
import { randomUUID } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { StackClient } from './stack-client.js';
import {
  belongingsOf,
  EXPECTED_TO_SEE,
  made,
  patientOf,
  receivedTube,
  WATCHED_ROUTES,
  whatEachSees,
  type Acting,
  type Both,
} from './what-each-sees.js';

const START_MS = 180_000;
const FOLLOWS_MS = 60_000;
const PHONE = '0300765432';
const SITE = 'TTYT-930';
/** Where the site of the other district lies. */
const IN_931 = '31341';
const READS_OF_TESTS =
  /^\/(fhir(?!\/R4\/Immunization)|v1\/(barcode|cases|correction-notices|laboratory|pools|reagent|result|specimens|test-|unmatched))/;

interface Found {
  readonly id: string;
  readonly status: string;
  readonly detectedIn: string;
}

/** From the swab to a result that was read by many, and to its correction, through every service. */
describe('a positive result that turns out to be wrong', () => {
  let stack: TestStack;
  let site: StackClient;
  let laboratory: StackClient;
  let validator: StackClient;
  let cdc: StackClient;
  let citizen: StackClient;
  const barcode = `J-${randomUUID().slice(0, 8)}`;
  let slipCode: string;
  let certificate: string;

  beforeAll(async () => {
    stack = await startStack({ broker: 'embedded' });
    [site, laboratory, validator, cdc] = ['collection-site', 'laboratory', 'laboratory-validator', 'cdc'].map(
      (name) => new StackClient(stack, name),
    ) as [StackClient, StackClient, StackClient, StackClient];
    citizen = new StackClient(stack);
  }, START_MS);
  afterAll(() => stack?.discard(), START_MS);

  const cases = async (): Promise<Found[]> => (await cdc.get('/v1/cases')).body['items'] as Found[];
  const report = async (question: string): Promise<unknown> =>
    (await cdc.get(`/v1/reports/${question}?from=2021-08-11&to=2021-08-11`)).body['total'];
  const counted = (question: string, total: number) =>
    eventually(async () => ((await report(question)) === total ? true : undefined), {
      withinMs: FOLLOWS_MS,
      until: `${question} is ${total}`,
    });
  const validate = (version: number) => validator.post(`/v1/specimens/${barcode}/results/${version}/validations`, {});

  it('is released by a second person', async () => {
    const specimen = {
      ...{ barcode: { assigner: SITE, value: barcode }, kind: 'nasopharyngeal', facilityCode: SITE },
      ...{ collectedAt: '2021-08-11T06:00:00+07:00', reason: 'community-surveillance' },
      person: {
        ...{ fullName: 'Nguyễn Thử Hành Trình', birth: { date: '1984-02-29' }, sex: 'female', phone: PHONE },
        identityDocument: { kind: 'citizen-id', number: '099184765432' },
        residence: { communeCode: '31318', address: 'Khu vực 1' },
      },
    };
    // The register of facilities reaches testing over the bus.
    const collected = await eventually(
      async () => {
        const answer = await site.post('/v1/specimens', specimen);
        if (answer.status !== 201) throw new Error(`${answer.status} ${answer.text}`);
        return answer;
      },
      { withinMs: FOLLOWS_MS, until: 'the specimen is taken in' },
    );
    slipCode = String(collected.body['slipCode']);
    const receipt = { condition: 'good', receivedAt: '2021-08-11T06:30:00+07:00' };
    expect((await laboratory.post(`/v1/specimens/${barcode}/receipts`, receipt)).status).toBe(201);
    const result = { method: 'rt-pcr', value: 'positive', ct: { N: 21.4 }, testedAt: '2021-08-11T06:50:00+07:00' };
    const entered = await laboratory.post(`/v1/specimens/${barcode}/results`, result);
    expect(entered).toMatchObject({ status: 201, body: { version: 1, state: 'awaiting-validation' } });
    expect((await laboratory.post(`/v1/specimens/${barcode}/results/1/validations`, {})).status).toBe(403);
    expect((await validate(1)).body).toMatchObject({ state: 'released' });
  });

  it('opens a case, and is counted', async () => {
    await eventually(async () => ((await cases()).length === 1 ? true : undefined), {
      withinMs: FOLLOWS_MS,
      until: 'a case',
    });
    expect(await cases()).toMatchObject([{ status: 'active', detectedIn: '31318' }]);
    const [{ id } = { id: '' }] = await cases();
    expect((await cdc.get(`/v1/cases/${id}`)).body).toMatchObject({ person: { fullName: 'Nguyễn Thử Hành Trình' } });
    for (const question of ['cases-new', 'cases-active', 'people-tested', 'people-positive', 'positivity'])
      await counted(question, 1);
  });

  it('is looked up by the citizen, who takes a certificate', async () => {
    const asked = await citizen.post('/v1/result-lookups', { slipCode, birth: { date: '1984-02-29' }, phone: PHONE });
    expect(asked.status).toBe(202);
    const outbox = join(stack.home, 'outbox-sms.jsonl');
    const code = await eventually(() => /\b(\d{6})\b/.exec(readFileSync(outbox, 'utf8'))?.[1], {
      withinMs: FOLLOWS_MS,
      until: 'a message with a code',
    });
    expect(statSync(outbox).mode & 0o777).toBe(0o600);
    const told = await citizen.post(`/v1/result-lookups/${String(asked.body['id'])}/codes`, { code });
    expect(told.body).toMatchObject({ specimens: [{ state: 'ready', result: { value: 'positive' } }] });
    const pdf = await fetch(`${stack.url}/v1/result-lookups/${String(asked.body['id'])}/certificates`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': randomUUID() },
      body: JSON.stringify({ token: told.body['token'] }),
    });
    const [page] = await readPdf(new Uint8Array(await pdf.arrayBuffer()));
    certificate = page?.codes[0]?.text ?? '';
    expect((await citizen.post('/v1/result-certificates/verify', { text: certificate })).body).toMatchObject({
      state: 'valid',
      value: 'positive',
    });
  });

  it('is amended by two persons, and everything follows', async () => {
    const amendment = { value: 'negative', reason: 'Nhầm giếng khi đọc kết quả' };
    const asked = await laboratory.post(`/v1/specimens/${barcode}/results/1/amendments`, amendment);
    expect(asked).toMatchObject({ status: 201, body: { version: 2, state: 'awaiting-validation' } });
    expect((await citizen.post('/v1/result-certificates/verify', { text: certificate })).body).toMatchObject({
      state: 'valid',
    });
    expect((await validate(2)).body).toMatchObject({ state: 'released' });
    expect((await citizen.post('/v1/result-certificates/verify', { text: certificate })).body).toMatchObject({
      state: 'replaced',
    });
    await eventually(async () => ((await cases())[0]?.status === 'withdrawn' ? true : undefined), {
      withinMs: FOLLOWS_MS,
      until: 'the case is withdrawn',
    });
    for (const question of ['cases-new', 'cases-active', 'people-positive', 'positivity']) await counted(question, 0);
    await counted('people-tested', 1);
  });

  it('is followed to everybody who knew it', async () => {
    const readers = await laboratory.get(`/v1/specimens/${barcode}/results/1/readers`);
    expect(readers.text).toContain('look-up:');
    expect(readers.text).toContain('"way":"downloaded"');
  });

  describe('beside one of another district that went to another laboratory', () => {
    let both: Both;

    /** The district of Ngã Bảy, as the administrator of the province acts for it. */
    const founded = async (theirs: Acting): Promise<Both['theirs']> => {
      const specimen = await receivedTube(theirs, `T-${randomUUID().slice(0, 8)}`);
      const positive = { method: 'rt-pcr', value: 'positive', ct: { N: 21 }, testedAt: '2021-08-11T06:50:00+07:00' };
      await made(theirs.laboratory, `/v1/specimens/${specimen}/results`, positive);
      await made(cdc, `/v1/specimens/${specimen}/results/1/validations`, {});
      const opened = await eventually(async () => (await cases()).find(({ detectedIn }) => detectedIn === IN_931), {
        withinMs: FOLLOWS_MS,
        until: 'a case of the other district',
      });
      const { body } = await cdc.get(`/v1/specimens/${specimen}`);
      const specimenId = String(body['id']);
      const patient = await patientOf(cdc, specimenId);
      return belongingsOf(theirs, { specimen, specimenId, patient, version: 1, case: opened.id });
    };

    beforeAll(async () => {
      const province = new StackClient(stack, 'administrator');
      const [here, there] = [
        { facility: SITE, communeCode: '31318', laboratoryCode: 'BV-DK-HG' },
        { facility: 'TTYT-931', communeCode: IN_931, laboratoryCode: 'CDC-HG' },
      ];
      const ours: Acting = { ...here, site, laboratory, registry: cdc };
      const theirs: Acting = { ...there, site: province, laboratory: province, registry: province };
      const { body } = await cdc.get(`/v1/specimens/${barcode}`);
      const [first] = await cases();
      const specimenId = String(body['id']);
      const patient = await patientOf(cdc, specimenId);
      const own = { specimen: barcode, specimenId, patient, version: 2, case: first?.id ?? '' };
      both = { ours: await belongingsOf(ours, own), theirs: await founded(theirs) };
    }, 2 * FOLLOWS_MS);

    it('is watched by every route that reads of tests and cases', async () => {
      const description = await eventually(
        async () => {
          const { body } = await citizen.get('/v1/openapi.json');
          expect(body['x-unavailable-services'] ?? []).toEqual([]);
          return body;
        },
        { withinMs: FOLLOWS_MS, until: 'the documents of all services' },
      );
      const paths = description['paths'] as Record<string, { get?: { 'x-permission': string } }>;
      const reads = Object.entries(paths).flatMap(([path, { get }]) =>
        get && get['x-permission'] !== 'public' && READS_OF_TESTS.test(path) ? [path] : [],
      );
      expect(reads.sort()).toEqual(WATCHED_ROUTES);
    });

    it('is seen by those who have a part in it, and by nobody else', async () => {
      expect(await whatEachSees(stack, both)).toEqual(EXPECTED_TO_SEE);
    }, 120_000);
  });
});
