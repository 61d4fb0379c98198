import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Actor } from '#libs/http';
import { clientActor, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { EndStaysJob } from '../src/check-ins/end-stays.job.js';
import { deviceKeyPair, phoneOf, visitor } from './codes-of-nobody.js';
import { COMMUNE_OF_931, declared, registeredPlace } from './declarations-of-nobody.js';
import { ANALYST, OFFICER, startHealthDeclaration } from './running-health-declaration.js';

const SCOPES = ['check-ins:read', 'check-ins:write'];
const GUARD = clientActor('guard', SCOPES, ['930']);
const GUARD_931 = clientActor('guard-931', SCOPES, ['931']);
const OWNER = (facility: string): Actor => ({ ...clientActor('owner', SCOPES, []), facility });

interface Entered {
  readonly id: string;
  readonly person: string;
  readonly way: string;
  readonly checkedInAt: string;
  readonly automaticCheckOutAt: string;
  readonly warnings: string[];
  readonly code: string;
}

describe('somebody enters a place', () => {
  let service: ServiceInTest;
  let twin: ServiceInTest;
  let market: string;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    twin = await service.another();
    market = await registeredPlace(service);
  });

  afterAll(async () => {
    await twin.stop();
    await service.stop();
  });

  const enter = (body: object, call: { as?: Actor; key?: string; at?: ServiceInTest } = {}) =>
    (call.at ?? service).post<Entered>('/v1/check-ins', { ...call, body: { placeCode: market, ...body } });
  const leave = (body: object, call: { as?: Actor; key?: string } = {}) =>
    service.post<Record<string, unknown>>('/v1/check-outs', { ...call, body: { placeCode: market, ...body } });
  const events = (id: string) =>
    service.database.query('SELECT type, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position', [id]);

  it('by scanning its poster without a declaration, and is masked to everybody', async () => {
    const { status, body } = await enter({ visitor: { fullName: 'Nguyễn Thử A', phone: '0310123456' } });
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        id: expect.any(String),
        placeCode: market,
        way: 'person-scans',
        person: 'Ng*** (03***456)',
        checkedInAt: expect.stringMatching(/^2021-08-11T00:00/),
        automaticCheckOutAt: expect.stringMatching(/^2021-08-11T01:30/),
        warnings: [],
      },
    });
    expect(await events(body.id)).toEqual([
      {
        type: 'vn.lachan.health-declaration.person-checked-in.v1',
        data: {
          day: '2021-08-11',
          hour: '2021-08-11T07',
          place: { code: market, kind: 'market', communeCode: '31318' },
          way: 'person-scans',
        },
      },
    ]);
  });

  it('by showing a personal code to the camera at the place, or by scanning the poster with that phone', async () => {
    const phone = await phoneOf(service);
    const shown = await enter({ personalCode: phone.show() }, { as: GUARD });
    expect(shown).toMatchObject({ status: 201, body: { way: 'place-scans', person: 'Ng*** (02***678)' } });
    const scanned = await enter({ personalCode: phone.show(1) });
    expect(scanned).toMatchObject({ status: 201, body: { way: 'person-scans' } });
  });

  it('by the code of a declaration or a chip card, which only a camera at the place may read', async () => {
    const { code } = await declared(service);
    const chipCard = { documentNumber: '099184001234', fullName: 'Nguyễn Thử B' };
    for (const body of [{ declarationCode: code }, { chipCard }]) {
      expect(await enter(body)).toMatchObject({ status: 401 });
      expect(await enter(body, { as: ANALYST })).toMatchObject({ status: 403 });
      expect(await enter(body, { as: GUARD })).toMatchObject({ status: 201, body: { way: 'place-scans' } });
    }
  });

  it('by a printed card, unless it was revoked', async () => {
    const officer = clientActor('cards', ['personal-cards:write'], ['930']);
    const person = { fullName: 'Trần Thử Cụ', communeCode: '31318', address: 'Khu vực 2' };
    const card = await service.post<{ code: string }>('/v1/personal-cards', { as: officer, body: { person } });
    const { code } = card.body;
    expect(await enter({ cardCode: code }, { as: GUARD })).toMatchObject({ status: 201, body: { person: 'Tr***' } });
    await service.post(`/v1/personal-cards/${code}/revocation`, {
      ...{ as: officer, body: { reason: 'lost' } },
      headers: { 'if-match': '"1"' },
    });
    expect(await enter({ cardCode: code }, { as: GUARD })).toMatchObject({
      status: 422,
      body: { code: 'card-revoked' },
    });
  });

  it('only where who holds the camera works', async () => {
    const body = { visitor: visitor(1) };
    expect(await enter(body, { as: GUARD_931 })).toMatchObject({ status: 404, body: { code: 'place-not-found' } });
    expect(await enter(body, { as: OWNER('K7M4Q2XQ') })).toMatchObject({ status: 404 });
    expect(await enter(body, { as: OWNER(market) })).toMatchObject({ status: 201 });
  });

  it.each([
    ['nobody', {}, 'no-known-shape'],
    ['two people', { visitor: visitor(1), personalCode: 'LC1.P.x' }, 'ambiguous-shape'],
  ])('is refused when it shows %s', async (_, body, code) => {
    expect(await enter(body)).toMatchObject({ status: 400, body: { errors: [{ path: '', code }] } });
  });

  it('is refused at a place that is not there, or was closed', async () => {
    expect(await enter({ placeCode: 'K7M4Q2XQ', visitor: visitor(1) })).toMatchObject({
      status: 422,
      body: { code: 'place-not-found' },
    });
    const closed = await registeredPlace(service);
    await service.post(`/v1/places/${closed}/closure`, { as: OFFICER, headers: { 'if-match': '"1"' } });
    const answer = await enter({ placeCode: closed, visitor: visitor(1) });
    expect(answer).toMatchObject({ status: 422, body: { code: 'place-closed' } });
  });

  describe('with a personal code', () => {
    it('once at each place: a picture of the screen is worth nothing, a repeated request is', async () => {
      const [phone, key] = [await phoneOf(service), newIdempotencyKey()];
      const personalCode = phone.show();
      const first = await enter({ personalCode }, { key });
      expect(first.status).toBe(201);
      expect(await enter({ personalCode }, { key })).toMatchObject({ status: 201, body: first.body });
      const replayed = { status: 422, body: { code: 'personal-code-replayed', errors: [{ path: 'personalCode' }] } };
      expect(await enter({ personalCode })).toMatchObject(replayed);
      expect(await enter({ personalCode }, { as: GUARD })).toMatchObject(replayed);
      const shop = await registeredPlace(service);
      expect(await enter({ placeCode: shop, personalCode })).toMatchObject({ status: 201 });
    });

    it('once also among forty at the same moment, in two processes', async () => {
      const personalCode = (await phoneOf(service)).show();
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) => enter({ personalCode }, { at: index % 2 === 0 ? service : twin })),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(answers.filter(({ body }) => body.code === 'personal-code-replayed')).toHaveLength(39);
    });

    it('one entry for one key, also among forty at the same moment, in two processes', async () => {
      const [personalCode, key] = [(await phoneOf(service)).show(), newIdempotencyKey()];
      const answers = await Promise.all(
        Array.from({ length: 40 }, (_, index) =>
          enter({ personalCode }, { key, at: index % 2 === 0 ? service : twin }),
        ),
      );
      expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(201));
      expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
      const { id } = answers[0]?.body ?? { id: '' };
      expect(await events(id)).toHaveLength(1);
    });

    it.each<[string, number, string]>([
      ['a picture taken minutes ago', -12, 'personal-code-stale'],
      ['a phone whose clock is a day behind', -2_880, 'personal-code-stale'],
      ['a phone whose clock is a day ahead', 2_880, 'personal-code-from-the-future'],
    ])('not with %s', async (_, steps, code) => {
      const phone = await phoneOf(service);
      expect(await enter({ personalCode: phone.show(steps) })).toMatchObject({ status: 422, body: { code } });
      const pretending = { personalCode: phone.show(steps), at: '2021-08-10T00:00:00Z' };
      expect(await enter(pretending)).toMatchObject({ status: 422, body: { code } });
    });

    it('not with one that another phone signed, that is no code, or that was revoked', async () => {
      const phone = await phoneOf(service);
      const forged = phone.show(0, deviceKeyPair().privateKey);
      expect(await enter({ personalCode: forged })).toMatchObject({ body: { code: 'personal-code-forged' } });
      expect(await enter({ personalCode: 'x' })).toMatchObject({ body: { code: 'personal-code-malformed' } });
      const { declarationCode } = phone;
      await service.post(`/v1/personal-codes/${phone.id}/revocation`, { body: { declarationCode } });
      const revoked = await enter({ personalCode: phone.show() });
      expect(revoked).toMatchObject({ status: 422, body: { code: 'personal-code-revoked' } });
    });

    it('seen by a device at the place that was without network, and told later', async () => {
      const phone = await phoneOf(service);
      const [hourAgo, steps] = ['2021-08-10T23:00:00Z', -120];
      const personalCode = phone.show(steps);
      expect(await enter({ personalCode, at: hourAgo })).toMatchObject({ body: { code: 'personal-code-stale' } });
      const told = await enter({ personalCode, at: hourAgo }, { as: GUARD });
      expect(told).toMatchObject({ status: 201, body: { checkedInAt: '2021-08-10T23:00:00.000Z' } });
      const late = await enter({ personalCode: phone.show(steps), at: '2021-08-10T20:00:00Z' }, { as: GUARD });
      expect(late).toMatchObject({ status: 422, body: { code: 'personal-code-from-the-future' } });
    });
  });

  it.each([
    ['2021-08-07T23:59:00Z', 'time-too-long-ago'],
    ['2021-08-11T01:00:00Z', 'time-in-the-future'],
  ])('not at %s', async (at, code) => {
    expect(await enter({ visitor: visitor(2), at })).toMatchObject({ status: 422, body: { code } });
  });

  it('and leaves by the id of the entry, or by showing the same person again', async () => {
    const entered = await enter({ visitor: visitor(3) });
    const { id } = entered.body;
    const [key, body] = [newIdempotencyKey(), { checkInId: id }];
    const left = await leave(body, { key });
    expect(left).toMatchObject({ status: 201, body: { id, placeCode: market } });
    expect(await leave(body, { key })).toMatchObject({ status: 201, body: left.body });
    expect(await leave(body)).toMatchObject({ status: 422, body: { code: 'not-checked-in' } });
    expect((await events(id)).map(({ data }) => data)).toMatchObject([{ way: 'person-scans' }, { automatic: false }]);
    const again = await enter({ visitor: visitor(3) });
    expect(await leave({ visitor: visitor(3) })).toMatchObject({ status: 201, body: { id: again.body.id } });
    const phone = await phoneOf(service);
    const byPhone = await enter({ personalCode: phone.show() });
    expect(await leave({ personalCode: phone.show() })).toMatchObject({ status: 201, body: { id: byPhone.body.id } });
  });

  it('leaves once, also among twenty at the same moment', async () => {
    const { body } = await enter({ visitor: visitor(4) });
    const answers = await Promise.all(Array.from({ length: 20 }, () => leave({ checkInId: body.id })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await events(body.id)).toHaveLength(2);
  });

  it('does not leave before it came, nor where it is not', async () => {
    const { body } = await enter({ visitor: visitor(5) });
    const before = await leave({ checkInId: body.id, at: '2021-08-10T20:00:00Z' });
    expect(before).toMatchObject({ status: 422, body: { code: 'checked-out-before-in' } });
    const elsewhere = await registeredPlace(service);
    expect(await leave({ placeCode: elsewhere, checkInId: body.id })).toMatchObject({ status: 422 });
    expect(await leave({ checkInId: body.id }, { as: GUARD_931 })).toMatchObject({ status: 422 });
  });

  it('who enters twice was there twice, one stay after the other', async () => {
    const first = await enter({ visitor: visitor(6) });
    const second = await enter({ visitor: visitor(6) });
    expect((await events(first.body.id)).map(({ data }) => data)).toMatchObject([{}, { automatic: true }]);
    expect(await leave({ visitor: visitor(6) })).toMatchObject({ body: { id: second.body.id } });
  });

  it('who forgets to leave is taken to have left when that kind of place is left', async () => {
    const school = await registeredPlace(service, { kind: 'school' });
    const [here, there] = [
      await enter({ visitor: visitor(7) }),
      await enter({ placeCode: school, visitor: visitor(8) }),
    ];
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-11T02:00:00Z' });
    await later.running.app.get(EndStaysJob).run();
    await later.stop();
    const dataOf = async (id: string) => (await events(id)).map(({ data }) => data);
    expect(await dataOf(here.body.id)).toMatchObject([{}, { automatic: true, hour: '2021-08-11T08' }]);
    expect(await dataOf(there.body.id)).toHaveLength(1);
  });

  describe('that may hold so many', () => {
    const full = async (kind: 'market' | 'health-facility', capacity: number): Promise<string> => {
      const placeCode = await registeredPlace(service, { kind });
      const set = await service.send('PUT', `/v1/places/${placeCode}/capacity`, {
        ...{ as: GUARD, body: { capacity } },
        headers: { 'content-type': 'application/json' },
      });
      expect(set).toMatchObject({ status: 200, body: { placeCode, capacity } });
      return placeCode;
    };

    it('lets exactly sixty in of a hundred at the same moment, in two processes', async () => {
      const placeCode = await full('market', 60);
      const answers = await Promise.all(
        Array.from({ length: 100 }, (_, index) =>
          enter({ placeCode, visitor: visitor(1_000 + index) }, { at: index % 2 === 0 ? service : twin }),
        ),
      );
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(60);
      expect(answers.filter(({ body }) => body.code === 'place-full')).toHaveLength(40);
      const view = await service.get(`/v1/places/${placeCode}/check-ins`, { as: GUARD });
      expect(view.body).toMatchObject({ inside: 60, capacity: 60 });
    });

    it('takes another when one leaves, and who is inside takes no second seat', async () => {
      const placeCode = await full('market', 1);
      const first = await enter({ placeCode, visitor: visitor(1) });
      expect(await enter({ placeCode, visitor: visitor(2) })).toMatchObject({ status: 422 });
      const again = await enter({ placeCode, visitor: visitor(1) });
      expect([first.status, again.status]).toEqual([201, 201]);
      await leave({ placeCode, visitor: visitor(1) });
      expect(await enter({ placeCode, visitor: visitor(2) })).toMatchObject({ status: 201 });
    });

    it('only warns where the kind of place turns nobody away', async () => {
      const placeCode = await full('health-facility', 1);
      expect(await enter({ placeCode, visitor: visitor(1) })).toMatchObject({ body: { warnings: [] } });
      expect(await enter({ placeCode, visitor: visitor(2) })).toMatchObject({
        status: 201,
        body: { warnings: ['place-full'] },
      });
    });

    it.each([0, -1, 1.5, '5', undefined])('not %j', async (capacity) => {
      const headers = { 'content-type': 'application/json' };
      const answer = await service.send('PUT', `/v1/places/${market}/capacity`, {
        as: GUARD,
        body: { capacity },
        headers,
      });
      expect(answer).toMatchObject({ status: 400 });
    });
  });

  describe('is seen', () => {
    it('by the owner of the place as counts and masks, never as a person', async () => {
      const placeCode = await registeredPlace(service);
      for (const number of [1, 2, 3]) await enter({ placeCode, visitor: visitor(number) });
      await leave({ placeCode, visitor: visitor(2) });
      const view = await service.get<{ items: object[] }>(`/v1/places/${placeCode}/check-ins`, {
        as: OWNER(placeCode),
      });
      expect(view.body).toMatchObject({ day: '2021-08-11', inside: 2, checkedIn: 3, checkedOut: 1, capacity: null });
      expect(view.body.items.map((item) => Object.keys(item).sort())).toEqual(
        Array(3).fill(['automatic', 'checkedInAt', 'checkedOutAt', 'person', 'way']),
      );
      expect(JSON.stringify(view.body)).not.toContain('Nguyễn');
      expect(JSON.stringify(view.body)).not.toContain('0310000');
    });

    it('page by page', async () => {
      const placeCode = await registeredPlace(service);
      for (const number of [1, 2, 3]) await enter({ placeCode, visitor: visitor(number) });
      type Page = { items: { person: string }[]; nextCursor: string | null };
      const page = (cursor?: string | null) =>
        service.get<Page>(`/v1/places/${placeCode}/check-ins?limit=2${cursor ? `&cursor=${cursor}` : ''}`, {
          as: GUARD,
        });
      const first = await page();
      const second = await page(first.body.nextCursor);
      expect([first.body.items.length, second.body.items.length, second.body.nextCursor]).toEqual([2, 1, null]);
    });

    it('by nobody else', async () => {
      const path = `/v1/places/${market}/check-ins`;
      expect(await service.get(path, { as: GUARD_931 })).toMatchObject({ status: 404 });
      expect(await service.get(path, { as: ANALYST })).toMatchObject({ status: 403 });
    });

    it('by an officer with the person, which stands in the audit before the answer', async () => {
      const { body } = await enter({ visitor: { fullName: 'Lê Thử C', phone: '0310000999' } });
      const officer: Actor = { ...OFFICER, scopes: [...OFFICER.scopes, 'check-ins:read'] };
      const list = await service.get<{ items: { id?: string }[] }>(`/v1/places/${market}/check-ins`, { as: officer });
      expect(list.body.items.map(({ id }) => id)).toContain(body.id);
      const shown = await service.get(`/v1/check-ins/${body.id}`, { as: officer });
      expect(shown).toMatchObject({ status: 200, body: { fullName: 'Lê Thử C', phone: '+84310000999' } });
      const audit = await service.database.query(
        `SELECT actor_id FROM audit.entry WHERE action = 'check-in.read' AND object_id = $1`,
        [body.id],
      );
      expect(audit).toEqual([{ actor_id: 'officer' }]);
    });

    it('by an officer of another district not at all', async () => {
      const placeCode = await registeredPlace(service, { communeCode: COMMUNE_OF_931 });
      const { body } = await enter({ placeCode, visitor: visitor(9) });
      expect(await service.get(`/v1/check-ins/${body.id}`, { as: OFFICER })).toMatchObject({ status: 404 });
    });
  });
});
