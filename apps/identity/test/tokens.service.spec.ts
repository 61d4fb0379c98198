import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeProtectedHeader, jwtVerify } from 'jose';
import { ANALYST, NURSE, OFFICER, PUBLIC_URL, RunningIdentity } from './running-identity.js';

interface TokenAnswer {
  access_token: string;
  token_type: string;
  expires_in: number;
  scope: string;
}

describe('the token endpoint', () => {
  let identity: RunningIdentity;

  beforeAll(async () => {
    identity = await RunningIdentity.start({ WRONG_SECRETS_PER_MINUTE: '5' });
  });

  afterAll(() => identity.stop());

  const auditOf = (objectId: string) =>
    identity.service.database.query<{ action: string; detail: Record<string, unknown>; actor_id: string }>(
      'SELECT action, detail, actor_id FROM audit.entry WHERE object_id = $1 ORDER BY position',
      [objectId],
    );

  const verified = async (token: string) => {
    const keys = createRemoteJWKSet(new URL('/oauth2/jwks', identity.url));
    return jwtVerify(token, keys, { algorithms: ['EdDSA'], issuer: PUBLIC_URL, audience: 'lachan-api', typ: 'at+jwt' });
  };

  it('grants everything the client has when no scope is asked for', async () => {
    const answer = await identity.token(OFFICER);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('cache-control')).toContain('no-store');
    const body = (await answer.json()) as TokenAnswer;
    expect(body).toMatchObject({
      token_type: 'Bearer',
      expires_in: 900,
      scope: 'declarations:read declarations:write',
    });
    const { payload } = await verified(body.access_token);
    expect(payload).toMatchObject({
      sub: 'officer',
      client_id: 'officer',
      client_name: 'officer',
      scope: 'declarations:read declarations:write',
      areas: ['930'],
    });
    expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBe(900);
    expect(decodeProtectedHeader(body.access_token).kid).toBe('t2');
  });

  it('grants less when less is asked for', async () => {
    const body = (await (await identity.token(OFFICER, { scope: 'declarations:read' })).json()) as TokenAnswer;
    expect(body.scope).toBe('declarations:read');
    expect((await verified(body.access_token)).payload.scope).toBe('declarations:read');
  });

  it('says facility and quota where the client has them, and nothing where not', async () => {
    const claims = async (client: typeof NURSE) =>
      (await verified(((await (await identity.token(client)).json()) as TokenAnswer).access_token)).payload;
    expect(await claims(NURSE)).toMatchObject({ facility: 'F-7', areas: ['31318'] });
    expect(await claims(NURSE)).not.toHaveProperty('quota');
    expect(await claims(ANALYST)).toMatchObject({ quota: { perSecond: 5, burst: 7 }, areas: [] });
    expect(await claims(ANALYST)).not.toHaveProperty('facility');
  });

  it('takes the secret in the form too', async () => {
    const answer = await identity.tokenWith({
      grant_type: 'client_credentials',
      client_id: ANALYST.clientId,
      client_secret: ANALYST.clientSecret,
    });
    expect(answer.status).toBe(200);
  });

  it.each<[string, () => Promise<Response>, number, string]>([
    ['a wrong secret', () => identity.token({ ...NURSE, clientSecret: 'wrong'.repeat(8) }), 401, 'invalid_client'],
    [
      'the hash in place of the secret',
      () => identity.token({ ...NURSE, clientSecret: 'a'.repeat(64) }),
      401,
      'invalid_client',
    ],
    ['an unknown client', () => identity.token({ ...NURSE, clientId: 'nobody' }), 401, 'invalid_client'],
    ['no credentials', () => identity.tokenWith({ grant_type: 'client_credentials' }), 400, 'invalid_request'],
    [
      'broken credentials',
      () => identity.tokenWith({ grant_type: 'client_credentials' }, { authorization: 'Basic %%' }),
      400,
      'invalid_request',
    ],
    ['a scope of others', () => identity.token(OFFICER, { scope: 'reports:read' }), 400, 'invalid_scope'],
    [
      'a scope that nobody has',
      () => identity.token(OFFICER, { scope: 'declarations:read no:such' }),
      400,
      'invalid_scope',
    ],
    [
      'an empty scope word',
      () => identity.token(OFFICER, { scope: 'declarations:read  declarations:write' }),
      400,
      'invalid_scope',
    ],
    ['another grant', () => identity.token(OFFICER, { grant_type: 'password' }), 400, 'unsupported_grant_type'],
    [
      'the code grant',
      () => identity.token(OFFICER, { grant_type: 'authorization_code', code: 'c', redirect_uri: 'http://a.test' }),
      400,
      'invalid_request',
    ],
    ['no grant', () => identity.token(OFFICER, { grant_type: '' }), 400, 'invalid_request'],
  ])('refuses %s in OAuth’s own form', async (_, ask, status, error) => {
    const answer = await ask();
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toContain('application/json');
    expect(await answer.json()).toMatchObject({ error });
  });

  it.each([
    ['JSON', 'application/json', '{"grant_type":"client_credentials"}'],
    ['two grants', 'application/x-www-form-urlencoded', 'grant_type=client_credentials&grant_type=client_credentials'],
    ['a broken content type', 'nonsense', 'grant_type=client_credentials'],
    ['sixty kilobytes', 'application/x-www-form-urlencoded', `grant_type=client_credentials&x=${'y'.repeat(60_000)}`],
  ])('refuses %s with 400', async (_, type, body) => {
    const basic = Buffer.from(`${OFFICER.clientId}:${OFFICER.clientSecret}`).toString('base64');
    const headers = { authorization: `Basic ${basic}`, 'content-type': type, accept: 'text/html' };
    const answer = await fetch(`${identity.url}/oauth2/token`, { method: 'POST', headers, body });
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ error: 'invalid_request' });
  });

  it.each([
    ['in the form', { client_id: 'a\0b', client_secret: 'x' }, {}],
    ['by Basic', {}, { authorization: `Basic ${Buffer.from('a%00b:x').toString('base64')}` }],
    ['as NUL by Basic', {}, { authorization: `Basic ${Buffer.from('a\0b:x').toString('base64')}` }],
  ])('knows no client with NUL in its id, sent %s', async (_, form, headers) => {
    const answer = await identity.tokenWith({ grant_type: 'client_credentials', ...form }, headers);
    expect(answer.status).toBeLessThan(500);
    expect(await answer.json()).toHaveProperty('error', expect.stringMatching(/^invalid_(client|request)$/));
  });

  it('records what it issued and what it refused, and never what was sent', async () => {
    const entries = await auditOf('officer');
    expect(entries.filter(({ action }) => action === 'token.issue').at(-1)).toMatchObject({
      actor_id: 'officer',
      detail: { scope: expect.stringContaining('declarations:read') },
    });
    expect(entries).toContainEqual({
      action: 'token.refuse',
      actor_id: 'anonymous',
      detail: { error: 'invalid_scope' },
    });
    const unknown = await auditOf('unknown');
    expect(unknown.length).toBeGreaterThan(0);
    expect(JSON.stringify(await identity.service.database.query('SELECT * FROM audit.entry'))).not.toMatch(
      /nobody|wrongwrong/,
    );
  });

  it('stores no token', async () => {
    const tables = await identity.service.database.query<{ name: string }>(
      `SELECT table_name AS name FROM information_schema.tables
       WHERE table_schema = 'identity' AND table_name LIKE '%token%'`,
    );
    expect(tables).toEqual([]);
  });

  it('answers wrong secrets beyond the limit with 429 and does not record them, but takes the right one', async () => {
    const wrong = { ...ANALYST, clientSecret: 'x'.repeat(43) };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 8; attempt += 1) statuses.push((await identity.token(wrong)).status);
    expect(statuses).toEqual([401, 401, 401, 401, 401, 429, 429, 429]);
    const late = await identity.token(wrong);
    expect(Number(late.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await late.json()).toMatchObject({ error: 'temporarily_unavailable' });
    expect((await identity.token(ANALYST)).status).toBe(200);
    const refused = (await auditOf('analyst')).filter(({ action }) => action === 'token.refuse');
    expect(refused).toHaveLength(5);
  });

  it('publishes every public key and no private one', async () => {
    const { keys } = (await (await fetch(`${identity.url}/oauth2/jwks`)).json()) as { keys: Record<string, string>[] };
    expect(keys.map(({ kid }) => kid)).toEqual(['t2', 't1']);
    for (const key of keys) expect(key).not.toHaveProperty('d');
  });

  it('describes what it serves, and nothing else', async () => {
    const headers = { 'x-forwarded-host': 'lachan.test', 'x-forwarded-proto': 'http' };
    const answer = await fetch(`${identity.url}/.well-known/openid-configuration`, { headers });
    const discovery = (await answer.json()) as Record<string, unknown>;
    expect(discovery).toMatchObject({
      issuer: PUBLIC_URL,
      token_endpoint: `${PUBLIC_URL}/oauth2/token`,
      jwks_uri: `${PUBLIC_URL}/oauth2/jwks`,
      authorization_endpoint: `${PUBLIC_URL}/oauth2/authorize`,
      userinfo_endpoint: `${PUBLIC_URL}/oauth2/userinfo`,
      end_session_endpoint: `${PUBLIC_URL}/oauth2/end-session`,
      grant_types_supported: ['authorization_code', 'client_credentials'],
      token_endpoint_auth_methods_supported: ['client_secret_basic', 'client_secret_post', 'none'],
      code_challenge_methods_supported: ['S256'],
      response_types_supported: ['code'],
      response_modes_supported: ['query'],
      id_token_signing_alg_values_supported: ['EdDSA'],
    });
    const endpoints = Object.keys(discovery).filter((name) => name.endsWith('_endpoint'));
    expect(endpoints.sort()).toEqual([
      'authorization_endpoint',
      'end_session_endpoint',
      'token_endpoint',
      'userinfo_endpoint',
    ]);
  });

  it.each(['/auth', '/oauth2/auth', '/me', '/token/introspection', '/session/end', '/reg'])(
    'serves no %s',
    async (path) => {
      expect((await fetch(`${identity.url}${path}`)).status).toBe(404);
    },
  );
});
