import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventuallyHolds } from '#libs/testing';
import { CodeFlow, signIn } from './code-flow.js';
import { RunningIdentity } from './running-identity.js';
import { staffMember, type TestStaff } from './staff-in-test.js';
import { mainOf, TestBrowser, type Page } from './test-browser.js';

const GUESSER = '203.0.113.66';
const GUESSES = 1_000;
/** Requests under way at once: more would only wait in the service. */
const AT_ONCE = 20;
/** Of as many people from one network; looked at are sixty at once, and one more a second. */
const NAMES = 200;
const NETWORK = { atOnce: 60, secondsEach: 1 } as const;

describe('a thousand wrong passwords', () => {
  let identity: RunningIdentity;
  let staff: TestStaff;
  let known: TestBrowser;
  let answers: Page[];

  beforeAll(async () => {
    identity = await RunningIdentity.start();
    staff = await staffMember(identity, { name: 'Trần Thử Bình' });
    known = TestBrowser.of(identity.url, { address: GUESSER });
    await signIn(known, staff);
    answers = await guess();
  });

  afterAll(() => identity.stop());

  async function guess(): Promise<Page[]> {
    const guesser = TestBrowser.of(identity.url, { address: GUESSER });
    const form = await guesser.open(new CodeFlow().address);
    const pages: Page[] = [];
    for (let sent = 0; sent < GUESSES; sent += AT_ONCE) {
      const some = Array.from({ length: AT_ONCE }, (_, index) =>
        guesser.submit(form, '/password', { email: staff.email, password: `guess ${sent + index}` }),
      );
      pages.push(...(await Promise.all(some)));
    }
    return pages;
  }

  it('are mostly not even looked at, and told when to come again', () => {
    const waiting = answers.filter(({ status }) => status === 429);
    expect(waiting.length).toBeGreaterThan(GUESSES * 0.9);
    const last = waiting.at(-1);
    expect(Number(last?.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(last && mainOf(last)).toMatch(/Too many attempts. Try again in \d+ seconds/);
    expect(answers.every(({ status }) => status === 422 || status === 429)).toBe(true);
  });

  it('lock nobody out: not from elsewhere, not at a browser that is known, not a colleague beside', async () => {
    expect((await signIn(TestBrowser.of(identity.url), staff)).url.pathname).toBe('/signed-in');
    expect((await signIn(known, staff, new CodeFlow({ prompt: 'login' }))).url.pathname).toBe('/signed-in');
    const colleague = await staffMember(identity);
    expect((await signIn(TestBrowser.of(identity.url, { address: GUESSER }), colleague)).url.pathname).toBe(
      '/signed-in',
    );
  });

  it('keep the owner at a new browser beside the guesser waiting for seconds only', async () => {
    const page = () => signIn(TestBrowser.of(identity.url, { address: GUESSER }), staff);
    await eventuallyHolds(async () => expect((await page()).url.pathname).toBe('/signed-in'), { everyMs: 500 });
  });

  it('leave only as many rows in the audit as were looked at', async () => {
    const [row] = await identity.service.database.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit.entry WHERE action = 'sign-in.fail' AND object_id = $1`,
      [staff.id],
    );
    expect(row?.count).toBe(answers.filter(({ status }) => status === 422).length);
  });

  it('at many names from one network slow that network, not the others', async () => {
    const sprayer = TestBrowser.of(identity.url, { address: '203.0.113.99' });
    const form = await sprayer.open(new CodeFlow().address);
    const began = performance.now();
    const statuses: number[] = [];
    for (let name = 0; name < NAMES; name += AT_ONCE) {
      const some = Array.from({ length: AT_ONCE }, (_, index) =>
        sprayer.submit(form, '/password', { email: `ten-${name + index}@lachan.test`, password: 'guess' }),
      );
      statuses.push(...(await Promise.all(some)).map(({ status }) => status));
    }
    const seconds = (performance.now() - began) / 1_000;
    const lookedAt = statuses.filter((status) => status !== 429).length;
    expect(lookedAt).toBeGreaterThanOrEqual(NETWORK.atOnce);
    expect(lookedAt).toBeLessThanOrEqual(NETWORK.atOnce + seconds / NETWORK.secondsEach + 1);
    expect(lookedAt).toBeLessThan(NAMES);
    expect((await signIn(TestBrowser.of(identity.url), await staffMember(identity))).url.pathname).toBe('/signed-in');
  });
});
