import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import jsqr from 'jsqr';
import { decodeJwt } from 'jose';
import { CodeFlow, signIn, type Tokens } from './code-flow.js';
import { RunningIdentity } from './running-identity.js';
import { codeOf, staffMember, type TestStaff } from './staff-in-test.js';
import { mainOf, TestBrowser, type Page } from './test-browser.js';

/** What the page shows to be typed into the app. */
const secretOf = (page: Page): string => /<p class="code" translate="no">([A-Z2-7 ]+)<\/p>/.exec(page.text)?.[1] ?? '';
const recoveryCodesOf = (page: Page): string[] =>
  [...page.text.matchAll(/<li class="code">([0-9A-Z-]+)<\/li>/g)].map(([, code = '']) => code);

describe('a second factor', () => {
  let identity: RunningIdentity;
  let browser: TestBrowser;

  beforeAll(async () => {
    identity = await RunningIdentity.start();
  });

  beforeEach(() => {
    browser = TestBrowser.of(identity.url);
  });

  afterAll(() => identity.stop());

  const actionsOf = async (staff: TestStaff): Promise<string[]> => {
    const rows = await identity.service.database.query<{ action: string }>(
      'SELECT action FROM audit.entry WHERE object_id = $1 ORDER BY position',
      [staff.id],
    );
    return rows.map(({ action }) => action);
  };

  /** Signs in and sets up an app. @returns the page of recovery codes */
  async function enrol(staff: TestStaff, flow = new CodeFlow()): Promise<{ page: Page; secret: string }> {
    const asked = await signIn(browser, staff, flow);
    const secret = secretOf(asked);
    return { page: await browser.submit(asked, '/enrolment', { code: codeOf(secret) }), secret };
  }

  /** @returns the page after the password */
  async function afterPassword(staff: TestStaff, flow = new CodeFlow(), own = browser): Promise<Page> {
    const { email, password } = staff;
    return own.submit(await own.open(flow.address), '/password', { email, password });
  }

  it('must be set up by whoever sees personal data, before there is any token', async () => {
    const staff = await staffMember(identity, { role: 'commune-officer', areas: ['31318'] });
    const flow = new CodeFlow();
    const asked = await signIn(browser, staff, flow);
    expect(asked.text).toContain('<h1>Set up an authenticator app</h1>');
    expect((await browser.open(asked.url.pathname)).text).toContain(secretOf(asked));
    expect((await browser.submit(asked, '/enrolment', { code: '000000' })).status).toBe(422);
    const codes = await browser.submit(asked, '/enrolment', { code: codeOf(secretOf(asked)) });
    expect(recoveryCodesOf(codes)).toHaveLength(10);
    const end = await browser.submit(codes, '/recovery-codes/kept');
    const tokens = (await (await flow.exchange(browser, flow.codeIn(end))).json()) as Tokens;
    expect(decodeJwt(tokens.id_token)).toMatchObject({ amr: ['pwd', 'otp'] });
    expect(await actionsOf(staff)).toEqual(['credentials.set', 'second-factor.enrol', 'sign-in.succeed']);
  });

  it('comes as a QR code that an app can read', async () => {
    const staff = await staffMember(identity, { role: 'commune-officer', areas: ['31318'] });
    const page = await signIn(browser, staff);
    const uri = readQr(page.text);
    expect(uri).toMatch(/^otpauth:\/\/totp\/lachan\.test:thu-/);
    expect(new URL(uri).searchParams.get('secret')).toBe(secretOf(page).replaceAll(' ', ''));
  });

  it('is asked for again when a role comes to need one', async () => {
    const staff = await staffMember(identity);
    expect((await signIn(browser, staff)).url.pathname).toBe('/signed-in');
    await identity.service.database.query(`UPDATE identity.staff SET role = 'epidemiologist' WHERE id = $1`, [
      staff.id,
    ]);
    expect((await browser.open(new CodeFlow({ prompt: 'none' }).address)).url.search).toContain('login_required');
  });

  it('can be recovered: each code works once, and the app is set up anew', async () => {
    const staff = await staffMember(identity, { role: 'commune-officer', areas: ['31318'] });
    const { page } = await enrol(staff);
    const [first = '', second = ''] = recoveryCodesOf(page);
    await browser.submit(page, '/recovery-codes/kept');

    const other = TestBrowser.of(identity.url);
    const recovery = async (code: string): Promise<Page> => {
      const asked = await afterPassword(staff, new CodeFlow({ prompt: 'login' }), other);
      return other.submit(await other.open(`${asked.url.pathname}/recovery-code`), '/recovery-code', {
        'recovery-code': code,
      });
    };
    const lost = await recovery(first.toLowerCase().replace('-', ' '));
    expect(lost.text).toContain('Keep the old phone');
    const renewed = await other.submit(lost, '/enrolment', { code: codeOf(secretOf(lost)) });
    const newCodes = recoveryCodesOf(renewed);
    expect(newCodes).toHaveLength(10);
    expect((await other.submit(renewed, '/recovery-codes/kept')).url.pathname).toBe('/signed-in');
    expect(await actionsOf(staff)).toContain('sign-in.recover');

    for (const code of [first, second, '00000-00000', '']) {
      const answer = await recovery(code);
      expect([answer.status, mainOf(answer)]).toEqual([422, expect.stringContaining('wrong or was used already')]);
    }
  });

  it('may be kept by whoever left the phone at home', async () => {
    const staff = await staffMember(identity, { role: 'commune-officer', areas: ['31318'] });
    const { page, secret } = await enrol(staff);
    const [code = ''] = recoveryCodesOf(page);
    await browser.submit(page, '/recovery-codes/kept');
    const asked = await afterPassword(staff, new CodeFlow({ prompt: 'login' }));
    const form = await browser.open(`${asked.url.pathname}/recovery-code`);
    const lost = await browser.submit(form, '/recovery-code', { 'recovery-code': code });
    expect((await browser.submit(lost, '/enrolment/later')).url.pathname).toBe('/signed-in');
    const again = await afterPassword(staff, new CodeFlow({ prompt: 'login' }));
    const end = await browser.submit(again, '/second-factor', { code: codeOf(secret, 1) });
    expect(end.url.pathname).toBe('/signed-in');
  });

  it('shows its recovery codes once, and makes others for whoever missed them', async () => {
    const staff = await staffMember(identity, { role: 'commune-officer', areas: ['31318'] });
    const { page } = await enrol(staff);
    const old = recoveryCodesOf(page);
    const reloaded = await browser.open(page.url.pathname.replace('/enrolment', ''));
    expect(recoveryCodesOf(reloaded)).toEqual([]);
    const codes = recoveryCodesOf(await browser.submit(reloaded, '/recovery-codes/new'));
    expect(codes).toHaveLength(10);
    expect(codes.filter((code) => old.includes(code))).toEqual([]);
    const stored = JSON.stringify(await identity.service.database.query('SELECT * FROM identity.recovery_code'));
    for (const code of codes) expect(stored).not.toContain(code.replace('-', ''));
  });

  it('cannot be skipped: no page is answered before its turn', async () => {
    const staff = await staffMember(identity, { secondFactor: true });
    const asked = await afterPassword(staff);
    const token = /name="form-token" value="([^"]+)"/.exec(asked.text)?.[1] ?? '';
    for (const action of [
      'new-password',
      'enrolment',
      'enrolment/later',
      'recovery-codes/kept',
      'recovery-codes/new',
    ]) {
      const fields = { 'form-token': token, code: '123456', 'new-password': 'sáng nay trời mưa' };
      const answer = await browser.post(`${asked.url.pathname}/${action}`, fields);
      expect([action, answer.status]).toEqual([action, 404]);
    }
    expect((await browser.open(new CodeFlow({ prompt: 'none' }).address)).url.search).toContain('login_required');
  });

  it('is guessed five times, then slowly', async () => {
    const staff = await staffMember(identity, { secondFactor: true });
    const asked = await afterPassword(staff);
    const statuses: number[] = [];
    for (let guess = 0; guess < 8; guess += 1) {
      statuses.push((await browser.submit(asked, '/second-factor', { code: `00000${guess}` })).status);
    }
    expect(statuses).toEqual([422, 422, 422, 422, 422, 429, 429, 429]);
  });

  it('of two requests with the same code lets one through', async () => {
    const staff = await staffMember(identity, { secondFactor: true });
    const code = codeOf(staff.totpSecret);
    const browsers = Array.from({ length: 4 }, (_, index) =>
      TestBrowser.of(identity.url, { address: `192.0.2.${index}` }),
    );
    const pages = await Promise.all(
      browsers.map(async (own) =>
        own.submit(await afterPassword(staff, new CodeFlow(), own), '/second-factor', { code }),
      ),
    );
    expect(pages.filter(({ url }) => url.pathname === '/signed-in')).toHaveLength(1);
  });

  it('is forgotten with the name: whoever starts over shows the password again', async () => {
    const staff = await staffMember(identity, { secondFactor: true });
    const page = await browser.submit(await afterPassword(staff), '/start-over');
    expect(page.text).toContain('<h1>Sign in</h1>');
  });
});

/** Draws the SVG's path of one-module-high strokes into pixels, as a camera would see it. */
function readQr(text: string): string {
  const [, size = '0'] = /viewBox="0 0 (\d+) \d+"/.exec(text.slice(text.indexOf('class="qr-code"'))) ?? [];
  const [, path = ''] = /stroke="#000000" d="([^"]+)"/.exec(text) ?? [];
  const [scale, quiet, modules] = [4, 4, Number(size)];
  const width = (modules + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(width * width * 4).fill(255);
  const paint = (x: number, y: number): void => {
    for (let at = 0; at < scale * scale; at += 1) {
      const [px, py] = [(x + quiet) * scale + (at % scale), (y + quiet) * scale + Math.floor(at / scale)];
      pixels.fill(0, (py * width + px) * 4, (py * width + px) * 4 + 3);
    }
  };
  let [x, y] = [0, 0];
  for (const [, command = '', a = '0', b = '0'] of path.matchAll(/([Mmh])(-?[\d.]+)(?:[ ,](-?[\d.]+))?/g)) {
    if (command === 'M') [x, y] = [Number(a), Number(b)];
    if (command === 'm') [x, y] = [x + Number(a), y + Number(b)];
    if (command !== 'h') continue;
    for (let step = 0; step < Number(a); step += 1) paint(x + step, Math.floor(y));
    x += Number(a);
  }
  return (jsqr as unknown as typeof jsqr.default)(pixels, width, width)?.data ?? '';
}
