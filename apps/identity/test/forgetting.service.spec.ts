import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DeleteExpiredStateJob } from '../src/sessions/delete-expired-state.job.js';
import { DeleteExpiredSignInsJob } from '../src/sign-in/delete-expired-sign-ins.job.js';
import { CodeFlow, signIn } from './code-flow.js';
import { RunningIdentity } from './running-identity.js';
import { staffMember, type TestStaff } from './staff-in-test.js';
import { TestBrowser } from './test-browser.js';

const TABLES = ['provider_state', 'sign_in', 'staff_password', 'staff_second_factor', 'recovery_code'];

describe('what is remembered of sign-ins', () => {
  let identity: RunningIdentity;
  let browser: TestBrowser;
  let staff: TestStaff;
  let code: string;

  beforeAll(async () => {
    identity = await RunningIdentity.start();
    browser = TestBrowser.of(identity.url);
    staff = await staffMember(identity, { secondFactor: true });
    const flow = new CodeFlow();
    code = flow.codeIn(await signIn(browser, staff, flow));
    const begun = TestBrowser.of(identity.url);
    const page = await begun.open(new CodeFlow().address);
    await begun.submit(page, '/password', { email: staff.email, password: staff.password });
  });

  afterAll(() => identity.stop());

  const count = (table: string): Promise<number> => identity.service.count(`identity.${table}`);

  it('holds nothing that a thief of the database could present', async () => {
    const rows = await Promise.all(
      TABLES.map((table) =>
        identity.service.database.query<{ row: string }>(`SELECT t::text AS row FROM identity.${table} AS t`),
      ),
    );
    const dump = JSON.stringify(rows);
    const hexOf = (text: string): string => Buffer.from(text).toString('hex');
    const cookies = [...browser.cookies.values()].map(({ value }) => value);
    for (const secret of [code, staff.password, staff.totpSecret ?? '', staff.email, ...cookies]) {
      expect(dump).not.toContain(secret);
      expect(dump).not.toContain(hexOf(secret));
    }
    expect(rows.map(({ length }) => length > 0)).toEqual([true, true, true, true, false]);
  });

  it('stays while it is good', async () => {
    const before = [await count('provider_state'), await count('sign_in')];
    await runJobs();
    expect([await count('provider_state'), await count('sign_in')]).toEqual(before);
  });

  it('is found by nobody once it has expired, and is taken away', async () => {
    for (const table of ['sign_in', 'provider_state']) {
      await identity.service.database.query(`UPDATE identity.${table} SET expires_at = $1`, [
        new Date(Date.now() - 1_000),
      ]);
    }
    const renewal = await browser.open(new CodeFlow({ prompt: 'none' }).address);
    expect(renewal.url.search).toContain('login_required');
    const fresh = await count('provider_state');
    await runJobs();
    expect(await count('sign_in')).toBe(0);
    expect(await count('provider_state')).toBeLessThanOrEqual(1);
    expect(fresh).toBeGreaterThan(1);
  });

  async function runJobs(): Promise<void> {
    const { app } = identity.service.running;
    for (const job of [DeleteExpiredStateJob, DeleteExpiredSignInsJob]) await app.get(job, { strict: false }).run();
  }
});
