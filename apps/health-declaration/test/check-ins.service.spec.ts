import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { EndStaysJob } from '../src/check-ins/end-stays.job.js';
import { phoneOf, visitor } from './codes-of-nobody.js';
import { declared, registeredPlace } from './declarations-of-nobody.js';
import { Doors, GUARD, GUARD_931, ownerOf } from './doors-of-nobody.js';
import { ANALYST, OFFICER, startHealthDeclaration } from './running-health-declaration.js';

describe('somebody enters a place', () => {
  let service: ServiceInTest;
  let doors: Doors;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    doors = await Doors.open(service);
  });

  afterAll(async () => {
    await service.stop();
  });

  it('by scanning its poster without a declaration, and is masked to everybody', async () => {
    const { status, body } = await doors.enter({ visitor: { fullName: 'Nguyễn Thử A', phone: '0310123456' } });
    expect({ status, body }).toEqual({
      status: 201,
      body: {
        id: expect.any(String),
        placeCode: doors.market,
        way: 'person-scans',
        person: 'Ng*** (03***456)',
        checkedInAt: expect.stringMatching(/^2021-08-11T00:00/),
        automaticCheckOutAt: expect.stringMatching(/^2021-08-11T01:30/),
        warnings: [],
      },
    });
    expect(await doors.events(body.id)).toEqual([
      {
        type: 'vn.lachan.health-declaration.person-checked-in.v1',
        data: {
          day: '2021-08-11',
          hour: '2021-08-11T07',
          place: { code: doors.market, kind: 'market', communeCode: '31318' },
          way: 'person-scans',
        },
      },
    ]);
  });

  it('by showing a personal code to the camera at the place, or by scanning the poster with that phone', async () => {
    const phone = await phoneOf(service);
    const shown = await doors.enter({ personalCode: phone.show() }, { as: GUARD });
    expect(shown).toMatchObject({ status: 201, body: { way: 'place-scans', person: 'Ng*** (02***678)' } });
    const scanned = await doors.enter({ personalCode: phone.show(1) });
    expect(scanned).toMatchObject({ status: 201, body: { way: 'person-scans' } });
  });

  it('by the code of a declaration or a chip card, which only a camera at the place may read', async () => {
    const { code } = await declared(service);
    const chipCard = { documentNumber: '099184001234', fullName: 'Nguyễn Thử B' };
    for (const body of [{ declarationCode: code }, { chipCard }]) {
      expect(await doors.enter(body)).toMatchObject({ status: 401 });
      expect(await doors.enter(body, { as: ANALYST })).toMatchObject({ status: 403 });
      expect(await doors.enter(body, { as: GUARD })).toMatchObject({ status: 201, body: { way: 'place-scans' } });
    }
  });

  it('by a printed card, unless it was revoked', async () => {
    const officer = clientActor('cards', ['personal-cards:write'], ['930']);
    const person = { fullName: 'Trần Thử Cụ', communeCode: '31318', address: 'Khu vực 2' };
    const card = await service.post<{ code: string }>('/v1/personal-cards', { as: officer, body: { person } });
    const { code } = card.body;
    expect(await doors.enter({ cardCode: code }, { as: GUARD })).toMatchObject({
      status: 201,
      body: { person: 'Tr***' },
    });
    await service.post(`/v1/personal-cards/${code}/revocation`, {
      ...{ as: officer, body: { reason: 'lost' } },
      headers: { 'if-match': '"1"' },
    });
    expect(await doors.enter({ cardCode: code }, { as: GUARD })).toMatchObject({
      status: 422,
      body: { code: 'card-revoked' },
    });
  });

  it('only where who holds the camera works', async () => {
    const body = { visitor: visitor(1) };
    expect(await doors.enter(body, { as: GUARD_931 })).toMatchObject({
      status: 404,
      body: { code: 'place-not-found' },
    });
    expect(await doors.enter(body, { as: ownerOf('K7M4Q2XQ') })).toMatchObject({ status: 404 });
    expect(await doors.enter(body, { as: ownerOf(doors.market) })).toMatchObject({ status: 201 });
  });

  it.each([
    ['nobody', {}, 'no-known-shape'],
    ['two people', { visitor: visitor(1), personalCode: 'LC1.P.x' }, 'ambiguous-shape'],
  ])('is refused when it shows %s', async (_, body, code) => {
    expect(await doors.enter(body)).toMatchObject({ status: 400, body: { errors: [{ path: '', code }] } });
  });

  it('is refused at a place that is not there, or was closed', async () => {
    expect(await doors.enter({ placeCode: 'K7M4Q2XQ', visitor: visitor(1) })).toMatchObject({
      status: 422,
      body: { code: 'place-not-found' },
    });
    const closed = await registeredPlace(service);
    await service.post(`/v1/places/${closed}/closure`, { as: OFFICER, headers: { 'if-match': '"1"' } });
    const answer = await doors.enter({ placeCode: closed, visitor: visitor(1) });
    expect(answer).toMatchObject({ status: 422, body: { code: 'place-closed' } });
  });

  it.each([
    ['2021-08-07T23:59:00Z', 'time-too-long-ago'],
    ['2021-08-11T01:00:00Z', 'time-in-the-future'],
  ])('not at %s', async (at, code) => {
    expect(await doors.enter({ visitor: visitor(2), at })).toMatchObject({ status: 422, body: { code } });
  });

  it('and leaves by the id of the entry, or by showing the same person again', async () => {
    const entered = await doors.enter({ visitor: visitor(3) });
    const { id } = entered.body;
    const [key, body] = [newIdempotencyKey(), { checkInId: id }];
    const left = await doors.leave(body, { key });
    expect(left).toMatchObject({ status: 201, body: { id, placeCode: doors.market } });
    expect(await doors.leave(body, { key })).toMatchObject({ status: 201, body: left.body });
    expect(await doors.leave(body)).toMatchObject({ status: 422, body: { code: 'not-checked-in' } });
    expect((await doors.events(id)).map(({ data }) => data)).toMatchObject([
      { way: 'person-scans' },
      { automatic: false },
    ]);
    const again = await doors.enter({ visitor: visitor(3) });
    expect(await doors.leave({ visitor: visitor(3) })).toMatchObject({ status: 201, body: { id: again.body.id } });
    const phone = await phoneOf(service);
    const byPhone = await doors.enter({ personalCode: phone.show() });
    expect(await doors.leave({ personalCode: phone.show() })).toMatchObject({
      status: 201,
      body: { id: byPhone.body.id },
    });
  });

  it('leaves once, also among twenty at the same moment', async () => {
    const { body } = await doors.enter({ visitor: visitor(4) });
    const answers = await Promise.all(Array.from({ length: 20 }, () => doors.leave({ checkInId: body.id })));
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(await doors.events(body.id)).toHaveLength(2);
  });

  it('does not leave before it came, nor where it is not', async () => {
    const { body } = await doors.enter({ visitor: visitor(5) });
    const before = await doors.leave({ checkInId: body.id, at: '2021-08-10T20:00:00Z' });
    expect(before).toMatchObject({ status: 422, body: { code: 'checked-out-before-in' } });
    const elsewhere = await registeredPlace(service);
    expect(await doors.leave({ placeCode: elsewhere, checkInId: body.id })).toMatchObject({ status: 422 });
    expect(await doors.leave({ checkInId: body.id }, { as: GUARD_931 })).toMatchObject({ status: 422 });
  });

  it('who enters twice was there twice, one stay after the other', async () => {
    const first = await doors.enter({ visitor: visitor(6) });
    const second = await doors.enter({ visitor: visitor(6) });
    expect((await doors.events(first.body.id)).map(({ data }) => data)).toMatchObject([{}, { automatic: true }]);
    expect(await doors.leave({ visitor: visitor(6) })).toMatchObject({ body: { id: second.body.id } });
  });

  it('who forgets to leave is taken to have left when that kind of place is left', async () => {
    const school = await registeredPlace(service, { kind: 'school' });
    const [here, there] = [
      await doors.enter({ visitor: visitor(7) }),
      await doors.enter({ placeCode: school, visitor: visitor(8) }),
    ];
    const later = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-11T02:00:00Z' });
    await later.running.app.get(EndStaysJob).run();
    await later.stop();
    const dataOf = async (id: string) => (await doors.events(id)).map(({ data }) => data);
    expect(await dataOf(here.body.id)).toMatchObject([{}, { automatic: true, hour: '2021-08-11T08' }]);
    expect(await dataOf(there.body.id)).toHaveLength(1);
  });
});
