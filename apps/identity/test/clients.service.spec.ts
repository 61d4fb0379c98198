import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Validator } from '@seriousme/openapi-schema-validator';
import type { Actor } from '#libs/http';
import { clientActor, newIdempotencyKey } from '#libs/testing';
import { ANALYST, NURSE, OFFICER, RunningIdentity } from './running-identity.js';

const administrator = (areas: string[], scopes = ['clients:write', 'reports:read']): Actor =>
  clientActor('administrator', scopes, areas);
const PROVINCE = administrator(['93']);
const OF_931 = administrator(['931']);
const GATEWAY: Actor = { kind: 'system', id: 'gateway', name: 'gateway', scopes: ['disabled-clients:read'], areas: [] };

interface ClientAnswer {
  clientId: string;
  clientSecret: string | null;
  version: number;
  disabledAt: string | null;
}

interface ClientPage {
  items: ClientAnswer[];
  nextCursor: string | null;
}

describe('the clients', () => {
  let identity: RunningIdentity;

  beforeAll(async () => {
    identity = await RunningIdentity.start();
  });

  afterAll(() => identity.stop());

  const good = { name: 'Kho dữ liệu', scopes: ['reports:read'], areas: ['930'] };

  const create = (body: object, call: { as?: Actor; key?: string } = {}) =>
    identity.service.post<ClientAnswer>('/v1/clients', { as: PROVINCE, body, ...call });

  const disable = (clientId: string, version: number, as = PROVINCE) =>
    identity.service.post(`/v1/clients/${clientId}/disable`, { as, headers: { 'if-match': `"${version}"` } });

  const created = async () => {
    const { body } = await create(good);
    return { ...body, clientSecret: String(body.clientSecret) };
  };

  const disabledIds = async () => {
    const path = '/internal/disabled-clients';
    return (await identity.service.get<{ clientIds: string[] }>(path, { as: GATEWAY })).body.clientIds;
  };

  it('are described by valid OpenAPI, which says nothing of the gateway’s list', async () => {
    const { body: document } = await identity.service.get<{ paths: object }>('/openapi.json');
    expect(await new Validator().validate(structuredClone(document) as never)).toEqual({ valid: true });
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining(['/v1/clients', '/v1/clients/{clientId}/disable', '/v1/staff', '/v1/facilities']),
    );
    expect(JSON.stringify(document.paths)).not.toContain('/internal');
  });

  it('are created with a secret that works and is stored as a hash only', async () => {
    const client = await created();
    expect(client.clientSecret).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect((await identity.token(client)).status).toBe(200);
    const [row] = await identity.service.database.query<object>('SELECT * FROM identity.client WHERE client_id = $1', [
      client.clientId,
    ]);
    expect(JSON.stringify(row)).not.toContain(client.clientSecret);
  });

  it('are created once by a repeated request, which cannot show the secret again', async () => {
    const key = newIdempotencyKey();
    const first = await create(good, { key });
    const again = await create(good, { key });
    expect([first.status, again.status]).toEqual([201, 201]);
    expect(again.headers.get('idempotency-replayed')).toBe('true');
    expect(again.body).toEqual({ ...first.body, clientSecret: null });
  });

  it('are created once by twenty requests at once', async () => {
    const key = newIdempotencyKey();
    const answers = await Promise.all(Array.from({ length: 20 }, () => create(good, { key })));
    expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201));
    const bodies = answers.map(({ body }) => body);
    expect(new Set(bodies.map(({ clientId }) => clientId)).size).toBe(1);
    expect(bodies.filter(({ clientSecret }) => clientSecret !== null)).toHaveLength(1);
  });

  it('are not created by a key that was used with another body', async () => {
    const key = newIdempotencyKey();
    await create(good, { key });
    expect((await create({ ...good, name: 'other' }, { key })).status).toBe(409);
  });

  it('of two administrators may be created with the same key', async () => {
    const key = newIdempotencyKey();
    await create(good, { key });
    const other = await create({ ...good, name: 'other' }, { key, as: { ...PROVINCE, id: 'another' } });
    expect(other.status).toBe(201);
  });

  it.each<[string, object, number, string, string]>([
    ['no scopes', { ...good, scopes: [] }, 400, 'too-few', 'scopes'],
    ['a broken scope', { ...good, scopes: ['Reports'] }, 400, 'malformed', 'scopes[0]'],
    ['a scope twice', { ...good, scopes: ['a:b', 'a:b'] }, 400, 'not-unique', 'scopes'],
    ['a scope that no route asks for', { ...good, scopes: ['reports:reed'] }, 422, 'unknown-scope', 'scopes[0]'],
    ['a scope of others', { ...good, scopes: ['staff:write'] }, 422, 'scope-not-yours', 'scopes[0]'],
    ['a broken area', { ...good, areas: ['x'] }, 400, 'malformed', 'areas[0]'],
    ['an area that does not exist', { ...good, areas: ['999'] }, 422, 'unknown-area', 'areas[0]'],
    ['an unknown field', { ...good, secret: 'x' }, 400, 'unknown-field', 'secret'],
    ['no name', { scopes: ['a:b'], areas: [] }, 400, 'missing', 'name'],
    ['a quota of nothing', { ...good, quota: { perSecond: 0, burst: 1 } }, 400, 'too-small', 'quota.perSecond'],
  ])('are refused with %s', async (_, body, status, code, path) => {
    const answer = await create(body);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ errors: expect.arrayContaining([expect.objectContaining({ path, code })]) });
  });

  it('cannot be given an area that the administrator does not have', async () => {
    expect(await create(good, { as: OF_931 })).toMatchObject({ status: 422, body: { code: 'area-not-yours' } });
  });

  it.each<[string, Actor | undefined, number]>([
    ['nobody', undefined, 401],
    ['somebody without the scope', administrator(['93'], ['reports:read']), 403],
  ])('cannot be seen, created or disabled by %s', async (_, as, status) => {
    expect((await identity.service.get('/v1/clients', { as })).status).toBe(status);
    expect((await identity.service.post('/v1/clients', { as })).status).toBe(status);
    expect((await identity.service.post('/v1/clients/officer/disable', { as })).status).toBe(status);
    expect((await identity.service.get('/internal/disabled-clients', { as })).status).toBe(status);
  });

  it('are listed page by page, without any secret, as far as the areas go', async () => {
    const ids: string[] = [];
    let cursor: string | null = '';
    for (let page = 0; page < 50 && cursor !== null; page += 1) {
      const query: string = cursor === '' ? '' : `&cursor=${cursor}`;
      const { body } = await identity.service.get<ClientPage>(`/v1/clients?limit=2${query}`, { as: OF_931 });
      expect(JSON.stringify(body)).not.toContain('ecret');
      ids.push(...body.items.map(({ clientId }) => clientId));
      cursor = body.nextCursor;
    }
    expect(ids).toContain(ANALYST.clientId);
    expect(ids).not.toContain(OFFICER.clientId);
  });

  it('get no token any more once disabled, and are named to the gateway', async () => {
    const client = await created();
    const answer = await disable(client.clientId, client.version);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('etag')).toBe('"2"');
    const refused = await identity.token(client);
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ error: 'invalid_client' });
    expect(await disabledIds()).toContain(client.clientId);
    const [entry] = await identity.service.database.query<{ actor_id: string }>(
      `SELECT actor_id FROM audit.entry WHERE action = 'client.disable' AND object_id = $1`,
      [client.clientId],
    );
    expect(entry?.actor_id).toBe('administrator');
  });

  it('are disabled in the version that was seen, once, by one who may see them', async () => {
    const { clientId } = await created();
    expect((await identity.service.post(`/v1/clients/${clientId}/disable`, { as: PROVINCE })).status).toBe(428);
    expect((await disable(clientId, 7)).status).toBe(412);
    expect((await disable(clientId, 1, OF_931)).status).toBe(404);
    expect((await disable('no-such-client', 1)).status).toBe(404);
    expect((await disable(clientId, 1)).status).toBe(200);
    expect((await disable(clientId, 2)).status).toBe(422);
  });

  it('are forgotten by the gateway’s list when no token of theirs can be good any more', async () => {
    const { clientId } = await created();
    await disable(clientId, 1);
    await identity.service.database.query(`UPDATE identity.client SET tokens_refused_until = $2 WHERE client_id = $1`, [
      clientId,
      new Date(Date.now() - 1_000),
    ]);
    expect(await disabledIds()).not.toContain(clientId);
  });

  it('of the file are taken again without any change, and with what has changed', async () => {
    const versions = () =>
      identity.service.database.query<{ client_id: string; version: number }>(
        `SELECT client_id, version FROM identity.client WHERE client_id = ANY($1) ORDER BY client_id`,
        [[ANALYST.clientId, NURSE.clientId, OFFICER.clientId]],
      );
    await (await identity.service.another()).stop();
    expect((await versions()).map(({ version }) => version)).toEqual([1, 1, 1]);
    await disable(NURSE.clientId, 1);
    await identity.writeClients([{ ...ANALYST, scopes: ['reports:read', 'places:read'] }, NURSE]);
    await (await identity.service.another()).stop();
    expect((await versions()).map(({ version }) => version)).toEqual([2, 2, 1]);
    expect(await (await identity.token(ANALYST)).json()).toMatchObject({ scope: 'reports:read places:read' });
    expect((await identity.token(NURSE)).status).toBe(401);
    expect((await identity.token(OFFICER)).status).toBe(200);
  });

  it.each<[string, object]>([
    ['a short secret', { ...OFFICER, clientSecret: 'short' }],
    ['a broken scope', { ...OFFICER, scopes: ['*'] }],
    ['a broken id', { ...OFFICER, clientId: 'a b' }],
  ])('are not taken from a file with %s, and no secret is told', async (_, client) => {
    await identity.writeClients([client as typeof OFFICER]);
    const starting = identity.service.another();
    await expect(starting).rejects.toThrow(/CLIENTS_FILE/);
    await expect(starting).rejects.not.toThrow(new RegExp(OFFICER.clientSecret));
  });
});
