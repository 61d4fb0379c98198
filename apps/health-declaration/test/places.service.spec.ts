import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newIdempotencyKey, type ServiceInTest } from '#libs/testing';
import { posterPath } from '#libs/vocabulary';
import { PosterKeys } from '../src/places/poster-keys.js';
import { place, registeredPlace } from './declarations-of-nobody.js';
import { OFFICER, PROVINCE, startHealthDeclaration } from './running-health-declaration.js';

describe('places', () => {
  let service: ServiceInTest;

  beforeAll(async () => {
    service = await startHealthDeclaration();
  });
  afterAll(() => service.stop());

  it('are registered with a code, and never show their contact', async () => {
    const contactPhone = '0293 387 6543';
    const { status, body, headers } = await service.post('/v1/places', { as: OFFICER, body: place({ contactPhone }) });
    expect(status).toBe(201);
    expect(headers.get('etag')).toBe('"1"');
    expect(body).toMatchObject({ code: expect.stringMatching(/^[0-9A-Z]{8}$/), status: 'open', version: 1 });
    const shown = await service.get(`/v1/places/${String(body['code'])}`);
    expect(shown).toMatchObject({ status: 200, body: { name: 'Chợ Ví Dụ', communeName: 'Phường I', status: 'open' } });
    expect(JSON.stringify([body, shown.body])).not.toMatch(/387 ?6543/);
  });

  it('are registered once, however often the request comes', async () => {
    const key = newIdempotencyKey();
    const send = () => service.post('/v1/places', { as: OFFICER, key, body: place() });
    const answers = await Promise.all(Array.from({ length: 10 }, send));
    expect(new Set(answers.map(({ body }) => body['code'])).size).toBe(1);
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 10 }, () => 201));
    expect(answers.filter(({ headers }) => headers.has('idempotency-replayed'))).toHaveLength(9);
    const other = await service.post('/v1/places', { as: OFFICER, key, body: place({ name: 'Chợ khác' }) });
    expect(other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  });

  it.each([
    ['a commune that is not there', { communeCode: '00000' }, 422, 'commune-not-found'],
    ['a district in place of a commune', { communeCode: '00930' }, 422, 'commune-not-found'],
    ['half a point', { latitude: 9.7 }, 422, 'point-incomplete'],
  ])('are refused in %s', async (_, change, status, code) => {
    const answer = await service.post('/v1/places', { as: OFFICER, body: place(change) });
    expect(answer).toMatchObject({ status, body: { code } });
  });

  it('are listed by their codes, page by page', async () => {
    const codes = await Promise.all(Array.from({ length: 5 }, () => registeredPlace(service, { kind: 'worship' })));
    const listed: string[] = [];
    let cursor: string | null = '';
    while (cursor !== null) {
      const after: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const page: { body: { items: { code: string }[]; nextCursor: string | null } } = await service.get(
        `/v1/places?kind=worship&status=open&limit=2${after}`,
        { as: PROVINCE },
      );
      listed.push(...page.body.items.map(({ code }) => code));
      cursor = page.body.nextCursor;
    }
    expect(listed).toEqual(codes.sort());
  });

  it('are closed once, by who has seen the last version', async () => {
    const code = await registeredPlace(service);
    const close = (version: number) =>
      service.post(`/v1/places/${code}/closure`, {
        as: OFFICER,
        body: undefined,
        headers: { 'if-match': `"${version}"` },
      });
    expect(await close(2)).toMatchObject({ status: 412 });
    expect(await close(1)).toMatchObject({ status: 200, body: { status: 'closed', version: 2 } });
    expect(await close(2)).toMatchObject({ status: 422, body: { code: 'place-already-closed' } });
    expect(await service.post(`/v1/places/${code}/closure`, { as: OFFICER })).toMatchObject({ status: 428 });
    expect(await service.get(`/v1/places/${code}`)).toMatchObject({ body: { status: 'closed' } });
    expect(await service.get(`/v1/places/${code}/qr`)).toMatchObject({ status: 410, body: { code: 'place-closed' } });
  });

  it('publish what a report needs, and no more', async () => {
    const code = await registeredPlace(service, { contactPhone: '02933876543', latitude: 9.7, longitude: 105.4 });
    await service.post(`/v1/places/${code}/closure`, { as: OFFICER, headers: { 'if-match': '"1"' } });
    const events = await service.database.query<{ type: string; version: number; data: object }>(
      `SELECT type, aggregate_version AS version, data FROM messaging.event WHERE aggregate_id = $1 ORDER BY position`,
      [code],
    );
    const common = { day: '2021-08-11', code, kind: 'market', communeCode: '31318' };
    expect(events).toEqual([
      {
        type: 'vn.lachan.health-declaration.place-registered.v1',
        version: 1,
        data: { ...common, name: 'Chợ Ví Dụ', latitude: 9.7, longitude: 105.4 },
      },
      { type: 'vn.lachan.health-declaration.place-closed.v1', version: 2, data: common },
    ]);
  });

  it('lead from their poster to what a declarant may see', async () => {
    const code = await registeredPlace(service);
    const svg = await service.get<string>(`/v1/places/${code}/qr`);
    expect(svg.headers.get('content-type')).toMatch('image/svg+xml');
    expect(svg.headers.get('cache-control')).toMatch('public');
    expect((await service.get(`/v1/places/${code}/qr?format=png`)).headers.get('content-type')).toBe('image/png');
    const keys = await service.get<{ keys: { kid: string; purpose: string }[] }>('/.well-known/lachan-keys.json');
    expect(keys.body.keys.find(({ purpose }) => purpose === 'place-poster')).toMatchObject({
      kid: 'p-2021',
      revokedAt: null,
    });
    const forged = await service.get(`/q/1/${code}/p-2021/${'a'.repeat(86)}`);
    expect(forged).toMatchObject({ status: 422, body: { code: 'poster-forged' } });
  });

  it('send a browser that opened their poster to the page of the place, with a warning where it is not believed', async () => {
    const code = await registeredPlace(service);
    const path = posterPath(service.running.app.get(PosterKeys).posterFor(code));
    const open = async (poster: string, accept: string): Promise<[number, string | null]> => {
      const answer = await fetch(`${service.url}${poster}`, { redirect: 'manual', headers: { accept } });
      return [answer.status, answer.headers.get('location')];
    };
    const forged = `${path.slice(0, -86)}${'a'.repeat(86)}`;
    const browser = 'text/html,application/xhtml+xml,*/*;q=0.8';
    expect(await open(path, browser)).toEqual([303, `/p/${code}`]);
    expect(await open(forged, browser)).toEqual([303, `/p/${code}?poster=forged`]);
    expect(await open(`/q/1/${encodeURIComponent('//evil.example')}/k/s`, browser)).toEqual([303, '/?poster=forged']);
    expect(await open(path, 'application/json')).toEqual([200, null]);
    expect(await open(path.replace('p-2021', 'p-2020'), '*/*')).toEqual([422, null]);
  });

  it.each(['ABCDEFGH', 'K7M4Q2X', '%00', 'K7M4Q2XA'])('are not found by %s', async (code) => {
    expect((await service.get(`/v1/places/${code}`)).status).toBe(400);
  });
});
