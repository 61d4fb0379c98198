import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { invite, planSession } from './campaigns-in-test.js';
import { startWithOutbox, type WithOutbox } from './outbox-in-test.js';
import { FACILITY_A, FACILITY_B, newPerson } from './running-vaccination.js';

let outbox: WithOutbox;
let service: ServiceInTest;
beforeAll(async () => {
  outbox = await startWithOutbox();
  ({ service } = outbox);
});
afterAll(() => outbox.stop());

const call = (session: string, as = FACILITY_A, key?: string) =>
  service.post<{ readonly called: number }>(`/v1/vaccination-sessions/${session}/invitation-messages`, {
    ...{ as, body: {} },
    ...(key !== undefined && { key }),
  });
const shown = async (id: string) =>
  (await service.get<{ steps: object[] }>(`/v1/vaccination-invitations/${id}`, { as: FACILITY_A })).body;

describe('messages to those who are invited', () => {
  it('tell each of the family that shares a phone when, where and with what code to come', async () => {
    const session = await planSession(service);
    const { phone } = newPerson() as { readonly phone: string };
    const family = [
      await invite(service, session, { change: { phone }, isCalled: false }),
      await invite(service, session, { change: { phone }, isCalled: false }),
    ];
    expect(await call(session, FACILITY_A, 'call-the-family-now')).toMatchObject({
      status: 201,
      body: { sessionId: session, called: 2, withoutPhone: 0, waiting: 0 },
    });
    const texts = await outbox.messagesTo(phone);
    expect(texts).toHaveLength(2);
    for (const { code } of family) {
      const text = texts.find((one) => one.includes(code));
      expect(text).toContain('luc 07:30-11:30 ngay 11/08/2021');
      expect(text).toMatch(/^[ -~]+$/);
    }
    const [first] = family;
    expect(await shown(first?.id ?? '')).toMatchObject({
      state: 'called',
      steps: [
        { state: 'planned', byMessage: false },
        { state: 'called', byMessage: true, by: 'facility-a' },
      ],
    });
    expect(await call(session, FACILITY_A, 'call-the-family-now')).toMatchObject({ body: { called: 2 } });
    expect(await call(session)).toMatchObject({ body: { called: 0 } });
    expect(await outbox.messagesTo(phone)).toHaveLength(2);
  });

  it('go to the guardian of a child, and leave those without a phone to be called otherwise', async () => {
    const session = await planSession(service);
    const { phone } = newPerson() as { readonly phone: string };
    const guardian = { fullName: 'Trần Thị Ví Dụ', phone };
    const child = await invite(service, session, { change: { guardian }, isCalled: false });
    const silent = await invite(service, session, { change: { phone: null }, isCalled: false });
    expect(await call(session)).toMatchObject({ body: { called: 1, withoutPhone: 1 } });
    expect(await outbox.messagesTo(phone)).toEqual([expect.stringContaining(child.code)]);
    expect(await shown(silent.id)).toMatchObject({ state: 'planned' });
  });

  it('are of no session of others, and of none that is over', async () => {
    const session = await planSession(service);
    expect(await call(session, FACILITY_B)).toMatchObject({ status: 404, body: { code: 'session-not-found' } });
    const yesterday = await planSession(service, { day: '2021-08-10' });
    expect(await call(yesterday)).toMatchObject({ status: 422, body: { code: 'session-past' } });
  });
});
