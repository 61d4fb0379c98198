import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Problem } from '../index.js';
import { good, startTrialService, type TrialService } from './trial-service.fixture.js';

describe('a hostile body', () => {
  let service: TrialService;

  beforeAll(async () => {
    service = await startTrialService();
  });

  afterAll(() => service.app.close());

  const without = (field: keyof typeof good) => Object.fromEntries(Object.entries(good).filter(([k]) => k !== field));
  const nested = (levels: number) => `${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`;

  it.each<{ body: string; sent: unknown; status: number; code: string; path?: string }>(
    (
      [
        ['no body', '', 400, 'missing', ''],
        ['null', 'null', 400, 'wrong-type', ''],
        ['a list', '[]', 400, 'wrong-type', ''],
        ['a text', '"x"', 400, 'wrong-type', ''],
        ['a missing field', without('name'), 400, 'missing', 'name'],
        ['a missing list', without('symptoms'), 400, 'missing', 'symptoms'],
        ['a null field', { ...good, name: null }, 400, 'wrong-type', 'name'],
        ['a null optional field', { ...good, code: null }, 400, 'wrong-type', 'code'],
        ['a number for a text', { ...good, name: 5 }, 400, 'wrong-type', 'name'],
        ['a text for a boolean', { ...good, onBehalf: 'false' }, 400, 'wrong-type', 'onBehalf'],
        ['too long', { ...good, name: 'x'.repeat(11) }, 400, 'too-long', 'name'],
        ['an unknown field', { ...good, extra: 1 }, 400, 'unknown-field', 'extra'],
        ['an unknown nested field', { ...good, birth: { year: '1', x: 1 } }, 400, 'unknown-field', 'birth.x'],
        ['not one of', { ...good, symptoms: ['fever', 'itch'] }, 400, 'not-one-of', 'symptoms[1]'],
        ['a text for a list', { ...good, symptoms: 'fever' }, 400, 'wrong-type', 'symptoms'],
        ['an object for a list', { ...good, symptoms: { length: 1 } }, 400, 'wrong-type', 'symptoms'],
        ['too many', { ...good, symptoms: Array(4).fill('fever') }, 400, 'too-many', 'symptoms'],
        ['no shape', { ...good, birth: {} }, 400, 'no-known-shape', 'birth'],
        ['two shapes', { ...good, birth: { year: '1', date: '2' } }, 400, 'ambiguous-shape', 'birth'],
        ['a shape that is none', { ...good, birth: 'x' }, 400, 'wrong-type', 'birth'],
        ['a wrong shape', { ...good, birth: { date: 1 } }, 400, 'wrong-type', 'birth.date'],
        ['refused by a parser', { ...good, code: 'abc' }, 400, 'not-even', 'code'],
        [
          'a nested list',
          { ...good, companions: [{ name: 'ok' }, { name: 'longer' }] },
          400,
          'too-long',
          'companions[1].name',
        ],
        ['a nested list of null', { ...good, companions: [null] }, 400, 'wrong-type', 'companions[0]'],
        ['NUL', { ...good, name: 'a\u0000' }, 400, 'control-character', 'name'],
        ['a lone surrogate', JSON.stringify(good).replace('An', '\\ud800'), 400, 'broken-text', 'name'],
        ['__proto__', `{"__proto__":{"name":"x"},${JSON.stringify(good).slice(1)}`, 400, 'unknown-field', ''],
        ['constructor', { ...good, constructor: { prototype: {} } }, 400, 'unknown-field', 'constructor'],
        ['toString', { ...good, toString: 1 }, 400, 'unknown-field', 'toString'],
        ['a nested bomb', nested(1_500), 400, 'nested-too-deep', ''],
        ['a bomb of lists', `{"name":${'['.repeat(4_000)}${']'.repeat(4_000)}}`, 400, 'nested-too-deep', ''],
        ['a list bomb', `{"name":[${'1,'.repeat(3_000)}1]}`, 400, 'too-many', 'name'],
        ['broken JSON', '{"name":', 400, 'invalid-json'],
        ['trailing text', `${JSON.stringify(good)}x`, 400, 'invalid-json'],
        ['a BOM', `\ufeff${JSON.stringify(good)}`, 400, 'invalid-json'],
        ['broken UTF-8', Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x7d]), 400, 'invalid-encoding'],
        ['UTF-16', Buffer.from(JSON.stringify(good), 'utf16le'), 400, 'invalid-json'],
        ['too large', { ...good, name: 'x'.repeat(20_000) }, 413, 'body-too-large'],
      ] satisfies [string, unknown, number, string, string?][]
    ).map(([body, sent, status, code, path]) => ({ body, sent, status, code, path })),
  )('refuses $body', async ({ sent, status, code, path }) => {
    const answer = await service.post('/visits', sent);
    const problem = answer.json<Problem>();
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    expect(problem.status).toBe(status);
    expect(answer.statusCode).toBe(status);
    if (path === undefined) expect(problem.code).toBe(code);
    else expect(problem.errors.map((error) => `${error.path}: ${error.code}`)).toContain(`${path}: ${code}`);
  });

  it('tells every faulty field at once', async () => {
    const answer = await service.post('/visits', { name: 1, symptoms: ['x', 'y'], extra: true });
    expect(answer.json<Problem>().errors).toHaveLength(6);
  });

  it.each([
    ['text/plain', 415],
    ['application/zip', 415],
    ['application/geo+json', 415],
    ['application/xml', 415],
    ['multipart/form-data; boundary=x', 415],
    ['application/x-www-form-urlencoded', 415],
    ['not a type', 415],
  ])('refuses the content type %s', async (type, status) => {
    const answer = await service.post('/visits', good, { 'content-type': type });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, 'unsupported-media-type']);
  });

  it.each([
    ['application/x-www-form-urlencoded', 'name=An', 201],
    ['application/json', '{"name":"An"}', 415],
    ['application/json', 'null', 415],
    ['application/json', '{', 415],
    ['text/csv', 'name', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
  ])('lets a route of forms take of %s `%s`: %i', async (type, body, status) => {
    const answer = await service.post('/visits/form', body, { 'content-type': type });
    expect(answer.statusCode).toBe(status);
  });
});
