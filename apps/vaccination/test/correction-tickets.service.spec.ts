import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CORRECTION_REFUSALS } from '#libs/vocabulary';
import { auditsOf } from './adverse-events-in-test.js';
import { CorrectionsInTest, PHOTO, TICKETS } from './corrections-in-test.js';
import {
  CITIZEN_APP,
  DISTRICT,
  doseOf,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  SITE_A,
} from './running-vaccination.js';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3]);
const PDF = Buffer.from('%PDF-1.7 nothing');
const ELSEWHERE = { ...DISTRICT, id: 'district-931', areas: ['931'] };
const MISSING = { kind: 'dose-missing', rightDose: { on: '2021-07-20', vaccine: 'astrazeneca' } };
const [DOSE, RIGHT] = [{ on: '2021-08-11' }, { lot: 'ABV4321' }];

let citizens: CorrectionsInTest;
beforeAll(async () => {
  citizens = await CorrectionsInTest.start();
});
afterAll(() => citizens.stop());

describe('a citizen who finds the record wrong', () => {
  it('is answered alike whether known or not, and has a ticket with the code from the phone and a proof, not before', async () => {
    const { service } = citizens;
    const known = newPerson();
    await service.post('/v1/doses', { as: FACILITY_A, body: doseOf(known) });
    const people = await service.count('vaccination.person');
    const answers = await Promise.all([known, newPerson()].map((person) => citizens.ask({ person, ...MISSING })));
    expect(answers.map(({ status, body }) => [status, Object.keys(body)])).toEqual(
      answers.map(() => [202, ['id', 'expiresAt']]),
    );
    const id = String(answers[0]?.body.id);
    expect(await citizens.listed('state=all')).toEqual([]);
    expect(await service.get(`${TICKETS}/${id}`, { as: DISTRICT })).toMatchObject({ status: 404 });
    const code = await citizens.codeTo(known['phone']);
    const opened = await citizens.tell(id, code, [PHOTO, PDF]);
    expect(opened).toMatchObject({
      status: 200,
      body: {
        ticket: expect.stringMatching(/^(\w{4}-){2}\w{4}$/),
        state: 'open',
        answerBy: '2021-08-18',
        closedAt: null,
      },
    });
    expect(await citizens.tell(id, code)).toMatchObject({ status: 200, body: { ticket: opened.body['ticket'] } });
    expect((await citizens.show(id))['proofs']).toMatchObject([
      { number: 1, mediaType: 'image/jpeg', bytes: PHOTO.length, erasedAt: null },
      { number: 2, mediaType: 'application/pdf' },
    ]);
    expect(await service.count('vaccination.person')).toBe(people);
    expect((await citizens.messagesTo(known['phone'])).at(-1)).toContain(`${String(opened.body['ticket'])}, tra loi`);
  });

  it('follows it by ticket and phone; another phone, another ticket and too many tries are answered alike', async () => {
    const { person, ticket } = await citizens.openedByNewcomer();
    const typed = ticket.toLowerCase().replaceAll('-', ' ');
    expect(await citizens.follow(typed, person['phone'])).toMatchObject({
      ...{ status: 200, headers: expect.anything() },
      body: { ticket, kind: 'dose-missing', state: 'open', refusals: [], document: null, note: null },
    });
    const unknown = { status: 404, body: { code: 'correction-ticket-not-found' } };
    expect(await citizens.follow('0000-0000-0000', person['phone'])).toMatchObject(unknown);
    for (let times = 0; times < 10; times += 1)
      expect(await citizens.follow(ticket, '0300999111')).toMatchObject(unknown);
    expect(await citizens.follow(ticket, person['phone'])).toMatchObject(unknown);
    expect(await citizens.follow('1', '2')).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'ticket' }, { path: 'phone' }] } },
    });
  });

  it('gets one code for equal requests, is refused alike for wrong codes, and no more than ten codes a phone', async () => {
    const person = newPerson();
    const key = 'correction-key-0001';
    const asked = await Promise.all([1, 2, 3].map(() => citizens.ask({ person, ...MISSING }, key)));
    expect(new Set(asked.map(({ body }) => body.id)).size).toBe(1);
    expect(await citizens.messagesTo(person['phone'])).toHaveLength(1);
    const [id, code] = [String(asked[0]?.body.id), await citizens.codeTo(person['phone'])];
    const refusal = { status: 422, body: { code: 'correction-code-wrong' } };
    const wrong = code === '000000' ? '000001' : '000000';
    for (let times = 0; times < 5; times += 1) expect(await citizens.tell(id, wrong)).toMatchObject(refusal);
    expect(await citizens.tell(id, code)).toMatchObject(refusal);
    expect(await citizens.tell('01890000-0000-7000-8000-000000000000', code)).toMatchObject(refusal);
    const ticket = `vaccination.correction_proof WHERE ticket_id = '${id}'`;
    expect(await citizens.service.count(ticket)).toBe(0);
    for (let times = 0; times < 4; times += 1) await citizens.ask({ person, ...MISSING });
    expect(await citizens.ask({ person, ...MISSING })).toMatchObject({
      status: 429,
      body: { code: 'correction-locked' },
    });
  });

  it.each([
    ['no file', [], 422, 'proof-missing'],
    ['three files', [PNG, PNG, PNG], 422, 'proofs-too-many'],
    ['a page in place of a photo', [Buffer.from('<html></html>')], 422, 'proof-of-other-kind'],
    ['a photo that is too large', [Buffer.concat([PHOTO, Buffer.alloc(5 * 1_048_576)])], 422, 'proof-too-large'],
    ['more than the form may have', [Buffer.alloc(11 * 1_048_576)], 413, 'body-too-large'],
  ])('is told what is wrong with %s, and the code stays good', async (_, files, status, code) => {
    const person = newPerson();
    const { body } = await citizens.ask({ person, ...MISSING });
    const sms = await citizens.codeTo(person['phone']);
    expect(await citizens.tell(body.id, sms, files)).toMatchObject({ status, body: { code } });
    expect(await citizens.tell(body.id, sms, [PNG])).toMatchObject({ status: 200 });
  });

  it.each([
    ['a missing dose without its day', { kind: 'dose-missing', rightDose: { vaccine: 'pfizer' } }, 'rightDose.on'],
    ['a missing dose of which nothing is said', { kind: 'dose-missing' }, 'rightDose'],
    ['a wrong dose that is not named', { kind: 'dose-wrong', rightDose: RIGHT }, 'dose'],
    ['a wrong dose of which nothing is right', { kind: 'dose-wrong', dose: DOSE }, 'rightDose'],
    ['a wrong person of whom nothing is right', { kind: 'person-wrong', rightPerson: {} }, 'rightPerson'],
    [
      "somebody else's dose with more than its name",
      { kind: 'dose-of-another', dose: DOSE, rightDose: RIGHT },
      'rightDose',
    ],
    ['a double of which nothing is said', { kind: 'dose-double' }, 'dose'],
    ['a dose of tomorrow', { kind: 'dose-double', dose: { on: '2021-08-12' } }, 'dose.on'],
    [
      'a dose before the first',
      { kind: 'dose-missing', rightDose: { on: '2020-01-01', vaccine: 'pfizer' } },
      'rightDose.on',
    ],
    ['a name that is none', { kind: 'person-wrong', rightPerson: { fullName: '7' } }, 'rightPerson.fullName'],
    ['a facility that is none', { ...MISSING, facilityCode: 'TTYT-999' }, 'facilityCode'],
  ])('is told which field is wrong in %s', async (_, claim, path) => {
    const refused = await citizens.ask({ person: newPerson(), ...claim });
    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.body).toMatchObject({ errors: [{ path }] });
  });
});

describe('the work list', () => {
  it('shows each ticket to those of its commune, its facility and the province, the oldest first', async () => {
    const { service } = citizens;
    const person = newPerson({ residence: { communeCode: '31321' } });
    const { id } = await citizens.opened(person, { ...MISSING, facilityCode: 'TTYT-931' });
    const sees = async (as: typeof DISTRICT) =>
      (await citizens.listed('kind=dose-missing', as)).some((one) => one['id'] === id);
    expect(await Promise.all([DISTRICT, ELSEWHERE, PROVINCE, FACILITY_B, FACILITY_A].map(sees))).toEqual([
      ...[true, true, true, true, false],
    ]);
    expect(await service.get(`${TICKETS}/${id}`, { as: FACILITY_A })).toMatchObject({ status: 404 });
    expect(await service.get(TICKETS, { as: CITIZEN_APP })).toMatchObject({ status: 403 });
    expect(await citizens.listed('commune=31321')).toMatchObject([{ id, communeCode: '31321', due: null }]);
    expect(await citizens.listed('kind=dose-double')).toEqual([]);
    const times = (await citizens.listed('')).map(({ openedAt }) => String(openedAt));
    expect(times).toEqual([...times].sort());
  });

  it('is the province alone that sees those of people from elsewhere and of no facility', async () => {
    const { id } = await citizens.openedByNewcomer({ residence: { provinceCode: '79' } });
    expect(await citizens.service.get(`${TICKETS}/${id}`, { as: DISTRICT })).toMatchObject({ status: 404 });
    expect(await citizens.show(id, PROVINCE)).toMatchObject({ communeCode: null, state: 'open' });
  });

  it('shows a proof as it was sent, to be saved, and puts every look on record', async () => {
    const { service } = citizens;
    const { id } = await citizens.openedByNewcomer();
    const proof = await service.get<string>(`${TICKETS}/${id}/proofs/1`, { as: DISTRICT });
    expect(proof.status).toBe(200);
    expect(proof.body).toContain('A photo of nobody');
    expect(Object.fromEntries(proof.headers)).toMatchObject({
      ...{ 'content-type': 'image/jpeg', 'cache-control': 'no-store', 'x-content-type-options': 'nosniff' },
      'content-disposition': 'attachment; filename="proof-1"',
    });
    expect(await auditsOf(service, 'correction-ticket.proof-read', id)).toBe(1);
    await citizens.show(id);
    expect(await auditsOf(service, 'correction-ticket.read', id)).toBe(1);
    expect(await service.get(`${TICKETS}/${id}/proofs/2`, { as: DISTRICT })).toMatchObject({ status: 404 });
    expect(await service.get(`${TICKETS}/${id}/proofs/1`, { as: ELSEWHERE })).toMatchObject({ status: 404 });
  });

  it('is sealed: neither who asks, nor words, phone or photo are in the database', async () => {
    const person = newPerson({ fullName: 'Nguyễn Thử Kín Đáo', phone: '0300777123' });
    const { id } = await citizens.opened(person, { ...MISSING, note: 'Lời ghi riêng' });
    await citizens.decide(id, { refusals: ['details-mismatch'], note: 'Lời cán bộ' });
    const [row] = await citizens.service.database.query<{ text: string }>(
      `SELECT string_agg(t::text || a::text || p::text || coalesce(e.data::text, ''), ' ') AS text
       FROM vaccination.correction_ticket t JOIN vaccination.correction_ticket_act a ON a.ticket_id = t.id
         JOIN vaccination.correction_proof p ON p.ticket_id = t.id
         LEFT JOIN messaging.event e ON e.aggregate_id = t.id::text WHERE t.id = $1`,
      [id],
    );
    for (const word of ['Kín Đáo', '300777123', 'Lời ghi', 'Lời cán bộ', Buffer.from('photo').toString('hex')])
      expect(row?.text).not.toContain(word);
  });
});

describe('a ticket', () => {
  it.each(CORRECTION_REFUSALS)(
    'can be refused because of %s, and the citizen reads why in two languages',
    async (reason) => {
      const { person, id, ticket } = await citizens.openedByNewcomer();
      expect(await citizens.decide(id, { refusals: [reason], note: 'Xem lại giấy' })).toMatchObject({
        ...{ status: 201, body: { act: 'refused', refusals: [reason] } },
      });
      expect((await citizens.follow(ticket, person['phone'])).body).toMatchObject({
        ...{ state: 'refused', answerBy: null, closedAt: expect.any(String), note: 'Xem lại giấy' },
        refusals: [{ code: reason, text: { vi: expect.stringMatching(/\w/), en: expect.stringMatching(/\w/) } }],
      });
      expect((await citizens.messagesTo(person['phone'])).at(-1)).toContain('khong duoc chap nhan');
    },
  );

  it('is decided once, whoever asks how often, and by whom and when stays on record', async () => {
    const { id } = await citizens.openedByNewcomer();
    expect(await citizens.act(id, 'taken')).toMatchObject({ status: 201, body: { act: 'taken' } });
    expect(await citizens.listed('state=taken')).toMatchObject([{ id, takenBy: DISTRICT.id }]);
    const [key, decision] = ['decision-key-000001', { refusals: ['photo-unreadable', 'details-mismatch'] }];
    const [first, second] = await Promise.all([1, 2].map(() => citizens.decide(id, decision, DISTRICT, key)));
    expect(first?.body).toEqual(second?.body);
    expect(await citizens.decide(id, { refusals: ['photo-unreadable'] }, DISTRICT, key)).toMatchObject({ status: 409 });
    expect(await citizens.decide(id, decision)).toMatchObject({ status: 409, body: { code: 'correction-closed' } });
    expect(await citizens.act(id, 'taken')).toMatchObject({ status: 409 });
    expect((await citizens.show(id))['acts']).toMatchObject([
      { act: 'opened', actor: `citizen ${id}` },
      { act: 'taken', actor: `client ${DISTRICT.id}` },
      { act: 'refused', actor: `client ${DISTRICT.id}`, refusals: decision.refusals },
    ]);
    expect(await citizens.decide(id, decision, ELSEWHERE)).toMatchObject({ status: 404 });
    expect(await citizens.decide(id, decision, CITIZEN_APP)).toMatchObject({ status: 403 });
  });

  it('is sent back for better proof, and its time begins anew with that', async () => {
    const { person, id, ticket } = await citizens.openedByNewcomer();
    expect(await citizens.sendAgain(ticket, person['phone'])).toMatchObject({
      ...{ status: 409, body: { code: 'correction-not-sent-back' } },
    });
    expect(await citizens.decide(id, { sendBack: 'Ảnh bị mờ' })).toMatchObject({
      status: 201,
      body: { act: 'sent-back' },
    });
    expect((await citizens.follow(ticket, person['phone'])).body).toMatchObject({
      ...{ state: 'sent-back', answerBy: '2021-08-25', note: 'Ảnh bị mờ' },
    });
    expect((await citizens.messagesTo(person['phone'])).at(-1)).toContain('25/08/2021');
    expect(await citizens.decide(id, { refusals: ['photo-unreadable'] })).toMatchObject({ status: 409 });
    expect(await citizens.sendAgain(ticket, '0300999112')).toMatchObject({ status: 404 });
    expect(await citizens.sendAgain(ticket, person['phone'], [Buffer.from('no')])).toMatchObject({ status: 422 });
    expect(await citizens.sendAgain(ticket, person['phone'], [PNG])).toMatchObject({
      ...{ status: 200, body: { state: 'open', answerBy: '2021-08-18' } },
    });
    expect((await citizens.show(id))['proofs']).toMatchObject([{ number: 1 }, { number: 2, mediaType: 'image/png' }]);
  });

  it('counts what became of it, without anything of the citizen', async () => {
    const person = newPerson();
    const { id } = await citizens.opened(person, { ...MISSING, facilityCode: SITE_A });
    await citizens.decide(id, { refusals: ['details-mismatch'] }, FACILITY_A);
    const facts = await citizens.service.database.query<{ data: object }>(
      `SELECT data FROM messaging.event WHERE type = 'vn.lachan.vaccination.correction-ticket-counted.v1'
         AND aggregate_id = $1 ORDER BY position`,
      [id],
    );
    const strata = {
      ...{ day: '2021-08-11', kind: 'dose-missing', outcome: 'waiting', refusals: [] },
      ...{ facilityCode: SITE_A, communeCode: '31318' },
    };
    expect(facts.map(({ data }) => data)).toEqual([
      { before: null, after: strata },
      { before: strata, after: { ...strata, outcome: 'refused', refusals: ['details-mismatch'] } },
    ]);
  });
});
