import { createHash, randomBytes } from 'node:crypto';
import { PUBLIC_URL } from './running-identity.js';
import { codeOf, type TestStaff } from './staff-in-test.js';
import type { Page, TestBrowser } from './test-browser.js';

export interface Tokens {
  readonly access_token: string;
  readonly id_token: string;
  readonly expires_in: number;
  readonly scope: string;
  readonly error?: string;
}

/** One run of the portal's sign-in: what it sends, and what it checks when the browser comes back. */
export class CodeFlow {
  readonly verifier = randomBytes(32).toString('base64url');
  readonly state = randomBytes(12).toString('base64url');
  readonly nonce = randomBytes(12).toString('base64url');

  constructor(private readonly more: Readonly<Record<string, string>> = {}) {}

  get address(): string {
    return `/oauth2/authorize?${new URLSearchParams(this.parameters).toString()}`;
  }

  get parameters(): Record<string, string> {
    return {
      client_id: 'portal',
      redirect_uri: `${PUBLIC_URL}/signed-in`,
      response_type: 'code',
      scope: 'openid profile email',
      state: this.state,
      nonce: this.nonce,
      code_challenge: createHash('sha256').update(this.verifier).digest('base64url'),
      code_challenge_method: 'S256',
      ...this.more,
    };
  }

  /** The code in the address that the browser came to. */
  codeIn(page: Page): string {
    const { searchParams, pathname } = page.url;
    if (pathname !== '/signed-in') throw new Error(`the browser is at ${page.url.href}, not back at the portal`);
    if (searchParams.get('state') !== this.state) throw new Error('the state is not the one that was sent');
    const code = searchParams.get('code');
    if (code === null) throw new Error(`no code: ${page.url.search}`);
    return code;
  }

  async exchange(browser: TestBrowser, code: string, more: Readonly<Record<string, string>> = {}): Promise<Response> {
    const form = {
      grant_type: 'authorization_code',
      client_id: 'portal',
      redirect_uri: `${PUBLIC_URL}/signed-in`,
      code,
      code_verifier: this.verifier,
      ...more,
    };
    return browser.ask(new URL('/oauth2/token', PUBLIC_URL), { method: 'POST', body: new URLSearchParams(form) });
  }
}

/** Goes through every page that asks for what the member of staff has. @returns where the browser ends */
export async function signIn(browser: TestBrowser, staff: TestStaff, flow = new CodeFlow()): Promise<Page> {
  const first = await browser.open(flow.address);
  const second = await browser.submit(first, '/password', { email: staff.email, password: staff.password });
  if (staff.totpSecret === undefined) return second;
  return browser.submit(second, '/second-factor', { code: codeOf(staff.totpSecret) });
}

/** The tokens of a whole sign-in. */
export async function tokensOf(browser: TestBrowser, staff: TestStaff, flow = new CodeFlow()): Promise<Tokens> {
  const answer = await flow.exchange(browser, flow.codeIn(await signIn(browser, staff, flow)));
  return (await answer.json()) as Tokens;
}
