import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { loadDataType, validateResource } from '@medplum/core';
import type { Bundle, Resource, StructureDefinition } from '@medplum/fhirtypes';
import type { Actor } from '#libs/http';
import { readFhirDefinitions } from '#libs/reference-data';
import type { ServiceInTest } from '#libs/testing';
import { randomInt } from 'node:crypto';
import { COLLECTOR, OTHER_COLLECTOR, startTesting, TECHNICIAN, VALIDATOR } from './running-testing.js';
import { received } from './specimens-of-nobody.js';
import { PATH, SNOMED, observationOf, post, bundle, type Answered, wholeRecord } from './told-in-fhir.js';

describe('FHIR R4', () => {
  let service: ServiceInTest;
  beforeAll(async () => {
    service = await startTesting();
    for (const definition of readFhirDefinitions()) loadDataType(definition as unknown as StructureDefinition);
  });
  afterAll(() => service.stop());

  const send = (body: unknown, as: Actor | undefined = TECHNICIAN, type = 'application/fhir+json') =>
    service.post<Answered>(PATH, {
      as,
      body,
      key: null,
      headers: { 'content-type': type, 'accept-language': 'en' },
    });
  const read = <Body = Bundle>(path: string, as: Actor = TECHNICIAN) => service.get<Body>(`${PATH}/${path}`, { as });
  const statusesOf = (answer: { body: Answered }) => answer.body.entry?.map(({ response }) => response?.status);
  const faultsOf = (answer: { body: Answered }) =>
    (answer.body.issue ?? []).map(({ expression, details }) => [expression?.[0], details?.coding?.[0]?.code]);

  it('tells everybody what it can do', async () => {
    const answer = await service.get<Resource>(`${PATH}/metadata`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect(answer.body).toMatchObject({ resourceType: 'CapabilityStatement', fhirVersion: '4.0.1' });
    expect(() => validateResource(answer.body as Resource)).not.toThrow();
  });

  it('takes a person, an order, a specimen, its result and the report at once, and again without effect', async () => {
    const barcode = `F-${randomInt(2 ** 40)}`;
    const answer = await send(wholeRecord(barcode, 'positive'));
    expect(answer.body).toMatchObject({ resourceType: 'Bundle', type: 'transaction-response' });
    expect(statusesOf(answer)).toEqual(Array(5).fill('201 Created'));
    expect(() => validateResource(answer.body as Resource)).not.toThrow();
    expect(statusesOf(await send(wholeRecord(barcode, 'positive')))).toEqual(Array(5).fill('200 OK'));
    const found = await read(`DiagnosticReport?identifier=urn:lachan:assigner:BV-DK-HG|${barcode}`);
    expect(found.body.entry).toHaveLength(1);
    expect(found.body.entry?.[0]?.resource).toMatchObject({
      status: 'final',
      conclusionCode: [{ coding: [{ code: '260373001' }] }],
    });
    for (const type of ['Specimen', 'Patient', 'ServiceRequest', 'Observation', 'DiagnosticReport']) {
      const { body } = await read(`${type}?identifier=${barcode}`);
      const resource = body.entry?.[0]?.resource as Resource;
      expect(() => validateResource(body)).not.toThrow();
      const one = await read<Resource>(`${type}/${resource.id}`);
      expect([one.status, one.body]).toEqual([200, resource]);
      expect((await read(`${type}/${resource.id}`, OTHER_COLLECTOR)).status).toBe(404);
    }
    const { body } = await read(`Patient?identifier=${barcode}`);
    expect(body.entry?.[0]?.resource).toMatchObject({
      birthDate: '1984',
      gender: 'female',
      name: [{ text: 'Nguyễn Thử Mười' }],
    });
    const rows = await service.database.query<{ action: string; detail: object }>(
      `SELECT action, detail FROM audit.entry WHERE action IN ('result.read', 'specimen.read') AND detail->>'by' = 'fhir'`,
    );
    expect(rows.map(({ action, detail }) => [action, detail])).toContainEqual([
      'result.read',
      { by: 'fhir', resultVersion: 1 },
    ]);
  });

  it('opens amendments for amended, corrected and entered in error, which await our second person', async () => {
    for (const status of ['amended', 'corrected', 'entered-in-error']) {
      const { barcode } = await received(service);
      expect(statusesOf(await send(bundle(post(observationOf({ barcode, value: 'positive' })))))).toEqual([
        '201 Created',
      ]);
      const answer = await send(bundle(post(observationOf({ barcode, value: 'negative', status }))));
      expect(statusesOf(answer)).toEqual(['202 Accepted']);
      const before = await read(`Observation?identifier=${barcode}`);
      expect(before.body.entry?.[0]?.resource).toMatchObject({ status: 'final', meta: { versionId: '1' } });
      await service.post(`/v1/specimens/${barcode}/results/2/validations`, { as: VALIDATOR, body: {} });
      const after = await read(`Observation?identifier=${barcode}`);
      const expected = status === 'entered-in-error' ? 'entered-in-error' : 'corrected';
      expect(after.body.entry?.[0]?.resource).toMatchObject({ status: expected });
    }
  });

  it('does not publish what is preliminary, and says where a contradiction or an unknown specimen waits', async () => {
    const { barcode } = await received(service);
    await send(bundle(post(observationOf({ barcode, value: 'positive', status: 'preliminary' }))));
    expect((await read(`Observation?identifier=${barcode}`)).body.entry).toEqual([]);
    await send(bundle(post(observationOf({ barcode }))));
    const contradiction = await send(bundle(post(observationOf({ barcode, value: 'positive' }))));
    expect(contradiction.body.entry?.[0]?.response).toMatchObject({
      status: '202 Accepted',
      outcome: { issue: [{ code: 'conflict' }] },
    });
    const unknown = await send(bundle(post(observationOf({ barcode: 'NOBODY-KNOWS' }))));
    expect(unknown.body.entry?.[0]?.response?.status).toBe('202 Accepted');
    const { body } = await service.get<{ items: { reason: string }[] }>('/v1/unmatched-results', { as: TECHNICIAN });
    expect(body.items.map(({ reason }) => reason).sort()).toEqual(['barcode-unknown', 'value-differs']);
  });

  it('searches by status, day and last change in pages, and shows each what it may see', async () => {
    const all: string[] = [];
    let path: string | undefined = 'Specimen?_count=2&date=2021-08-11&_lastUpdated=ge2021-08-01';
    while (path !== undefined) {
      const { body }: { body: Bundle } = await read(path);
      all.push(...(body.entry ?? []).map(({ resource }) => resource?.id ?? ''));
      expect((body.entry ?? []).length).toBeLessThanOrEqual(2);
      path = body.link?.find(({ relation }) => relation === 'next')?.url.replace(`${PATH}/`, '');
    }
    expect(all.length).toBeGreaterThan(4);
    expect(new Set(all).size).toBe(all.length);
    expect((await read('Specimen?date=2021-08-10')).body.entry).toEqual([]);
    expect((await read('Specimen?date=lt2021-08-11T06:00:00')).body.entry).toEqual([]);
    expect((await read('Specimen?_lastUpdated=gt2021-08-12')).body.entry).toEqual([]);
    expect((await read('DiagnosticReport?status=entered-in-error')).body.entry).toHaveLength(1);
    expect((await read('Specimen', OTHER_COLLECTOR)).body.entry).toEqual([]);
  });

  it.each<[string, string, string]>([
    ['Specimen?colour=red', 'colour', 'fhir-search-unsupported'],
    ['Specimen?date=yesterday', 'date', 'fhir-search-malformed'],
    ['Specimen?date=2021-02-30', 'date', 'fhir-search-malformed'],
    ['Specimen?_count=many', '_count', 'fhir-search-malformed'],
    ['Specimen?_id=x', '_id', 'fhir-search-malformed'],
    ['Specimen?identifier=', 'identifier', 'fhir-search-malformed'],
    ['Specimen?_cursor=x', 'cursor', 'cursor-malformed'],
  ])('says which parameter of a search is wrong: %s', async (path, parameter, code) => {
    const answer = await read<Answered>(path);
    expect([answer.status, faultsOf(answer)]).toEqual([400, [[parameter, code]]]);
    expect((await read('Encounter')).status).toBe(404);
    expect((await read('Specimen/x')).status).toBe(404);
  });

  const good = observationOf({ barcode: 'X' }) as Record<string, unknown>;
  it.each<[string, unknown, number, string | undefined, string]>([
    ['nothing', '', 400, 'Bundle', 'fhir-not-a-transaction'],
    ['no JSON', '{', 400, undefined, 'invalid-json'],
    ['a list', [], 400, 'Bundle', 'fhir-not-a-transaction'],
    [
      'another Bundle',
      { resourceType: 'Bundle', type: 'batch', entry: [] },
      400,
      'Bundle.type',
      'fhir-not-a-transaction',
    ],
    ['no entries', bundle(), 400, 'Bundle.entry', 'fhir-element-missing'],
    ['an entry of nothing', bundle({}), 400, 'Bundle.entry[0].resource', 'fhir-element-missing'],
    [
      'another resource',
      bundle(post({ resourceType: 'Encounter' })),
      400,
      'Bundle.entry[0].resource',
      'fhir-resource-unsupported',
    ],
    [
      'another request',
      bundle({ resource: good, request: { method: 'DELETE', url: 'Observation/1' } }),
      400,
      'Bundle.entry[0].request',
      'fhir-request-unsupported',
    ],
    [
      'an element of no standard',
      bundle(post({ ...good, colour: 'red' })),
      400,
      'Bundle.entry[0].resource.colour',
      'fhir-structure',
    ],
    ['a wrong type', bundle(post({ ...good, status: 5 })), 400, 'Bundle.entry[0].resource.status', 'fhir-structure'],
    [
      'an unknown status',
      bundle(post({ ...good, status: 'unknown' })),
      422,
      'Bundle.entry[0].resource.status',
      'fhir-status-unsupported',
    ],
    [
      'an unknown test',
      bundle(post({ ...good, code: { coding: [{ system: 'http://loinc.org', code: '1-1' }] } })),
      422,
      'Bundle.entry[0].resource.code',
      'fhir-code-unknown',
    ],
    [
      'an unknown value',
      bundle(post({ ...good, valueCodeableConcept: { coding: [{ system: SNOMED, code: '1' }] } })),
      422,
      'Bundle.entry[0].resource.value',
      'fhir-code-unknown',
    ],
    [
      'no specimen',
      bundle(post({ ...good, specimen: undefined })),
      422,
      'Bundle.entry[0].resource.specimen',
      'fhir-reference-unresolved',
    ],
    [
      'a reference to nothing',
      bundle(
        post({
          resourceType: 'DiagnosticReport',
          status: 'final',
          code: { text: 'x' },
          result: [{ reference: 'urn:uuid:0' }],
        }),
      ),
      422,
      'Bundle.entry[0].resource.result[0]',
      'fhir-reference-unresolved',
    ],
    [
      'too many entries',
      bundle(...Array.from({ length: 201 }, () => post(good))),
      400,
      'Bundle.entry',
      'fhir-too-many-entries',
    ],
  ])('says what is wrong and where: %s', async (_, body, status, expression, code) => {
    const answer = await send(body);
    expect(answer.headers.get('content-type')).toBe('application/fhir+json; charset=utf-8');
    expect([answer.status, answer.body.resourceType]).toEqual([status, 'OperationOutcome']);
    expect(faultsOf(answer)).toContainEqual([expression, code]);
    expect(() => validateResource(answer.body as Resource)).not.toThrow();
  });

  it('takes nothing of a transaction of which one entry is refused', async () => {
    const { barcode } = await received(service);
    const late = observationOf({ barcode: (await received(service)).barcode, issued: '2021-08-20T00:00:00Z' });
    const answer = await send(bundle(post(observationOf({ barcode })), post(late)));
    expect([answer.status, faultsOf(answer)]).toEqual([422, [['Bundle.entry[1].resource', 'tested-in-the-future']]]);
    expect((await read(`Observation?identifier=${barcode}`)).body.entry).toEqual([]);
  });

  it('is closed without token and scope, and bounded in depth and size', async () => {
    const body = bundle(post(good));
    expect((await service.post(PATH, { body, headers: { 'content-type': 'application/fhir+json' } })).status).toBe(401);
    const refused = await send(body, { ...TECHNICIAN, scopes: ['specimens:read'] });
    expect([refused.status, refused.body.resourceType]).toEqual([403, 'OperationOutcome']);
    const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
    expect((await send({ resourceType: 'Bundle', deep: nested(40) })).status).toBe(400);
    const large = await send({ resourceType: 'Bundle', text: 'x'.repeat(2_200_000) });
    expect([large.status, large.body.resourceType]).toEqual([413, 'OperationOutcome']);
    expect((await send(body, TECHNICIAN, 'application/xml')).status).toBe(415);
    expect((await send(body, TECHNICIAN, 'application/json')).status).toBe(200);
    expect((await send(body, COLLECTOR)).status).toBe(200);
  });

  it('never breaks, whatever the JSON', async () => {
    const anything = fc.oneof(
      fc.json(),
      fc.json().map((text) => JSON.stringify(bundle(post({ ...good, extra: JSON.parse(text) as unknown })))),
      fc
        .json()
        .map((text) =>
          JSON.stringify({ resourceType: 'Bundle', type: 'transaction', entry: JSON.parse(text) as unknown }),
        ),
      fc
        .record({ name: fc.constantFrom(...Object.keys(good)), text: fc.json() })
        .map(({ name, text }) => JSON.stringify(bundle(post({ ...good, [name]: JSON.parse(text) as unknown })))),
    );
    await fc.assert(
      fc.asyncProperty(anything, async (text) => {
        expect((await send(text)).status).toBeLessThan(500);
      }),
      { numRuns: 80 },
    );
  });
});
