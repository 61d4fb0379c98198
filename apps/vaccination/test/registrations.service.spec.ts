import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, type ServiceInTest } from '#libs/testing';
import { startWithOutbox, type WithOutbox } from './outbox-in-test.js';
import { DISTRICT, doseOf, FACILITY_A, newPerson } from './running-vaccination.js';

const PATH = '/v1/vaccination-registrations';
const PAGE = '/vaccination/register';
const APP = clientActor('citizen-app', ['vaccination-registrations:write'], ['93']);
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let service: ServiceInTest;
let outbox: WithOutbox;
beforeAll(async () => {
  outbox = await startWithOutbox();
  ({ service } = outbox);
});
afterAll(() => outbox.stop());

const ask = (person: object, change: object = {}, idempotencyKey?: string) =>
  service.post<{ id: string; code?: string }>(PATH, {
    ...{ as: APP, body: { person, consent: true, priorityGroup: '9', ...change } },
    ...(idempotencyKey !== undefined && { headers: { 'idempotency-key': idempotencyKey } }),
  });
const tell = (id: string, code: string) =>
  service.post<{ registeredAt: string; code?: string }>(`${PATH}/${id}/codes`, { as: APP, body: { code } });

async function codesTo(phone: unknown): Promise<string[]> {
  const texts = await outbox.messagesTo(phone);
  return texts.map((text) => /\d{6}/.exec(text)?.[0] ?? '');
}

const listings = (where = 'true') =>
  service.count(`vaccination.person_listing WHERE source = 'registration' AND ${where}`);
const candidates = () => service.count('vaccination.person_candidate');

describe('a citizen', () => {
  it('is on record once the code from the phone was told, and not before', async () => {
    const person = newPerson();
    const before = await service.count('vaccination.person');
    const asked = await ask(person, { wishedDay: '2021-08-20', wishedSession: 'morning', workUnit: 'Xưởng Ví Dụ' });
    expect(asked).toMatchObject({ status: 202, body: { id: expect.any(String), expiresAt: expect.any(String) } });
    expect(await service.count('vaccination.person')).toBe(before);
    const [code = ''] = await codesTo(person['phone']);
    expect(await tell(asked.body.id, code)).toMatchObject({ status: 200, body: { registeredAt: expect.any(String) } });
    expect(await service.count('vaccination.person')).toBe(before + 1);
    const { number } = person['identityDocument'] as { number: string };
    const found = await service.get(`/v1/vaccination-people?document=${number}`, { as: DISTRICT });
    expect(found.body).toMatchObject({ items: [{ doses: 0, residenceCommune: '31318' }] });
    const [again, count] = [await tell(asked.body.id, code), await listings()];
    expect(again).toMatchObject({ status: 200 });
    expect(await listings()).toBe(count);
    const typed = `vaccination.registration WHERE id = '${asked.body.id}' AND sealed IS NOT NULL`;
    expect(await service.count(typed)).toBe(0);
  });

  it('who is known is answered like everybody else, and another of the same name waits for an officer', async () => {
    const known = newPerson();
    await service.post('/v1/doses', { as: FACILITY_A, body: doseOf(known) });
    const [known1, nobody] = [await ask(known), await ask(newPerson())];
    expect(Object.keys(known1.body)).toEqual(Object.keys(nobody.body));
    const [people, waiting] = [await service.count('vaccination.person'), await candidates()];
    await tell(known1.body.id, (await codesTo(known['phone']))[0] ?? '');
    expect(await service.count('vaccination.person')).toBe(people);
    const { identityDocument: _, ...undocumented } = { ...known, phone: '0300888001' } as Record<string, unknown>;
    const asked = await ask(undocumented);
    await tell(asked.body.id, (await codesTo('0300888001'))[0] ?? '');
    expect(await service.count('vaccination.person')).toBe(people + 1);
    expect(await candidates()).toBe(waiting + 1);
  });

  it('registers a relative: the code goes to the phone of whoever registers', async () => {
    const guardian = { fullName: 'Nguyễn Thử Người Nhà', phone: '0300888002' };
    const person = newPerson({ guardian });
    const asked = await ask(person);
    expect(await codesTo(person['phone'])).toEqual([]);
    const [code = ''] = await codesTo(guardian.phone);
    expect(await tell(asked.body.id, code)).toMatchObject({ status: 200 });
  });

  it('gets one code for equal requests, and 409 for another body under the key', async () => {
    const person = newPerson();
    const key = 'registration-key-0001';
    const answers = await Promise.all([ask(person, {}, key), ask(person, {}, key), ask(person, {}, key)]);
    expect(new Set(answers.map(({ body }) => body.id)).size).toBe(1);
    expect(await codesTo(person['phone'])).toHaveLength(1);
    expect(await ask(newPerson(), {}, key)).toMatchObject({ status: 409 });
  });

  it('is refused alike for a wrong code, one of nobody, and the right one after five wrong ones', async () => {
    const person = newPerson();
    const asked = await ask(person);
    const [code = ''] = await codesTo(person['phone']);
    const wrong = code === '000000' ? '000001' : '000000';
    const refusal = { status: 422, body: { code: 'registration-code-wrong' } };
    for (let times = 0; times < 5; times += 1) expect(await tell(asked.body.id, wrong)).toMatchObject(refusal);
    expect(await tell(asked.body.id, code)).toMatchObject(refusal);
    expect(await tell('01890000-0000-7000-8000-000000000000', code)).toMatchObject(refusal);
  });

  it('is sent no more than ten codes without telling one, whoever is registered by the phone', async () => {
    const phone = '0300888003';
    for (let times = 0; times < 10; times += 1) expect(await ask(newPerson({ phone }))).toMatchObject({ status: 202 });
    expect(await ask(newPerson({ phone }))).toMatchObject({ status: 429, body: { code: 'registration-locked' } });
    expect(await codesTo(phone)).toHaveLength(10);
    expect(await ask(newPerson())).toMatchObject({ status: 202 });
  });

  it.each([
    ['without consent', {}, { consent: false }, 'consent'],
    ['from elsewhere', { residence: { provinceCode: '79' } }, {}, 'person.residence.communeCode'],
    ['in a commune that is none', { residence: { communeCode: '00001' } }, {}, 'person.residence.communeCode'],
    ['of no group', {}, { priorityGroup: '19' }, 'priorityGroup'],
    ['for a day that is over', {}, { wishedDay: '2021-08-01' }, 'wishedDay'],
    ['by a phone that is none', { phone: '12' }, {}, 'person.phone'],
  ])('%s is told which field is wrong', async (_, person, change, path) => {
    const refused = await ask(newPerson(person), change);
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body).toMatchObject({ errors: [{ path }] });
  });

  it('needs an app that may register', async () => {
    const body = { person: newPerson(), consent: true };
    expect(await service.post(PATH, { as: FACILITY_A, body })).toMatchObject({ status: 403 });
  });
});

describe('the page of registration', () => {
  const filled = (change: Readonly<Record<string, string>> = {}) => {
    const person = newPerson();
    const { number } = person['identityDocument'] as { number: string };
    const fields = {
      ...{ lang: 'en', key: 'page-key-000000001', 'person.fullName': String(person['fullName']) },
      ...{ 'person.birth': '29/02/1984', 'person.sex': 'female', 'person.phone': String(person['phone']) },
      ...{ 'person.identityDocument': number, residence: '31318', 'residence.address': 'Số 1', consent: 'yes' },
      ...change,
    };
    return { fields, phone: person['phone'] };
  };
  const send = (path: string, fields: Readonly<Record<string, string>>) =>
    service.post<string>(path, { headers: FORM, body: new URLSearchParams(fields).toString() });

  it('is there in both languages, for everybody', async () => {
    const [vi, en] = [await service.get<string>(PAGE), await service.get<string>(`${PAGE}?lang=en`)];
    expect(vi).toMatchObject({ status: 200, body: expect.stringContaining('Đăng ký tiêm vắc xin') });
    expect(en).toMatchObject({ status: 200, body: expect.stringContaining('Register for a COVID-19 vaccination') });
  });

  it('leads by the code to the registration', async () => {
    const { fields, phone } = filled();
    const count = await listings();
    const asked = await send(PAGE, fields);
    expect(asked).toMatchObject({ status: 202, body: expect.stringContaining('Type the code') });
    const id = /name="id" value="([^"]+)"/.exec(asked.body)?.[1] ?? '';
    expect(await send(`${PAGE}/codes`, { lang: 'en', id, code: '12' })).toMatchObject({ status: 422 });
    const [code = ''] = await codesTo(phone);
    const done = await send(`${PAGE}/codes`, { lang: 'en', id, code });
    expect(done).toMatchObject({ status: 200, body: expect.stringContaining('<h1>Registered</h1>') });
    expect(await listings()).toBe(count + 1);
  });

  it('keeps what was typed, says what is wrong, and leads to the field', async () => {
    const { fields } = filled({ 'person.birth': '31/02/1984', consent: '', key: 'page-key-000000002' });
    const page = await send(PAGE, fields);
    expect(page.status).toBe(400);
    expect(page.body).toContain('href="#person.birth"');
    expect(page.body).toContain('href="#consent"');
    expect(page.body).toContain(`value="${fields['person.fullName']}"`);
  });
});
