import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { generateKeyPair, importJWK, SignJWT, UnsecuredJWT, type JWK } from 'jose';
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startStack, type TestStack } from '#libs/testing';
import { declare, registerPlace } from './declared-people.js';
import { StackClient } from './stack-client.js';

const START_MS = 180_000;
/** Communes of the two districts. */
const IN_930 = '31318';
const IN_931 = '31340';

interface Signing {
  readonly kid: string;
  readonly privateJwk: JWK;
}

describe('officers of two districts, through the gateway', () => {
  let stack: TestStack;
  let officer: StackClient;
  let officerOf931: StackClient;
  let ours: string;
  let theirs: string;
  let visitorAtTheirs: string;

  beforeAll(async () => {
    stack = await startStack({ broker: 'embedded' });
    officer = new StackClient(stack, 'officer');
    officerOf931 = new StackClient(stack, 'officer-931');
    const citizen = new StackClient(stack);
    const placeCode = await registerPlace(officerOf931, { communeCode: IN_931 });
    ours = (await declare(citizen, { residence: { communeCode: IN_930, address: 'Khu vực 1' } })).id;
    theirs = (await declare(citizen, { residence: { communeCode: IN_931, address: 'Khu vực 2' } })).id;
    const outside = { provinceCode: '92', text: 'Cần Thơ' };
    visitorAtTheirs = (await declare(citizen, { residence: outside, placeCode })).id;
  }, START_MS);
  afterAll(() => stack?.discard(), START_MS);

  const review = (client: StackClient, id: string, version = 1) =>
    client.post(`/v1/declarations/${id}/reviews`, { decision: 'advised' }, { headers: { 'if-match': `"${version}"` } });

  const listed = async (client: StackClient, query = ''): Promise<string[]> => {
    const { body } = await client.get(`/v1/declarations${query}`);
    return (body['items'] as { id: string }[]).map(({ id }) => id).sort();
  };

  it('see and list what is theirs, and nothing else', async () => {
    expect((await officer.get(`/v1/declarations/${ours}`)).status).toBe(200);
    expect((await officerOf931.get(`/v1/declarations/${theirs}`)).status).toBe(200);
    expect((await officerOf931.get(`/v1/declarations/${visitorAtTheirs}`)).status).toBe(200);
    expect(await listed(officer)).toEqual([ours]);
    expect(await listed(officerOf931)).toEqual([theirs, visitorAtTheirs].sort());
    expect(await listed(officer, `?communeCode=${IN_931}`)).toEqual([]);
  });

  it('cannot tell a declaration of the other district from one that is not', async () => {
    for (const id of [theirs, visitorAtTheirs]) {
      const [known, guessed] = [
        await officer.get(`/v1/declarations/${id}`),
        await officer.get(`/v1/declarations/${randomUUID()}`),
      ];
      expect([known.status, guessed.status]).toEqual([404, 404]);
      expect(known.body).toEqual(guessed.body);
      const [reviewed, missed] = [await review(officer, id), await review(officer, randomUUID())];
      expect([reviewed.status, missed.status]).toEqual([404, 404]);
      expect(reviewed.body).toEqual(missed.body);
    }
    expect((await review(officer, ours)).status).toBe(201);
  });

  it('read reports of their own district only', async () => {
    const ask = async (client: StackClient, area: string): Promise<number> =>
      (await client.get(`/v1/reports/declarations?from=2021-08-11&to=2021-08-11${area}`)).status;
    expect(await ask(officer, '&area=930')).toBe(200);
    expect(await ask(officer, '&area=931')).toBe(404);
    expect(await ask(officer, `&area=${IN_931}`)).toBe(404);
    expect(await ask(officer, '')).toBe(404);
  });

  it('neither register nor close a place of the other district', async () => {
    const place = { name: 'Chợ', kind: 'market', communeCode: IN_931, address: '1 đường thử' };
    expect((await officer.post('/v1/places', place)).status).toBe(422);
    const code = await registerPlace(officerOf931, { communeCode: IN_931 });
    const closing = { headers: { 'if-match': '"1"' } };
    expect((await officer.post(`/v1/places/${code}/closure`, undefined, closing)).status).toBe(404);
  });

  it.each([
    ['analyst', 'GET', '/v1/declarations'],
    ['analyst', 'GET', '/v1/places?communeCode=31318'],
    ['integrator', 'GET', '/v1/reports'],
    ['integrator', 'GET', '/v1/declarations'],
    ['officer', 'GET', '/v1/clients'],
    ['contact-tracer', 'GET', '/v1/clients'],
  ])('%s, whose scopes do not reach so far, is told 403 by %s %s', async (name, _, path) => {
    expect(await new StackClient(stack, name).get(path)).toMatchObject({
      status: 403,
      body: { code: 'missing-scope' },
    });
  });

  describe('a token', () => {
    const withToken = (token: string) =>
      new StackClient(stack).get('/v1/declarations', { headers: { authorization: `Bearer ${token}` } });

    /** What identity itself signs with, to make tokens that are wrong in one thing only. */
    const identityKey = (): Signing => {
      const keys = JSON.parse(readFileSync(join(stack.home, 'keys.json'), 'utf8')) as {
        identity: { tokenSigning: [Signing] };
      };
      return keys.identity.tokenSigning[0];
    };
    const partsOf = async () => {
      const [header = '', payload = '', signature = ''] = (await officer.accessToken()).split('.');
      return { header, payload, signature, claims: JSON.parse(Buffer.from(payload, 'base64url').toString()) as object };
    };
    const signed = async (change: object, key?: Parameters<SignJWT['sign']>[0]): Promise<string> => {
      const { claims } = await partsOf();
      const { kid, privateJwk } = identityKey();
      return new SignJWT({ ...claims, ...change })
        .setProtectedHeader({ alg: 'EdDSA', kid, typ: 'at+jwt' })
        .sign(key ?? (await importJWK(privateJwk, 'EdDSA')));
    };
    const now = (): number => Math.floor(Date.now() / 1_000);

    it('that is made as identity makes it is taken, so that what follows is refused for its one fault', async () => {
      expect((await withToken(await signed({}))).status).toBe(200);
    });

    it.each<[string, () => Promise<string>]>([
      ['has expired', () => signed({ iat: now() - 7_200, exp: now() - 3_600 })],
      ['is made out to somebody else', () => signed({ aud: 'https://another.example' })],
      ['comes from another issuer', () => signed({ iss: 'https://another.example' })],
      ['is signed by a key of one’s own', async () => signed({}, (await generateKeyPair('EdDSA')).privateKey)],
      ['is not signed at all', async () => new UnsecuredJWT({ ...(await partsOf()).claims }).encode()],
      [
        'claims another area under the old signature',
        async () => {
          const { header, claims, signature } = await partsOf();
          const payload = Buffer.from(JSON.stringify({ ...claims, areas: ['93'] })).toString('base64url');
          return `${header}.${payload}.${signature}`;
        },
      ],
      [
        'is signed with the public key as a secret',
        async () => {
          const { claims } = await partsOf();
          const { kid, privateJwk } = identityKey();
          return new SignJWT({ ...claims })
            .setProtectedHeader({ alg: 'HS256', kid, typ: 'at+jwt' })
            .sign(Buffer.from(privateJwk.x ?? '', 'base64url'));
        },
      ],
      ['is no token', () => Promise.resolve('a.b.c')],
    ])('that %s is refused with 401', async (_, make) => {
      const answer = await withToken(await make());
      expect(answer.status).toBe(401);
      expect(answer.headers.get('www-authenticate')).toContain('Bearer');
    });

    it('of the inside is of no use from outside', async () => {
      const headers = { 'lachan-internal-token': await officer.accessToken() };
      expect((await new StackClient(stack).get('/v1/declarations', { headers })).status).toBe(401);
    });
  });
});
