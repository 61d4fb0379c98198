import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { AlarmSevereReportsJob } from '../src/adverse-event-reports/alarm-severe-reports.job.js';
import { MatchReportsJob } from '../src/adverse-event-reports/match-reports.job.js';
import { auditsOf, factsOf, giveDose, type GivenDose } from './adverse-events-in-test.js';
import { invite, planSession } from './campaigns-in-test.js';
import {
  CITIZEN_APP,
  DISTRICT,
  doseOf,
  FACILITY_A,
  newPerson,
  PROVINCE,
  SITE_A,
  startVaccination,
} from './running-vaccination.js';

let service: ServiceInTest;

beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const ROUTE = '/v1/adverse-event-reports';
const told = (dose: object, change: object = {}) => ({
  ...{ dose, onset: { on: '2021-08-10' }, severity: 'common', reactions: ['headache'], communeCode: '31318' },
  ...change,
});
const send = (body: object, key?: string) => service.post(ROUTE, { as: CITIZEN_APP, body, ...(key && { key }) });
const match = () => service.running.app.get(MatchReportsJob, { strict: false }).run();
const sent = async (body: object): Promise<string> => {
  const answer = await send(body);
  expect(answer.status).toBe(201);
  await match();
  return String(answer.body.id);
};
const show = async (id: string, as = DISTRICT) => (await service.get(`${ROUTE}/${id}`, { as })).body;
const eventOf = async (id: string) =>
  (await service.get(`/v1/adverse-events/${String((await show(id)).eventId)}`, { as: FACILITY_A })).body;
const decide = (id: string, decision: object, as = DISTRICT) =>
  service.post(`${ROUTE}/${id}/decisions`, { as, body: { decision } });
const undo = (id: string) => service.post(`${ROUTE}/${id}/undo`, { as: DISTRICT, body: {} });
const who = ({ person }: Pick<GivenDose, 'person'>, change: object = {}) => ({
  ...{ fullName: person.fullName, birth: { date: '1984-03-01' }, lastFour: String(person.phone).slice(-4) },
  ...change,
});

describe('what a citizen tells', () => {
  it('becomes an event of the dose that the slip, the certificate or name, birth and four digits name', async () => {
    const dose = await giveDose(service);
    const { qr } = (await service.post('/v1/vaccination-certificates', { as: FACILITY_A, body: { doseId: dose.id } }))
      .body;
    const document = String((dose.person.identityDocument as { number: string }).number).slice(-4);
    const clues = [
      ...[{ reference: dose.id }, { reference: qr }, who(dose), who(dose, { lastFour: document })],
      who(dose, { birth: { year: 1984 }, on: '2021-08-09' }),
    ];
    for (const clue of clues) {
      const id = await sent(told(clue, { note: 'Nhức đầu cả đêm' }));
      expect(await show(id)).toMatchObject({ state: 'matched', reason: null, note: 'Nhức đầu cả đêm' });
      expect(await eventOf(id)).toMatchObject({
        ...{ doseId: dose.id, reportedBy: 'citizen', facilityCode: SITE_A, reactions: ['headache'] },
        changes: [{ act: 'reported', actor: 'client citizen-app', note: 'Nhức đầu cả đêm' }],
      });
    }
    const list = await service.get(`/v1/adverse-events?doseId=${dose.id}`, { as: FACILITY_A });
    expect(list.body.items).toHaveLength(clues.length);
  });

  it('becomes an event of the dose that fulfilled an invitation', async () => {
    const sessionId = await planSession(service);
    const invited = await invite(service, sessionId);
    const reference = { reference: `LC1.V.${invited.code}` };
    const early = await sent(told(reference, { onset: { on: '2021-08-11' } }));
    expect(await show(early)).toMatchObject({ state: 'waiting', reason: 'none-fits' });
    const body = doseOf(invited.person, { sessionId, administered: { at: '2021-08-11T14:00:00+07:00' } });
    const dose = await service.post('/v1/doses', { as: FACILITY_A, body });
    const id = await sent(told(reference, { onset: { on: '2021-08-11' } }));
    expect(await eventOf(id)).toMatchObject({ doseId: dose.body.id, reportedBy: 'citizen' });
  });

  it('is answered alike for people who are known and who are not, and nobody is found by asking', async () => {
    const dose = await giveDose(service);
    const answers = await Promise.all(
      [who(dose), who(dose, { lastFour: '9999' }), who({ person: newPerson() }), { reference: 'KHÔNG-CÓ' }].map(
        (clue) => send(told(clue)),
      ),
    );
    expect(answers.map(({ status, body }) => [status, Object.keys(body)])).toEqual(
      answers.map(() => [201, ['id', 'receivedAt']]),
    );
    const [known] = answers;
    expect(await service.get(`${ROUTE}/${String(known?.body.id)}`, { as: CITIZEN_APP })).toMatchObject({ status: 403 });
    expect(await service.get('/v1/adverse-events', { as: CITIZEN_APP })).toMatchObject({ status: 403 });
    expect(await send(told(who(dose), { onset: { on: '2021-08-12' } }))).toMatchObject({
      ...{ status: 422, body: { code: 'time-in-the-future' } },
    });
    expect(await send(told(who(dose, { lastFour: '12' })))).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'dose.lastFour', code: 'last-four-malformed' }] } },
    });
    await match();
  });

  it('is one report, however often it is sent', async () => {
    const dose = await giveDose(service);
    const key = 'one-report-however-often-it-is-sent';
    const answers = await Promise.all([1, 2, 3].map(() => send(told(who(dose)), key)));
    expect(new Set(answers.map(({ status, body }) => `${status} ${String(body.id)}`)).size).toBe(1);
    await Promise.all([match(), match()]);
    const list = await service.get(`/v1/adverse-events?doseId=${dose.id}`, { as: FACILITY_A });
    expect(list.body.items).toHaveLength(1);
    expect(await send(told(who(dose), { severity: 'severe' }), key)).toMatchObject({ status: 409 });
  });

  it('waits for a person where nobody fits, or it cannot have followed the dose', async () => {
    const dose = await giveDose(service);
    const nobody = await sent(told(who(dose, { lastFour: '9999' }), { phone: '0300 000 678' }));
    expect(await show(nobody)).toMatchObject({
      ...{ state: 'waiting', reason: 'none-fits', phone: '+84300000678', eventId: null },
      dose: { fullName: dose.person.fullName, birth: '1984-03-01', lastFour: '9999' },
    });
    const before = await sent(told({ reference: dose.id }, { onset: { on: '2021-08-08' } }));
    expect(await show(before)).toMatchObject({ state: 'waiting', reason: 'onset-before-dose' });
    expect(await auditsOf(service, 'adverse-event-report.read', nobody)).toBe(1);
    const [stored] = await service.database.query<{ hits: number }>(
      `SELECT count(*)::int AS hits FROM vaccination.adverse_event_report r
       WHERE r::text LIKE '%Nguyễn%' OR position(convert_to('Nguyễn', 'UTF8') IN r.sealed) > 0`,
    );
    expect(stored?.hits).toBe(0);
  });
});

describe('the work list of reports', () => {
  const listed = async (as = DISTRICT) =>
    ((await service.get(`${ROUTE}?state=waiting&limit=500`, { as })).body.items as { id: string }[]).map(
      ({ id }) => id,
    );

  it('is that of the officers of the area; without a commune it is the province’s', async () => {
    const dose = await giveDose(service);
    const ofDistrict = await sent(told({ reference: 'nothing' }));
    const ofNobody = await sent(told({ reference: 'nothing' }, { communeCode: undefined }));
    expect(await listed()).toContain(ofDistrict);
    expect(await listed()).not.toContain(ofNobody);
    expect(await listed(PROVINCE)).toEqual(expect.arrayContaining([ofDistrict, ofNobody]));
    expect(await listed(FACILITY_A)).toEqual([]);
    expect(await decide(ofNobody, { doseId: dose.id })).toMatchObject({ status: 404 });
    expect(await decide(ofDistrict, { doseId: dose.id }, FACILITY_A)).toMatchObject({ status: 404 });
  });

  it('is decided by a person, and the decision is taken back with what followed', async () => {
    const dose = await giveDose(service);
    const id = await sent(told(who(dose, { lastFour: '9999' })));
    const matched = await decide(id, { doseId: dose.id });
    expect(matched).toMatchObject({ status: 201, body: { id, act: 'matched', eventId: expect.any(String) } });
    expect(await decide(id, { because: 'duplicate' })).toMatchObject({
      ...{ status: 409, body: { code: 'report-decided-before' } },
    });
    const eventId = String(matched.body.eventId);
    expect(await undo(id)).toMatchObject({ status: 201, body: { act: 'undone' } });
    const facts = await factsOf(service, 'adverse-event-counted', eventId);
    expect(facts.map(({ data }) => data)).toMatchObject([{ before: null }, { after: null }]);
    expect((await service.get(`/v1/adverse-events/${eventId}`, { as: FACILITY_A })).body).toMatchObject({
      ...{ withdrawnBecause: 'wrong-dose' },
    });
    expect(await decide(id, { because: 'not-after-a-dose' })).toMatchObject({
      status: 201,
      body: { act: 'dismissed' },
    });
    expect(await show(id)).toMatchObject({
      ...{ state: 'dismissed', reason: 'not-after-a-dose' },
      acts: [{ act: 'listed' }, { act: 'matched', eventId }, { act: 'undone' }, { act: 'dismissed' }],
    });
    expect(await decide(id, { doseId: 'no-id' })).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'decision.doseId' }] } },
    });
  });

  it('alarms of severe ones that nobody has found the dose of within a day', async () => {
    const dose = await giveDose(service);
    const id = await sent(told({ reference: 'nothing' }, { result: 'severe-event' }));
    expect(await show(id)).toMatchObject({ severity: 'severe', dueAt: expect.stringMatching(/^2021-08-12T08:/) });
    const alarms = async () => (await factsOf(service, 'adverse-event-overdue-changed', id)).map(({ data }) => data);
    await service.running.app.get(AlarmSevereReportsJob, { strict: false }).run();
    expect(await alarms()).toEqual([]);
    const tomorrow = await service.another({ LACHAN_BUSINESS_TIME: '2021-08-12T08:30:00.000Z' });
    const job = tomorrow.running.app.get(AlarmSevereReportsJob, { strict: false });
    expect(await job.isDue()).toBe(true);
    await job.run();
    await job.run();
    const alarm = { day: '2021-08-12', stage: 'match', facilityCode: null, communeCode: '31318' };
    expect(await alarms()).toEqual([{ ...alarm, overdue: true }]);
    const decision = { decision: { doseId: dose.id } };
    const matched = await tomorrow.post(`${ROUTE}/${id}/decisions`, { as: DISTRICT, body: decision });
    expect(matched.status).toBe(201);
    expect(await alarms()).toEqual([
      { ...alarm, overdue: true },
      { ...alarm, overdue: false },
    ]);
    expect(await eventOf(id)).toMatchObject({ severity: 'severe', dueAt: expect.stringMatching(/^2021-08-12T08:/) });
    await tomorrow.stop();
  });
});
