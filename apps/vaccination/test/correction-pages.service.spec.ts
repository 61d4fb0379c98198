import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CorrectionsInTest, multipart, PHOTO } from './corrections-in-test.js';
import { newPerson, SITE_A } from './running-vaccination.js';

const PAGE = '/vaccination/corrections';
const FORM = { 'content-type': 'application/x-www-form-urlencoded' };

let citizens: CorrectionsInTest;
beforeAll(async () => {
  citizens = await CorrectionsInTest.start();
});
afterAll(() => citizens.stop());

type Fields = Readonly<Record<string, string>>;
const send = (path: string, fields: Fields) =>
  citizens.service.post<string>(path, { headers: FORM, body: new URLSearchParams(fields).toString() });
const sendFiles = async (path: string, fields: Fields, files: readonly Buffer[]) =>
  citizens.service.post<string>(path, await multipart(fields, files));
const hidden = (page: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]+)"`).exec(page)?.[1] ?? '';

function filled(change: Fields = {}) {
  const person = newPerson();
  const { number } = person['identityDocument'] as { number: string };
  const fields: Fields = {
    ...{ lang: 'en', key: 'corrections-page-001', kind: 'dose-wrong', 'person.fullName': String(person['fullName']) },
    ...{ 'person.birth': '01/03/1984', 'person.sex': 'female', 'person.phone': String(person['phone']) },
    ...{ 'person.identityDocument': number, residence: '31318', 'dose.on': '10/08/2021' },
    ...{ 'rightDose.on': '', 'rightDose.lot': 'ABV7777', 'rightDose.vaccine': '', note: 'Số lô sai' },
    ...change,
  };
  return { fields, phone: String(person['phone']) };
}

describe('the pages of corrections', () => {
  it('are there in both languages, for everybody', async () => {
    const { service } = citizens;
    for (const path of [PAGE, `${PAGE}/follow`]) {
      const [vi, en] = [await service.get<string>(path), await service.get<string>(`${path}?lang=en`)];
      expect([vi.status, en.status]).toEqual([200, 200]);
      expect(vi.body).toContain('chỉnh sửa');
      expect(en.body).toContain('orrection');
    }
  });

  it('lead by the code and a photo to a ticket, and by the ticket to what became of it', async () => {
    const { fields, phone } = filled();
    const asked = await send(PAGE, fields);
    expect(asked).toMatchObject({ status: 202, body: expect.stringContaining('enctype="multipart/form-data"') });
    const id = hidden(asked.body, 'id');
    const code = await citizens.codeTo(phone);
    const missing = await sendFiles(`${PAGE}/codes`, { lang: 'en', id, code }, []);
    expect(missing).toMatchObject({ status: 422, body: expect.stringContaining('href="#proof"') });
    expect(missing.body).toContain(`value="${code}"`);
    const wrong = await sendFiles(`${PAGE}/codes`, { lang: 'en', id, code: '12' }, [PHOTO]);
    expect(wrong).toMatchObject({ status: 400, body: expect.stringContaining('href="#code"') });
    const done = await sendFiles(`${PAGE}/codes`, { lang: 'en', id, code }, [PHOTO]);
    expect(done).toMatchObject({ status: 200, body: expect.stringContaining('18/08/2021') });
    const [, ticket = ''] = /<strong>([^<]+)<\/strong>/.exec(done.body) ?? [];
    expect(await citizens.show(id)).toMatchObject({ dose: { on: '2021-08-10' }, rightDose: { lot: 'ABV7777' } });

    const followed = await send(`${PAGE}/follow`, { lang: 'vi', ticket, phone });
    expect(followed).toMatchObject({ status: 200, body: expect.stringContaining('đang chờ xử lý') });
    const other = await send(`${PAGE}/follow`, { lang: 'vi', ticket, phone: '0300123123' });
    expect(other).toMatchObject({ status: 404, body: expect.stringContaining('Không có yêu cầu này') });
    await citizens.decide(id, { sendBack: 'Ảnh bị mờ' });
    const back = await send(`${PAGE}/follow`, { lang: 'vi', ticket, phone });
    expect(back.body).toContain('Ảnh bị mờ');
    const again = { lang: 'vi', ticket: hidden(back.body, 'ticket'), phone: hidden(back.body, 'phone') };
    expect(await sendFiles(`${PAGE}/proofs`, again, [Buffer.from('GIF89a')])).toMatchObject({
      ...{ status: 422, body: expect.stringContaining('Chỉ nhận ảnh') },
    });
    expect(await sendFiles(`${PAGE}/proofs`, again, [PHOTO])).toMatchObject({ status: 200 });
    await citizens.decide(id, { refusals: ['photo-unreadable'], note: '<b>mờ</b>' });
    const refused = await send(`${PAGE}/follow`, { lang: 'vi', ticket, phone });
    expect(refused.body).toContain('Ảnh không đọc được');
    expect(refused.body).toContain('&lt;b&gt;mờ');
  });

  it('offer every facility that vaccinates, and lead the ticket to the one that was chosen', async () => {
    const { body } = await citizens.service.get<string>(`${PAGE}?lang=en`);
    expect(body).toContain(`<option value="${SITE_A}">`);
    const { fields, phone } = filled({ key: 'corrections-page-004', facilityCode: SITE_A });
    const asked = await send(PAGE, fields);
    const id = hidden(asked.body, 'id');
    await sendFiles(`${PAGE}/codes`, { lang: 'en', id, code: await citizens.codeTo(phone) }, [PHOTO]);
    expect(await citizens.show(id)).toMatchObject({ facilityCode: SITE_A });
    const nobody = filled({ key: 'corrections-page-005', facilityCode: 'NOBODY-1' });
    expect((await send(PAGE, nobody.fields)).body).toContain('href="#facilityCode"');
  });

  it('keep what was typed, say what is wrong, and lead to the field', async () => {
    const { fields } = filled({ 'person.birth': '31/02/1984', kind: '', key: 'corrections-page-002' });
    const page = await send(PAGE, fields);
    expect(page.status).toBe(400);
    expect(page.body).toContain('href="#person.birth"');
    expect(page.body).toContain('href="#kind"');
    expect(page.body).toContain('value="ABV7777"');
    const { fields: nothing } = filled({ 'dose.on': '', key: 'corrections-page-003' });
    expect(await send(PAGE, nothing)).toMatchObject({ status: 422, body: expect.stringContaining('href="#dose.on"') });
  });

  it('take a form and nothing else', async () => {
    const { service } = citizens;
    expect(await service.post(PAGE, { body: {} })).toMatchObject({ status: 415 });
    expect(await service.post(`${PAGE}/codes`, { body: {} })).toMatchObject({ status: 415 });
    expect(await service.post(PAGE, await multipart({ lang: 'vi' }, []))).toMatchObject({ status: 415 });
  });
});
