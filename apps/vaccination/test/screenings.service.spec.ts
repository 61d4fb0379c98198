import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import type { ServiceInTest } from '#libs/testing';
import {
  doseOf,
  DISTRICT,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  SITE_A,
  startVaccination,
} from './running-vaccination.js';

const AT = '2021-08-11T14:30:00+07:00';
const { screeningForms } = loadReferenceData().vaccination;
const NO_TO_ALL = Object.fromEntries(
  (screeningForms.find(({ code }) => code === 'adults-3802')?.items ?? []).map(({ code }) => [code, false]),
);
const SIGNS = { temperatureC: 36.6, pulse: 72, systolic: 118, diastolic: 76, breaths: 16 };

let service: ServiceInTest;
beforeAll(async () => {
  service = await startVaccination();
});
afterAll(() => service.stop());

const screeningOf = (person: object, change: object = {}) => ({
  ...{ person, vaccine: 'astrazeneca', facilityCode: SITE_A, at: AT, answers: NO_TO_ALL, vitalSigns: SIGNS },
  ...change,
});
const screen = (body: object, as = FACILITY_A) => service.post('/v1/screenings', { as, body });
const intended = (person: object, change: object = {}) => ({
  ...{ person, vaccine: 'astrazeneca', lot: 'ABV9999', facilityCode: SITE_A, consent: true },
  ...{ at: '2021-08-11T14:45:00+07:00', ...change },
});
const decide = (body: object, as = FACILITY_A) => service.post('/v1/dose-decisions', { as, body });
const codesOf = (answer: { readonly body: unknown }) =>
  (answer.body as { reasons: { code: string }[] }).reasons.map(({ code }) => code);

describe('a screening', () => {
  it('finds eligible whoever has nothing', async () => {
    expect(await screen(screeningOf(newPerson()))).toMatchObject({
      status: 201,
      body: { outcome: 'eligible', isComplete: true, form: 'adults-3802', deferUntil: null, reasons: [] },
    });
  });

  it('says until when somebody is deferred, and why', async () => {
    const answers = { ...NO_TO_ALL, 'covid-in-6-months': { since: '2021-05-01' } };
    expect(await screen(screeningOf(newPerson(), { answers }))).toMatchObject({
      status: 201,
      body: { outcome: 'defer', deferUntil: '2021-11-01', reasons: [{ item: 'covid-in-6-months', outcome: 'defer' }] },
    });
  });

  it('is not complete without its answers and signs', async () => {
    const { body } = await screen(screeningOf(newPerson(), { answers: {}, vitalSigns: {} }));
    expect(body).toMatchObject({ isComplete: false });
    expect(body.unanswered).toContain('temperature');
  });

  it('is recorded once, though two processes take the same request at the same moment', async () => {
    const other = await service.another();
    try {
      const call = { as: FACILITY_A, key: 'one-screening-at-two-doors', body: screeningOf(newPerson()) };
      const answers = await Promise.all([service.post('/v1/screenings', call), other.post('/v1/screenings', call)]);
      expect(answers.map(({ status }) => status)).toEqual([201, 201]);
      expect(answers[0]?.body).toEqual(answers[1]?.body);
      const changed = { ...call, body: { ...call.body, vaccine: 'pfizer' } };
      expect(await service.post('/v1/screenings', changed)).toMatchObject({ status: 409 });
    } finally {
      await other.stop();
    }
  });

  it('is sealed, and on the audit record', async () => {
    const person = newPerson({ fullName: 'Nguyễn Niêm Phong' });
    const { body } = await screen(screeningOf(person));
    const [row] = await service.database.query<{ sealed: Buffer }>(
      'SELECT sealed FROM vaccination.screening WHERE id = $1',
      [body.id],
    );
    expect(row?.sealed.toString('utf8')).not.toContain('Niêm Phong');
    const noted = await service.database.query(`SELECT 1 FROM audit.entry WHERE object_id = $1`, [body.id]);
    expect(noted).toHaveLength(1);
  });

  it.each([
    ["another facility's point", { facilityCode: 'TTYT-931' }, 404, 'facility-not-found'],
    ['an item that nobody asks', { answers: { 'shoe-size': true } }, 422, 'screening-item-unknown'],
    ['answers that are none', { answers: { allergy: 'yes' } }, 400, 'invalid-request'],
    ['the form of yesterday', { form: 'adults-2995' }, 422, 'screening-form-other'],
    ['an instant to come', { at: '2021-08-11T20:00:00+07:00' }, 422, 'screening-in-the-future'],
    ['a day without any form', { at: '2021-05-01T09:00:00+07:00' }, 422, 'screening-form-not-found'],
    ['nobody', { person: undefined }, 422, 'person-or-id'],
    ['an unknown id', { person: undefined, personId: '01890000-0000-7000-8000-000000000000' }, 404, 'person-not-found'],
    ['an unknown field', { unknown: 1 }, 400, 'invalid-request'],
  ])('with %s is refused', async (_, change, status, code) => {
    expect(await screen(screeningOf(newPerson(), change))).toMatchObject({ status, body: { code } });
  });
});

describe('the forms', () => {
  it('are public, by day, with version and document', async () => {
    expect(await service.get('/v1/screening-forms?on=2021-08-11')).toMatchObject({
      status: 200,
      body: { on: '2021-08-11', items: [{ code: 'adults-3802', version: 2, document: '3802/QĐ-BYT' }] },
    });
    expect(await service.get('/v1/screening-forms?on=2021-13-01')).toMatchObject({ status: 400 });
  });
});

describe('a decision', () => {
  it('names what is missing, and records nothing', async () => {
    const person = newPerson();
    const answer = await decide(intended(person, { consent: false }));
    expect(answer).toMatchObject({ status: 200, body: { decision: 'refuse', doseNumber: 1, personId: null } });
    expect(codesOf(answer)).toEqual(['lot-unknown', 'consent-missing', 'screening-missing']);
    expect(codesOf(await decide(intended(person)))).toEqual(['lot-unknown', 'screening-missing']);
  });

  it('knows the doses before and the screening of the person', async () => {
    const person = newPerson();
    const first = await service.post('/v1/doses', {
      as: FACILITY_A,
      body: doseOf(person, { administered: { on: '2021-07-28' } }),
    });
    const { id: screeningId } = (await screen(screeningOf(person))).body;
    const answer = await decide(intended(person, { screeningId }));
    expect(answer.body).toMatchObject({ doseNumber: 2, personId: (first.body.person as { id: string }).id });
    expect(codesOf(answer)).toEqual(['too-early', 'lot-unknown']);
    const byId = { ...intended(person, { screeningId }), person: undefined, personId: answer.body.personId };
    expect(codesOf(await decide(byId))).toEqual(['too-early', 'lot-unknown']);
    expect(await decide({ ...byId, facilityCode: 'TTYT-931' }, FACILITY_B)).toMatchObject({
      ...{ status: 404, body: { code: 'person-not-found' } },
    });
    expect((await decide(byId, DISTRICT)).status).toBe(200);
  });

  it('takes no screening of another person, point or product', async () => {
    const person = newPerson();
    const { id: screeningId } = (await screen(screeningOf(person))).body;
    expect(await decide(intended(newPerson(), { screeningId }))).toMatchObject({
      ...{ status: 422, body: { code: 'screening-of-another-person' } },
    });
    const atB = intended(person, { screeningId, facilityCode: 'TTYT-931' });
    expect(await decide(atB, FACILITY_B)).toMatchObject({ status: 404, body: { code: 'screening-not-found' } });
    expect(codesOf(await decide(intended(person, { screeningId, vaccine: 'pfizer' })))).toContain('screening-missing');
  });

  it('refuses whoever was deferred, and a screening that is too old', async () => {
    const person = newPerson();
    const answers = { ...NO_TO_ALL, 'covid-in-6-months': { since: '2021-05-01' } };
    const { id: screeningId } = (await screen(screeningOf(person, { answers }))).body;
    expect(codesOf(await decide(intended(person, { screeningId })))).toContain('deferred');
    const later = intended(person, { screeningId, at: '2021-08-12T14:30:00+07:00' });
    expect(codesOf(await decide(later))).toContain('screening-expired');
  });

  it.each([
    ['neither lot nor that it is unknown', { lot: undefined }, 422, 'lot-or-unknown'],
    ["another facility's point", { facilityCode: 'TTYT-931' }, 404, 'facility-not-found'],
    ['no word of consent', { consent: undefined }, 400, 'invalid-request'],
    ['an unknown screening', { screeningId: '01890000-0000-7000-8000-000000000000' }, 404, 'screening-not-found'],
  ])('with %s is refused', async (_, change, status, code) => {
    expect(await decide(intended(newPerson(), change))).toMatchObject({ status, body: { code } });
  });
});
