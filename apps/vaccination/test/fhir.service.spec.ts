import { loadDataType, validateResource } from '@medplum/core';
import type { Bundle, Immunization, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readFhirDefinitions } from '#libs/reference-data';
import type { ServiceInTest } from '#libs/testing';
import {
  doseOf,
  DISTRICT,
  FACILITY_A,
  FACILITY_B,
  newPerson,
  PROVINCE,
  SITE_B,
  startVaccination,
  TODAY,
} from './running-vaccination.js';

const PATH = '/fhir/R4/Immunization';

let service: ServiceInTest;

beforeAll(async () => {
  for (const definition of readFhirDefinitions()) loadDataType(definition as unknown as StructureDefinition);
  service = await startVaccination();
});
afterAll(() => service.stop());

const record = async (body: object, as = FACILITY_A) => (await service.post('/v1/doses', { as, body })).body;
const read = <Body = Bundle<Immunization>>(query: string, as = FACILITY_A) =>
  service.get<Body>(`${PATH}${query}`, { as });
const idsOf = ({ body }: { readonly body: Bundle }) => (body.entry ?? []).map(({ resource }) => resource?.id);
const personOf = (dose: Record<string, unknown>) => (dose.person as { readonly id: string }).id;

describe('a dose as an Immunization', () => {
  it('is the dose of the ledger, as R4 defines it', async () => {
    const person = newPerson();
    await record(doseOf(person, { administered: { on: '2021-05-01' }, lot: undefined, lotUnknown: true }));
    const dose = await record(doseOf(person, { administered: { at: '2021-08-11T08:15:00+07:00' } }));
    const { status, body, headers } = await read<Immunization>(`/${dose.id}`);
    expect([status, headers.get('content-type')]).toEqual([200, 'application/fhir+json; charset=utf-8']);
    expect(body).toMatchObject({
      ...{ id: dose.id, status: 'completed', lotNumber: 'ABV1234', occurrenceDateTime: '2021-08-11T01:15:00.000Z' },
      ...{ primarySource: true, protocolApplied: [{ doseNumberPositiveInt: 2 }] },
      patient: { reference: `Patient/${personOf(dose)}` },
    });
    expect(() => validateResource(body as Resource)).not.toThrow();
    const both = await read(`?patient=Patient/${personOf(dose)}`);
    expect(idsOf(both)).toHaveLength(2);
    expect(both.body.entry?.[1]?.resource).toMatchObject({ occurrenceDateTime: '2021-05-01' });
    expect(() => validateResource(both.body as Resource)).not.toThrow();
    const [{ count } = { count: 0 }] = await service.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit.entry WHERE action = 'dose.read' AND object_id = $1 AND detail->>'by' = 'fhir'`,
      [dose.id],
    );
    expect(count).toBe(2);
  });

  it('is one for both facilities that entered it, and not there for one that did not', async () => {
    const person = newPerson();
    const dose = await record(doseOf(person));
    expect((await read(`/${dose.id}`, FACILITY_B)).status).toBe(404);
    await record(doseOf(person, { facilityCode: SITE_B }), FACILITY_B);
    for (const actor of [FACILITY_A, FACILITY_B, DISTRICT, PROVINCE])
      expect(idsOf(await read(`?patient=${personOf(dose)}`, actor))).toEqual([dose.id]);
  });

  it('that was withdrawn was entered in error, and one that got another number is told anew', async () => {
    const person = newPerson();
    const dose = await record(doseOf(person));
    const before = (await read<Immunization>(`/${dose.id}`)).body.meta;
    const earlier = await record(doseOf(person, { administered: { on: '2021-05-01' }, lot: 'ABV0001' }));
    const { body } = await read<Immunization>(`/${dose.id}`);
    expect(body.protocolApplied).toEqual([{ doseNumberPositiveInt: 2 }]);
    expect(Date.parse(body.meta?.lastUpdated ?? '')).toBeGreaterThan(Date.parse(before?.lastUpdated ?? ''));
    await service.post(`/v1/doses/${earlier.id}/withdrawals`, { as: FACILITY_A, body: { reason: 'Nhập nhầm' } });
    const withdrawn = (await read<Immunization>(`/${earlier.id}`)).body;
    expect(withdrawn.status).toBe('entered-in-error');
    expect(() => validateResource(withdrawn as Resource)).not.toThrow();
  });
});

describe('a search', () => {
  it('goes by the day in Vietnam and by the last change, in pages', async () => {
    const person = newPerson();
    const days = ['2021-06-01', '2021-07-01', '2021-08-01'];
    const doses: Record<string, unknown>[] = [];
    for (const [index, on] of days.entries())
      doses.push(await record(doseOf(person, { administered: { on }, lot: `L${index}` })));
    const midnight = await record(doseOf(newPerson(), { administered: { at: '2021-07-31T17:00:00Z' } }));
    expect(idsOf(await read('?date=2021-08-01'))).toEqual(expect.arrayContaining([doses[2]?.id, midnight.id]));
    expect(idsOf(await read('?date=2021-07-31'))).not.toContain(midnight.id);
    const who = `patient=${personOf(doses[0] ?? {})}`;
    expect(idsOf(await read(`?${who}&date=ge2021-06-15&date=lt2021-08-01`))).toEqual([doses[1]?.id]);
    expect(idsOf(await read(`?${who}&_lastUpdated=lt${TODAY}`))).toEqual([]);
    const seen: unknown[] = [];
    let path: string | undefined = `?${who}&_count=2`;
    while (path !== undefined) {
      const page: { body: Bundle } = await read(path);
      seen.push(...idsOf(page));
      path = page.body.link?.find(({ relation }) => relation === 'next')?.url.replace(PATH, '');
    }
    expect(seen).toEqual(doses.map(({ id }) => id).reverse());
  });

  it.each([
    ['?colour=red', 'fhir-search-unsupported'],
    ['?toString=1', 'fhir-search-unsupported'],
    ['?date=yesterday', 'fhir-search-malformed'],
    ['?date=2021-02-30', 'fhir-search-malformed'],
    ['?patient=x', 'fhir-search-malformed'],
    ['?_id=x', 'fhir-search-malformed'],
    ['?_count=many', 'fhir-search-malformed'],
    ['?_count=1&_count=2', 'fhir-search-malformed'],
    ['?_cursor=x', 'cursor-malformed'],
  ])('says in an OperationOutcome what is wrong: %s', async (query, code) => {
    const answer = await read<Resource>(query);
    expect(answer).toMatchObject({
      status: 400,
      body: { resourceType: 'OperationOutcome', issue: [{ details: { coding: [{ code }] } }] },
    });
    expect(() => validateResource(answer.body)).not.toThrow();
  });

  it('is closed without token and without the scope', async () => {
    expect((await service.get(PATH)).status).toBe(401);
    expect((await read('', { ...FACILITY_A, scopes: ['doses:write'] })).status).toBe(403);
    expect((await read('/x')).status).toBe(404);
  });
});
