import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createRemoteJWKSet, decodeJwt, jwtVerify } from 'jose';
import { CodeFlow, signIn, tokensOf, type Tokens } from './code-flow.js';
import { PUBLIC_URL, RunningIdentity } from './running-identity.js';
import { codeOf, staffMember } from './staff-in-test.js';
import { mainOf, TestBrowser } from './test-browser.js';

describe('signing in', () => {
  let identity: RunningIdentity;
  let browser: TestBrowser;

  beforeAll(async () => {
    identity = await RunningIdentity.start();
  });

  beforeEach(() => {
    browser = TestBrowser.of(identity.url);
  });

  afterAll(() => identity.stop());

  const auditOf = (staffId: string) =>
    identity.service.database.query<{ action: string; actor_id: string; detail: Record<string, unknown> }>(
      'SELECT action, actor_id, detail FROM audit.entry WHERE object_id = $1 ORDER BY position',
      [staffId],
    );

  it('leads from the portal to a token that says who, where and what', async () => {
    const staff = await staffMember(identity, { role: 'commune-officer', areas: ['31318'], secondFactor: true });
    const flow = new CodeFlow();
    const tokens = await tokensOf(browser, staff, flow);
    expect(tokens.expires_in).toBe(900);
    const keys = createRemoteJWKSet(new URL('/oauth2/jwks', identity.url));
    const { payload } = await jwtVerify(tokens.access_token, keys, {
      ...{ algorithms: ['EdDSA'], issuer: PUBLIC_URL, audience: 'lachan-api', typ: 'at+jwt' },
    });
    expect(payload).toMatchObject({
      ...{ sub: staff.id, client_id: 'portal', role: 'commune-officer', areas: ['31318'] },
      ...{ actor_kind: 'staff', name: 'Nguyễn Thử An' },
    });
    expect(String(payload.scope).split(' ')).toContain('declarations:review');
    expect(String(payload.scope).split(' ')).not.toContain('clients:write');
    expect(payload).not.toHaveProperty('facility');
    const id = await jwtVerify(tokens.id_token, keys, {
      algorithms: ['EdDSA'],
      issuer: PUBLIC_URL,
      audience: 'portal',
    });
    expect(id.payload).toMatchObject({ sub: staff.id, nonce: flow.nonce, amr: ['pwd', 'otp'], email: staff.email });
  });

  it('grants less when less is asked for, and never more than the role has', async () => {
    const staff = await staffMember(identity);
    const flow = new CodeFlow({ scope: 'openid reports:read clients:write' });
    const tokens = await tokensOf(browser, staff, flow);
    expect(decodeJwt(tokens.access_token).scope).toBe('reports:read');
  });

  it('names the facility of who is bound to one', async () => {
    const staff = await staffMember(identity, {
      ...{ role: 'checkpoint-officer', areas: [], facility: 'CHOT-01', secondFactor: true },
    });
    expect(decodeJwt((await tokensOf(browser, staff)).access_token)).toMatchObject({ facility: 'CHOT-01', areas: [] });
  });

  it('answers a wrong password and an unknown name with the same page', async () => {
    const staff = await staffMember(identity);
    const pages = await Promise.all(
      [staff.email, 'nobody@lachan.test'].map(async (email) => {
        const own = TestBrowser.of(identity.url);
        const first = await own.open(new CodeFlow().address);
        return own.submit(first, '/password', { email, password: 'wrong password' });
      }),
    );
    const [known, unknown] = pages.map((page) => [page.status, mainOf(page)]);
    expect(known).toEqual(unknown);
    expect(known).toEqual([422, expect.stringContaining('The e-mail or the password is wrong')]);
    expect((await auditOf(staff.id)).at(-1)).toMatchObject({ action: 'sign-in.fail', actor_id: 'anonymous' });
    expect(JSON.stringify(await identity.service.database.query('SELECT * FROM audit.entry'))).not.toMatch(
      /nobody@|wrong password/,
    );
  });

  it('takes about as long for an unknown name as for a known one', async () => {
    const staff = await staffMember(identity);
    const fastest = { known: Infinity, unknown: Infinity };
    for (let time = 0; time < 9; time += 1) {
      for (const [name, email] of [
        ['known', staff.email],
        ['unknown', 'nobody@lachan.test'],
      ] as const) {
        const own = TestBrowser.of(identity.url, { address: `192.0.2.${time}` });
        const first = await own.open(new CodeFlow().address);
        const began = performance.now();
        await own.submit(first, '/password', { email, password: 'wrong' });
        fastest[name] = Math.min(fastest[name], performance.now() - began);
      }
    }
    expect(fastest.unknown / fastest.known).toBeGreaterThan(0.5);
    expect(fastest.unknown / fastest.known).toBeLessThan(2);
  });

  it('is written down: success, second factor, sign-out', async () => {
    const staff = await staffMember(identity, { secondFactor: true });
    await tokensOf(browser, staff);
    await browser.post('/sign-in/sign-out', {}, { origin: PUBLIC_URL });
    const entries = await auditOf(staff.id);
    expect(entries.map(({ action }) => action)).toEqual([
      ...['credentials.set', 'sign-in.second-factor', 'sign-in.succeed', 'sign-out'],
    ]);
    expect(entries[2]?.detail).toEqual({ methods: ['pwd', 'otp'], client: 'portal' });
  });

  it('is renewed without a page while the session lasts, and not after signing out', async () => {
    const staff = await staffMember(identity);
    await tokensOf(browser, staff);
    const again = new CodeFlow({ prompt: 'none' });
    const page = await browser.open(again.address);
    const answer = await again.exchange(browser, again.codeIn(page));
    expect(decodeJwt(((await answer.json()) as Tokens).access_token).sub).toBe(staff.id);
    const out = await browser.post('/sign-in/sign-out', {}, { origin: PUBLIC_URL });
    expect(out.url.href).toBe(`${PUBLIC_URL}/signed-out`);
    const last = await browser.open(new CodeFlow({ prompt: 'none' }).address);
    expect(last.url.searchParams.get('error')).toBe('login_required');
  });

  it('ends by the client’s own way out too, after a question', async () => {
    const staff = await staffMember(identity);
    const { id_token: hint } = await tokensOf(browser, staff);
    const query = new URLSearchParams({ id_token_hint: hint, post_logout_redirect_uri: `${PUBLIC_URL}/signed-out` });
    const question = await browser.open(`/oauth2/end-session?${query.toString()}`);
    expect(question.text).toContain('<h1>Sign out?</h1>');
    const out = await browser.submit(question, '/end-session/confirm', { logout: 'yes' });
    expect(out.url.pathname).toBe('/signed-out');
    expect((await auditOf(staff.id)).at(-1)).toMatchObject({ action: 'sign-out', detail: { reason: 'client' } });
    expect((await browser.open(new CodeFlow({ prompt: 'none' }).address)).url.search).toContain('login_required');
    const nobody = await TestBrowser.of(identity.url).open(`/oauth2/end-session?${query.toString()}`);
    expect(nobody.text).not.toContain('<script');
    expect(nobody.text).toContain('You are signed out');
  });

  it('changes the user: the session ends, and nothing of it is carried over', async () => {
    const [first, second] = [await staffMember(identity), await staffMember(identity)];
    await tokensOf(browser, first);
    const flow = new CodeFlow();
    const page = await browser.post('/sign-in/change-user', flow.parameters, { origin: PUBLIC_URL });
    expect(page.text).toContain('<h1>Sign in</h1>');
    expect(page.text).not.toContain(first.email);
    const end = await browser.submit(page, '/password', { email: second.email, password: second.password });
    const tokens = (await (await flow.exchange(browser, flow.codeIn(end))).json()) as Tokens;
    expect(decodeJwt(tokens.access_token).sub).toBe(second.id);
    expect((await auditOf(first.id)).at(-1)).toMatchObject({ action: 'sign-out', detail: { reason: 'change-user' } });
  });

  it('as another replaces the session of whoever was there, with prompt=login', async () => {
    const [first, second] = [await staffMember(identity), await staffMember(identity)];
    await tokensOf(browser, first);
    const tokens = await tokensOf(browser, second, new CodeFlow({ prompt: 'login' }));
    expect(decodeJwt(tokens.access_token).sub).toBe(second.id);
    const again = new CodeFlow({ prompt: 'none' });
    const answer = await again.exchange(browser, again.codeIn(await browser.open(again.address)));
    expect(decodeJwt(((await answer.json()) as Tokens).access_token).sub).toBe(second.id);
  });

  it.each([
    ['vi', 'en', 'Đăng nhập'],
    ['en', 'vi', 'Sign in'],
  ])('speaks %s where that is asked for, though the browser prefers %s', async (asked, preferred, title) => {
    const own = TestBrowser.of(identity.url, { language: preferred });
    const page = await own.open(new CodeFlow({ ui_locales: asked }).address);
    expect(page.text).toContain(`<h1>${title}</h1>`);
    const other = await own.open(`${page.url.pathname}?ui_locales=${preferred}`);
    expect(other.text).not.toContain(`<h1>${title}</h1>`);
  });

  it('refuses who was disabled or has expired, also with a session or a code that is good', async () => {
    const staff = await staffMember(identity);
    const flow = new CodeFlow();
    const code = flow.codeIn(await signIn(browser, staff, flow));
    await identity.service.database.query('UPDATE identity.staff SET disabled_at = created_at WHERE id = $1', [
      staff.id,
    ]);
    expect(((await (await flow.exchange(browser, code)).json()) as Tokens).error).toBe('invalid_grant');
    expect((await browser.open(new CodeFlow({ prompt: 'none' }).address)).url.search).toContain('login_required');
    const page = await signIn(browser, staff);
    expect([page.status, mainOf(page)]).toEqual([422, expect.stringContaining('may not sign in at the moment')]);
    const seconded = await staffMember(identity, { expiresAt: new Date('2021-08-10T00:00:00Z') });
    expect((await signIn(TestBrowser.of(identity.url), seconded)).status).toBe(422);
  });

  it('asks again once the credentials were set anew', async () => {
    const staff = await staffMember(identity);
    await tokensOf(browser, staff);
    await identity.service.database.query(
      `UPDATE identity.staff_password SET sessions_since = sessions_since + interval '1 hour' WHERE staff_id = $1`,
      [staff.id],
    );
    expect((await browser.open(new CodeFlow({ prompt: 'none' }).address)).url.search).toContain('login_required');
  });

  it('makes whoever has a password of somebody else choose his own', async () => {
    const staff = await staffMember(identity, { mustChange: true });
    const flow = new CodeFlow();
    const page = await signIn(browser, staff, flow);
    expect(page.text).toContain('<h1>Choose a new password</h1>');
    const change = (password: string, repeat = password) =>
      browser.submit(page, '/new-password', { 'new-password': password, repeat });
    for (const [password, repeat, sentence] of [
      ['short', 'short', 'at least 12 characters'],
      [staff.password, staff.password, 'must differ'],
      ['mật khẩu 123456', 'mật khẩu 123456', 'easy to guess'],
      ['sáng nay trời mưa to', 'sáng nay trời mưa', 'not the same'],
    ] as const) {
      expect(mainOf(await change(password, repeat))).toContain(sentence);
    }
    flow.codeIn(await change('sáng nay trời mưa to'));
    flow.codeIn(await signIn(TestBrowser.of(identity.url), { ...staff, password: 'sáng nay trời mưa to' }, flow));
    expect((await signIn(TestBrowser.of(identity.url), staff)).status).toBe(422);
  });

  it('asks for the second factor that was set up, and takes a code once', async () => {
    const staff = await staffMember(identity, { secondFactor: true });
    const code = codeOf(staff.totpSecret);
    const flow = new CodeFlow();
    const asked = await browser.submit(await browser.open(flow.address), '/password', {
      ...{ email: staff.email, password: staff.password },
    });
    expect(asked.text).toContain('autocomplete="one-time-code"');
    expect((await browser.submit(asked, '/second-factor', { code: '000000' })).status).toBe(422);
    flow.codeIn(await browser.submit(asked, '/second-factor', { code }));
    const other = TestBrowser.of(identity.url);
    const again = await other.submit(await other.open(new CodeFlow().address), '/password', {
      ...{ email: staff.email, password: staff.password },
    });
    expect(mainOf(await other.submit(again, '/second-factor', { code }))).toContain('was used already');
  });
});
