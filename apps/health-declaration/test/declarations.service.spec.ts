import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { COMMUNE_OF_930, declaration, declared, registeredPlace } from './declarations-of-nobody.js';
import { INTEGRATOR, OFFICER, startHealthDeclaration } from './running-health-declaration.js';

const SICK = {
  symptoms: ['fever' as const],
  exposures: { caseOrSuspect: true, fromAffectedCountry: false, symptomaticPerson: false },
};

describe('declarations', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
  });
  afterAll(() => service.stop());

  const eventsOf = (id: string) =>
    service.database.query<{ type: string; version: number; data: Record<string, unknown> }>(
      `SELECT type, aggregate_version AS version, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position`,
      [id],
    );

  it('are taken at a scanned place, and counted without a person', async () => {
    const placeCode = await registeredPlace(service);
    const answer = await service.post('/v1/declarations', { body: declaration({ placeCode, answers: SICK }) });
    expect(answer).toMatchObject({
      status: 201,
      body: {
        code: expect.stringMatching(/^([0-9A-Z]{4}-){4}[0-9A-Z]{4}$/),
        outcome: 'attention',
        reasons: ['symptom-reported', 'exposure-reported'],
        warnings: [],
      },
    });
    expect(await eventsOf(String(answer.body['id']))).toEqual([
      {
        type: 'vn.lachan.health-declaration.declaration-submitted.v1',
        version: 1,
        data: {
          day: '2021-08-11',
          form: 'whole-population',
          residence: { kind: 'commune', communeCode: COMMUNE_OF_930 },
          place: { code: placeCode, kind: 'market', communeCode: COMMUNE_OF_930 },
          sex: 'female',
          ageBand: '35-39',
          ageEstimated: true,
          outcome: 'attention',
          reasons: ['symptom-reported', 'exposure-reported'],
          onBehalf: false,
        },
      },
    ]);
  });

  it.each([
    ['72 hours back', '2021-08-08T07:10:00+07:00', 201, undefined],
    ['more than 72 hours back', '2021-08-08T06:59:00+07:00', 422, 'declared-too-long-ago'],
    ['more than five minutes ahead', '2021-08-11T07:30:00+07:00', 422, 'declared-in-the-future'],
  ])('made %s are answered %s', async (_, declaredAt, status, code) => {
    const answer = await service.post('/v1/declarations', { body: declaration({ declaredAt }) });
    expect(answer.status).toBe(status);
    if (code) expect(answer.body).toMatchObject({ code, errors: [{ path: 'declaredAt', code }] });
  });

  it('made a little ahead are recorded as received', async () => {
    const soon = new Date(service.running.platform.businessClock.now().getTime() + 120_000).toISOString();
    expect((await declared(service, { declaredAt: soon })).declaredAt < soon).toBe(true);
  });

  it('come in batches, where one bad item harms no other', async () => {
    const key = newIdempotencyKey();
    const good = declaration();
    const items = [
      { idempotencyKey: key, declaration: good },
      { idempotencyKey: key, declaration: good },
      { idempotencyKey: newIdempotencyKey(), declaration: { ...good, form: 'exit' } },
      { idempotencyKey: 'short', declaration: good },
      { idempotencyKey: newIdempotencyKey(), declaration: declaration({ placeCode: 'K7M4Q2XQ' }) },
      { idempotencyKey: newIdempotencyKey(), declaration: good, extra: 1 },
      'nothing',
      { idempotencyKey: key, declaration: declaration({ onBehalf: true }) },
    ];
    const { status, body } = await service.post<{ items: Record<string, unknown>[] }>('/v1/declarations/batches', {
      key: null,
      body: { items },
    });
    expect(status).toBe(200);
    expect(body.items.map((item) => item['status'])).toEqual([201, 201, 400, 400, 422, 400, 400, 409]);
    expect(body.items[1]?.['id']).toBe(body.items[0]?.['id']);
    expect(body.items[2]).toMatchObject({ code: 'invalid-request', errors: [{ path: 'form', code: 'not-one-of' }] });
    expect(body.items[4]).toMatchObject({ code: 'place-not-found', errors: [{ path: 'placeCode' }] });
    const alone = await service.post('/v1/declarations', { key, body: good });
    expect(alone).toMatchObject({ status: 201, body: { id: body.items[0]?.['id'] } });
    expect(alone.headers.get('idempotency-replayed')).toBe('true');
  });

  it('on behalf of others name the client, whose keys are its own', async () => {
    const key = newIdempotencyKey();
    const body = declaration({ onBehalf: true });
    const [one, other] = [
      await service.post('/v1/declarations', { as: INTEGRATOR, key, body }),
      await service.post('/v1/declarations', { key, body }),
    ];
    expect([one.status, other.status]).toEqual([201, 201]);
    expect(one.body['id']).not.toBe(other.body['id']);
    const rows = await service.database.query('SELECT submitted_by FROM health_declaration.declaration WHERE id = $1', [
      one.body['id'],
    ]);
    expect(rows).toEqual([{ submitted_by: 'integrator' }]);
  });

  describe('are corrected by their code', () => {
    const correctedWith = (code: string) => ({ ...declaration({ answers: SICK }), code });

    it('once for each key, and the first answer stays as it was', async () => {
      const first = newIdempotencyKey();
      const made = await service.post('/v1/declarations', { key: first, body: declaration() });
      const { id, code } = made.body as { id: string; code: string };
      const key = newIdempotencyKey();
      const correct = () => service.post(`/v1/declarations/${id}/corrections`, { key, body: correctedWith(code) });
      const answer = await correct();
      expect(answer).toMatchObject({ status: 201, body: { id, outcome: 'attention', version: 2 } });
      const again = await correct();
      expect(again.body).toEqual(answer.body);
      expect(again.headers.get('idempotency-replayed')).toBe('true');
      const back = { body: { ...declaration(), code } };
      expect(await service.post(`/v1/declarations/${id}/corrections`, back)).toMatchObject({ body: { version: 3 } });
      expect((await correct()).body).toEqual(answer.body);
      expect((await service.post('/v1/declarations', { key: first, body: declaration() })).body).toEqual(made.body);
      expect((await eventsOf(id)).map(({ version, data }) => [version, data['before'] ? 'moved' : 'made'])).toEqual([
        [1, 'made'],
        [2, 'moved'],
        [3, 'moved'],
      ]);
    });

    it('and by no other code', async () => {
      const [mine, yours] = [await declared(service), await declared(service)];
      const answer = await service.post(`/v1/declarations/${mine.id}/corrections`, { body: correctedWith(yours.code) });
      expect(answer).toMatchObject({ status: 404, body: { code: 'declaration-not-found' } });
    });

    it('within a day only', async () => {
      const { id, code } = await declared(service);
      const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-12T00:30:00Z' });
      try {
        const answer = await later.post(`/v1/declarations/${id}/corrections`, { body: correctedWith(code) });
        expect(answer).toMatchObject({ status: 422, body: { code: 'correction-too-late' } });
      } finally {
        await later.stop();
      }
    });
  });

  describe('are reviewed by officers', () => {
    const review = (id: string, version: number, key = newIdempotencyKey(), decision = 'test-ordered') =>
      service.post(`/v1/declarations/${id}/reviews`, {
        ...{ as: OFFICER, key },
        body: { decision, note: 'Đã gọi' },
        headers: { 'if-match': `"${version}"` },
      });

    it('who have seen the last version', async () => {
      const { id } = await declared(service, { answers: SICK });
      const key = newIdempotencyKey();
      const answer = await review(id, 1, key);
      expect(answer).toMatchObject({ status: 201, body: { declarationId: id, decision: 'test-ordered', version: 2 } });
      expect(answer.headers.get('etag')).toBe('"2"');
      expect((await review(id, 1, key)).body).toEqual(answer.body);
      expect(await review(id, 1, key, 'advised')).toMatchObject({ status: 409 });
      expect(await review(id, 1)).toMatchObject({ status: 412, body: { code: 'version-mismatch' } });
      const shown = await service.get(`/v1/declarations/${id}`, { as: OFFICER });
      expect(shown).toMatchObject({
        status: 200,
        body: {
          ...{ decision: 'test-ordered', version: 2 },
          reviews: [{ decision: 'test-ordered', version: 2, reviewedAt: expect.any(String), note: 'Đã gọi' }],
        },
      });
      expect((await eventsOf(id)).at(-1)).toMatchObject({
        version: 2,
        data: { day: '2021-08-11', decision: 'test-ordered', declaration: { outcome: 'attention' } },
      });
    });
  });

  it('are read by officers, with an audit row committed before the answer', async () => {
    const { id } = await declared(service, { declaredAt: '2021-08-10T12:00:00+07:00' });
    const shown = await service.get(`/v1/declarations/${id}`, { as: OFFICER });
    expect(shown.body).toMatchObject({
      fullName: 'Nguyễn Thị Ví Dụ',
      phone: '+842930000678',
      birth: { year: 1984 },
      address: 'Khu vực 2',
    });
    expect(shown.body).not.toHaveProperty('code');
    const list = await service.get<{ items: { id: string }[] }>('/v1/declarations?from=2021-08-10&to=2021-08-10', {
      as: OFFICER,
    });
    expect(list.body.items.map((item) => item.id)).toEqual([id]);
    const audit = await service.database.query(
      `SELECT action, object_id, detail FROM audit.entry WHERE action LIKE 'declaration.%' ORDER BY position DESC LIMIT 2`,
    );
    expect(audit).toEqual([
      { action: 'declaration.listed', object_id: '930', detail: { from: '2021-08-10', to: '2021-08-10', count: 1 } },
      { action: 'declaration.read', object_id: id, detail: {} },
    ]);
  });

  it('are listed page by page, the latest first', async () => {
    const ids: string[] = [];
    for (const minute of ['01', '02', '03', '04', '05']) {
      ids.unshift((await declared(service, { declaredAt: `2021-08-09T12:${minute}:00+07:00` })).id);
    }
    const listed: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { body: { items: { id: string }[]; nextCursor: string | null } } = await service.get(
        `/v1/declarations?from=2021-08-09&to=2021-08-09&limit=2${after}`,
        { as: OFFICER },
      );
      listed.push(...page.body.items.map(({ id }) => id));
      cursor = page.body.nextCursor;
    }
    expect(listed).toEqual(ids);
    const other = await service.get('/v1/declarations?cursor=AAAA', { as: OFFICER });
    expect(other).toMatchObject({ status: 400, body: { code: 'cursor-malformed' } });
  });
});
