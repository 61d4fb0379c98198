import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DECLARATION_FORMS } from '#libs/vocabulary';
import type { ServiceInTest } from '#libs/testing';
import { DeclarationByCodeQuery } from '../src/declarations/declaration-by-code.query.js';
import { LatestDeclarationQuery } from '../src/declarations/latest-declaration.query.js';
import { COMMUNE_OF_930, COMMUNE_OF_931 } from './declarations-of-nobody.js';
import { domesticMove, entry, FORMS, selfMonitoring } from './forms-of-nobody.js';
import { OFFICER_931, startHealthDeclaration } from './running-health-declaration.js';

interface Taken extends Record<string, unknown> {
  readonly id: string;
  readonly code: string;
}
interface Problem extends Record<string, unknown> {
  readonly errors: readonly { readonly path: string; readonly code: string }[];
}

let service: ServiceInTest;
beforeAll(async () => {
  service = await startHealthDeclaration();
});
afterAll(() => service.stop());

const declare = <Body = Taken>(body: unknown) => service.post<Body>('/v1/declarations', { body });

describe('every form', () => {
  it.each(DECLARATION_FORMS)('%s is taken, with the version that it answered', async (form) => {
    const answer = await declare(FORMS[form]());
    expect(answer).toMatchObject({ status: 201, body: { outcome: 'clear', reasons: [], questionnaireVersion: 1 } });
    const events = await service.database.query(
      `SELECT type, data->>'form' AS form FROM messaging.event WHERE aggregate_id = $1`,
      [answer.body.id],
    );
    expect(events).toEqual([{ type: 'vn.lachan.health-declaration.declaration-submitted.v1', form }]);
  });

  it.each([
    ['a fever that was measured', selfMonitoring({ temperatureEvening: 37.5 }), 'fever-measured'],
    ['a symptom of the daily form', selfMonitoring({ symptoms: ['loss-of-taste-or-smell'] }), 'symptom-reported'],
    ['a trip from an epidemic area', domesticMove({ fromEpidemicArea: true }), 'from-epidemic-area'],
    ['a positive test on entry', entry({ testResult: 'positive' }), 'test-positive'],
  ])('with %s needs attention', async (_, body, reason) => {
    expect(await declare(body)).toMatchObject({ status: 201, body: { outcome: 'attention', reasons: [reason] } });
  });
});

describe('an answer that does not fit is named', () => {
  it.each<[string, unknown, string, string]>([
    ['a question that nobody asks', domesticMove({ colour: 'red' }), 'answers.colour', 'unknown-field'],
    ['a required one that is missing', domesticMove({ startDate: undefined }), 'answers.startDate', 'missing'],
    ['a value that is none', domesticMove({ vehicle: 'rocket' }), 'answers.vehicle', 'not-one-of'],
    ['a hidden one', domesticMove({ flight: 'VN0001' }), 'answers.flight', 'not-asked'],
    [
      'a shown one that is missing',
      domesticMove({ vehicle: 'airplane', vehicleCode: undefined }),
      'answers.flight',
      'missing',
    ],
    ['a day of another time', domesticMove({ startDate: '2021-07-01' }), 'answers.startDate', 'date-too-early'],
    ['a temperature of nobody', selfMonitoring({ temperatureMorning: 50 }), 'answers.temperatureMorning', 'too-large'],
    ['no stop at all', domesticMove({ itinerary: {} }), 'answers.itinerary.origin', 'missing'],
    [
      'a field that the form does not ask for',
      {
        ...selfMonitoring(),
        declarant: { ...(FORMS['whole-population']().declarant as object), email: 'a@example.vn' },
      },
      'declarant.email',
      'not-asked',
    ],
    [
      'another document than the form asks for',
      { ...entry(), declarant: FORMS['whole-population']()['declarant'] },
      'declarant.identityDocument.kind',
      'not-one-of',
    ],
  ])('%s', async (_, body, path, code) => {
    const answer = await declare<Problem>(body);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(answer.body.errors).toContainEqual({ path, code, message: expect.any(String) });
  });

  it('and a commune that does not exist is a rule’s to refuse', async () => {
    const itinerary = { origin: { provinceCode: '79' }, destination: { communeCode: '00000' } };
    expect(await declare<Problem>(domesticMove({ itinerary }))).toMatchObject({
      status: 422,
      body: { code: 'commune-not-found', errors: [{ path: 'answers.itinerary.destination.communeCode' }] },
    });
  });

  it('a version that is not in force is refused', async () => {
    expect(await declare({ ...domesticMove(), questionnaireVersion: 2 })).toMatchObject({
      status: 422,
      body: { code: 'questionnaire-version-not-in-force' },
    });
  });
});

describe('a declared trip', () => {
  it('is read by the officers of its destination', async () => {
    const { body } = await declare(domesticMove());
    const shown = await service.get(`/v1/declarations/${body.id}`, { as: OFFICER_931 });
    expect(shown).toMatchObject({
      status: 200,
      body: {
        form: 'domestic-move',
        destinationCommune: COMMUNE_OF_931,
        answers: { vehicleCode: '95B-000.01', itinerary: { stops: [{ communeCode: COMMUNE_OF_930 }] } },
      },
    });
  });

  it('cannot be corrected into another form', async () => {
    const { body } = await declare(domesticMove());
    const path = `/v1/declarations/${body.id}/corrections`;
    expect(await service.post(path, { body: { ...selfMonitoring(), code: body.code } })).toMatchObject({
      status: 422,
      body: { code: 'form-differs' },
    });
    const corrected = { ...domesticMove({ symptoms: ['fever'] }), code: body.code };
    expect(await service.post(path, { body: corrected })).toMatchObject({
      status: 201,
      body: { questionnaireVersion: 1, outcome: 'attention' },
    });
  });
});

describe('a declaration is known', () => {
  it('by its code, with what a checkpoint needs and no whole name', async () => {
    const { body } = await declare(domesticMove());
    const known = await service.running.app
      .get(DeclarationByCodeQuery, { strict: false })
      .find(body.code.toLowerCase());
    expect(known).toMatchObject({
      id: body.id,
      form: 'domestic-move',
      status: 'valid',
      destinationCommune: COMMUNE_OF_931,
      visited: { communes: [COMMUNE_OF_930], provinces: ['79'], countries: [] },
      maskedName: 'NGUYEN T*** V*** DU',
    });
    expect(known && known.validUntil.getTime() - known.declaredAt.getTime()).toBe(72 * 3_600_000);
  });

  it('by document first, then by phone and name', async () => {
    const latest = service.running.app.get(LatestDeclarationQuery, { strict: false });
    const { body } = await declare(entry());
    const document = { kind: 'passport', number: 'C0000001' } as const;
    expect(await latest.byDocumentOrPhone({ document })).toMatchObject({
      matchedBy: 'document',
      declaration: { id: body.id },
    });
    const phone = '+842930000678';
    const named = await latest.byDocumentOrPhone({ phone, fullName: 'NGUYEN THI VI DU' });
    expect(named).toMatchObject({ matchedBy: 'phone-and-name', declaration: { id: body.id } });
    expect(await latest.byDocumentOrPhone({ phone, fullName: 'TRAN THU AI' })).toBeUndefined();
    expect(await latest.byDocumentOrPhone({ phone: '+842930000679' })).toBeUndefined();
  });
});
