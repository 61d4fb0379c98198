import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { ed25519, eventuallyHolds } from '#libs/testing';
import { PUBLIC_URL, publishedKey, RunningGateway } from './running-gateway.js';

const inSeconds = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

const encoded = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url');

describe('an access token at the gateway', () => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    gateway = await RunningGateway.start({ DISABLED_CLIENTS_POLL_MS: '50' });
  });

  afterAll(() => gateway.stop());

  it('becomes an internal token that says who asks', async () => {
    const token = await gateway.accessToken({ facility: 'F-7', scope: 'a:b c:d', areas: ['930', '31318'] });
    expect((await gateway.fetchAs(token)).status).toBe(200);
    expect(gateway.actorAt(gateway.declarations)).toEqual({
      kind: 'client',
      id: 'officer',
      name: 'officer',
      scopes: ['a:b', 'c:d'],
      areas: ['930', '31318'],
      facility: 'F-7',
    });
    expect(gateway.declarations.last.headers).not.toHaveProperty('authorization');
  });

  it('is verified once: its internal token serves many requests', async () => {
    const token = await gateway.accessToken();
    const sent = new Set<unknown>();
    for (let request = 0; request < 5; request += 1) {
      await gateway.fetchAs(token);
      sent.add(gateway.declarations.last.headers['lachan-internal-token']);
    }
    expect(sent.size).toBe(1);
  });

  it('is not needed: without one there is no internal token either', async () => {
    expect((await gateway.fetch('/v1/places/ABCD2345')).status).toBe(200);
    expect(gateway.declarations.last.headers).not.toHaveProperty('lachan-internal-token');
  });

  const edited = async (change: object): Promise<string> => {
    const [head = '', body = '', signature = ''] = (await gateway.accessToken()).split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as object;
    return [head, encoded({ ...claims, ...change }), signature].join('.');
  };

  const unsigned = async (alg: string): Promise<string> => {
    const [, body = ''] = (await gateway.accessToken()).split('.');
    return `${encoded({ alg, typ: 'at+jwt', kid: 't1' })}.${body}.`;
  };

  const withPublicKeyAsSecret = async (): Promise<string> => {
    const secret = Buffer.from(JSON.stringify(gateway.tokenKey.publicJwk));
    const claims = { iss: PUBLIC_URL, aud: 'lachan-api', client_id: 'officer', iat: inSeconds(0), exp: inSeconds(60) };
    return new SignJWT(claims).setProtectedHeader({ alg: 'HS256', typ: 'at+jwt', kid: 't1' }).sign(secret);
  };

  const carryingItsOwnKey = async (): Promise<string> => {
    const own = ed25519('t1');
    const claims = { iss: PUBLIC_URL, aud: 'lachan-api', client_id: 'officer', iat: inSeconds(0), exp: inSeconds(60) };
    const header = {
      alg: 'EdDSA',
      typ: 'at+jwt',
      kid: 't1',
      jwk: { kty: 'OKP', crv: 'Ed25519', x: String(own.publicJwk.x) },
    };
    return new SignJWT(claims).setProtectedHeader(header).sign(own.privateJwk);
  };

  it.each<[string, () => Promise<string>]>([
    ['has expired', () => gateway.accessToken({ iat: inSeconds(-1000), exp: inSeconds(-1) })],
    ['never expires', () => gateway.accessToken({ exp: undefined })],
    ['is not in force yet', () => gateway.accessToken({ nbf: inSeconds(600) })],
    ['is signed by another key of the same id', () => gateway.accessToken({}, { key: ed25519('t1') })],
    ['is signed by an unknown key', () => gateway.accessToken({}, { key: ed25519('t9') })],
    ['brings its own key', carryingItsOwnKey],
    ['is signed with the public key as a secret', withPublicKeyAsSecret],
    ['is not signed: none', () => unsigned('none')],
    ['is not signed: None', () => unsigned('None')],
    ['is not signed: EdDSA', () => unsigned('EdDSA')],
    ['was given more scopes', () => edited({ scope: 'declarations:read clients:write' })],
    ['was given another area', () => edited({ areas: ['93'] })],
    ['was given more time', () => edited({ exp: inSeconds(86_400) })],
    ['is meant for another audience', () => gateway.accessToken({ aud: 'another' })],
    ['comes from another issuer', () => gateway.accessToken({ iss: 'https://evil.example' })],
    ['is an identity token', () => gateway.accessToken({}, { typ: 'JWT' })],
    [
      'is an internal token',
      async () =>
        String(
          gateway.declarations.received.find(({ headers }) => headers['lachan-internal-token'])?.headers[
            'lachan-internal-token'
          ],
        ),
    ],
    ['names no client', () => gateway.accessToken({ client_id: '' })],
    ['has areas that are no list', () => gateway.accessToken({ areas: '930' })],
    ['is no token', () => Promise.resolve('abc')],
    ['is three dots', () => Promise.resolve('...')],
    ['is nine kilobytes', () => Promise.resolve('a'.repeat(9_000))],
  ])('is refused with 401 on a public route too when it %s', async (_, make) => {
    const before = gateway.declarations.received.length;
    const answer = await gateway.fetchAs(await make(), '/v1/places/ABCD2345');
    expect(answer.status).toBe(401);
    expect(answer.headers.get('www-authenticate')).toBe('Bearer error="invalid_token"');
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(await answer.json()).toMatchObject({ code: 'invalid-token' });
    expect(gateway.declarations.received).toHaveLength(before);
  });

  it.each(['Basic b2ZmaWNlcjpzZWNyZXQ=', 'Bearer', 'Digest x', ''])(
    'cannot be replaced by "%s"',
    async (authorization) => {
      const { answer } = await gateway.raw('/v1/places', { authorization });
      expect(answer.statusCode).toBe(401);
    },
  );

  it('is not what the token endpoint reads: credentials reach identity, and no other service', async () => {
    const authorization = 'Basic b2ZmaWNlcjpzZWNyZXQ=';
    await gateway.fetch('/oauth2/token', { method: 'POST', headers: { authorization } });
    expect(gateway.identity.last.headers.authorization).toBe(authorization);
    expect(gateway.identity.last.headers).not.toHaveProperty('lachan-internal-token');
    await gateway.fetchAs(await gateway.accessToken(), '/v1/clients');
    expect(gateway.identity.last.headers).not.toHaveProperty('authorization');
    expect(gateway.actorAt(gateway.identity).id).toBe('officer');
  });

  it('dies with its client, whether it was seen before or not', async () => {
    const [seen, unseen] = [
      await gateway.accessToken({ client_id: 'leaver' }),
      await gateway.accessToken({ client_id: 'leaver' }),
    ];
    expect((await gateway.fetchAs(seen)).status).toBe(200);
    gateway.disabled.push('leaver');
    await eventuallyHolds(async () => expect((await gateway.fetchAs(seen)).status).toBe(401));
    expect((await gateway.fetchAs(unseen)).status).toBe(401);
    expect((await gateway.fetchAs(await gateway.accessToken())).status).toBe(200);
  });

  const staffToken = (claims: Record<string, unknown> = {}) =>
    gateway.accessToken({
      ...{ sub: 'staff-1', client_id: 'portal', client_name: undefined, name: 'Nguyễn Thử An', actor_kind: 'staff' },
      ...{ role: 'checkpoint-officer', facility: 'CP-1', areas: [], scope: 'checkpoints:work' },
      ...claims,
    });

  it('of a person says who he is, not at which site he signed in', async () => {
    expect((await gateway.fetchAs(await staffToken())).status).toBe(200);
    expect(gateway.actorAt(gateway.declarations)).toEqual({
      ...{ kind: 'staff', id: 'staff-1', name: 'Nguyễn Thử An', scopes: ['checkpoints:work'], areas: [] },
      facility: 'CP-1',
    });
  });

  it.each<[string, Record<string, unknown>]>([
    ['names nobody', { sub: undefined }],
    ['has no role', { role: undefined }],
    ['is of a kind that nobody makes', { actor_kind: 'system' }],
  ])('of a person is refused when it %s', async (_, claims) => {
    expect((await gateway.fetchAs(await staffToken(claims))).status).toBe(401);
  });

  it('dies with the account of its person, seen before or not, and no other dies with it', async () => {
    const [seen, unseen] = [await staffToken({ sub: 'left' }), await staffToken({ sub: 'left' })];
    expect((await gateway.fetchAs(seen)).status).toBe(200);
    gateway.refusedStaff.push({ id: 'left', madeBefore: null });
    await eventuallyHolds(async () => expect((await gateway.fetchAs(seen)).status).toBe(401));
    expect((await gateway.fetchAs(unseen)).status).toBe(401);
    expect((await gateway.fetchAs(await staffToken())).status).toBe(200);
  });

  it('from before a change of role or a reset is refused, and one made after it is good', async () => {
    const old = await staffToken({ sub: 'promoted', iat: inSeconds(-60) });
    expect((await gateway.fetchAs(old)).status).toBe(200);
    gateway.refusedStaff.push({ id: 'promoted', madeBefore: inSeconds(-30) });
    await eventuallyHolds(async () => expect((await gateway.fetchAs(old)).status).toBe(401));
    expect((await gateway.fetchAs(await staffToken({ sub: 'promoted' }))).status).toBe(200);
  });

  it('of a client is not touched by a member of staff of the same id', async () => {
    gateway.refusedStaff.push({ id: 'officer', madeBefore: null });
    const other = await staffToken({ sub: 'officer' });
    await eventuallyHolds(async () => expect((await gateway.fetchAs(other)).status).toBe(401));
    expect((await gateway.fetchAs(await gateway.accessToken())).status).toBe(200);
  });

  it('dies on time although it is remembered', async () => {
    const token = await gateway.accessToken({ exp: inSeconds(2) });
    expect((await gateway.fetchAs(token)).status).toBe(200);
    await eventuallyHolds(async () => expect((await gateway.fetchAs(token)).status).toBe(401));
  });

  it('may be signed by a key that identity began to use a moment ago', async () => {
    const next = ed25519('t2');
    gateway.published.unshift(publishedKey(next));
    const token = await gateway.accessToken({}, { key: next });
    await eventuallyHolds(async () => expect((await gateway.fetchAs(token)).status).toBe(200));
    expect((await gateway.fetchAs(await gateway.accessToken())).status).toBe(200);
  });
});

describe('an access token while identity is away', () => {
  let gateway: RunningGateway;

  beforeAll(async () => {
    gateway = await RunningGateway.start({ DISABLED_CLIENTS_POLL_MS: '50' });
    await gateway.identity.stop();
  });

  afterAll(() => gateway.stop());

  it('is 503, not 401, when its keys were never had: the token may be good', async () => {
    const answer = await gateway.fetchAs(await gateway.accessToken());
    expect(answer.status).toBe(503);
    expect(answer.headers.get('retry-after')).not.toBeNull();
  });

  it('is not needed by those who come without one', async () => {
    expect((await gateway.fetch('/v1/places')).status).toBe(200);
  });
});
