import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { CodeFlow, signIn, tokensOf, type Tokens } from './code-flow.js';
import { PUBLIC_URL, RunningIdentity } from './running-identity.js';
import { staffMember } from './staff-in-test.js';
import { formOf, mainOf, TestBrowser } from './test-browser.js';

const ELSEWHERE = 'http://evil.test';

describe('sign-in holds against', () => {
  let identity: RunningIdentity;
  let browser: TestBrowser;

  beforeAll(async () => {
    identity = await RunningIdentity.start();
  });

  beforeEach(() => {
    browser = TestBrowser.of(identity.url);
  });

  afterAll(() => identity.stop());

  const errorOf = async (answer: Response): Promise<[number, string | undefined]> => [
    answer.status,
    ((await answer.json()) as Tokens).error,
  ];

  it('a stolen code: without the verifier it is worth nothing', async () => {
    const staff = await staffMember(identity);
    const flow = new CodeFlow();
    const code = flow.codeIn(await signIn(browser, staff, flow));
    expect(await errorOf(await new CodeFlow().exchange(browser, code))).toEqual([400, 'invalid_grant']);
    expect(await errorOf(await flow.exchange(browser, code, { code_verifier: '' }))).toEqual([400, 'invalid_grant']);
    expect((await flow.exchange(browser, code)).status).toBe(200);
  });

  it('a replayed code: it works once, and of many at the same moment one', async () => {
    const staff = await staffMember(identity);
    const flow = new CodeFlow();
    const code = flow.codeIn(await signIn(browser, staff, flow));
    const answers = await Promise.all(Array.from({ length: 8 }, () => flow.exchange(browser, code)));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(await errorOf(await flow.exchange(browser, code))).toEqual([400, 'invalid_grant']);
  });

  it('a code of another client or for another address', async () => {
    const staff = await staffMember(identity);
    const flow = new CodeFlow();
    const code = flow.codeIn(await signIn(browser, staff, flow));
    const there = { redirect_uri: `${PUBLIC_URL}/elsewhere` };
    expect(await errorOf(await flow.exchange(browser, code, there))).toEqual([400, 'invalid_grant']);
    expect((await flow.exchange(browser, code, { client_id: 'officer' })).status).toBe(401);
  });

  it.each<[string, Record<string, string>]>([
    ['no challenge', { code_challenge: '', code_challenge_method: '' }],
    ['a plain challenge', { code_challenge_method: 'plain' }],
    ['an implicit answer', { response_type: 'token' }],
    ['a token in the address', { response_type: 'code id_token' }],
  ])('a request with %s', async (_, more) => {
    const page = await browser.open(new CodeFlow(more).address);
    expect(page.url.searchParams.get('code')).toBeNull();
    expect(page.text + page.url.search).toMatch(/invalid_request|unsupported_response_type|unauthorized_client/);
  });

  it.each([
    `${ELSEWHERE}/signed-in`,
    `${PUBLIC_URL}/signed-in/../evil`,
    `${PUBLIC_URL}/signed-in?next=${ELSEWHERE}`,
    `${PUBLIC_URL}.evil.test/signed-in`,
    'javascript:alert(1)',
  ])('an open redirect to %s', async (redirectUri) => {
    const answer = await browser.ask(new URL(new CodeFlow({ redirect_uri: redirectUri }).address, PUBLIC_URL));
    expect(answer.status).toBe(400);
    expect(answer.headers.get('location')).toBeNull();
    expect(answer.headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
  });

  it('an open redirect on the way out and at the change of user', async () => {
    const staff = await staffMember(identity);
    const { id_token: hint } = await tokensOf(browser, staff);
    const out = await browser.open(`/oauth2/end-session?id_token_hint=${hint}&post_logout_redirect_uri=${ELSEWHERE}`);
    expect(out.status).toBe(400);
    const changed = await browser.ask(new URL('/sign-in/change-user', PUBLIC_URL), {
      ...{ method: 'POST', headers: { origin: PUBLIC_URL } },
      body: new URLSearchParams({ client_id: 'portal', redirect_uri: ELSEWHERE, return_to: ELSEWHERE }),
    });
    expect(new URL(changed.headers.get('location') ?? '', PUBLIC_URL).origin).toBe(PUBLIC_URL);
  });

  it('a forged form: without its token, with that of another browser, from another site', async () => {
    const staff = await staffMember(identity);
    const fields = { email: staff.email, password: staff.password };
    const page = await browser.open(new CodeFlow().address);
    const { action, hidden } = formOf(page, '/password');
    const other = TestBrowser.of(identity.url);
    const foreign = formOf(await other.open(new CodeFlow().address), '/password').hidden;
    for (const [form, headers] of [
      [fields, {}],
      [{ ...fields, ...foreign }, {}],
      [{ ...fields, ...hidden }, { origin: ELSEWHERE }],
      [{ ...fields, ...hidden }, { 'sec-fetch-site': 'cross-site' }],
    ] as const) {
      const answer = await browser.post(action, form, headers);
      expect([answer.status, mainOf(answer)]).toEqual([403, expect.stringContaining('not sent from this page')]);
    }
    expect((await browser.post(action, { ...fields, ...hidden })).url.pathname).toBe('/signed-in');
  });

  it('a sign-out that another site asks for', async () => {
    const staff = await staffMember(identity);
    await tokensOf(browser, staff);
    for (const path of ['/sign-in/sign-out', '/sign-in/change-user']) {
      expect((await browser.post(path, {}, { origin: ELSEWHERE })).status).toBe(403);
    }
    expect((await browser.open(new CodeFlow({ prompt: 'none' }).address)).url.searchParams.get('code')).not.toBeNull();
  });

  it('a sign-in that was begun in another browser', async () => {
    const page = await browser.open(new CodeFlow().address);
    const stranger = TestBrowser.of(identity.url);
    const answer = await stranger.open(page.url.pathname);
    expect([answer.status, mainOf(answer)]).toEqual([404, expect.stringContaining('belongs to another browser')]);
    const { action, hidden } = formOf(page, '/password');
    expect((await stranger.post(action, hidden)).status).toBe(404);
  });

  it('a session that was fixed before: its id changes at sign-in, and the old one is worth nothing', async () => {
    const [thief, staff] = [await staffMember(identity), await staffMember(identity)];
    await tokensOf(browser, thief);
    const sessionOf = (own: TestBrowser) => [...own.cookies].filter(([name]) => name.startsWith('lachan_session'));
    const planted = sessionOf(browser);
    const victim = TestBrowser.of(identity.url);
    for (const [name, cookie] of planted) victim.cookies.set(name, cookie);
    await tokensOf(victim, staff, new CodeFlow({ prompt: 'login' }));
    expect(sessionOf(victim)).not.toEqual(planted);
    expect((await browser.open(new CodeFlow({ prompt: 'none' }).address)).url.search).toContain('login_required');
    const again = TestBrowser.of(identity.url);
    for (const [name, cookie] of sessionOf(victim)) again.cookies.set(name, cookie);
    const before = sessionOf(victim);
    await tokensOf(victim, staff, new CodeFlow({ prompt: 'login' }));
    expect(sessionOf(victim)).not.toEqual(before);
    expect((await again.open(new CodeFlow({ prompt: 'none' }).address)).url.search).toContain('login_required');
  });

  it('cookies that somebody made', async () => {
    const staff = await staffMember(identity);
    await tokensOf(browser, staff);
    for (const [name, cookie] of browser.cookies) {
      if (name.startsWith('lachan_session.sig')) browser.cookies.set(name, { ...cookie, value: 'A'.repeat(27) });
    }
    expect((await browser.open(new CodeFlow({ prompt: 'none' }).address)).url.search).toContain('login_required');
  });

  it('frames, scripts and sniffing on every page', async () => {
    const pages = [
      await browser.open(new CodeFlow().address),
      await browser.open('/sign-in/no-such-sign-in'),
      await browser.open('/sign-in/sign-out'),
      await browser.open('/oauth2/end-session'),
      await browser.open('/oauth2/authorize?client_id=nobody'),
    ];
    for (const { headers, text, url } of pages) {
      const policy = headers.get('content-security-policy') ?? '';
      expect([url.pathname, policy]).toEqual([
        url.pathname,
        expect.stringMatching(/^default-src 'none';.*frame-ancestors 'none'/),
      ]);
      expect(policy).not.toContain('script-src');
      expect(headers.get('x-frame-options')).toBe('DENY');
      expect(headers.get('cache-control')).toContain('no-store');
      expect(text).not.toMatch(/<script|\son\w+=/);
    }
  });

  it('cookies that scripts read or other sites send', async () => {
    const answer = await browser.ask(new URL(new CodeFlow().address, PUBLIC_URL));
    for (const cookie of answer.headers.getSetCookie())
      expect(cookie.toLowerCase()).toMatch(/httponly.*samesite=lax|samesite=lax.*httponly/);
  });

  it('a token of another audience, of another key, or of none', async () => {
    const staff = await staffMember(identity);
    const { access_token: token, id_token: idToken } = await tokensOf(browser, staff);
    const keys = createRemoteJWKSet(new URL('/oauth2/jwks', identity.url));
    const verify = (jwt: string) =>
      jwtVerify(jwt, keys, { algorithms: ['EdDSA'], issuer: PUBLIC_URL, audience: 'lachan-api', typ: 'at+jwt' });
    await expect(verify(token)).resolves.toBeDefined();
    await expect(verify(idToken)).rejects.toThrow();
    const none = Buffer.from(JSON.stringify({ alg: 'none', typ: 'at+jwt' })).toString('base64url');
    await expect(verify(`${none}.${token.split('.')[1] ?? ''}.`)).rejects.toThrow();
    const userinfo = await fetch(`${identity.url}/oauth2/userinfo`, { headers: { authorization: `Bearer ${token}` } });
    expect(userinfo.status).toBe(401);
    expect(decodeJwt(token).aud).toBe('lachan-api');
  });

  it('bodies that are no form', async () => {
    const page = await browser.open(new CodeFlow().address);
    const url = new URL(`${page.url.pathname}/password`, PUBLIC_URL);
    for (const [type, body, status] of [
      ['application/json', '{"email":"a"}', 415],
      ['text/plain', 'email=a', 415],
      ['application/x-www-form-urlencoded', 'email=%ff', 403],
      ['application/x-www-form-urlencoded', `email=${'a'.repeat(70_000)}`, 413],
      ['application/x-www-form-urlencoded', 'email=%00', 400],
    ] as const) {
      const answer = await browser.ask(url, { method: 'POST', body, headers: { 'content-type': type } });
      expect([type, answer.status]).toEqual([type, status]);
    }
  });
});
