import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { loadDataType, validateResource } from '@medplum/core';
import type { Bundle, CapabilityStatement, Patient, Resource, StructureDefinition } from '@medplum/fhirtypes';
import { capabilityStatementOf, searchset } from '#libs/fhir';
import { readFhirDefinitions } from '#libs/reference-data';
import { RunningGateway } from './running-gateway.js';
import { StandInService } from './stand-in-service.js';

const OF_TESTING = '018f0000-0000-7000-8000-000000000001';
const OF_VACCINATION = '018f0000-0000-7000-8000-00000000000a';

const patient = (id: string): Patient => ({ resourceType: 'Patient', id, name: [{ text: 'Nguyễn Thử' }] });
const outcome = (code: string): Resource => ({
  resourceType: 'OperationOutcome',
  issue: [{ severity: 'error', code: 'invalid', details: { coding: [{ system: 'urn:lachan:problem', code }] } }],
});

describe('the one door to what speaks FHIR', () => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    for (const definition of readFhirDefinitions()) loadDataType(definition as unknown as StructureDefinition);
    gateway = await RunningGateway.start({ UPSTREAM_ANSWER_MS: '1000' });
  });
  afterAll(() => gateway.stop());

  /** A service that has people, page by page, as the real ones do. */
  function answerPeople(service: StandInService, ids: readonly string[]): void {
    service.answers.set('/fhir/R4/Patient', (request, response) => {
      service.received.push({ method: 'GET', url: request.url ?? '', headers: request.headers, body: Buffer.alloc(0) });
      const query = new URL(request.url ?? '', 'http://x').searchParams;
      const [from, count] = [Number(query.get('_cursor') ?? 0), Number(query.get('_count'))];
      const next = from + count < ids.length ? String(from + count) : undefined;
      const page = { type: 'Patient', query: { _count: String(count) }, cursor: undefined, next };
      response.setHeader('content-type', 'application/fhir+json');
      response.end(JSON.stringify(searchset(page, ids.slice(from, from + count).map(patient))));
    });
    for (const id of ids) service.answerJson(`/fhir/R4/Patient/${id}`, () => patient(id));
  }
  function refuse(service: StandInService, path: string, status: number, code: string): void {
    service.answers.set(path, (_, response) => {
      response.writeHead(status, { 'content-type': 'application/fhir+json' }).end(JSON.stringify(outcome(code)));
    });
  }

  beforeEach(() => {
    for (const service of [gateway.testing, gateway.vaccination]) {
      service.received.length = 0;
      for (const path of [...service.answers.keys()]) if (path.startsWith('/fhir')) service.answers.delete(path);
    }
    answerPeople(gateway.testing, [OF_TESTING]);
    answerPeople(gateway.vaccination, [OF_VACCINATION]);
    gateway.testing.answerJson('/fhir/R4/metadata', () =>
      capabilityStatementOf({
        description: 'Tests',
        types: [
          { type: 'Specimen', interactions: ['read'], parameters: [] },
          { type: 'Patient', interactions: ['read', 'search-type'], parameters: [{ name: '_id', type: 'token' }] },
        ],
        interactions: ['transaction'],
      }),
    );
    gateway.vaccination.answerJson('/fhir/R4/metadata', () =>
      capabilityStatementOf({
        description: 'Doses',
        types: [
          { type: 'Immunization', interactions: ['read', 'create'], parameters: [{ name: 'date', type: 'date' }] },
          { type: 'Patient', interactions: ['read'], parameters: [{ name: 'name', type: 'string' }] },
        ],
        interactions: ['transaction', 'batch'],
      }),
    );
  });

  async function asked<Body extends Resource>(path: string, init: RequestInit = {}) {
    const answer = await gateway.fetch(`/fhir/R4${path}`, init);
    const body = (await answer.json()) as Body;
    expect(answer.headers.get('content-type')).toContain('application/fhir+json');
    expect(() => validateResource(body)).not.toThrow();
    return { status: answer.status, body, headers: answer.headers };
  }
  const send = (body: unknown, type = 'application/fhir+json') =>
    gateway.fetch('/fhir/R4', {
      method: 'POST',
      headers: { 'content-type': type },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
  const bundle = (...types: string[]) => ({
    resourceType: 'Bundle',
    type: 'transaction',
    entry: types.map((resourceType) => ({
      resource: { resourceType },
      request: { method: 'POST', url: resourceType },
    })),
  });
  const idsOf = ({ entry = [] }: Bundle) => entry.map(({ resource }) => resource?.id);
  const sourcesOf = ({ entry = [] }: Bundle) => entry.map(({ resource }) => resource?.meta?.source);

  it('tells to everybody what all services can do, of a common type all that any can', async () => {
    const { status, body } = await asked<CapabilityStatement>('/metadata');
    expect(status).toBe(200);
    expect(body.implementation?.url).toBe('http://lachan.test/fhir/R4');
    const types = body.rest?.[0]?.resource ?? [];
    expect(types.map(({ type }) => type)).toEqual(['Specimen', 'Patient', 'Immunization']);
    const people = types.find(({ type }) => type === 'Patient');
    expect(people?.interaction?.map(({ code }) => code)).toEqual(['read', 'search-type']);
    expect(people?.searchParam?.map(({ name }) => name)).toEqual(['_id', 'name']);
    expect(body.rest?.[0]?.interaction?.map(({ code }) => code)).toEqual(['transaction', 'batch']);
  });

  it('tells what is known while one service is down, and names it; with none it is told to come again', async () => {
    refuse(gateway.vaccination, '/fhir/R4/metadata', 500, 'internal');
    const { status, body } = await asked<CapabilityStatement>('/metadata');
    expect(status).toBe(200);
    expect(body.extension).toEqual([{ url: 'urn:lachan:unavailable-service', valueCode: 'vaccination' }]);
    gateway.testing.answers.set('/fhir/R4/metadata', (request) => void request.socket.destroy());
    expect((await asked('/metadata')).status).toBe(503);
  });

  it('finds people of both services, each with its source, page by page and each once', async () => {
    const [ofTesting, ofVaccination] = ['t', 'v'].map((name) => Array.from({ length: 5 }, (_, at) => `${name}${at}`));
    answerPeople(gateway.testing, ofTesting ?? []);
    answerPeople(gateway.vaccination, (ofVaccination ?? []).slice(0, 2));
    for (const count of [1, 2, 3, 100]) {
      const seen: unknown[] = [];
      let path: string | undefined = `/Patient?_count=${count}&name=x`;
      while (path !== undefined) {
        const { body }: { body: Bundle } = await asked<Bundle>(path);
        expect((body.entry ?? []).length).toBeLessThanOrEqual(count);
        seen.push(...idsOf(body));
        path = body.link?.find(({ relation }) => relation === 'next')?.url.replace('/fhir/R4', '');
      }
      expect([...seen].sort()).toEqual([...(ofTesting ?? []), 'v0', 'v1']);
    }
    const { body } = await asked<Bundle>('/Patient?_count=100');
    expect(new Set(sourcesOf(body))).toEqual(new Set(['urn:lachan:service:testing', 'urn:lachan:service:vaccination']));
    expect(gateway.vaccination.last.url).toContain('_count=50');
  });

  it('gives who may ask one service alone what that one has', async () => {
    refuse(gateway.testing, '/fhir/R4/Patient', 403, 'missing-scope');
    const { status, body } = await asked<Bundle>('/Patient');
    expect([status, idsOf(body)]).toEqual([200, [OF_VACCINATION]]);
    refuse(gateway.vaccination, '/fhir/R4/Patient', 403, 'missing-scope');
    expect((await asked('/Patient')).status).toBe(403);
  });

  it('says among the people which service cannot search so, and refuses where none can', async () => {
    refuse(gateway.testing, '/fhir/R4/Patient', 400, 'fhir-search-unsupported');
    const { body } = await asked<Bundle>('/Patient?name=x&birthdate=1984');
    expect(body.entry).toMatchObject([
      { resource: { resourceType: 'OperationOutcome', issue: [{ severity: 'warning', diagnostics: 'testing' }] } },
      { resource: { id: OF_VACCINATION } },
    ]);
    refuse(gateway.vaccination, '/fhir/R4/Patient', 403, 'missing-scope');
    expect((await asked('/Patient?name=x')).status).toBe(400);
  });

  it('finds nobody while a service is silent: who is not found would be entered anew', async () => {
    gateway.testing.answers.set('/fhir/R4/Patient', () => undefined);
    expect((await asked('/Patient')).status).toBe(504);
    refuse(gateway.testing, '/fhir/R4/Patient', 503, 'unavailable');
    const { status, headers } = await asked('/Patient');
    expect([status, headers.get('retry-after')]).toEqual([503, '2']);
  });

  it('reads a person of either service', async () => {
    refuse(gateway.testing, `/fhir/R4/Patient/${OF_VACCINATION}`, 404, 'not-found');
    refuse(gateway.vaccination, `/fhir/R4/Patient/${OF_TESTING}`, 403, 'missing-scope');
    const found = await Promise.all([OF_TESTING, OF_VACCINATION].map((id) => asked<Patient>(`/Patient/${id}`)));
    expect(found.map(({ body }) => [body.id, body.meta?.source])).toEqual([
      [OF_TESTING, 'urn:lachan:service:testing'],
      [OF_VACCINATION, 'urn:lachan:service:vaccination'],
    ]);
    for (const service of [gateway.testing, gateway.vaccination])
      refuse(service, '/fhir/R4/Patient/x', 404, 'not-found');
    expect((await asked('/Patient/x')).status).toBe(404);
  });

  it.each([
    [['Patient', 'Immunization'], 'vaccination'],
    [['ImmunizationRecommendation'], 'vaccination'],
    [['Patient'], 'vaccination'],
    [['Specimen', 'Patient', 'Observation'], 'testing'],
  ])('gives a Bundle of %j to %s, byte for byte', async (types, service) => {
    const body = ` ${JSON.stringify(bundle(...types))}\n`;
    const answer = await send(body);
    expect(answer.headers.get('x-answered-by')).toBe(service);
    expect(await answer.text()).toBe(body);
  });

  it.each<[string, unknown, string, number, string]>([
    ['no JSON', '{', 'application/fhir+json', 400, 'invalid-json'],
    ['no Bundle', { resourceType: 'Immunization' }, 'application/fhir+json', 400, 'fhir-not-a-transaction'],
    ['XML', '<Bundle/>', 'application/fhir+xml', 415, 'unsupported-media-type'],
    ['too much', 'x'.repeat(2_200_000), 'application/fhir+json', 413, 'body-too-large'],
  ])('refuses %s by itself', async (_, body, type, status, code) => {
    const answer = await send(body, type);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ issue: [{ details: { coding: [{ code }] } }] });
    expect([...gateway.testing.received, ...gateway.vaccination.received]).toEqual([]);
  });

  it('refuses a Bundle that mixes resources of two services, and names the entries', async () => {
    const answer = await send(bundle('Patient', 'Immunization', 'Specimen'));
    expect(answer.status).toBe(422);
    const { issue } = (await answer.json()) as { issue: { expression: string[] }[] };
    expect(issue.map(({ expression }) => expression)).toEqual([
      ['Bundle.entry[1].resource'],
      ['Bundle.entry[2].resource'],
    ]);
    expect([...gateway.testing.received, ...gateway.vaccination.received]).toEqual([]);
  });

  it.each([
    ['GET', '/Encounter', 404, 'fhir-resource-unsupported'],
    ['DELETE', '/Patient/x', 404, 'fhir-resource-unsupported'],
    ['GET', '/Patient?_count=many', 400, 'fhir-search-malformed'],
    ['GET', '/Patient?_cursor=x', 400, 'cursor-malformed'],
  ])('answers %s %s in the words of FHIR', async (method, path, status, code) => {
    const answer = await asked(path, { method });
    expect(answer).toMatchObject({ status, body: { issue: [{ details: { coding: [{ code }] } }] } });
  });

  it('asks as whoever asks, and closes itself to a token that is none', async () => {
    await gateway.fetchAs(await gateway.accessToken({ scope: 'vaccination-people:read' }), '/fhir/R4/Patient');
    expect(gateway.actorAt(gateway.vaccination).scopes).toEqual(['vaccination-people:read']);
    expect((await gateway.fetchAs('forged', '/fhir/R4/Patient')).status).toBe(401);
  });
});
