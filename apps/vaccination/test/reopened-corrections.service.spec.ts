import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { auditsOf } from './adverse-events-in-test.js';
import { CorrectionsInTest, TICKETS } from './corrections-in-test.js';
import { CITIZEN_APP, DISTRICT, doseOf, FACILITY_A, newPerson, TODAY } from './running-vaccination.js';

const ELSEWHERE = { ...DISTRICT, id: 'district-931', areas: ['931'] };
const OTHER_OFFICER = { ...DISTRICT, id: 'district-930-second' };
const REFUSED = { refusals: ['details-mismatch'] };
const REASON = 'Đã tìm thấy phiếu tiêm gốc';

let citizens: CorrectionsInTest;
beforeAll(async () => {
  citizens = await CorrectionsInTest.start();
});
afterAll(() => citizens.stop());

const reopen = (id: string, as = DISTRICT, key?: string, reason = REASON) =>
  citizens.act(id, 'reopenings', { reason }, as, key);

/** A ticket by which a dose of today has got another lot. */
async function acceptedLot(lot: string) {
  const person = newPerson();
  const given = await citizens.service.post<{ id: string; person: { id: string } }>('/v1/doses', {
    ...{ as: FACILITY_A, body: doseOf(person) },
  });
  const [doseId, personId] = [given.body.id, given.body.person.id];
  const claim = { kind: 'dose-wrong', dose: { on: TODAY }, rightDose: { lot } };
  const { id, ticket } = await citizens.opened(person, claim);
  expect(await citizens.act(id, 'matches', { personId, doseId })).toMatchObject({ status: 201 });
  expect(await citizens.decide(id, { correction: { lot } })).toMatchObject({ status: 201 });
  return { person, id, ticket, doseId };
}

const lotOf = async (doseId: string) =>
  (await citizens.service.get(`/v1/doses/${doseId}`, { as: DISTRICT })).body['lot'];

describe('a ticket that was decided wrongly', () => {
  it('waits again under a new limit, keeps its history, and the citizen is told why', async () => {
    const { person, id, ticket } = await citizens.openedByNewcomer();
    await citizens.act(id, 'taken');
    await citizens.decide(id, REFUSED);
    expect(await reopen(id)).toMatchObject({ status: 201, body: { act: 'reopened', applied: null, refusals: [] } });
    expect(await citizens.follow(ticket, person['phone'])).toMatchObject({
      ...{ body: { state: 'open', answerBy: '2021-08-18', closedAt: null, refusals: [], note: REASON } },
    });
    expect((await citizens.messagesTo(person['phone'])).at(-1)).toContain('duoc xem xet lai');
    expect(await citizens.show(id, OTHER_OFFICER)).toMatchObject({
      ...{ state: 'open', takenBy: null, refusals: [] },
      acts: [
        ...[{ act: 'opened' }, { act: 'taken' }, { act: 'refused', refusals: REFUSED.refusals }],
        { act: 'reopened', actor: `client ${DISTRICT.id}`, note: REASON },
      ],
    });
    expect((await citizens.listed('state=waiting')).map((one) => one['id'])).toContain(id);
    expect(await auditsOf(citizens.service, 'correction-ticket.reopened', id)).toBe(1);
    const dose = doseOf(person, { administered: { on: '2021-07-20' } }) as Record<string, unknown>;
    const { person: _, ...decided } = dose;
    expect(await citizens.decide(id, { dose: decided }, OTHER_OFFICER)).toMatchObject({
      ...{ status: 201, body: { act: 'accepted', applied: 'dose' } },
    });
    expect((await citizens.follow(ticket, person['phone'])).body).toMatchObject({ state: 'accepted', refusals: [] });
  });

  it('leaves what was changed as it is, says what that is, and can change it once more', async () => {
    const { id, doseId } = await acceptedLot('ABV7001');
    expect(await reopen(id)).toMatchObject({ status: 201, body: { act: 'reopened', applied: 'correction', doseId } });
    expect(await lotOf(doseId)).toBe('ABV7001');
    expect(await citizens.decide(id, { correction: { lot: 'ABV7002' } })).toMatchObject({ status: 201 });
    expect(await lotOf(doseId)).toBe('ABV7002');
    await reopen(id);
    expect(await citizens.decide(id, { correction: { lot: 'ABV7001' } })).toMatchObject({ status: 201 });
    expect(await lotOf(doseId)).toBe('ABV7001');
  });

  it('is counted as waiting once more, and then as it was decided last', async () => {
    const { id } = await citizens.openedByNewcomer();
    await citizens.decide(id, REFUSED);
    await reopen(id);
    await citizens.decide(id, { refusals: ['photo-unreadable'] });
    const facts = await citizens.service.database.query<{ outcome: string; refusals: string[] }>(
      `SELECT data -> 'after' ->> 'outcome' AS outcome, data -> 'after' -> 'refusals' AS refusals
       FROM messaging.event WHERE type = 'vn.lachan.vaccination.correction-ticket-counted.v1' AND aggregate_id = $1
       ORDER BY position`,
      [id],
    );
    expect(facts).toEqual([
      { outcome: 'waiting', refusals: [] },
      { outcome: 'refused', refusals: REFUSED.refusals },
      { outcome: 'waiting', refusals: [] },
      { outcome: 'refused', refusals: ['photo-unreadable'] },
    ]);
  });

  it('is opened again once by equal requests, and by one of two officers alone', async () => {
    const { person, id } = await citizens.openedByNewcomer();
    await citizens.decide(id, REFUSED);
    const key = 'reopening-key-000001';
    const equal = await Promise.all([1, 2].map(() => reopen(id, DISTRICT, key)));
    expect(equal.map(({ status }) => status)).toEqual([201, 201]);
    expect(equal[0]?.body).toEqual(equal[1]?.body);
    expect(await reopen(id, DISTRICT, key, 'Lý do khác')).toMatchObject({ status: 409 });
    const told = await citizens.messagesTo(person['phone']);
    expect(told.filter((text) => text.includes('xem xet lai'))).toHaveLength(1);
    expect(await reopen(id, OTHER_OFFICER)).toMatchObject({ status: 409, body: { code: 'correction-not-decided' } });
  });

  it('is not opened again while it waits, from another area, by a citizen, or without a reason', async () => {
    const { id } = await citizens.openedByNewcomer();
    expect(await reopen(id)).toMatchObject({ status: 409, body: { code: 'correction-not-decided' } });
    await citizens.decide(id, REFUSED);
    expect(await reopen(id, ELSEWHERE)).toMatchObject({ status: 404, body: { code: 'correction-ticket-not-found' } });
    expect(await reopen(id, CITIZEN_APP)).toMatchObject({ status: 403 });
    expect(await citizens.service.post(`${TICKETS}/${id}/reopenings`, { as: DISTRICT, body: {} })).toMatchObject({
      ...{ status: 400, body: { errors: [{ path: 'reason' }] } },
    });
  });
});
