import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ServiceInTest } from '#libs/testing';
import { BAD_BODIES } from './bad-bodies.js';
import { declaration } from './declarations-of-nobody.js';
import { startHealthDeclaration } from './running-health-declaration.js';

/** As many as the issue of the path asks for at least. */
const BODIES_MIN = 80;

interface Problem extends Record<string, unknown> {
  readonly errors: readonly { path: string; code: string; message: string }[];
}

let service: ServiceInTest;

beforeAll(async () => {
  service = await startHealthDeclaration();
});
afterAll(() => service.stop());

it(`are ${BODIES_MIN} at least, and no two are alike`, () => {
  expect(BAD_BODIES.length).toBeGreaterThanOrEqual(BODIES_MIN);
  expect(new Set(BAD_BODIES.map(({ name }) => name)).size).toBe(BAD_BODIES.length);
});

describe('a bad declaration is refused and told where:', () => {
  it.each(BAD_BODIES)('$name', async ({ body, headers = {}, status, code, path, fault = code }) => {
    const answer = await service.post<Problem>('/v1/declarations', { body, headers });
    expect(answer).toMatchObject({ status, body: { status, code } });
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    if (path === undefined) expect(answer.body.errors).toEqual([]);
    else expect(answer.body.errors).toContainEqual({ path, code: fault, message: expect.any(String) });
    // A code without its sentence would be told instead of it.
    for (const error of answer.body.errors) expect(error.message).not.toBe(error.code);
  });
});

describe('in a batch', () => {
  const batch = (body: unknown) => service.post<Problem>('/v1/declarations/batches', { key: null, body });

  it.each([
    [{}, 'items', 'missing'],
    [{ items: [] }, 'items', 'too-few'],
    [{ items: Array.from({ length: 201 }, () => 1) }, 'items', 'too-many'],
    [{ items: 'all' }, 'items', 'wrong-type'],
    [{ items: [1], more: 1 }, 'more', 'unknown-field'],
  ])('the whole is refused: %j', async (body, path, code) => {
    expect(await batch(body)).toMatchObject({ status: 400, body: { errors: [{ path, code }] } });
  });

  it('of four megabytes it is not read', async () => {
    expect(await batch({ items: ['a'.repeat(4_000_000)] })).toMatchObject({ status: 413 });
  });
});

it('leaves nothing behind', async () => {
  for (const table of ['health_declaration.declaration', 'messaging.event', 'messaging.outbox', 'sealing.data_key']) {
    expect([table, await service.count(table)]).toEqual([table, table === 'sealing.data_key' ? 1 : 0]);
  }
});

it('takes the good one that all of them were made from', async () => {
  expect(await service.post('/v1/declarations', { body: declaration() })).toMatchObject({ status: 201 });
});
