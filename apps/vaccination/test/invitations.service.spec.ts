import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import {
  generateInvitationCode,
  printChipCard,
  printHealthInsuranceCard,
  printInvitationText,
  printPersonalQr,
} from '#libs/vocabulary';
import { chipCardOf, invite, numberOf, planSession, step, type Invited } from './campaigns-in-test.js';
import { DISTRICT, FACILITY_A, FACILITY_B, newPerson, startVaccination } from './running-vaccination.js';

const VISITS = '/v1/vaccination-visits';
const INVITATIONS = '/v1/vaccination-invitations';

let service: ServiceInTest;
let session: string;
beforeAll(async () => {
  service = await startVaccination();
  session = await planSession(service);
});
afterAll(() => service.stop());

const arrive = (body: object, as = FACILITY_A) => service.post(VISITS, { as, body: { sessionId: session, ...body } });
const invitation = async (id: string) => (await service.get(`${INVITATIONS}/${id}`, { as: FACILITY_A })).body;

describe('an invitation', () => {
  it('goes its steps in order, with who and when and why', async () => {
    const { id, code, person } = await invite(service, session, { isCalled: false });
    expect(code).toMatch(/^([0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    for (const state of ['confirmed', 'absent'])
      expect(await step(service, id, { state })).toMatchObject({
        status: 409,
        body: { code: 'invitation-step-out-of-order' },
      });
    expect(await step(service, id, { state: 'called' })).toMatchObject({ status: 201, body: { state: 'called' } });
    expect(await step(service, id, { state: 'confirmed' })).toMatchObject({ status: 201 });
    expect(await step(service, id, { state: 'declined' })).toMatchObject({ body: { code: 'decline-reason-missing' } });
    const declined = { state: 'declined', reason: 'unwell', note: 'Bà Ví Dụ bị sốt' };
    expect(await step(service, id, declined)).toMatchObject({ status: 201, body: { reason: 'unwell' } });
    const shown = await invitation(id);
    expect(shown).toMatchObject({ state: 'declined', reason: 'unwell', fullName: person.fullName, code });
    expect(shown['steps']).toMatchObject([
      ...[{ state: 'planned' }, { state: 'called', by: 'facility-a' }, { state: 'confirmed' }],
      { state: 'declined', reason: 'unwell', note: 'Bà Ví Dụ bị sốt' },
    ]);
  });

  it('has one step and one answer, though a request comes twice', async () => {
    const { id } = await invite(service, session, { isCalled: false });
    const call = { as: FACILITY_A, key: `call-once-${id.slice(0, 8)}`, body: { state: 'called' } };
    const both = await Promise.all([1, 2].map(() => service.post(`${INVITATIONS}/${id}/steps`, call)));
    expect(both.map(({ status }) => status)).toEqual([201, 201]);
    expect(both[0]?.body).toEqual(both[1]?.body);
    expect(await step(service, id, { state: 'called' })).toMatchObject({ status: 409 });
  });

  it('is drawn as a code that is no person’s, covered on lists, and no other facility’s', async () => {
    const { id, person } = await invite(service, session);
    const drawn = await service.get<string>(`${INVITATIONS}/${id}/qr`, { as: FACILITY_A });
    expect(drawn.headers.get('content-type')).toContain('image/svg+xml');
    const png = await service.get(`${INVITATIONS}/${id}/qr?format=png`, { as: FACILITY_A });
    expect(png.headers.get('content-type')).toBe('image/png');
    const list = await service.get(`${INVITATIONS}?session=${session}`, { as: FACILITY_A });
    expect(list.status).toBe(200);
    expect(JSON.stringify(list.body)).not.toContain(person.fullName);
    expect(await service.get(`${INVITATIONS}/${id}`, { as: FACILITY_B })).toMatchObject({ status: 404 });
    expect(await service.get(`${INVITATIONS}/${id}`, { as: DISTRICT })).toMatchObject({ status: 200 });
    const [row] = await service.database.query<{ sealed: Buffer }>(
      'SELECT sealed FROM vaccination.invitation WHERE id = $1',
      [id],
    );
    expect(row?.sealed.toString('latin1')).not.toContain(person.fullName);
  });
});

describe('an arrival', () => {
  it('by invitation confirms and arrives, and asks who it is', async () => {
    const invited = await invite(service, session);
    const { status, body } = await arrive({ text: printInvitationText(invited.code) });
    expect(status).toBe(201);
    expect(body).toMatchObject({
      cameBy: 'invitation',
      stage: 'arrived',
      identity: 'unchecked',
      asks: 'birth-day-and-month',
    });
    expect(body).toMatchObject({ personId: invited.personId, invitationId: invited.id });
    const { steps, state } = await invitation(invited.id);
    expect(state).toBe('arrived');
    expect(steps).toMatchObject([...['planned', 'called', 'confirmed', 'arrived'].map((one) => ({ state: one }))]);
  });

  it.each([
    ['a chip card', 'chip-card', chipCardOf],
    [
      ...['a personal QR code', 'personal-qr'],
      ({ person, ...invited }: Invited) =>
        printPersonalQr({
          documentNumber: numberOf({ person, ...invited }),
          fullName: person.fullName,
          birthDate: '1984-03-01',
          declaredBy: 'self',
        }),
    ] as const,
    [
      ...['a health-insurance card', 'health-insurance-card'],
      ({ person }: Invited) =>
        printHealthInsuranceCard({
          ...{
            healthInsuranceNumber: 'DN4930000000001',
            fullName: person.fullName,
            birthDate: '1984-03-01',
            sex: 'female',
          },
          ...{ address: 'Ấp Thử', firstFacility: '93-001', validFrom: '2021-01-01', validTo: '2021-12-31' },
        }),
    ] as const,
  ] as const)('by %s finds the invitation and is the guard passed', async (_, cameBy, textOf) => {
    const invited = await invite(service, session);
    const { body } = await arrive({ text: textOf(invited) });
    expect(body).toMatchObject({ cameBy, stage: 'identified', identity: 'scanned', invitationId: invited.id });
  });

  it('by a card with another number than the invited namesake’s takes nobody’s invitation', async () => {
    const { id, code, person } = await invite(service, session);
    const card = { fullName: person.fullName, birthDate: '1984-03-01', sex: 'female' } as const;
    const refused = await arrive({ text: printChipCard({ documentNumber: '099184999999', ...card }) });
    expect(refused).toMatchObject({ status: 409, body: { code: 'invited-under-another-number' } });
    expect(refused.body).toMatchObject({ errors: [{ path: 'text' }] });
    expect(await invitation(id)).toMatchObject({ state: 'called' });
    const namesake = { ...person, identityDocument: { kind: 'citizen-id', number: '099184999999' } };
    expect((await arrive({ person: namesake })).body).toMatchObject({ cameBy: 'walk-in', invitationId: null });
    expect((await arrive({ text: printInvitationText(code) })).body).toMatchObject({ invitationId: id });
  });

  it('of a walk-in needs no invitation, and may be of somebody nobody knows', async () => {
    const { body } = await arrive({ person: newPerson() });
    expect(body).toMatchObject({ cameBy: 'walk-in', personId: null, invitationId: null, identity: 'unchecked' });
    const card = printChipCard({
      documentNumber: '099184900001',
      fullName: 'Nguyễn Thử Lạ',
      birthDate: '1990-01-01',
      sex: 'male',
    });
    expect((await arrive({ text: card })).body).toMatchObject({
      cameBy: 'chip-card',
      personId: null,
      identity: 'scanned',
    });
  });

  it('is one, though two officers let the person in at the same moment', async () => {
    const invited = await invite(service, session);
    const text = printInvitationText(invited.code);
    const answers = await Promise.all([
      arrive({ text }),
      arrive({ text: chipCardOf(invited) }),
      arrive({ text }, DISTRICT),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
    const { steps } = await invitation(invited.id);
    expect(steps).toHaveLength(4);
    const call = { as: FACILITY_A, key: `walks-in-${invited.id}`, body: { sessionId: session, person: newPerson() } };
    const equal = await Promise.all([service.post(VISITS, call), service.post(VISITS, call)]);
    expect(equal.map(({ status }) => status)).toEqual([201, 201]);
    expect(equal[0].body).toEqual(equal[1].body);
  });

  it.each([
    [
      'a code that nobody gave out',
      () => ({ text: generateInvitationCode(new Uint8Array(15)) }),
      404,
      'invitation-not-found',
    ],
    ['nothing', () => ({}), 422, 'arrival-one-of'],
    ['two at once', (one: Invited) => ({ personId: one.personId, text: one.code }), 422, 'arrival-one-of'],
    ['a text of nobody', () => ({ text: 'https://example.org/' }), 422, 'scan-names-no-person'],
  ])('with %s is refused', async (_, bodyOf, status, code) => {
    const invited = await invite(service, session);
    expect(await arrive(bodyOf(invited))).toMatchObject({ status, body: { code } });
  });

  it('brings whoever comes before anybody called', async () => {
    const planned = await invite(service, session, { isCalled: false });
    expect(await arrive({ text: planned.code })).toMatchObject({ status: 201, body: { stage: 'arrived' } });
    const { steps } = await invitation(planned.id);
    expect(steps).toMatchObject(['planned', 'called', 'confirmed', 'arrived'].map((state) => ({ state })));
  });

  it('is refused after it was declined, at another session, and at the point of others', async () => {
    const declined = await invite(service, session);
    await step(service, declined.id, { state: 'declined', reason: 'unwell' });
    expect(await arrive({ text: declined.code })).toMatchObject({
      status: 409,
      body: { code: 'invitation-step-out-of-order' },
    });
    const called = await invite(service, session);
    const other = await planSession(service);
    expect(await arrive({ text: called.code, sessionId: other })).toMatchObject({
      body: { code: 'invitation-to-another-session' },
    });
    expect(await arrive({ text: called.code }, FACILITY_B)).toMatchObject({
      status: 404,
      body: { code: 'session-not-found' },
    });
  });
});
