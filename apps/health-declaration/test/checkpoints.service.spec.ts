import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Answer, type ServiceInTest } from '#libs/testing';
import { colourOf, factsOfClaims, type ColourRuleSet, type KnownRiskArea } from '#libs/vocabulary';
import {
  AT_CHECKPOINT,
  AT_OTHER,
  CHECKPOINT,
  LEAD,
  openCheckpoints,
  OTHER_CHECKPOINT,
} from './checkpoints-of-nobody.js';
import { phoneOf } from './codes-of-nobody.js';
import { declared } from './declarations-of-nobody.js';
import { OFFICER, startHealthDeclaration } from './running-health-declaration.js';

interface Pack {
  readonly version: string;
  readonly validUntil: string;
  readonly colourRules: (ColourRuleSet & { readonly validFrom: string })[];
  readonly riskAreas: KnownRiskArea[];
  readonly revokedPersonalCodes: string[];
  readonly keys: { readonly kid: string; readonly purpose: string }[];
  readonly forms: { readonly form: string }[];
}

interface Area {
  readonly id: string;
  readonly level: number;
  readonly colour: string;
  readonly version: number;
  readonly validTo: string | null;
}

describe('checkpoints', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    await openCheckpoints(service);
  });
  afterAll(() => service.stop());

  const set = (code: string, version: number, as = LEAD): Promise<Answer> =>
    service.send('PUT', `/v1/checkpoints/${code}`, {
      as,
      body: { road: 'Quốc lộ 1A', directions: ['in'], expectedScansPerHour: 2 },
      headers: { 'content-type': 'application/json', 'if-match': `"${version}"` },
    });
  const list = async (as: typeof LEAD): Promise<string[]> => {
    const { body } = await service.get<{ items: { code: string }[] }>('/v1/checkpoints', { as });
    return body.items.map(({ code }) => code);
  };
  const pack = (headers = {}, as: object = AT_CHECKPOINT): Promise<Answer<Pack>> =>
    service.get<Pack>(`/v1/checkpoint-day-packs/${CHECKPOINT}`, { as: as as typeof LEAD, headers });
  const register = (body: object, as = LEAD): Promise<Answer<Area>> =>
    service.post<Area>('/v1/risk-areas', { as, body: { from: '2021-08-01', document: '1485/QĐ-UBND', ...body } });

  it('are those of the register, in the areas of who asks, with what was set for them', async () => {
    expect(await list(LEAD)).toEqual([CHECKPOINT, OTHER_CHECKPOINT]);
    expect(await list({ ...LEAD, areas: ['931'] })).toEqual([OTHER_CHECKPOINT]);
    expect(await set(CHECKPOINT, 0)).toMatchObject({ status: 200, body: { version: 1, expectedScansPerHour: 2 } });
    expect(await set(CHECKPOINT, 0)).toMatchObject({ status: 412 });
    expect(await set(CHECKPOINT, 1)).toMatchObject({ status: 200, body: { version: 2 } });
    expect(await set(CHECKPOINT, 2, { ...LEAD, areas: ['930'] })).toMatchObject({ status: 404 });
    expect(await set('CP-NOWHERE', 0)).toMatchObject({ status: 404 });
  });

  it('control only the direction that was set', async () => {
    const { code } = await declared(service);
    const passage = {
      as: AT_CHECKPOINT,
      body: { checkpointCode: CHECKPOINT, direction: 'out', declarationCode: code },
    };
    expect(await service.post('/v1/checkpoint-passages', passage)).toMatchObject({
      status: 422,
      body: { code: 'direction-not-controlled' },
    });
  });

  it('give devices a pack of all that they need for a day, which changes with the registers', async () => {
    const before = await pack();
    expect(before).toMatchObject({
      status: 200,
      body: { lateHours: 72, isComplete: true, validUntil: '2021-08-12T17:00:00.000Z' },
    });
    expect(before.body.keys.map(({ purpose }) => purpose)).toEqual(['place-poster', 'personal-code']);
    expect(before.body.forms.map(({ form }) => form)).toContain('domestic-move');
    const etag = before.headers.get('etag') ?? '';
    expect(etag).toBe(`"${before.body.version}"`);
    expect(await pack({ 'if-none-match': etag })).toMatchObject({ status: 304, body: '' });
    await register({ kind: 'district', code: '930', level: 3 });
    const after = await pack({ 'if-none-match': etag });
    expect(after.status).toBe(200);
    expect(after.body.riskAreas[0]).toMatchObject({
      kind: 'district',
      level: 3,
      communeCodes: expect.arrayContaining(['31318']),
    });
    expect(await pack({}, AT_OTHER)).toMatchObject({ status: 404 });
    expect(await pack({}, OFFICER)).toMatchObject({ status: 403 });
  });

  it('let a device decide from its pack as the server does', async () => {
    const phone = await phoneOf(service);
    const { body } = await pack();
    const claims = JSON.parse(Buffer.from(phone.certificate.split('~')[0] ?? '', 'base64url').toString()) as Parameters<
      typeof factsOfClaims
    >[0];
    const shown = colourOf(
      body.colourRules[0] as ColourRuleSet,
      factsOfClaims(claims, 'verified', new Date('2021-08-11T00:00:00Z'), body.riskAreas),
    );
    const passage = { as: AT_CHECKPOINT, body: { checkpointCode: CHECKPOINT, direction: 'in', scan: phone.show() } };
    const decided = await service.post('/v1/checkpoint-passages', passage);
    expect(decided).toMatchObject({
      status: 201,
      body: { ...shown, colour: 'yellow', reasons: ['high-risk-visited'] },
    });
  });

  it('are measured against what they should scan, hour by hour', async () => {
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-11T01:30:00.000Z' });
    const { body } = await later.get<{ checkpoints: { code: string; hours: { hour: number }[] }[] }>(
      '/v1/scan-coverage?area=932',
      { as: LEAD },
    );
    expect(body).toMatchObject({
      on: '2021-08-11',
      checkpoints: [{ code: CHECKPOINT, scans: 1, expected: 17, share: 1 / 17 }],
    });
    expect(body.checkpoints[0]?.hours.slice(-2)).toEqual([
      { hour: 7, scans: 1, expected: 2 },
      { hour: 8, scans: 0, expected: 1 },
    ]);
    expect(await later.get('/v1/scan-coverage?area=930', { as: { ...LEAD, areas: ['931'] } })).toMatchObject({
      status: 404,
    });
    await later.stop();
  });
});

describe('risk areas', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
  });
  afterAll(() => service.stop());

  const register = (body: object, as = LEAD): Promise<Answer<Area>> =>
    service.post<Area>('/v1/risk-areas', { as, body: { from: '2021-08-01', document: '1485/QĐ-UBND', ...body } });
  const listed = async (query: string): Promise<number[]> => {
    const { body } = await service.get<{ items: Area[] }>(`/v1/risk-areas?${query}`);
    return body.items.map(({ level }) => level);
  };

  it('have one level at a time, with its history and a public feed', async () => {
    const first = await register({ kind: 'commune', code: '31318', level: 4 });
    expect(first).toMatchObject({ status: 201, body: { level: 4, colour: 'red', version: 1 } });
    expect(await register({ kind: 'commune', code: '31318', level: 3 })).toMatchObject({
      status: 422,
      body: { code: 'risk-area-overlaps' },
    });
    const end = (version: number) =>
      service.post<Area>(`/v1/risk-areas/${first.body.id}/end`, {
        ...{ as: LEAD, key: null, body: { on: '2021-08-11', document: '1602/QĐ-UBND' } },
        headers: { 'if-match': `"${version}"` },
      });
    expect(await end(1)).toMatchObject({ status: 200, body: { validTo: '2021-08-11', version: 2 } });
    expect(await end(1)).toMatchObject({ status: 412 });
    expect(await register({ kind: 'commune', code: '31318', colour: 'orange', from: '2021-08-11' })).toMatchObject({
      status: 201,
    });
    expect(await listed('')).toEqual([3]);
    expect(await listed('on=2021-08-10')).toEqual([4]);
    expect(await listed('history=true&code=31318')).toEqual([4, 3]);
    const feed = await service.get<{ items: { change: string }[]; nextCursor: string }>(
      '/v1/risk-areas/changes?limit=2',
    );
    expect(feed.body.items.map(({ change }) => change)).toEqual(['registered', 'ended']);
    const rest = await service.get<typeof feed.body>(`/v1/risk-areas/changes?cursor=${feed.body.nextCursor}`);
    expect(rest.body.items.map(({ change }) => change)).toEqual(['registered']);
    expect(
      (await service.get<typeof feed.body>(`/v1/risk-areas/changes?cursor=${rest.body.nextCursor}`)).body.items,
    ).toEqual([]);
  });

  it('are registered once of any number of simultaneous requests, and never overlap', async () => {
    const answers = await Promise.all([1, 2, 3, 4].map(() => register({ kind: 'province', code: '79', level: 4 })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422, 422]);
    const key = 'risk-area-key-0001';
    const send = () =>
      service.post<Area>('/v1/risk-areas', {
        as: LEAD,
        key,
        body: { kind: 'province', code: '74', level: 3, from: '2021-08-01', document: 'd' },
      });
    const same = await Promise.all([send(), send(), send()]);
    expect(new Set(same.map(({ status, body }) => `${status} ${body.id}`)).size).toBe(1);
  });

  it.each([
    ['a commune of another district', { kind: 'commune', code: '31340', level: 2 }, ['930'], 'risk-area-unit-unknown'],
    [
      'another province for a district officer',
      { kind: 'province', code: '80', level: 2 },
      ['930'],
      'risk-area-unit-unknown',
    ],
    [
      'a place for a district officer',
      { kind: 'place', provinceCode: '80', text: 'Chợ', level: 2 },
      ['930'],
      'risk-area-unit-unknown',
    ],
    ['a place without a name', { kind: 'place', provinceCode: '80', level: 2 }, ['93'], 'risk-area-incomplete'],
  ])('refuse %s', async (_, body, areas, code) => {
    expect(await register(body, { ...LEAD, areas })).toMatchObject({ status: 422, body: { code } });
  });

  it('are an officer’s in the own district', async () => {
    expect(await register({ kind: 'commune', code: '31321', level: 2 }, { ...LEAD, areas: ['930'] })).toMatchObject({
      status: 201,
    });
  });
});
