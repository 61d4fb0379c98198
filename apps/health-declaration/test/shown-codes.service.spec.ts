import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { deviceKeyPair, phoneOf } from './codes-of-nobody.js';
import { registeredPlace } from './declarations-of-nobody.js';
import { Doors, GUARD } from './doors-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

describe('somebody enters a place with a personal code', () => {
  let service: ServiceInTest;
  let twin: ServiceInTest;
  let doors: Doors;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    twin = await service.another();
    doors = await Doors.open(service);
  });

  afterAll(async () => {
    await twin.stop();
    await service.stop();
  });

  it('once at each place: a picture of the screen is worth nothing, a repeated request is', async () => {
    const [phone, key] = [await phoneOf(service), newIdempotencyKey()];
    const personalCode = phone.show();
    const first = await doors.enter({ personalCode }, { key });
    expect(first.status).toBe(201);
    expect(await doors.enter({ personalCode }, { key })).toMatchObject({ status: 201, body: first.body });
    const replayed = { status: 422, body: { code: 'personal-code-replayed', errors: [{ path: 'personalCode' }] } };
    expect(await doors.enter({ personalCode })).toMatchObject(replayed);
    expect(await doors.enter({ personalCode }, { as: GUARD })).toMatchObject(replayed);
    const shop = await registeredPlace(service);
    expect(await doors.enter({ placeCode: shop, personalCode })).toMatchObject({ status: 201 });
  });

  it('once also among forty at the same moment, in two processes', async () => {
    const personalCode = (await phoneOf(service)).show();
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) => doors.enter({ personalCode }, { at: index % 2 === 0 ? service : twin })),
    );
    expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
    expect(answers.filter(({ body }) => body.code === 'personal-code-replayed')).toHaveLength(39);
  });

  it('one entry for one key, also among forty at the same moment, in two processes', async () => {
    const [personalCode, key] = [(await phoneOf(service)).show(), newIdempotencyKey()];
    const answers = await Promise.all(
      Array.from({ length: 40 }, (_, index) =>
        doors.enter({ personalCode }, { key, at: index % 2 === 0 ? service : twin }),
      ),
    );
    expect(answers.map(({ status }) => status)).toEqual(Array(40).fill(201));
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    const { id } = answers[0]?.body ?? { id: '' };
    expect(await doors.events(id)).toHaveLength(1);
  });

  it.each<[string, number, string]>([
    ['a picture taken minutes ago', -12, 'personal-code-stale'],
    ['a phone whose clock is a day behind', -2_880, 'personal-code-stale'],
    ['a phone whose clock is a day ahead', 2_880, 'personal-code-from-the-future'],
  ])('not with %s', async (_, steps, code) => {
    const phone = await phoneOf(service);
    expect(await doors.enter({ personalCode: phone.show(steps) })).toMatchObject({ status: 422, body: { code } });
    const pretending = { personalCode: phone.show(steps), at: '2021-08-10T00:00:00Z' };
    expect(await doors.enter(pretending)).toMatchObject({ status: 422, body: { code } });
  });

  it('not with one that another phone signed, that is no code, or that was revoked', async () => {
    const phone = await phoneOf(service);
    const forged = phone.show(0, deviceKeyPair().privateKey);
    expect(await doors.enter({ personalCode: forged })).toMatchObject({ body: { code: 'personal-code-forged' } });
    expect(await doors.enter({ personalCode: 'x' })).toMatchObject({ body: { code: 'personal-code-malformed' } });
    const { declarationCode } = phone;
    await service.post(`/v1/personal-codes/${phone.id}/revocation`, { body: { declarationCode } });
    const revoked = await doors.enter({ personalCode: phone.show() });
    expect(revoked).toMatchObject({ status: 422, body: { code: 'personal-code-revoked' } });
  });

  it('seen by a device at the place that was without network, and told later', async () => {
    const phone = await phoneOf(service);
    const [hourAgo, steps] = ['2021-08-10T23:00:00Z', -120];
    const personalCode = phone.show(steps);
    expect(await doors.enter({ personalCode, at: hourAgo })).toMatchObject({ body: { code: 'personal-code-stale' } });
    const told = await doors.enter({ personalCode, at: hourAgo }, { as: GUARD });
    expect(told).toMatchObject({ status: 201, body: { checkedInAt: '2021-08-10T23:00:00.000Z' } });
    const late = await doors.enter({ personalCode: phone.show(steps), at: '2021-08-10T20:00:00Z' }, { as: GUARD });
    expect(late).toMatchObject({ status: 422, body: { code: 'personal-code-from-the-future' } });
  });
});
