import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { decodeJwt } from 'jose';
import { randomBytes } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { CodeFlow, type Tokens } from './code-flow.js';
import { PUBLIC_URL, RunningIdentity } from './running-identity.js';
import { codeOf, staffMember, type TestStaff } from './staff-in-test.js';
import { mainOf, TestBrowser, type Page } from './test-browser.js';

const CLIENT = { clientId: 'lachan-province', clientSecret: randomBytes(32).toString('base64url') };

/** Another installation of ourselves: the house at which people sign in. Ours reaches it at its own address. */
describe('signing in at another house', () => {
  let outside: RunningIdentity;
  let ours: RunningIdentity;
  let door: Server;
  let outsideUrl: string;
  let forward = '';

  beforeAll(async () => {
    // Its public address must be known before it starts, as it is in an installation: a door that passes requests on.
    door = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const body = request.method === 'POST' ? Buffer.concat(chunks) : undefined;
        const headers = {
          ...(request.headers as Record<string, string>),
          'x-forwarded-proto': 'http',
          'x-forwarded-host': request.headers.host ?? '',
        };
        for (const name of ['host', 'connection', 'content-length', 'transfer-encoding'])
          Reflect.deleteProperty(headers, name);
        void fetch(`${forward}${request.url ?? '/'}`, {
          method: request.method ?? 'GET',
          headers,
          body,
          redirect: 'manual',
        }).then(async (answer) => {
          response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? 'text/plain' });
          response.end(Buffer.from(await answer.arrayBuffer()));
        });
      });
    });
    await new Promise<void>((resolve) => door.listen(0, '127.0.0.1', resolve));
    outsideUrl = `http://127.0.0.1:${(door.address() as AddressInfo).port}`;
    const relyingParties = [{ ...CLIENT, name: 'Hậu Giang', redirectUris: [`${PUBLIC_URL}/sign-in/outside/callback`] }];
    outside = await RunningIdentity.start({ PUBLIC_URL: outsideUrl }, { RELYING_PARTIES_FILE: { relyingParties } });
    forward = outside.url;
    ours = await RunningIdentity.start({
      OUTSIDE_OIDC_ISSUER: outsideUrl,
      OUTSIDE_OIDC_CLIENT_ID: CLIENT.clientId,
      OUTSIDE_OIDC_CLIENT_SECRET: CLIENT.clientSecret,
      OUTSIDE_OIDC_LABEL: 'Sign in with the province',
    });
  });

  afterAll(async () => {
    await ours.stop();
    await outside.stop();
    door.close();
  });

  const newBrowser = (): TestBrowser =>
    new TestBrowser({ hosts: { [PUBLIC_URL]: ours.url, [outsideUrl]: outside.url } });

  /** Out of our page, through the sign-in there, and back. @returns where the browser ends */
  async function through(browser: TestBrowser, there: TestStaff, flow: CodeFlow): Promise<Page> {
    const page = await browser.open(flow.address);
    expect(page.text).toContain('Sign in with the province');
    const away = await browser.open(`${page.url.pathname}/outside`);
    expect(away.url.origin).toBe(outsideUrl);
    const { email, password, totpSecret } = there;
    const end = await browser.submit(away, '/password', { email, password });
    return totpSecret === undefined ? end : browser.submit(end, '/second-factor', { code: codeOf(totpSecret) });
  }

  it('gives whoever is in our register our own token', async () => {
    const here = await staffMember(ours);
    const there = await staffMember(outside, { email: here.email, secondFactor: true });
    const browser = newBrowser();
    const flow = new CodeFlow();
    const end = await through(browser, there, flow);
    const tokens = (await (await flow.exchange(browser, flow.codeIn(end))).json()) as Tokens;
    expect(decodeJwt(tokens.access_token)).toMatchObject({ iss: PUBLIC_URL, sub: here.id, actor_kind: 'staff' });
    expect(decodeJwt(tokens.id_token)).toMatchObject({ amr: ['fed', 'mfa'] });
  });

  it('takes the second factor of the other house, and asks for ours where it had none', async () => {
    const here = await staffMember(ours, { secondFactor: true });
    const withFactor = await staffMember(outside, { email: here.email, secondFactor: true });
    expect((await through(newBrowser(), withFactor, new CodeFlow())).url.pathname).toBe('/signed-in');
    const other = await staffMember(ours, { secondFactor: true });
    const without = await staffMember(outside, { email: other.email });
    const asked = await through(newBrowser(), without, new CodeFlow());
    expect(asked.url.origin).toBe(PUBLIC_URL);
    expect(asked.text).toContain('<h1>Enter your code</h1>');
  });

  it('lets nobody in who is not in our register, or was disabled there', async () => {
    const stranger = await staffMember(outside);
    const here = await staffMember(ours);
    const there = await staffMember(outside, { email: here.email });
    await ours.service.database.query('UPDATE identity.staff SET disabled_at = created_at WHERE id = $1', [here.id]);
    for (const person of [stranger, there]) {
      const answer = await through(newBrowser(), person, new CodeFlow());
      expect([answer.status, mainOf(answer)]).toEqual([
        403,
        expect.stringContaining('through the other system failed'),
      ]);
    }
  });

  it('takes no answer that it did not ask for', async () => {
    const browser = newBrowser();
    expect((await browser.open('/sign-in/outside/callback?code=stolen&state=guessed')).status).toBe(404);
    const page = await browser.open(new CodeFlow().address);
    await browser.open(`${page.url.pathname}/outside`);
    const forged = await browser.open('/sign-in/outside/callback?code=stolen&state=guessed');
    expect([forged.status, mainOf(forged)]).toEqual([502, expect.stringContaining('through the other system failed')]);
    expect((await browser.open(page.url.pathname)).text).toContain('<h1>Sign in</h1>');
  });

  it('is not begun with half a configuration', async () => {
    const starting = RunningIdentity.start({ OUTSIDE_OIDC_ISSUER: outsideUrl });
    await expect(starting).rejects.toThrow(/OUTSIDE_OIDC_CLIENT_ID/);
  });

  it('opens nothing but who one is to the client there', async () => {
    const wrong = await fetch(`${outside.url}/oauth2/token`, {
      method: 'POST',
      headers: { authorization: `Basic ${Buffer.from(`${CLIENT.clientId}:wrong`).toString('base64')}` },
      body: new URLSearchParams({ grant_type: 'authorization_code', code: 'c', redirect_uri: 'http://a.test' }),
    });
    expect(wrong.status).toBe(401);
    const credentials = await fetch(`${outside.url}/oauth2/token`, {
      method: 'POST',
      headers: {
        authorization: `Basic ${Buffer.from(`${CLIENT.clientId}:${CLIENT.clientSecret}`).toString('base64')}`,
      },
      body: new URLSearchParams({ grant_type: 'client_credentials' }),
    });
    expect(credentials.status).toBe(400);
  });
});
