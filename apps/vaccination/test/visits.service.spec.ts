import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import type { ServiceInTest } from '#libs/testing';
import { chipCardOf, invite, numberOf, planSession, type Invited } from './campaigns-in-test.js';
import {
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  SITE_A,
  startVaccination,
} from './running-vaccination.js';

const VISITS = '/v1/vaccination-visits';
const INVITATIONS = '/v1/vaccination-invitations';
const { screeningForms } = loadReferenceData().vaccination;
const NO_TO_ALL = Object.fromEntries(
  (screeningForms.find(({ code }) => code === 'adults-3802')?.items ?? []).map(({ code }) => [code, false]),
);
const SIGNS = { temperatureC: 36.6, pulse: 72, systolic: 118, diastolic: 76, breaths: 16 };
/** Before the business time of the test by more than the observation, and by less. */
const [LONG_AGO, JUST_NOW] = ['2021-08-11T14:00:00+07:00', '2021-08-11T14:50:00+07:00'];

let service: ServiceInTest;
let session: string;
beforeAll(async () => {
  service = await startVaccination();
  session = await planSession(service);
});
afterAll(() => service.stop());

const arrive = (body: object, as = FACILITY_A) => service.post(VISITS, { as, body: { sessionId: session, ...body } });
const check = (id: unknown, shown: object) =>
  service.post(`${VISITS}/${String(id)}/identity-checks`, { as: FACILITY_A, body: { shown } });
const leave = (id: unknown, body: object = {}) =>
  service.post(`${VISITS}/${String(id)}/departures`, { as: FACILITY_A, body });
const visit = async (id: unknown) => (await service.get(`${VISITS}/${String(id)}`, { as: FACILITY_A })).body;
const invitation = async (id: string) => (await service.get(`${INVITATIONS}/${id}`, { as: FACILITY_A })).body;
const typed = (invited: Invited) => ({ birthDay: 1, birthMonth: 3, lastFour: numberOf(invited).slice(-4) });
const screeningOf = (visitId: unknown, personId: unknown) => ({
  ...{ personId, visitId, vaccine: 'astrazeneca', facilityCode: SITE_A, at: '2021-08-11T14:30:00+07:00' },
  ...{ answers: NO_TO_ALL, vitalSigns: SIGNS },
});
const screen = (visitId: unknown, personId: unknown) =>
  service.post('/v1/screenings', { as: FACILITY_A, body: screeningOf(visitId, personId) });
const vaccinate = ({ person }: Invited, at: string, change: object = {}) =>
  service.post('/v1/doses', {
    as: FACILITY_A,
    body: doseOf(person, { sessionId: session, administered: { at }, ...change }),
  });

describe('the wrong-person guard', () => {
  it('comes before the screening, and opens with what the person says', async () => {
    const invited = await invite(service, session);
    const { body } = await arrive({ text: invited.code });
    expect(await screen(body['id'], invited.personId)).toMatchObject({
      ...{ status: 422, body: { code: 'visit-identity-unchecked' } },
    });
    expect(await check(body['id'], typed(invited))).toMatchObject({ status: 201, body: { identity: 'typed' } });
    expect(await screen(body['id'], invited.personId)).toMatchObject({ status: 201 });
    expect(await visit(body['id'])).toMatchObject({ stage: 'screened', identity: 'typed' });
  });

  it('stops the visit at a mismatch, keeps it on record, and believes a card alone afterwards', async () => {
    const [invited, neighbour] = [await invite(service, session), await invite(service, session)];
    const { body } = await arrive({ text: invited.code });
    expect(await check(body['id'], { ...typed(invited), birthDay: 2 })).toMatchObject({
      ...{ status: 422, body: { code: 'wrong-person' } },
    });
    expect(await visit(body['id'])).toMatchObject({
      ...{
        stage: 'stopped',
        identity: 'mismatch',
        acts: [{ act: 'arrived' }, { act: 'mismatched', detail: { by: 'typed' } }],
      },
    });
    const noted = await service.database.query(
      `SELECT 1 FROM audit.entry WHERE object_id = $1 AND action = 'vaccination-visit.mismatched'`,
      [body['id']],
    );
    expect(noted).toHaveLength(1);
    expect(await screen(body['id'], invited.personId)).toMatchObject({ status: 409, body: { code: 'visit-stopped' } });
    expect(await check(body['id'], typed(invited))).toMatchObject({ status: 409, body: { code: 'visit-stopped' } });
    expect(await check(body['id'], { text: chipCardOf(neighbour) })).toMatchObject({ body: { code: 'wrong-person' } });
    expect(await check(body['id'], { text: chipCardOf(invited) })).toMatchObject({ status: 201 });
    expect(await visit(body['id'])).toMatchObject({ stage: 'identified', identity: 'scanned' });
  });

  it('asks for the year of whom only the year is known', async () => {
    const invited = await invite(service, session, { change: { birth: { year: 1911 } } });
    const { body } = await arrive({ text: invited.code });
    expect(body).toMatchObject({ asks: 'birth-year' });
    const lastFour = numberOf(invited).slice(-4);
    expect(await check(body['id'], typed(invited))).toMatchObject({ status: 422, body: { code: 'birth-year-needed' } });
    expect(await check(body['id'], { birthYear: 1911, lastFour })).toMatchObject({ status: 201 });
  });

  it('lets nobody else be screened in the visit', async () => {
    const [invited, neighbour] = [await invite(service, session), await invite(service, session)];
    const { body } = await arrive({ text: chipCardOf(invited) });
    await arrive({ text: neighbour.code });
    expect(await screen(body['id'], neighbour.personId)).toMatchObject({ body: { code: 'visit-of-another-person' } });
  });
});

describe('a visit', () => {
  it('goes from the door to the end of the observation', async () => {
    const invited = await invite(service, session);
    const { body } = await arrive({ text: chipCardOf(invited) });
    const screened = await screen(body['id'], invited.personId);
    const asked = {
      ...{ personId: invited.personId, visitId: body['id'], screeningId: screened.body['id'], vaccine: 'astrazeneca' },
      ...{ lotUnknown: true, facilityCode: SITE_A, at: '2021-08-11T14:45:00+07:00', consent: true },
    };
    const decided = await service.post('/v1/dose-decisions', { as: FACILITY_A, body: asked });
    expect(await visit(body['id'])).toMatchObject({ stage: 'decided', decision: decided.body['decision'] });
    const dose = await vaccinate(invited, LONG_AGO);
    expect(dose.status).toBe(201);
    expect(await visit(body['id'])).toMatchObject({
      ...{ stage: 'observed', doseId: dose.body['entryId'] },
      observation: { until: '2021-08-11T07:30:00.000Z', minutes: 30, document: null, unconfirmed: true },
    });
    expect(await invitation(invited.id)).toMatchObject({ state: 'vaccinated' });
    const board = await service.get<{ mayLeave: number }>(`/v1/vaccination-sessions/${session}/board`, {
      as: FACILITY_A,
    });
    expect(board.body.mayLeave).toBeGreaterThan(0);
    expect(await leave(body['id'])).toMatchObject({ status: 201, body: { leftEarly: false } });
    const acts = ['arrived', 'screened', 'decided', 'vaccinated', 'left'].map((act) => ({ act }));
    expect(await visit(body['id'])).toMatchObject({ stage: 'left', acts });
    expect(await leave(body['id'])).toMatchObject({ status: 409, body: { code: 'visit-over' } });
  });

  it('ends before the observation, and without a dose, only with a reason', async () => {
    const invited = await invite(service, session);
    const { body } = await arrive({ text: chipCardOf(invited) });
    expect(await leave(body['id'])).toMatchObject({ status: 422, body: { code: 'leave-reason-missing' } });
    await vaccinate(invited, JUST_NOW);
    expect(await leave(body['id'])).toMatchObject({ status: 422, body: { code: 'leave-reason-missing' } });
    const reason = 'Con nhỏ ở nhà một mình';
    expect(await leave(body['id'], { reason })).toMatchObject({ status: 201, body: { leftEarly: true } });
    const { acts } = await visit(body['id']);
    expect((acts as unknown[]).at(-1)).toMatchObject({ act: 'left', reason, detail: { early: true } });
  });

  it('is found by the dose of somebody without a document, and follows when the dose is withdrawn', async () => {
    const invited = await invite(service, session, { change: { identityDocument: undefined } });
    const { body } = await arrive({ text: invited.code });
    const dose = await vaccinate(invited, JUST_NOW);
    expect(await visit(body['id'])).toMatchObject({ stage: 'observed', doseId: dose.body['entryId'] });
    expect(await invitation(invited.id)).toMatchObject({ state: 'vaccinated' });
    const withdrawals = `/v1/doses/${String(dose.body['entryId'])}/withdrawals`;
    await service.post(withdrawals, { as: FACILITY_A, body: { reason: 'Nhập nhầm người' } });
    expect(await visit(body['id'])).toMatchObject({ doseId: null, observation: null });
    expect(await invitation(invited.id)).toMatchObject({ state: 'arrived' });
  });

  it('is not needed for a dose that is entered late, whose invitation it fulfils', async () => {
    const invited = await invite(service, session);
    await vaccinate(invited, LONG_AGO);
    expect(await invitation(invited.id)).toMatchObject({ state: 'vaccinated' });
  });

  it('of a session that nobody planned takes no dose', async () => {
    const invited = await invite(service, session);
    const sessionId = '01890000-0000-7000-8000-000000000000';
    expect(await vaccinate(invited, LONG_AGO, { sessionId })).toMatchObject({
      ...{ status: 404, body: { code: 'session-not-found', errors: [{ path: 'sessionId' }] } },
    });
  });

  it('is not that of a dose of another day, which is recorded without its session, and says so', async () => {
    const invited = await invite(service, session);
    const dose = await vaccinate(invited, LONG_AGO, { administered: { on: '2021-08-10' } });
    expect(dose).toMatchObject({ status: 201, body: { warnings: expect.arrayContaining(['session-on-another-day']) } });
    expect(await invitation(invited.id)).toMatchObject({ state: 'called' });
  });

  it('is seen by its point and its district alone, covered on lists, every look on record', async () => {
    const person = newPerson({ fullName: 'Nguyễn Che Tên' });
    const { body } = await arrive({ person });
    expect(await service.get(`${VISITS}/${String(body['id'])}`, { as: FACILITY_B })).toMatchObject({ status: 404 });
    expect(await service.get(`${VISITS}?session=${session}`, { as: FACILITY_B })).toMatchObject({ status: 404 });
    expect(await service.get(`/v1/vaccination-sessions/${session}/board`, { as: FACILITY_B })).toMatchObject({
      status: 404,
    });
    const list = await service.get(`${VISITS}?session=${session}&limit=500`, { as: DISTRICT });
    expect(JSON.stringify(list.body)).not.toContain('Che Tên');
    await visit(body['id']);
    const noted = await service.database.query<{ action: string }>(
      'SELECT action FROM audit.entry WHERE object_id = $1 ORDER BY position',
      [body['id']],
    );
    expect(noted.map(({ action }) => action)).toEqual(
      ['arrived', 'listed', 'read'].map((one) => `vaccination-visit.${one}`),
    );
  });

  it('keeps its session open until the person has left', async () => {
    const own = await planSession(service);
    const { body } = await arrive({ person: newPerson(), sessionId: own });
    const close = () => service.post(`/v1/vaccination-sessions/${own}/closures`, { as: FACILITY_A, body: {} });
    expect(await close()).toMatchObject({ status: 409, body: { code: 'visits-still-open' } });
    await leave(body['id'], { reason: 'Không đủ điều kiện tiêm' });
    expect(await close()).toMatchObject({ status: 201, body: { state: 'closed' } });
    expect(await arrive({ person: newPerson(), sessionId: own })).toMatchObject({
      status: 422,
      body: { code: 'session-closed' },
    });
  });
});
