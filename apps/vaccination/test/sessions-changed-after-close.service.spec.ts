import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { invite, openCampaign, sessionOf, type Invited } from './campaigns-in-test.js';
import { moveStock, newLot } from './lots-in-test.js';
import { doseOf, FACILITY_A, newPerson, startVaccination, TODAY } from './running-vaccination.js';

const SESSIONS = '/v1/vaccination-sessions';
const AT = '2021-08-11T14:00:00+07:00';
const YESTERDAY = '2021-08-10';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

interface Session {
  readonly id: string;
  readonly lot: string;
}

/** One vial of two doses, opened for the session. */
async function sessionWithVial(): Promise<Session> {
  const lot = await newLot(service, { dosesPerVial: 2, vialMl: 1 });
  await moveStock(service, { kind: 'receipt', lot, vials: 2, at: '2021-08-11T06:00:00+07:00' });
  await moveStock(service, { kind: 'count', lot, vials: 2, at: '2021-08-11T07:00:00+07:00' });
  await moveStock(service, { kind: 'opening', lot, vials: 1, at: '2021-08-11T08:00:00+07:00' });
  const lots = [{ vaccine: 'astrazeneca', lot }];
  const body = sessionOf(await openCampaign(service), { lots });
  return { id: String((await service.post(SESSIONS, { as: FACILITY_A, body })).body['id']), lot };
}

async function give({ id, lot }: Session, person: object = newPerson()): Promise<string> {
  const body = doseOf(person, { lot, sessionId: id, administered: { at: AT } });
  const given = await service.post('/v1/doses', { as: FACILITY_A, body });
  expect(given.status).toBe(201);
  return String(given.body['entryId']);
}

/** The session is closed with both doses of its vial. */
async function closedSession(): Promise<Session & { readonly doses: readonly [string, string] }> {
  const session = await sessionWithVial();
  const doses = [await give(session), await give(session)] as const;
  expect(await close(session)).toMatchObject({ status: 201, body: { state: 'closed', changedAfterClose: null } });
  return { ...session, doses };
}

const close = ({ id }: Session, body: object = {}) =>
  service.post(`${SESSIONS}/${id}/closures`, { as: FACILITY_A, body });
const correct = (dose: string, body: object) =>
  service.post(`/v1/doses/${dose}/corrections`, { as: FACILITY_A, body: { reason: 'Theo phiếu tiêm', ...body } });
const show = async ({ id }: Session) => (await service.get(`${SESSIONS}/${id}`, { as: FACILITY_A })).body;
const balance = async ({ lot }: Session) =>
  (await service.get(`/v1/stock-balances?lot=${lot}&day=${TODAY}`, { as: FACILITY_A })).body;
const dosesIn = ({ id }: Session) => service.count(`vaccination.dose WHERE session_id = '${id}'`);

describe('a dose whose day is corrected away from its session', () => {
  it('is taken out of the session, whose balance is not closed any more and which says since when and why', async () => {
    const session = await closedSession();
    const [dose] = session.doses;
    expect(await balance(session)).toMatchObject({ given: 2, unexplained: 0, closedAt: expect.any(String) });
    const { version } = await show(session);
    expect(await correct(dose, { administered: { on: YESTERDAY } })).toMatchObject({ status: 201 });
    expect(await dosesIn(session)).toBe(1);
    expect(await balance(session)).toMatchObject({ given: 1, unexplained: 1, closedAt: null });
    expect(await show(session)).toMatchObject({
      ...{ state: 'closed', version: Number(version) + 1 },
      changedAfterClose: { doseId: dose, at: expect.any(String) },
    });
    const listed = await service.get<{ items: object[] }>(`${SESSIONS}?limit=500`, { as: FACILITY_A });
    expect(listed.body.items).toContainEqual(
      expect.objectContaining({ id: session.id, changedAfterClose: expect.objectContaining({ doseId: dose }) }),
    );
    const again = { lot: session.lot, day: TODAY, reason: 'Một mũi tiêm được nhập nhầm ngày' };
    expect(await service.post('/v1/stock-balances', { as: FACILITY_A, body: again })).toMatchObject({ status: 201 });
    expect(await balance(session)).toMatchObject({ unexplained: 1, closedAt: expect.any(String) });
  });

  it('leaves an open session, which then closes without it, only with a reason', async () => {
    const session = await sessionWithVial();
    const [dose] = [await give(session), await give(session)];
    await correct(dose, { administered: { on: YESTERDAY } });
    expect(await close(session)).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
    expect(await close(session, { reason: 'Một mũi tiêm được nhập nhầm ngày' })).toMatchObject({
      ...{ status: 201, body: { changedAfterClose: null } },
    });
  });

  it('leaves the visit and the invitation of its person where they were before it', async () => {
    const session = await sessionWithVial();
    const invited: Invited = await invite(service, session.id);
    const arrived = await service.post('/v1/vaccination-visits', {
      ...{ as: FACILITY_A, body: { sessionId: session.id, text: invited.code } },
    });
    const dose = await give(session, invited.person);
    await correct(dose, { administered: { on: YESTERDAY } });
    const visit = await service.get(`/v1/vaccination-visits/${String(arrived.body['id'])}`, { as: FACILITY_A });
    expect(visit.body).toMatchObject({ doseId: null, observation: null });
    expect((visit.body['acts'] as { act: string }[]).map(({ act }) => act)).toEqual([
      ...['arrived', 'vaccinated', 'dose-moved'],
    ]);
    const invitation = await service.get(`/v1/vaccination-invitations/${invited.id}`, { as: FACILITY_A });
    expect(invitation.body).toMatchObject({ state: 'arrived' });
  });

  it('stays in the session when the hour or the stated number is corrected alone, and the close holds', async () => {
    const session = await closedSession();
    const [dose] = session.doses;
    await correct(dose, { administered: { at: '2021-08-11T09:15:00+07:00' } });
    expect(await correct(dose, { statedDoseNumber: 1 })).toMatchObject({ status: 201 });
    expect(await dosesIn(session)).toBe(2);
    expect(await show(session)).toMatchObject({ changedAfterClose: null });
  });
});

describe('a session that is closed', () => {
  it.each<[string, (session: Session & { readonly doses: readonly string[] }) => Promise<string>]>([
    [
      'a dose of it is withdrawn',
      async ({ doses: [dose = ''] }) => {
        await service.post(`/v1/doses/${dose}/withdrawals`, { as: FACILITY_A, body: { reason: 'Nhập nhầm người' } });
        return dose;
      },
    ],
    [
      'the lot of a dose is corrected',
      async ({ doses: [dose = ''] }) => {
        await correct(dose, { lot: 'ABV9099' });
        return dose;
      },
    ],
    ['a dose is entered late', (session) => give(session)],
  ])('says so when %s, and names the first dose that did it', async (_, change) => {
    const session = await closedSession();
    const dose = await change(session);
    expect(await show(session)).toMatchObject({ changedAfterClose: { doseId: dose } });
    await correct(session.doses[1], { administered: { on: YESTERDAY } });
    expect(await show(session)).toMatchObject({ changedAfterClose: { doseId: dose } });
  });

  it('counts a correction of the same moment, or says that it did not', async () => {
    const session = await sessionWithVial();
    const [dose] = [await give(session), await give(session)];
    const reason = 'Một mũi tiêm được nhập nhầm ngày';
    await Promise.all([close(session, { reason }), correct(dose, { administered: { on: YESTERDAY } })]);
    const [shown, now] = [await show(session), await balance(session)];
    expect(shown).toMatchObject({ state: 'closed' });
    expect(now).toMatchObject({ unexplained: 1 });
    expect((shown['changedAfterClose'] === null) === (now['closedAt'] !== null)).toBe(true);
  });
});
