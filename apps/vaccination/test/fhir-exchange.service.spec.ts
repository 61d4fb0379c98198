import { loadDataType, validateResource } from '@medplum/core';
import type {
  Bundle,
  Immunization,
  ImmunizationRecommendation,
  OperationOutcome,
  Patient,
  Resource,
  StructureDefinition,
} from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFhirDefinitions } from '#libs/reference-data';
import type { ServiceInTest } from '#libs/testing';
import {
  bundle,
  codeOf,
  CVX,
  entry,
  immunizationOf,
  patientOf,
  personIn,
  placeOf,
  responsesIn,
} from './fhir-in-test.js';
import {
  doseOf,
  DISTRICT,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  startVaccination,
  TODAY,
} from './running-vaccination.js';

const PATH = '/fhir/R4';
const OURS = 'urn:lachan:vaccine';

let service: ServiceInTest;

beforeAll(async () => {
  for (const definition of readFhirDefinitions()) loadDataType(definition as unknown as StructureDefinition);
  service = await startVaccination();
});
afterAll(() => service.stop());

async function send<Body = Immunization>(path: string, body: unknown, as = FACILITY_A, more: object = {}) {
  const headers = { 'content-type': 'application/fhir+json', ...more };
  const answer = await service.post<Body>(`${PATH}${path}`, { as, body, headers, key: null });
  expect(() => validateResource(answer.body as Resource)).not.toThrow();
  return answer;
}
const create = (body: unknown, as = FACILITY_A, more: object = {}) => send('/Immunization', body, as, more);
async function read<Body = Bundle>(path: string, as = FACILITY_A) {
  const answer = await service.get<Body>(`${PATH}/${path}`, { as });
  expect(() => validateResource(answer.body as Resource)).not.toThrow();
  return answer;
}
describe('an Immunization that comes in', () => {
  it('is a dose of the ledger, under the same rules and for the same person', async () => {
    const patient = patientOf();
    const made = await create(immunizationOf(patient, { protocolApplied: [{ doseNumberString: '1' }] }));
    expect(made.status).toBe(201);
    expect(made.headers.get('location')).toBe(`${PATH}/Immunization/${made.body.id}`);
    expect(made.body).toMatchObject({ primarySource: true, occurrenceDateTime: '2021-08-11T01:15:00.000Z' });
    const dose = await service.get<{ vaccine: string; person: { birth: object } }>(`/v1/doses/${made.body.id}`, {
      as: FACILITY_A,
    });
    expect(dose.body).toMatchObject({ vaccine: 'astrazeneca', person: { birth: { year: 1984 } } });
    const soon = await create(immunizationOf(patient, { occurrenceDateTime: '2021-07-20', lotNumber: undefined }));
    expect(personIn(soon)).toBe(personIn(made));
    const again = await read<Immunization>(`Immunization/${made.body.id}`);
    expect(again.body.extension).toEqual([{ url: 'urn:lachan:dose-violation', valueCode: 'too-early' }]);
    expect(again.body.protocolApplied).toEqual([{ doseNumberPositiveInt: 2 }]);
  });

  it('is one however often it is sent, by identifier, by condition and by what it says', async () => {
    const plain = immunizationOf(patientOf());
    const answers = [await create(plain), await create(plain)];
    expect(answers.map(({ status }) => status)).toEqual([201, 200]);
    expect(answers[0]?.body.id).toBe(answers[1]?.body.id);
    const patient = patientOf();
    const identifier = [{ system: 'urn:example:doses', value: '17' }];
    const named = await create(immunizationOf(patient, { identifier }));
    const changed = immunizationOf(patient, { identifier, lotNumber: 'OTHER1' });
    expect((await create(changed)).status).toBe(409);
    const found = await create(changed, FACILITY_A, { 'if-none-exist': 'identifier=urn:example:doses|17' });
    expect([found.status, found.body.id, found.body.lotNumber]).toEqual([200, named.body.id, 'ABV1234']);
    const other = await create(changed, FACILITY_A, { 'if-none-exist': 'patient=1' });
    expect([other.status, codeOf(other)]).toEqual([400, 'fhir-condition-unsupported']);
  });

  it('from outside of the province counts in the course, and is told as a record', async () => {
    const patient = patientOf();
    const outside = await create(
      immunizationOf(patient, {
        occurrenceDateTime: '2021-05-01',
        ...{ primarySource: false, reportOrigin: { text: 'Giấy xác nhận của Đà Nẵng' } },
      }),
    );
    expect(outside.body).toMatchObject({ primarySource: false, reportOrigin: { coding: [{ code: 'record' }] } });
    const here = await create(immunizationOf(patient));
    expect(here.body.protocolApplied).toEqual([{ doseNumberPositiveInt: 2 }]);
  });

  it('can be of a person on record, a third one too, and of a facility that is not there never', async () => {
    const first = await create(immunizationOf(patientOf(), { occurrenceDateTime: '2021-03-01' }));
    const who = `Patient/${personIn(first)}`;
    await create(immunizationOf(who, { occurrenceDateTime: '2021-05-25' }));
    const third = await create(immunizationOf(who));
    expect([personIn(third), third.body.protocolApplied]).toEqual([personIn(first), [{ doseNumberPositiveInt: 3 }]]);
    const nobody = await create(immunizationOf(patientOf({ identifier: undefined })));
    const unnamed = await create(immunizationOf(`Patient/${personIn(nobody)}`));
    expect([unnamed.status, codeOf(unnamed)]).toEqual([422, 'fhir-patient-without-document']);
    const actor = { identifier: { system: 'urn:lachan:facility', value: 'NOBODY' } };
    const lost = await create(immunizationOf(patientOf(), { performer: [{ actor }] }));
    expect([lost.status, codeOf(lost), placeOf(lost)]).toEqual([404, 'facility-not-found', 'Immunization.performer']);
  });

  it('names its person alike in NFC and NFD', async () => {
    const [composed, decomposed] = (['NFC', 'NFD'] as const).map((form) => 'Đặng Thị Thử Nghiệm'.normalize(form));
    const identifier = patientOf().identifier;
    const one = await create(immunizationOf(patientOf({ identifier, name: [{ text: composed }] })));
    const changed = patientOf({ identifier, name: [{ text: decomposed }] });
    const two = await create(immunizationOf(changed, { occurrenceDateTime: '2021-05-01' }));
    expect(personIn(two)).toBe(personIn(one));
    const { body } = await read<Patient>(`Patient/${personIn(one)}`);
    expect(body.name).toEqual([{ text: composed }]);
  });

  it.each<[string, string]>([
    [CVX, '210'],
    [OURS, 'astrazeneca'],
    ['https://ec.europa.eu/health/documents/community-register/html/', 'EU/1/21/1529'],
  ])('is known by its code of %s', async (system, code) => {
    const { body } = await create(immunizationOf(patientOf(), { vaccineCode: { coding: [{ system, code }] } }));
    expect(body.vaccineCode.coding?.[0]).toMatchObject({ system: OURS, code: 'astrazeneca' });
  });

  it('of a code that two products share is the first, unless another code tells', async () => {
    const coded = async (...coding: object[]) =>
      (await create(immunizationOf(patientOf(), { vaccineCode: { coding } }))).body.vaccineCode.coding?.[0]?.code;
    expect(await coded({ system: CVX, code: '510' })).toBe('vero-cell');
    expect(await coded({ system: CVX, code: '510' }, { system: OURS, code: 'hayat-vax' })).toBe('hayat-vax');
  });

  it.each<[string, object, number, string, string]>([
    ['another status', { status: 'not-done' }, 422, 'fhir-status-unsupported', 'status'],
    [
      'an unknown product',
      { vaccineCode: { coding: [{ system: CVX, code: '999' }] } },
      422,
      'fhir-code-unknown',
      'vaccineCode',
    ],
    [
      'two products',
      {
        vaccineCode: {
          coding: [
            { system: CVX, code: '210' },
            { system: CVX, code: '208' },
          ],
        },
      },
      ...([422, 'fhir-codes-disagree', 'vaccineCode'] as const),
    ],
    ['a month', { occurrenceDateTime: '2021-08' }, 422, 'fhir-date-imprecise', 'occurrenceDateTime'],
    ['no day', { occurrenceDateTime: '2021-02-30' }, 400, 'fhir-structure', 'occurrence[x]'],
    ['the future', { occurrenceDateTime: '2021-08-13' }, 422, 'given-in-the-future', 'occurrenceDateTime'],
    ['a lot of no maker', { lotNumber: '<script>' }, 422, 'lot-malformed', 'lotNumber'],
    ['nobody', { patient: { reference: 'Patient/x' } }, 422, 'fhir-reference-unresolved', 'patient'],
    ['an element of no standard', { colour: 'red' }, 400, 'fhir-structure', 'colour'],
    ['no patient', { patient: undefined }, 400, 'fhir-structure', 'patient'],
  ])('is refused for %s, with the place', async (_, change, status, code, place) => {
    const answer = await create(immunizationOf(patientOf(), change));
    expect([answer.status, codeOf(answer), placeOf(answer)]).toEqual([status, code, `Immunization.${place}`]);
  });

  it('is refused when it is no Immunization, too large, or of somebody who may not write', async () => {
    expect((await create({ resourceType: 'Patient' })).status).toBe(400);
    expect((await create(immunizationOf(patientOf(), { note: [{ text: 'x'.repeat(2_200_000) }] }))).status).toBe(413);
    const reader = { ...FACILITY_A, scopes: ['doses:read'] };
    expect((await create(immunizationOf(patientOf()), reader)).status).toBe(403);
  });
});

describe('a Bundle', () => {
  it('brings people with their doses, and tells which rules these broke', async () => {
    const patient = patientOf();
    const doses = ['2021-07-20', TODAY].map((on) => immunizationOf('urn:uuid:a', { occurrenceDateTime: on }));
    const answer = await send<Bundle>(
      '',
      bundle('transaction', entry(patient, { fullUrl: 'urn:uuid:a' }), ...doses.map((dose) => entry(dose))),
    );
    expect(answer.body.type).toBe('transaction-response');
    const [person, first, second] = responsesIn(answer);
    expect(person?.location).toMatch(/^Patient\//);
    expect([person, first, second].map((one) => one?.status)).toEqual(['201 Created', '201 Created', '201 Created']);
    expect(second?.outcome).toMatchObject({
      issue: [{ severity: 'warning', details: { coding: [{ code: 'too-early' }] } }],
    });
    const found = await read(`Immunization?patient=${person?.location ?? ''}`);
    expect(found.body.entry).toHaveLength(2);
  });

  it('is taken as a whole, but a batch entry by entry', async () => {
    const [good, bad] = [patientOf(), patientOf()].map((patient) => immunizationOf(patient));
    const wrong = { ...bad, lotNumber: '<script>' };
    const whole = await send<OperationOutcome>('', bundle('transaction', entry(good ?? {}), entry(wrong)));
    expect([whole.status, placeOf(whole)]).toEqual([422, 'Bundle.entry[1].resource.lotNumber']);
    const batch = await send<Bundle>('', bundle('batch', entry(good ?? {}), entry(wrong), entry(patientOf())));
    expect(batch.body.type).toBe('batch-response');
    expect(responsesIn(batch).map((one) => one?.status)).toEqual([
      '201 Created',
      '422 Unprocessable Entity',
      '422 Unprocessable Entity',
    ]);
  });

  it('compares a recommendation with what is due here, and keeps none', async () => {
    const dose = immunizationOf('urn:uuid:a', { occurrenceDateTime: '2021-07-01' });
    const recommendation = (day: string) => ({
      resourceType: 'ImmunizationRecommendation',
      patient: { reference: 'urn:uuid:a' },
      date: '2021-08-01',
      recommendation: [
        {
          targetDisease: { coding: [{ system: 'http://snomed.info/sct', code: '840539006' }] },
          forecastStatus: { coding: [{ code: 'due' }] },
          dateCriterion: [{ code: { coding: [{ system: 'http://loinc.org', code: '30980-7' }] }, value: day }],
        },
      ],
    });
    const said = ['2021-07-02', '2021-12-01'].map((day) => entry(recommendation(day)));
    const patient = entry(patientOf(), { fullUrl: 'urn:uuid:a' });
    const answer = await send<Bundle>('', bundle('transaction', patient, entry(dose), ...said));
    const outcomes = responsesIn(answer).slice(2);
    expect(outcomes.map((one) => codeOf({ body: one?.outcome }))).toEqual([
      'recommendation-differs',
      'recommendation-agrees',
    ]);
    const ours = await read<ImmunizationRecommendation>(outcomes[0]?.location ?? '');
    expect(ours.body).toMatchObject({ recommendation: [{ doseNumberPositiveInt: 2 }] });
  });

  it.each<[string, object, string]>([
    ['another kind', bundle('document', entry({ resourceType: 'Patient' })), 'fhir-not-a-transaction'],
    ['another resource', bundle('transaction', entry({ resourceType: 'Specimen' })), 'fhir-resource-unsupported'],
    ['nothing', bundle('transaction'), 'fhir-element-missing'],
    ['too many', bundle('batch', ...Array<object>(201).fill({})), 'fhir-too-many-entries'],
    ['a Patient alone', bundle('transaction', entry({ resourceType: 'Patient' })), 'fhir-patient-alone'],
  ])('is refused with %s', async (_, body, code) => {
    expect(codeOf(await send('', body))).toBe(code);
  });
});

describe('people and what is due to them', () => {
  it('are told to who may see them, and masked to another facility that knows the document', async () => {
    const patient = patientOf();
    const document = patient.identifier?.[0];
    const id = personIn(await create(immunizationOf(patient)));
    for (const actor of [FACILITY_A, DISTRICT, PROVINCE])
      expect((await read<Patient>(`Patient/${id}`, actor)).body).toMatchObject({ birthDate: '1984', gender: 'male' });
    const searched = await read(`Patient?identifier=${document?.system}|${document?.value}`, FACILITY_B);
    const [masked] = searched.body.entry ?? [];
    expect(masked?.resource).toMatchObject({ id, meta: { security: [{ code: 'MASKED' }] } });
    expect(JSON.stringify(masked)).not.toContain('Trần');
    const named = await read(`Patient?name=${encodeURIComponent('Trần Thử Nghiệm')}&birthdate=1984`, DISTRICT);
    expect((named.body.entry ?? []).map(({ resource }) => resource?.id)).toContain(id);
    expect((await read(`Patient?_id=${id}`)).body.entry).toHaveLength(1);
    const [{ count } = { count: 0 }] = await service.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit.entry
       WHERE action = 'vaccination-person.read' AND object_id = $1 AND detail->>'by' = 'fhir'`,
      [id],
    );
    expect(count).toBe(6);
  });

  it('say which dose is due and when, and that a course is complete', async () => {
    const person = newPerson();
    const { body } = await service.post<{ id: string; person: { id: string } }>('/v1/doses', {
      as: FACILITY_A,
      body: doseOf(person, { administered: { on: '2021-06-01' } }),
    });
    const own = await read<ImmunizationRecommendation>(`ImmunizationRecommendation/${body.person.id}`);
    const shown = await service.get<{ nextDue: { from: string; usual: string } }>(
      `/v1/vaccination-people/${body.person.id}`,
      { as: FACILITY_A },
    );
    expect(own.body.recommendation[0]).toMatchObject({
      forecastStatus: { coding: [{ code: 'due' }] },
      vaccineCode: [{ coding: [{ code: 'astrazeneca' }, { system: CVX, code: '210' }, {}, {}] }],
      dateCriterion: [{ value: shown.body.nextDue.from }, { value: shown.body.nextDue.usual }, {}],
      supportingImmunization: [{ reference: `Immunization/${body.id}` }],
    });
    const other = await read(`ImmunizationRecommendation?patient=Patient/${body.person.id}`, FACILITY_B);
    expect(JSON.stringify(other.body)).not.toContain(body.id);
    expect(other.body.entry).toHaveLength(1);
    await create(immunizationOf(`Patient/${body.person.id}`));
    const complete = await read<ImmunizationRecommendation>(`ImmunizationRecommendation/${body.person.id}`);
    expect(complete.body.recommendation[0]?.forecastStatus.coding?.[0]?.code).toBe('complete');
  });

  it.each([
    ['Patient?colour=red', 'fhir-search-unsupported'],
    ['Patient?birthdate=x', 'fhir-search-malformed'],
    ['Patient?name=Tr%E1%BA%A7n', 'name-and-birth-go-together'],
    ['Patient', 'facility-asks-by-document'],
    ['ImmunizationRecommendation', 'fhir-search-needs-patient'],
    ['ImmunizationRecommendation?patient=x', 'fhir-search-malformed'],
    ['Patient/x', 'not-found'],
    ['Patient/018f0000-0000-7000-8000-000000000001', 'vaccination-person-not-found'],
  ])('refuse %s', async (path, code) => {
    expect(codeOf(await read(path))).toBe(code);
  });

  it('stand in the metadata, which everybody may read', async () => {
    const { status, body } = await service.get<Resource>(`${PATH}/metadata`);
    expect(status).toBe(200);
    expect(() => validateResource(body)).not.toThrow();
    expect(JSON.stringify(body)).toContain(`"type":"ImmunizationRecommendation"`);
  });
});
