import { afterAll, beforeAll, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { startHealthDeclaration } from './running-health-declaration.js';

/** Every route and who may use it: a new one is added here by decision, not by accident. */
const ROUTES = [
  ['GET /.well-known/lachan-keys.json', 'public'],
  ['GET /q/{version}/{code}/{kid}/{signature}', 'public'],
  ['GET /v1/attention-entries', 'attention:work'],
  ['GET /v1/attention-entries/{id}', 'attention:work'],
  ['GET /v1/covid-team/entries', 'covid-team:work'],
  ['POST /v1/attention-entries/{id}/takings', 'attention:work'],
  ['POST /v1/attention-entries/{id}/calls', 'attention:work'],
  ['POST /v1/attention-entries/{id}/decisions', 'attention:work'],
  ['POST /v1/attention-entries/{id}/releases', 'attention:work'],
  ['POST /v1/attention-entries/{id}/hamlets', 'attention:work'],
  ['GET /v1/check-ins/{id}', 'declarations:read'],
  ['GET /v1/declarations', 'declarations:read'],
  ['GET /v1/declarations/{id}', 'declarations:read'],
  ['GET /v1/declaration-groups/{id}', 'declarations:read'],
  ['POST /v1/declaration-groups', 'public'],
  ['GET /v1/questionnaires', 'public'],
  ['GET /v1/questionnaires/{form}', 'public'],
  ['GET /v1/personal-cards/{code}', 'personal-cards:write'],
  ['GET /v1/places', 'places:read'],
  ['GET /v1/places/{code}', 'public'],
  ['GET /v1/places/{code}/check-ins', 'check-ins:read'],
  ['GET /v1/places/{code}/qr', 'public'],
  ['GET /v1/places/{code}/visitor-counts', 'check-ins:read'],
  ['PUT /v1/places/{code}/capacity', 'check-ins:write'],
  ['GET /v1/checkpoint-conflicts', 'checkpoints:read'],
  ['GET /v1/checkpoint-day-packs/{checkpointCode}', 'checkpoints:work'],
  ['GET /v1/checkpoints', 'checkpoints:read'],
  ['GET /v1/risk-areas', 'public'],
  ['GET /v1/risk-areas/changes', 'public'],
  ['GET /v1/scan-coverage', 'checkpoints:read'],
  ['POST /v1/checkpoint-conflicts/{id}/closure', 'checkpoints:write'],
  ['POST /v1/checkpoint-passages', 'checkpoints:work'],
  ['POST /v1/checkpoint-passages/batches', 'checkpoints:work'],
  ['POST /v1/checkpoint-passages/{id}/decision', 'checkpoints:work'],
  ['POST /v1/checkpoint-passages/{id}/papers', 'checkpoints:work'],
  ['POST /v1/checkpoint-shifts', 'checkpoints:work'],
  ['POST /v1/checkpoint-shifts/{id}/end', 'checkpoints:work'],
  ['POST /v1/risk-areas', 'risk-areas:write'],
  ['POST /v1/risk-areas/{id}/end', 'risk-areas:write'],
  ['PUT /v1/checkpoints/{code}', 'checkpoints:write'],
  ['POST /v1/check-ins', 'public'],
  ['POST /v1/check-outs', 'public'],
  ['POST /v1/declarations', 'public'],
  ['POST /v1/declarations/batches', 'public'],
  ['POST /v1/declarations/{id}/corrections', 'public'],
  ['POST /v1/declarations/{id}/reviews', 'declarations:review'],
  ['POST /v1/personal-cards', 'personal-cards:write'],
  ['POST /v1/personal-cards/sheets', 'personal-cards:write'],
  ['POST /v1/personal-cards/{code}/revocation', 'personal-cards:write'],
  ['POST /v1/personal-codes', 'public'],
  ['POST /v1/personal-codes/{id}/revocation', 'public'],
  ['POST /v1/places', 'places:write'],
  ['POST /v1/places/{code}/closure', 'places:write'],
  ['POST /v1/tracing/overlaps', 'tracing:read'],
  ['POST /v1/scans', 'public'],
];

let service: ServiceInTest;

beforeAll(async () => {
  service = await startHealthDeclaration();
});
afterAll(() => service.stop());

it('declares who may use each route', async () => {
  const { body } = await service.get<{ paths: Record<string, Record<string, { 'x-permission'?: string }>> }>(
    '/openapi.json',
  );
  const found = Object.entries(body.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, route]) => [`${method.toUpperCase()} ${path}`, route['x-permission']]),
  );
  expect(found.sort()).toEqual([...ROUTES].sort());
});

it.each(ROUTES.filter(([, scope]) => scope !== 'public'))('%s is closed to those without %s', async (route, scope) => {
  const [method = '', path = ''] = route.split(' ');
  const url = path.replace('{id}', '0190a000-0000-7000-8000-000000000000').replace('{code}', 'K7M4Q2XQ');
  const actor = { kind: 'client', id: 'c', name: 'c', scopes: ['everything:else'], areas: ['93'] } as const;
  expect(await service.send(method, url, {})).toMatchObject({ status: 401 });
  expect(await service.send(method, url, { as: actor })).toMatchObject({
    status: 403,
    body: { code: 'missing-scope' },
  });
  expect(scope).toMatch(/^[a-z-]+:[a-z]+$/);
});

it('documents the format of a poster as a choice with a default', async () => {
  interface Documented {
    paths: Record<string, { get: { parameters: { name: string; required: boolean }[] } }>;
  }
  const { body } = await service.get<Documented>('/openapi.json');
  expect(body.paths['/v1/places/{code}/qr']?.get.parameters).toContainEqual(
    expect.objectContaining({ name: 'format', required: false }),
  );
});
