import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { ArrivalsQuery } from '../src/passages/arrivals.query.js';
import {
  AT_CHECKPOINT,
  AT_OTHER,
  CHECKPOINT,
  LEAD,
  move,
  openCheckpoints,
  OTHER_CHECKPOINT,
} from './checkpoints-of-nobody.js';
import { certificateText, DOSE, POSITIVE_TEST } from './certificates-of-nobody.js';
import { deviceKeyPair, phoneOf, phoneWith } from './codes-of-nobody.js';
import { declared, declaredFamily } from './declarations-of-nobody.js';
import { passing, type Passage } from './passing.js';
import { OFFICER, startHealthDeclaration } from './running-health-declaration.js';

describe('passages', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    await openCheckpoints(service);
  });
  afterAll(() => service.stop());

  const { pass, events } = passing(() => service);

  it('are green for a fresh declaration, and tell of the person no more than a masked name', async () => {
    const { code } = await declared(service, move());
    const { status, body, headers } = await pass({ scan: `LC1.D.${code}` });
    expect({ status, body }).toMatchObject({
      status: 201,
      body: {
        ...{ colour: 'green', reasons: [], decision: null, proofKind: 'declaration' },
        itinerary: { origin: { provinceCode: '92' }, destination: { communeCode: '31318' } },
      },
    });
    expect(body.person.maskedName).toMatch(/\*/);
    expect(JSON.stringify(body)).not.toMatch(/Ví Dụ|099184001234|000 ?0678/);
    expect(headers.get('cache-control')).toBe('no-store');
    expect(await pass({ declarationCode: code.toLowerCase() })).toMatchObject({
      status: 201,
      body: { colour: 'green' },
    });
  });

  it('publish where, when, which colour and which decision, and nobody', async () => {
    const { code } = await declared(service, move());
    const { body } = await pass({ declarationCode: code, decision: 'approved' });
    const [event] = await events(body.id);
    expect(event?.data).toEqual({
      ...{ day: '2021-08-11', hour: 7, checkpointCode: CHECKPOINT, communeCode: '31345', direction: 'in' },
      ...{ colour: 'green', reasons: [], offline: false, decision: 'approved' },
      ...{ origin: { kind: 'outside', provinceCode: '92' }, destination: { kind: 'commune', communeCode: '31318' } },
    });
  });

  it('announce an approved trip to the commune where it ends, and no other', async () => {
    const arrivals = service.running.app.get(ArrivalsQuery, { strict: false });
    const { code, id: declarationId } = await declared(service, move({}, { destination: { communeCode: '31366' } }));
    const expected = { communes: ['31366'], since: new Date(0), before: undefined, rows: 10 };
    await pass({ declarationCode: code, decision: 'turned-back' });
    const seen = await pass({ declarationCode: code });
    expect(await arrivals.list(expected)).toEqual([]);
    const as = AT_CHECKPOINT;
    const decision = { as, body: { decision: 'approved', note: 'đi thăm mẹ' } };
    expect(await service.post(`/v1/checkpoint-passages/${seen.body.id}/decision`, decision)).toMatchObject({
      status: 201,
    });
    expect(await arrivals.list(expected)).toMatchObject([{ passageId: seen.body.id, declarationId, colour: 'green' }]);
    expect((await events(seen.body.id)).map(({ type }) => type.split('.').at(-2))).toEqual([
      'passage-recorded',
      'passage-decided',
    ]);
    const again = await service.post(`/v1/checkpoint-passages/${seen.body.id}/decision`, decision);
    expect(again).toMatchObject({ status: 422, body: { code: 'passage-already-decided' } });
  });

  it('are decided once under a key, and answered again as they were answered first', async () => {
    const { code } = await declared(service);
    const key = newIdempotencyKey();
    const answers = await Promise.all([1, 2, 3].map(() => pass({ declarationCode: code }, AT_CHECKPOINT, key)));
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    const id = answers[0]?.body.id ?? '';
    const decide = (decision: string, as: object = AT_CHECKPOINT) =>
      service.post(`/v1/checkpoint-passages/${id}/decision`, { as: as as typeof LEAD, key, body: { decision } });
    expect(await decide('approved', AT_OTHER)).toMatchObject({ status: 404 });
    const [first, second] = [await decide('approved'), await decide('approved')];
    expect([first.status, second.status, second.headers.get('idempotency-replayed')]).toEqual([201, 201, 'true']);
    expect(second.body).toEqual(first.body);
    expect(await decide('turned-back')).toMatchObject({ status: 409 });
    const replay = await pass({ declarationCode: code }, AT_CHECKPOINT, key);
    expect(replay.body).toEqual(answers[0]?.body);
    expect(await pass({ declarationCode: code, direction: 'out' }, AT_CHECKPOINT, key)).toMatchObject({ status: 409 });
  });

  it('colour by the levels of where the person was', async () => {
    const level = (body: object) =>
      service.post('/v1/risk-areas', { as: LEAD, body: { from: '2021-08-01', document: 'd', ...body } });
    expect(await level({ kind: 'province', code: '79', level: 4 })).toMatchObject({ status: 201 });
    expect(
      await level({ kind: 'place', provinceCode: '48', text: 'Chợ đầu mối Hòa Cường', colour: 'orange' }),
    ).toMatchObject({ status: 201 });
    const fromCity = await declared(service, move({}, { origin: { provinceCode: '79' } }));
    const red = await pass({ declarationCode: fromCity.code });
    expect(red.body).toMatchObject({ colour: 'red', reasons: ['very-high-risk-visited'] });
    const test = { technique: 'rapid', result: 'negative', sampledAt: '2021-08-10T08:00:00+07:00' };
    const tested = await pass({ declarationCode: fromCity.code, papers: { test } });
    expect(tested.body).toMatchObject({ colour: 'yellow', reasons: ['very-high-risk-visited-tested'] });
    const answers = { ...move().answers, placesVisited: 'Có ghé CHỢ ĐẦU MỐI HOÀ CƯỜNG hôm qua' };
    const market = await declared(service, move({ answers }));
    expect((await pass({ declarationCode: market.code })).body).toMatchObject({
      ...{ colour: 'red', reasons: ['epidemic-place-visited'], warnings: ['epidemic-place'] },
    });
  });

  it('with a certificate in the EU format have its name and birth to compare by eye, and prove nothing by it', async () => {
    const shown = await pass({ scan: certificateText({ v: [DOSE] }) });
    expect(shown).toMatchObject({
      status: 201,
      body: {
        ...{
          proofKind: 'eu-certificate',
          proofState: 'unverified',
          colour: 'yellow',
          reasons: ['declaration-missing'],
        },
        warnings: ['identity-by-eye', 'code-unverified', 'evidence-stated'],
        person: { maskedName: 'NGUYEN T*** AN', birth: '1990-02-01' },
      },
    });
    expect((await pass({ scan: certificateText({ t: [POSITIVE_TEST] }) })).body).toMatchObject({
      ...{ colour: 'red', reasons: ['declaration-missing', 'test-positive'] },
    });
    const papers = { doses: [{ number: 2, day: '2021-07-01' }] };
    expect((await pass({ scan: certificateText({ v: [DOSE] }), papers })).body.warnings).not.toContain(
      'evidence-stated',
    );
    expect(await pass({ scan: certificateText({ nam: {} }) })).toMatchObject({
      status: 422,
      body: { code: 'scan-names-no-person', errors: [{ path: 'scan' }] },
    });
  });

  describe('to which papers come when the colour has been shown', () => {
    const NEGATIVE = { technique: 'rapid', result: 'negative', sampledAt: '2021-08-11T06:00:00+07:00' };
    const add = (id: string, body: object, key = newIdempotencyKey(), as: object = AT_CHECKPOINT) =>
      service.post<Passage & { superseded: { colour: string; reasons: string[] } }>(
        `/v1/checkpoint-passages/${id}/papers`,
        { as: as as typeof LEAD, key, body },
      );
    const fromRiskArea = async () => {
      const { code } = await declared(service, move({}, { origin: { provinceCode: '87' } }));
      return { declarationCode: code };
    };

    beforeAll(async () => {
      const area = { kind: 'province', code: '87', level: 4, from: '2021-08-01', document: 'd' };
      expect((await service.post('/v1/risk-areas', { as: LEAD, body: area })).status).toBe(201);
    });

    it('are decided again by them, and say what was shown before', async () => {
      const first = await pass(await fromRiskArea());
      expect(first.body.colour).toBe('red');
      const positive = { test: { ...NEGATIVE, technique: 'pcr', result: 'positive' } };
      expect((await add(first.body.id, positive)).body.reasons).toContain('test-positive');
      const { status, body } = await add(first.body.id, { test: { ...NEGATIVE, technique: 'pcr' } });
      expect(status).toBe(201);
      expect(body).toMatchObject({ id: first.body.id, colour: 'yellow', superseded: { colour: 'red' } });
      expect(body.superseded.reasons).toContain('test-positive');
      expect(body.reasons).not.toContain('test-positive');
      const rows = await service.database.query<{ colour: string; version: number }>(
        'SELECT colour, version FROM health_declaration.passage WHERE id = $1',
        [body.id],
      );
      expect(rows).toEqual([{ colour: 'yellow', version: 3 }]);
    });

    it('are answered to equal requests as they were to the first, and their scan as it was', async () => {
      const [who, scanKey, key] = [await fromRiskArea(), newIdempotencyKey(), newIdempotencyKey()];
      const first = await pass(who, AT_CHECKPOINT, scanKey);
      const papers = { test: { ...NEGATIVE, technique: 'pcr' } };
      const once = await add(first.body.id, papers, key);
      await add(first.body.id, { doses: [] });
      const again = await add(first.body.id, papers, key);
      expect([again.status, again.headers.get('idempotency-replayed')]).toEqual([201, 'true']);
      expect(again.body).toEqual(once.body);
      expect(await add(first.body.id, { doses: [] }, key)).toMatchObject({ status: 409 });
      expect((await pass(who, AT_CHECKPOINT, scanKey)).body).toEqual(first.body);
    });

    it('tell of both outcomes, and go on to one decision', async () => {
      const { body } = await pass(await fromRiskArea());
      await add(body.id, { test: { ...NEGATIVE, technique: 'pcr' } });
      const decided = await service.post(`/v1/checkpoint-passages/${body.id}/decision`, {
        as: AT_CHECKPOINT,
        body: { decision: 'approved' },
      });
      expect(decided.status).toBe(201);
      expect(await events(body.id)).toMatchObject([
        { data: { colour: 'red' } },
        { data: { before: { colour: 'red' }, after: { colour: 'yellow' } } },
        { data: { decision: 'approved', passage: { colour: 'yellow' } } },
      ]);
      expect(await add(body.id, {})).toMatchObject({ status: 422, body: { code: 'passage-already-decided' } });
    });

    it('take them from those who work there, while the officer has not decided', async () => {
      const { body } = await pass(await fromRiskArea());
      expect(await add(body.id, {}, undefined, AT_OTHER)).toMatchObject({ status: 404 });
      expect(await add(body.id, {}, undefined, OFFICER)).toMatchObject({ status: 403 });
      expect(await add(body.id, { test: { technique: 'smell' } })).toMatchObject({ status: 400 });
      const { body: decided } = await pass({ ...(await fromRiskArea()), decision: 'turned-back' });
      expect(await add(decided.id, {})).toMatchObject({ status: 422, body: { code: 'passage-already-decided' } });
    });
  });

  it('find the latest declaration of a document, and are yellow without one', async () => {
    const { code } = await declared(service);
    const identityDocument = { kind: 'citizen-id', number: '099184001234' };
    expect((await pass({ identityDocument })).body).toMatchObject({ colour: 'green', proofKind: 'identity-document' });
    const chip = '099099000001||Trần Thử B|01011990|Nam|Khu vực 1, Phường I|15042021';
    const unknown = await pass({ scan: chip });
    expect(unknown.body).toMatchObject({ colour: 'yellow', reasons: ['declaration-missing'], proofKind: 'chip-card' });
    expect(unknown.body.person.maskedName).not.toContain('Thử B');
    expect(await pass({ declarationCode: code, identityDocument })).toMatchObject({
      status: 422,
      body: { code: 'passage-needs-one-proof' },
    });
    expect(await pass({})).toMatchObject({ status: 422, body: { code: 'passage-needs-one-proof' } });
  });

  it.each([
    ['a market', 'K7M4Q2XQ', 'scan-names-no-person'],
    ['nothing known', 'xin chào', 'scan-names-no-person'],
    ['a script', 'javascript:alert(1)', 'scan-hostile'],
    ['a code that was never given out', 'LC1.D.MV29GQY5CKT18FPX4BJJ', undefined],
  ])('are refused for %s', async (_, scan, code) => {
    const { status, body } = await pass({ scan });
    expect(status).toBe(422);
    if (code !== undefined) expect(body.code).toBe(code);
  });

  it('of people who declared together are of each of them, not of the code of all', async () => {
    const { code, members } = await declaredFamily(service);
    expect(await pass({ scan: `LC1.D.${code}` })).toMatchObject({
      status: 422,
      body: { code: 'scan-names-a-group', errors: [{ path: 'scan' }] },
    });
    for (const member of members) expect(await pass({ scan: `LC1.D.${member.code}` })).toMatchObject({ status: 201 });
  });

  it('take a personal code once at a checkpoint, and refuse what is forged, stale or shown again', async () => {
    const phone = await phoneOf(service, move());
    const text = phone.show();
    expect(await pass({ scan: text })).toMatchObject({
      status: 201,
      body: { colour: 'green', proofState: 'verified' },
    });
    expect(await pass({ scan: text })).toMatchObject({ status: 422, body: { code: 'personal-code-replayed' } });
    expect(await pass({ scan: text, checkpointCode: OTHER_CHECKPOINT }, AT_OTHER)).toMatchObject({ status: 201 });
    expect(await pass({ scan: phone.show(1) })).toMatchObject({ status: 201 });
    expect(await pass({ scan: phone.show(-9) })).toMatchObject({ status: 422, body: { code: 'personal-code-stale' } });
    const forged = await pass({ scan: phone.show(0, deviceKeyPair().privateKey) });
    expect(forged).toMatchObject({ status: 201, body: { colour: 'red', proofState: 'forged' } });
    expect(forged.body.person.maskedName).toBeNull();
  });

  it('are yellow for a code that its holder has revoked', async () => {
    const { code } = await declared(service);
    const phone = await phoneWith(service, code);
    await service.post(`/v1/personal-codes/${phone.id}/revocation`, { body: { declarationCode: code } });
    expect((await pass({ scan: phone.show() })).body).toMatchObject({
      proofState: 'revoked',
      colour: 'yellow',
      reasons: ['code-revoked'],
    });
  });

  it('belong to those who work there', async () => {
    const { code } = await declared(service);
    expect(await pass({ declarationCode: code }, AT_OTHER)).toMatchObject({ status: 404 });
    expect(await pass({ declarationCode: code }, OFFICER)).toMatchObject({ status: 403 });
    expect(await pass({ declarationCode: code }, LEAD)).toMatchObject({ status: 201 });
    expect(await pass({ declarationCode: code, checkpointCode: 'CP-NOWHERE' }, LEAD)).toMatchObject({ status: 404 });
  });

  it('leave a row in the audit for every person that was read', async () => {
    const { code } = await declared(service);
    const { body } = await pass({ declarationCode: code });
    const rows = await service.database.query(
      `SELECT actor_id, action FROM audit.entry WHERE object_kind = 'passage' AND object_id = $1`,
      [body.id],
    );
    expect(rows).toEqual([{ actor_id: 'checkpoint-officer', action: 'passage.recorded' }]);
  });

  it('are worked in shifts', async () => {
    const start = (as: object, key: string) =>
      service.post<{ id: string; endedAt: string | null }>('/v1/checkpoint-shifts', {
        ...{ as: as as typeof LEAD, key },
        body: { checkpointCode: CHECKPOINT, direction: 'in', road: 'Quốc lộ 1A' },
      });
    const [first, second] = [newIdempotencyKey(), newIdempotencyKey()];
    const shift = await start(AT_CHECKPOINT, first);
    expect(await start(AT_OTHER, newIdempotencyKey())).toMatchObject({ status: 404 });
    expect((await start(AT_CHECKPOINT, first)).body).toEqual(shift.body);
    const next = await start(AT_CHECKPOINT, second);
    const { code } = await declared(service);
    expect(await pass({ declarationCode: code, shiftId: next.body.id })).toMatchObject({ status: 201 });
    expect(await pass({ declarationCode: code, shiftId: '0190a000-0000-7000-8000-000000000000' })).toMatchObject({
      status: 422,
    });
    const end = (id: string, as: object = AT_CHECKPOINT) =>
      service.post(`/v1/checkpoint-shifts/${id}/end`, { as: as as typeof LEAD, key: null });
    expect(await end(shift.body.id)).toMatchObject({ status: 422, body: { code: 'shift-already-ended' } });
    expect(await end(next.body.id, AT_OTHER)).toMatchObject({ status: 404 });
    expect(await end(next.body.id)).toMatchObject({ status: 200, body: { endedAt: expect.any(String) } });
  });
});
