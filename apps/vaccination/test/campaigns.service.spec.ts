import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { RunSelectionsUseCase } from '../src/selections/run-selections.use-case.js';
import { moveStock, newLot } from './lots-in-test.js';
import { campaignOf, openCampaign, putOnRecord, sessionOf } from './campaigns-in-test.js';
import {
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  SITE_B,
  startVaccination,
  TODAY,
} from './running-vaccination.js';

let service: ServiceInTest;
beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const CAMPAIGNS = '/v1/vaccination-campaigns';
const SESSIONS = '/v1/vaccination-sessions';
const open = (body: object, as = DISTRICT) => service.post(CAMPAIGNS, { as, body });
const plan = (body: object, as = FACILITY_A) => service.post(SESSIONS, { as, body });
const change = (path: string, version: number, body: object, as = DISTRICT) =>
  service.send<Record<string, unknown>>('PATCH', path, {
    ...{ as, body, headers: { 'content-type': 'application/json', 'if-match': `"${version}"` } },
  });
const inviteTo = (sessionId: string, personId: string, more: object = {}, as = FACILITY_A) =>
  service.post('/v1/vaccination-invitations', { as, body: { sessionId, personId, ...more } });

describe('a campaign', () => {
  it('is opened once with its quotas, read, listed and changed', async () => {
    const quotas = [{ communeCode: '31318', priorityGroup: '9', people: 2 }, { people: 100 }];
    const call = { as: DISTRICT, key: 'one-campaign-at-the-door', body: campaignOf({ quotas }) };
    const [first, again] = await Promise.all([service.post(CAMPAIGNS, call), service.post(CAMPAIGNS, call)]);
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.body).toEqual(first.body);
    const path = `${CAMPAIGNS}/${String(first.body['id'])}`;
    const changed = await change(path, 1, { name: 'Đợt mới', quotas: [{ people: 7 }] });
    expect(changed).toMatchObject({ status: 200, body: { name: 'Đợt mới', version: 2, quotas: [{ people: 7 }] } });
    expect(await change(path, 1, { name: 'Đợt cũ' })).toMatchObject({ status: 412 });
    expect(await service.get(path, { as: FACILITY_A })).toMatchObject({ status: 200, body: changed.body });
    const { body } = await service.get<{ items: { id: string }[] }>(`${CAMPAIGNS}?on=${TODAY}`, { as: FACILITY_A });
    expect(body.items.map(({ id }) => id)).toContain(first.body['id']);
  });

  it.each([
    ['a code that another one has', { code: 'DOT-TAKEN' }, 409, 'campaign-code-taken'],
    ['the area of others', { areaCode: '931' }, 404, 'campaign-area-not-found'],
    ['an end before its beginning', { until: '2021-07-01' }, 422, 'campaign-ends-before-it-begins'],
    ['a quota of another district', { quotas: [{ communeCode: '31340', people: 1 }] }, 422, 'commune-outside-campaign'],
    ['a group that nobody knows', { quotas: [{ priorityGroup: '20', people: 1 }] }, 422, 'priority-group-unknown'],
    ['a quota twice', { quotas: [{ people: 1 }, { people: 2 }] }, 422, 'quota-twice'],
    ['no vaccine', { vaccines: [] }, 400, 'invalid-request'],
  ])('with %s is refused', async (_, wrong, status, code) => {
    await open(campaignOf({ code: 'DOT-TAKEN' }));
    expect(await open(campaignOf(wrong))).toMatchObject({ status, body: { code } });
  });

  it('is none of another district or facility', async () => {
    const id = await openCampaign(service);
    expect(await service.get(`${CAMPAIGNS}/${id}`, { as: FACILITY_B })).toMatchObject({ status: 404 });
    expect(await service.get(`${CAMPAIGNS}/${id}`, { as: PROVINCE })).toMatchObject({ status: 200 });
    expect(await open(campaignOf(), FACILITY_A)).toMatchObject({ status: 403 });
  });
});

describe('a session', () => {
  it('is planned with shifts, read and changed by its point and its district alone', async () => {
    const { body } = await plan(sessionOf(await openCampaign(service)));
    expect(body).toMatchObject({ capacity: 100, state: 'open', vaccines: ['astrazeneca'], version: 1 });
    const path = `${SESSIONS}/${String(body['id'])}`;
    expect(await service.get(path, { as: FACILITY_B })).toMatchObject({ status: 404 });
    expect(await change(path, 1, { tables: 9 }, FACILITY_A)).toMatchObject({ status: 200, body: { tables: 9 } });
    const listed = await service.get<{ items: { id: string }[] }>(`${SESSIONS}?day=${TODAY}`, { as: DISTRICT });
    expect(listed.body.items.map(({ id }) => id)).toContain(body['id']);
    const others = await service.get<{ items: unknown[] }>(SESSIONS, { as: FACILITY_B });
    expect(others.body.items).toEqual([]);
  });

  it.each([
    ['another day', { day: '2021-09-01' }, 422, 'session-outside-campaign'],
    ['the point of others', { facilityCode: SITE_B }, 404, 'facility-not-found'],
    ['a vaccine of no campaign', { vaccines: ['pfizer'] }, 422, 'vaccine-not-in-campaign'],
    ['a lot that nobody registered', { lots: [{ vaccine: 'astrazeneca', lot: 'NOLOT' }] }, 404, 'lot-not-found'],
    [
      'a shift backwards',
      { shifts: [{ startsAt: '09:00', endsAt: '08:00', capacity: 1 }] },
      422,
      'shift-ends-before-it-begins',
    ],
    [
      'a time that no clock has',
      { shifts: [{ startsAt: '24:00', endsAt: '25:00', capacity: 1 }] },
      400,
      'invalid-request',
    ],
    ['no shift', { shifts: undefined }, 400, 'invalid-request'],
    ['a number of tables that nobody has told', { tables: undefined }, 400, 'invalid-request'],
  ])('on %s is refused', async (_, wrong, status, code) => {
    expect(await plan(sessionOf(await openCampaign(service), wrong))).toMatchObject({ status, body: { code } });
  });

  it('keeps its campaign from leaving it behind', async () => {
    const campaign = await openCampaign(service);
    await plan(sessionOf(campaign));
    expect(await change(`${CAMPAIGNS}/${campaign}`, 1, { until: '2021-08-10' })).toMatchObject({
      ...{ status: 422, body: { code: 'campaign-has-other-sessions' } },
    });
  });
});

describe('places', () => {
  it('end with the quota, and come back when somebody declines', async () => {
    const campaign = await openCampaign(service, { quotas: [{ communeCode: '31318', priorityGroup: '9', people: 1 }] });
    const { body } = await plan(sessionOf(campaign));
    const session = String(body['id']);
    const [one, other] = [await putOnRecord(service), await putOnRecord(service)];
    const elsewhere = await putOnRecord(service, {}, '1');
    const first = await inviteTo(session, one.id);
    expect(first).toMatchObject({ status: 201, body: { shift: 1, state: 'planned' } });
    expect(await inviteTo(session, other.id)).toMatchObject({ status: 422, body: { code: 'quota-exhausted' } });
    expect(await inviteTo(session, elsewhere.id)).toMatchObject({ status: 201 });
    expect(await inviteTo(session, one.id)).toMatchObject({ status: 409, body: { code: 'invited-before' } });
    const shown = await service.get(`${CAMPAIGNS}/${campaign}`, { as: DISTRICT });
    expect(shown.body).toMatchObject({ quotas: [{ people: 1, invited: 1 }] });
    const steps = `/v1/vaccination-invitations/${String(first.body['id'])}/steps`;
    await service.post(steps, { as: FACILITY_A, body: { state: 'declined', reason: 'moved-away' } });
    expect(await inviteTo(session, other.id)).toMatchObject({ status: 201 });
  });

  it('are given once, though many ask for the last one at the same moment', async () => {
    const campaign = await openCampaign(service, { quotas: [{ people: 2 }] });
    const { body } = await plan(sessionOf(campaign, { shifts: [{ startsAt: '08:00', endsAt: '09:00', capacity: 9 }] }));
    const people = await Promise.all(Array.from({ length: 6 }, () => putOnRecord(service)));
    const answers = await Promise.all(people.map(({ id }) => inviteTo(String(body['id']), id)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 201, 422, 422, 422, 422]);
  });

  it('end with the shift and the session', async () => {
    const shifts = [1, 2].map((hour) => ({ startsAt: `0${hour}:00`, endsAt: `0${hour}:30`, capacity: 1 }));
    const { body } = await plan(sessionOf(await openCampaign(service), { shifts }));
    const session = String(body['id']);
    const [one, two, three] = await Promise.all([1, 2, 3].map(() => putOnRecord(service)));
    expect(await inviteTo(session, one?.id ?? '', { shift: 2 })).toMatchObject({
      body: { shift: 2, startsAt: '02:00' },
    });
    expect(await inviteTo(session, two?.id ?? '', { shift: 2 })).toMatchObject({ body: { code: 'session-full' } });
    expect(await inviteTo(session, two?.id ?? '')).toMatchObject({ body: { shift: 1 } });
    expect(await inviteTo(session, three?.id ?? '')).toMatchObject({ status: 422, body: { code: 'session-full' } });
    expect(await change(`${SESSIONS}/${session}`, 1, { shifts: [shifts[0]] }, FACILITY_A)).toMatchObject({
      ...{ status: 422, body: { code: 'shift-below-invited' } },
    });
  });
});

describe('a selection', () => {
  const commune = '31321';
  const chooseFor = async (campaign: string, body: object) => {
    const asked = await service.post(`${CAMPAIGNS}/${campaign}/selections`, { as: DISTRICT, body });
    await service.running.app.get(RunSelectionsUseCase, { strict: false }).execute();
    return { asked, path: `${CAMPAIGNS}/${campaign}/selections/${String(asked.body['id'])}` };
  };
  interface Selected {
    readonly personId: string;
    readonly isChosen: boolean;
    readonly reasons: string[];
    readonly maskedName: string;
  }
  const peopleOf = async (path: string, query = '', as = DISTRICT) =>
    (await service.get<{ items: Selected[] }>(`${path}/people${query}`, { as })).body.items;

  it('keeps of everybody whether they were chosen, and why', async () => {
    const campaign = await openCampaign(service, { quotas: [{ communeCode: commune, people: 2 }] });
    const residence = { communeCode: commune };
    const young = await putOnRecord(service, { residence, birth: { date: '2015-01-01' } });
    const old = await putOnRecord(service, { residence, birth: { date: '1911-08-11' } });
    const doctor = await putOnRecord(service, { residence }, '1');
    const last = await putOnRecord(service, { residence });
    const vaccinated = newPerson({ residence });
    const dose = await service.post<{ person: { id: string } }>('/v1/doses', {
      as: FACILITY_A,
      body: doseOf(vaccinated),
    });
    const { asked, path } = await chooseFor(campaign, { dose: 'first', communes: [commune] });
    expect(asked).toMatchObject({ status: 201, body: { state: 'running', chosen: null } });
    expect(await service.get(path, { as: DISTRICT })).toMatchObject({
      body: { state: 'done', lookedAt: 5, chosen: 2 },
    });
    const found = new Map((await peopleOf(path)).map((one) => [one.personId, one]));
    expect(found.get(doctor.id)).toMatchObject({ isChosen: true, reasons: ['first-dose'] });
    expect(found.get(old.id)).toMatchObject({ isChosen: true });
    expect(found.get(last.id)).toMatchObject({ isChosen: false, reasons: ['quota-exhausted'] });
    expect(found.get(young.id)).toMatchObject({ isChosen: false, reasons: ['no-vaccine-for-age'] });
    expect(found.get(dose.body.person.id)).toMatchObject({ isChosen: false, reasons: ['vaccinated-before'] });
    expect(found.get(old.id)?.maskedName).not.toContain(old.person.fullName);
    expect(await peopleOf(path, '?chosen=yes')).toHaveLength(2);
    const noted = await service.database.query(
      `SELECT 1 FROM audit.entry WHERE object_id = $1 AND action = 'vaccination-person.selection-read'`,
      [old.id],
    );
    expect(noted).toHaveLength(2);
    expect(await service.get(path, { as: FACILITY_A })).toMatchObject({ status: 404 });
    const { body } = await plan(sessionOf(campaign));
    const batches = `${SESSIONS}/${String(body['id'])}/invitation-batches`;
    const call = { as: DISTRICT, key: 'invite-those-chosen', body: { selectionId: asked.body['id'] } };
    const invited = await service.post(batches, call);
    expect(invited).toMatchObject({ status: 201, body: { invited: 2, quotaExhausted: 0, sessionFull: 0 } });
    expect((await service.post(batches, call)).body).toEqual(invited.body);
    expect(await service.post(batches, { ...call, key: 'invite-them-once-more' })).toMatchObject({
      body: { invited: 0 },
    });
  });

  it('finds whose next dose is due on the day', async () => {
    const residence = { communeCode: '31324' };
    const body = doseOf(newPerson({ residence }), { administered: { on: '2021-06-01' } });
    const { body: dose } = await service.post<{ person: { id: string } }>('/v1/doses', { as: FACILITY_A, body });
    const campaign = await openCampaign(service);
    const asked = { dose: 'next', communes: ['31324'] };
    const late = await chooseFor(campaign, { ...asked, on: TODAY });
    expect(await peopleOf(late.path)).toMatchObject([
      { personId: dose.person.id, isChosen: true, reasons: ['next-dose-due'] },
    ]);
    const early = await chooseFor(campaign, { ...asked, on: '2021-07-01' });
    expect(await peopleOf(early.path)).toMatchObject([{ isChosen: false, reasons: ['not-due-yet'] }]);
  });

  it.each([
    ['communes of others', { communes: ['31340'] }, 422, 'commune-outside-campaign'],
    ['ages the wrong way', { minYears: 60, maxYears: 18 }, 422, 'ages-in-wrong-order'],
  ])('with %s is refused', async (_, wrong, status, code) => {
    const path = `${CAMPAIGNS}/${await openCampaign(service)}/selections`;
    expect(await service.post(path, { as: DISTRICT, body: { dose: 'first', ...wrong } })).toMatchObject({
      status,
      body: { code },
    });
  });
});

describe('the close of a session', () => {
  const close = (id: string, body: object = {}, key?: string) =>
    service.post(`${SESSIONS}/${id}/closures`, { as: FACILITY_A, body, ...(key !== undefined && { key }) });

  it('tells what is unexplained, marks the absent, and is final', async () => {
    const lot = await newLot(service);
    await moveStock(service, { kind: 'receipt', lot, vials: 5, at: '2021-08-11T06:00:00+07:00' });
    await moveStock(service, { kind: 'count', lot, vials: 5, at: '2021-08-11T07:00:00+07:00' });
    await moveStock(service, { kind: 'opening', lot, vials: 1, at: '2021-08-11T08:00:00+07:00' });
    const lots = [{ vaccine: 'astrazeneca', lot }];
    const { body } = await plan(sessionOf(await openCampaign(service), { lots }));
    const session = String(body['id']);
    const person = await putOnRecord(service);
    const invited = await inviteTo(session, person.id);
    expect(await close(session)).toMatchObject({ status: 422, body: { code: 'reason-missing' } });
    const closed = await close(session, { reason: 'Một lọ bị vỡ' }, 'close-this-session-now');
    expect(closed).toMatchObject({ status: 201, body: { state: 'closed', closeReason: 'Một lọ bị vỡ' } });
    expect((await close(session, { reason: 'Một lọ bị vỡ' }, 'close-this-session-now')).body).toEqual(closed.body);
    expect(await close(session)).toMatchObject({ status: 409, body: { code: 'session-closed' } });
    const shown = await service.get(`/v1/vaccination-invitations/${String(invited.body['id'])}`, { as: FACILITY_A });
    expect(shown.body).toMatchObject({ state: 'absent' });
    const other = await putOnRecord(service);
    expect(await inviteTo(session, other.id)).toMatchObject({ status: 422, body: { code: 'session-closed' } });
    const balance = `/v1/stock-balances?lot=${lot}&day=${TODAY}`;
    expect(await service.get(balance, { as: FACILITY_A })).toMatchObject({
      body: { unexplained: 10, sessionId: session },
    });
  });

  it('needs no reason where nothing was opened', async () => {
    const { body } = await plan(sessionOf(await openCampaign(service)));
    expect(await close(String(body['id']))).toMatchObject({ status: 201, body: { closeReason: null } });
  });
});
