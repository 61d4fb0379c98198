import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditsOf, factsOf } from './adverse-events-in-test.js';
import { CorrectionsInTest, TICKETS, type Person } from './corrections-in-test.js';
import { DISTRICT, doseOf, FACILITY_A, FACILITY_B, newPerson, SITE_A, SITE_B, TODAY } from './running-vaccination.js';

let citizens: CorrectionsInTest;
beforeAll(async () => {
  citizens = await CorrectionsInTest.start();
});
afterAll(() => citizens.stop());

/** Somebody with a dose at facility A today. */
async function vaccinated(change: object = {}, as = FACILITY_A) {
  const person = newPerson();
  const given = await citizens.service.post<{ id: string; person: { id: string } }>('/v1/doses', {
    ...{ as, body: doseOf(person, change) },
  });
  expect(given).toMatchObject({ status: 201 });
  return { person, doseId: given.body.id, personId: given.body.person.id };
}

/** A ticket of the person that is matched to person and dose. */
async function matched(person: Person, claim: object, match: object): Promise<{ id: string; ticket: string }> {
  const opened = await citizens.opened(person, claim);
  expect(await citizens.act(opened.id, 'matches', match)).toMatchObject({ status: 201 });
  return opened;
}

const WRONG_LOT = { kind: 'dose-wrong', dose: { on: TODAY }, rightDose: { lot: 'ABV9999' } };
const DOUBLE = { kind: 'dose-double', dose: { on: TODAY } };
const get = async (path: string, as = DISTRICT) => (await citizens.service.get(path, { as })).body;

describe('who is meant by a ticket', () => {
  it('is found by document, by name and birth, and by what they should be; every look on record', async () => {
    const { person, personId } = await vaccinated();
    const { identityDocument: _, ...undocumented } = person;
    const other = newPerson({ phone: '0300555001' });
    const byDocument = await citizens.opened({ ...person, fullName: 'Nguyen Thu Khac' }, WRONG_LOT);
    const byName = await citizens.opened({ ...undocumented, phone: '0300555002' }, WRONG_LOT);
    const claim = { kind: 'person-wrong', rightPerson: { identityDocument: person['identityDocument'] } };
    const byRight = await citizens.opened(other, claim);
    const found = async (id: string, as = DISTRICT) =>
      ((await get(`${TICKETS}/${id}/matches`, as))['items'] as { id: string; because: string }[]).map(
        ({ id: one, because }) => [one, because],
      );
    expect(await found(byDocument.id)).toEqual([[personId, 'same-document']]);
    expect(await found(byName.id)).toEqual([[personId, 'same-name-and-birth']]);
    expect(await found(byRight.id)).toContainEqual([personId, 'same-document']);
    expect(await auditsOf(citizens.service, 'vaccination-person.listed', personId)).toBe(3);
    expect(await citizens.show(byDocument.id)).toMatchObject({ personId: null, doseId: null });
  });

  it('is said by an officer, who then lets the facility of the dose decide, too', async () => {
    const { person, doseId, personId } = await vaccinated();
    const stranger = await vaccinated();
    const { id } = await citizens.opened(person, WRONG_LOT);
    expect(await citizens.service.get(`${TICKETS}/${id}`, { as: FACILITY_A })).toMatchObject({ status: 404 });
    expect(await citizens.decide(id, { withdrawal: true })).toMatchObject({
      ...{ status: 422, body: { code: 'correction-not-matched' } },
    });
    const nobody = '01890000-0000-7000-8000-000000000000';
    expect(await citizens.act(id, 'matches', { personId: nobody })).toMatchObject({ status: 404 });
    expect(await citizens.act(id, 'matches', { personId, doseId: stranger.doseId })).toMatchObject({ status: 404 });
    expect(await citizens.act(id, 'matches', { personId, doseId })).toMatchObject({
      ...{ status: 201, body: { act: 'matched', personId, doseId } },
    });
    expect(await citizens.show(id, FACILITY_A)).toMatchObject({ facilityCode: SITE_A, personId, doseId });
    expect(await citizens.decide(id, { correction: { lot: 'ABV9999' } }, FACILITY_A)).toMatchObject({ status: 201 });
  });
});

describe('what is accepted', () => {
  it('corrects the dose, with the ticket as its reason, and what is counted and told in FHIR follows', async () => {
    const { person, doseId, personId } = await vaccinated();
    const { id, ticket } = await matched(person, WRONG_LOT, { personId, doseId });
    const key = 'applied-key-00000001';
    const decision = { correction: { lot: 'ABV9999', administered: { on: '2021-08-10' } }, note: 'Theo giấy' };
    const answers = await Promise.all([1, 2].map(() => citizens.decide(id, decision, DISTRICT, key)));
    expect(answers.map(({ status, body }) => [status, body['applied'], body['doseId']])).toEqual(
      answers.map(() => [201, 'correction', doseId]),
    );
    const dose = await get(`/v1/doses/${doseId}`);
    expect(dose).toMatchObject({
      ...{ lot: 'ABV9999', day: '2021-08-10' },
      changes: [{ kind: 'recorded' }, { kind: 'corrected', reason: `Theo yêu cầu chỉnh sửa ${ticket}: Theo giấy` }],
    });
    const facts = await factsOf(citizens.service, 'dose-counted', doseId);
    expect(facts.at(-1)?.data).toMatchObject({
      ...{ before: { day: TODAY, lot: 'ABV1234' }, after: { day: '2021-08-10', lot: 'ABV9999', doseNumber: 1 } },
    });
    expect(await get(`/fhir/R4/Immunization/${doseId}`)).toMatchObject({
      ...{ lotNumber: 'ABV9999', occurrenceDateTime: '2021-08-10', protocolApplied: [{ doseNumberPositiveInt: 1 }] },
    });
    expect((await citizens.follow(ticket, person['phone'])).body).toMatchObject({
      state: 'accepted',
      note: 'Theo giấy',
    });
    expect((await citizens.messagesTo(person['phone'])).at(-1)).toContain('da duoc chap nhan');
  });

  it('withdraws a double, and the number of the other falls', async () => {
    const { person, doseId, personId } = await vaccinated({ administered: { on: '2021-06-01' }, lot: 'ABV1111' });
    const second = await citizens.service.post<{ id: string; doseNumber: number }>('/v1/doses', {
      ...{ as: FACILITY_A, body: doseOf(person, { lot: 'ABV2222' }) },
    });
    expect(second.body.doseNumber).toBe(2);
    const { id } = await matched(person, DOUBLE, { personId, doseId });
    expect(await citizens.decide(id, { withdrawal: true })).toMatchObject({ body: { applied: 'withdrawal', doseId } });
    expect(await get(`/v1/doses/${doseId}`)).toMatchObject({ state: 'withdrawn' });
    expect(await get(`/v1/doses/${second.body.id}`)).toMatchObject({ doseNumber: 1 });
  });

  it("gives somebody else's dose to whom it belongs", async () => {
    const { person, doseId, personId } = await vaccinated();
    const owner = newPerson();
    const { id } = await matched(person, { kind: 'dose-of-another', dose: { on: TODAY } }, { personId, doseId });
    expect(await citizens.decide(id, { correction: { person: owner } })).toMatchObject({ status: 201 });
    expect(await get(`/v1/vaccination-people/${personId}`)).toMatchObject({ doses: [] });
    expect(await get(`/v1/doses/${doseId}`)).toMatchObject({ person: { fullName: owner['fullName'] } });
  });

  it('records a dose that was missing, of the person who is matched or of whoever asks, with the ticket as evidence', async () => {
    const { person, personId } = await vaccinated();
    const claim = { kind: 'dose-missing', rightDose: { on: '2021-05-20', vaccine: 'astrazeneca' } };
    const dose = {
      ...{ vaccine: 'astrazeneca', lotUnknown: true, administered: { on: '2021-05-20' } },
      ...{ facilityCode: SITE_A, origin: 'facility' },
    };
    const known = await matched(person, claim, { personId });
    const accepted = await citizens.decide(known.id, { dose });
    expect(accepted).toMatchObject({ status: 201, body: { applied: 'dose', personId } });
    expect(await get(`/v1/vaccination-people/${personId}`)).toMatchObject({
      doses: [{ id: accepted.body['doseId'], doseNumber: 1 }, { doseNumber: 2 }],
    });
    expect(await get(`/v1/doses/${String(accepted.body['doseId'])}`)).toMatchObject({
      evidence: `Theo yêu cầu chỉnh sửa ${known.ticket}`,
    });
    const newcomer = await citizens.opened(newPerson(), claim);
    const doses = await citizens.service.count('vaccination.dose');
    expect(await citizens.decide(newcomer.id, { dose: { ...dose, facilityCode: SITE_B } })).toMatchObject({
      ...{ status: 404, body: { errors: [{ path: 'decision.dose.facilityCode' }] } },
    });
    expect(await citizens.decide(newcomer.id, { dose: { ...dose, administered: { on: '2021-08-20' } } })).toMatchObject(
      {
        ...{ status: 422, body: { code: 'given-in-the-future' } },
      },
    );
    expect(await citizens.show(newcomer.id)).toMatchObject({ state: 'open' });
    expect(await citizens.decide(newcomer.id, { dose })).toMatchObject({ status: 201 });
    expect(await citizens.service.count('vaccination.dose')).toBe(doses + 1);
  });

  it('leaves the ticket as it was where the entry is not the officer’s to change or nothing changes', async () => {
    const { person, doseId, personId } = await vaccinated({ facilityCode: SITE_B }, FACILITY_B);
    const { id } = await matched(person, WRONG_LOT, { personId, doseId });
    expect(await citizens.decide(id, { correction: { lot: 'ABV9999' } })).toMatchObject({
      ...{ status: 404, body: { code: 'dose-not-found' } },
    });
    expect(await citizens.decide(id, { correction: { lot: 'ABV1234' } }, FACILITY_B)).toMatchObject({
      ...{ status: 422, body: { code: 'correction-changes-nothing' } },
    });
    expect(await citizens.show(id)).toMatchObject({ state: 'open', version: 2 });
    expect(await citizens.decide(id, { correction: { lot: 'ABV9999' } }, FACILITY_B)).toMatchObject({ status: 201 });
  });
});

describe('a person who is described wrongly', () => {
  const CLAIM = { kind: 'person-wrong', rightPerson: { fullName: 'Trần Thử Đúng' } };
  const changesOf = async (personId: string) =>
    (await get(`/v1/vaccination-people/${personId}/changes`))['items'] as {
      id: string;
      because: string;
      before: { fullName?: string };
      after: { fullName?: string };
    }[];
  const undo = (id: string, as = DISTRICT, key?: string) =>
    citizens.service.post(`/v1/vaccination-people/changes/${id}/undo`, { as, body: {}, ...(key && { key }) });

  it('is changed field by field; each change can be read and undone, and stays on record', async () => {
    const { person, doseId, personId } = await vaccinated();
    const { id } = await matched(person, CLAIM, { personId });
    const { service } = citizens;
    await service.database.query(`UPDATE vaccination.dose SET identity = 'verified' WHERE id = $1`, [doseId]);
    const identityDocument = { kind: 'citizen-id', number: '099184555999' };
    const decision = { person: { fullName: 'Trần Thử Đúng', birth: { year: 1990 }, identityDocument } };
    expect(await citizens.decide(id, decision)).toMatchObject({ status: 201, body: { applied: 'person', personId } });
    expect(await get(`/v1/vaccination-people/${personId}`)).toMatchObject({
      person: { fullName: 'Trần Thử Đúng', birth: { year: 1990 }, identityDocument },
    });
    const unchecked = `vaccination.dose WHERE id = '${doseId}' AND identity = 'unchecked'`;
    expect(await service.count(unchecked)).toBe(1);
    const [change] = await changesOf(personId);
    expect(change).toMatchObject({
      ...{ because: 'correction-ticket', becauseId: id, fields: ['fullName', 'birth', 'identityDocument'] },
      ...{ before: { fullName: person['fullName'] }, after: { fullName: 'Trần Thử Đúng' }, undoneBy: null },
    });
    const key = 'undo-key-0000000001';
    const changeId = String(change?.id);
    const [undone, again] = await Promise.all([undo(changeId, DISTRICT, key), undo(changeId, DISTRICT, key)]);
    expect(undone).toMatchObject({ status: 201, body: { undone: changeId } });
    expect(again.body).toEqual(undone.body);
    expect(await get(`/v1/vaccination-people/${personId}`)).toMatchObject({
      person: { fullName: person['fullName'], identityDocument: person['identityDocument'] },
    });
    const { number } = person['identityDocument'] as { number: string };
    expect(await get(`/v1/vaccination-people?document=${number}`)).toMatchObject({ items: [{ id: personId }] });
    expect(await get('/v1/vaccination-people?document=099184555999')).toMatchObject({ items: [] });
    expect((await changesOf(personId)).map(({ because }) => because)).toEqual(['correction-ticket', 'undone']);
    expect(await undo(changeId)).toMatchObject({ status: 409, body: { code: 'person-change-undone' } });
    expect(await undo(changeId, { ...DISTRICT, id: 'district-931', areas: ['931'] })).toMatchObject({ status: 404 });
  });

  it('loses again by undoing what was not known before, and is not undone over a later change', async () => {
    const { identityDocument, ...undocumented } = newPerson();
    const given = await citizens.service.post<{ person: { id: string } }>('/v1/doses', {
      ...{ as: FACILITY_A, body: doseOf(undocumented) },
    });
    const personId = given.body.person.id;
    const first = await matched(undocumented, CLAIM, { personId });
    await citizens.decide(first.id, { person: { identityDocument } });
    const second = await matched(undocumented, CLAIM, { personId });
    await citizens.decide(second.id, { person: { identityDocument: { kind: 'citizen-id', number: '099184555998' } } });
    const [one, other] = await changesOf(personId);
    expect(await undo(String(one?.id))).toMatchObject({ status: 409, body: { code: 'person-changed-since' } });
    expect(await undo(String(other?.id))).toMatchObject({ status: 201 });
    expect(await undo(String(one?.id))).toMatchObject({ status: 201 });
    const shown = (await get(`/v1/vaccination-people/${personId}`))['person'] as object;
    expect(shown).not.toHaveProperty('identityDocument');
  });

  it('is not given a document that is on record as that of another', async () => {
    const [one, other] = [await vaccinated(), await vaccinated()];
    const { id } = await matched(one.person, CLAIM, { personId: one.personId });
    const { identityDocument } = other.person;
    expect(await citizens.decide(id, { person: { identityDocument } })).toMatchObject({
      ...{ status: 409, body: { code: 'document-of-another' } },
    });
    expect(await citizens.show(id)).toMatchObject({ state: 'open' });
  });
});
