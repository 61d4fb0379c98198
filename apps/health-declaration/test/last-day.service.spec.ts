import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { clientActor, type ServiceInTest } from '#libs/testing';
import { registeredPlace } from './declarations-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

const SEER = clientActor('seer', ['declarations:read', 'checkpoints:read', 'check-ins:read'], ['930']);

describe('the first and the last day that can be written', () => {
  let service: ServiceInTest;
  let market: string;

  beforeAll(async () => {
    service = await startHealthDeclaration();
    market = await registeredPlace(service);
  });

  afterAll(() => service.stop());

  it.each(
    ['0001-01-01', '9999-12-31'].flatMap((day) => [
      { path: () => `/v1/declarations?from=${day}&to=${day}` },
      { path: () => `/v1/scan-coverage?on=${day}` },
      { path: () => `/v1/places/${market}/check-ins?day=${day}` },
      { path: () => `/v1/risk-areas?on=${day}` },
    ]),
  )('can be asked for: $path', async ({ path }) => {
    expect(await service.get(path(), { as: SEER })).toMatchObject({ status: 200 });
  });

  it.each([
    ['from', '/v1/declarations?from=0000-12-31'],
    ['on', '/v1/scan-coverage?on=0000-12-31'],
    ['on', '/v1/risk-areas?on=0000-12-31'],
  ])('are not in the year 0: %s of %s', async (field, path) => {
    const refused = { status: 400, body: { errors: [{ path: field }] } };
    expect(await service.get(path, { as: SEER })).toMatchObject(refused);
  });

  it.each(['0000-01-01T00:00:00Z', '9999-12-31T00:00:00Z'])('begin no question for contacts at %s', async (from) => {
    const tracer = clientActor('tracer', ['tracing:read'], ['930']);
    const answer = await service.post('/v1/tracing/overlaps', { as: tracer, body: { placeCode: market, from } });
    expect(answer).toMatchObject({ status: 400, body: { errors: [{ path: 'from' }] } });
  });
});
