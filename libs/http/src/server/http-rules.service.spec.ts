import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { signInternalToken, type Problem } from '../index.js';
import { good, KEY, officer, signing, startTrialService, type TrialService } from './trial-service.fixture.js';

describe('HTTP rules of every service', () => {
  let service: TrialService;

  beforeAll(async () => {
    service = await startTrialService();
  });

  afterAll(() => service.app.close());

  it('takes a good body and keeps its trace', async () => {
    const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
    const answer = await service.post('/visits', good, { traceparent });
    expect(answer.statusCode).toBe(201);
    expect(answer.json()).toMatchObject({ name: 'An', key: KEY });
    expect(answer.json<{ trace: string }>().trace).toContain('0af7651916cd43dd8448eb211c80319c');
    expect(answer.headers.traceparent).toContain('0af7651916cd43dd8448eb211c80319c');
    expect(answer.headers['request-id']).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(service.lines.at(-1)).toMatchObject({
      method: 'POST',
      route: '/visits',
      status: 201,
      clientId: 'anonymous',
    });
  });

  it('lets a route take larger bodies', async () => {
    expect(
      (await service.post('/visits/batches', { ...good, name: 'x'.repeat(20_000) })).json<Problem>().errors,
    ).toEqual([expect.objectContaining({ path: 'name', code: 'too-long' })]);
    expect((await service.post('/visits/batches', { ...good, name: 'x'.repeat(60_000) })).statusCode).toBe(413);
  });

  it.each<['GET' | 'DELETE' | 'PUT' | 'POST', string, number, string]>([
    ['GET', '/nowhere', 404, 'not-found'],
    ['DELETE', '/visits', 405, 'method-not-allowed'],
    ['PUT', '/visits/1/close', 405, 'method-not-allowed'],
    ['GET', '/visits/not-a-uuid', 400, 'invalid-request'],
    ['GET', '/visits/%zz', 400, 'malformed-url'],
    ['GET', `/visits/${'x'.repeat(200)}`, 414, 'url-too-long'],
    ['POST', '/visits/1/close', 428, 'if-match-missing'],
    ['GET', '/visits', 401, 'unauthenticated'],
  ])('answers %s %s with %i %s', async (method, url, status, code) => {
    const answer = await service.app.inject({ method, url });
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    expect(answer.headers['content-type']).toMatch(/^application\/problem\+json/);
    if (status === 405) expect(answer.headers.allow).toContain(method === 'DELETE' ? 'GET, HEAD, POST' : 'POST');
  });

  it.each<[string, number, string, string | undefined]>([
    ['refused', 422, 'place-closed', undefined],
    ['queue', 503, 'unavailable', '1'],
    ['unknown', 503, 'outcome-unknown', '2'],
    ['database', 503, 'unavailable', '2'],
    ['anything', 500, 'internal', undefined],
  ])('answers a failure %s with %i', async (kind, status, code, retryAfter) => {
    const answer = await service.post(`/visits/failures/${kind}`, good);
    expect([answer.statusCode, answer.json<Problem>().code]).toEqual([status, code]);
    expect(answer.headers['retry-after']).toBe(retryAfter);
    expect(answer.body).not.toContain('Nguyễn');
    expect(service.failures).toHaveLength(status === 500 ? 1 : 0);
  });

  it('speaks Vietnamese, and English to those who ask', async () => {
    const asked = async (language?: string) =>
      (
        await service.post('/visits/failures/refused', good, language ? { 'accept-language': language } : {})
      ).json<Problem>();
    expect((await asked()).title).toBe('Địa điểm đã đóng');
    expect((await asked('en-GB,vi;q=0.5')).errors[0]?.message).toBe('The place is closed');
    expect((await asked('fr, vi;q=0.9, en;q=0.2')).title).toBe('Địa điểm đã đóng');
  });

  it.each([
    ['short', 400],
    ['x'.repeat(65), 400],
    ['has a space in the key', 400],
    ['x'.repeat(64), 201],
  ])('holds the idempotency key %s to its form', async (key, status) => {
    expect((await service.post('/visits', good, { 'idempotency-key': key })).statusCode).toBe(status);
  });

  it.each([
    ['"7"', 200],
    ['W/"7"', 200],
    ['7', 400],
    ['*', 400],
    ['"x"', 400],
  ])('reads If-Match %s', async (header, status) => {
    expect((await service.post('/visits/1/close', '', { 'if-match': header })).statusCode).toBe(status);
  });

  it('knows the actor of a good token and refuses all others', async () => {
    const asked = (token: string) =>
      service.app.inject({ method: 'GET', url: '/visits?limit=7', headers: { 'lachan-internal-token': token } });
    const answer = await asked(signInternalToken(officer, signing, new Date()));
    expect(answer.json()).toEqual({ limit: 7, actor: officer });
    expect((await asked(signInternalToken({ ...officer, scopes: [] }, signing, new Date()))).statusCode).toBe(403);
    expect((await asked(signInternalToken(officer, signing, new Date(0)))).statusCode).toBe(401);
    expect((await asked('x.y.z')).statusCode).toBe(401);
  });

  it.each([
    ['limit=501', 'too-large'],
    ['limit=x', 'wrong-type'],
    ['limit=1.5', 'wrong-type'],
    ['limit=1&limit=2', 'wrong-type'],
    ['unknown=1', 'unknown-field'],
  ])('refuses the query %s', async (query, code) => {
    const headers = { 'lachan-internal-token': signInternalToken(officer, signing, new Date()) };
    const answer = await service.app.inject({ method: 'GET', url: `/visits?${query}`, headers });
    expect(answer.json<Problem>().errors.map((error) => error.code)).toEqual([code]);
  });

  it('answers JSON or CSV as accepted, and 304 to who has the figures', async () => {
    const asked = (headers: Record<string, string>) =>
      service.app.inject({ method: 'GET', url: '/visits/report', headers });
    const json = await asked({});
    expect(json.json()).toEqual({ rows: [] });
    expect((await asked({ accept: 'text/csv' })).body).toBe("day\r\n'=1+1\r\n");
    expect((await asked({ accept: 'image/png' })).statusCode).toBe(406);
    const again = await asked({ 'if-none-match': String(json.headers.etag) });
    expect([again.statusCode, again.body]).toEqual([304, '']);
  });
});
