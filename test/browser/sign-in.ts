import type { Response } from 'playwright-core';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, oneTimeCode, type RunningStack } from '#libs/testing';
import type { Visitor } from './visitor.js';

export interface StaffMember {
  readonly name: string;
  readonly email: string;
  readonly password: string;
  readonly totpSecret: string;
  readonly role: string;
  readonly facility: string | null;
}

const STEP_MS = 30_000;
/** A code is good once; who signs in twice waits for the next. */
const NEXT_CODE_WITHIN_MS = 2 * STEP_MS;

/** Specs that run side by side know nothing of each other’s codes; there are two at most. */
const TRIES_MAX = 3;

const usedSteps = new Map<string, number>();

/** Whom the installation has made for this role, from its `credentials.json`. */
export function staffOf(stack: RunningStack, role: string): StaffMember {
  const { staff } = JSON.parse(readFileSync(join(stack.home, 'credentials.json'), 'utf8')) as { staff: StaffMember[] };
  const found = staff.find((member) => member.role === role);
  if (found === undefined) throw new Error(`credentials.json has nobody with the role ${role}`);
  return found;
}

/** From a page that asks to sign in, through password and second factor, back to that page. */
export async function signIn(visitor: Visitor, member: StaffMember): Promise<void> {
  const { page } = visitor;
  const asked = new URL(page.url()).pathname;
  await page
    .getByRole('main')
    .getByRole('button', { name: visitor.say('Đăng nhập', 'Sign in'), exact: true })
    .click();
  await visitor.sees(visitor.say('Đăng nhập', 'Sign in'));
  await page.getByLabel(visitor.say('Thư điện tử công vụ', 'Work e-mail')).fill(member.email);
  await page.getByLabel(visitor.say('Mật khẩu', 'Password')).fill(member.password);
  await visitor.press(visitor.say('Tiếp tục', 'Continue'));
  await page.getByLabel(visitor.say('Mã 6 chữ số', 'Six-digit code')).waitFor();
  await visitor.looksOver('second factor');
  for (let tries = 1; !(await isTaken(visitor, await freshCode(member))); tries += 1)
    if (tries === TRIES_MAX) throw new Error(`${member.email} has given ${tries} codes, and none was taken`);
  await page.waitForURL((url) => url.pathname === asked);
}

/** Whether this code is good. One that the same member has given in another spec at the same time is not. */
async function isTaken(visitor: Visitor, code: string): Promise<boolean> {
  const { page, say } = visitor;
  const isOfCode = (answer: Response): boolean =>
    answer.request().method() === 'POST' && new URL(answer.url()).pathname.endsWith('/second-factor');
  await page.getByLabel(say('Mã 6 chữ số', 'Six-digit code')).fill(code);
  const [answer] = await Promise.all([page.waitForResponse(isOfCode), visitor.press(say('Tiếp tục', 'Continue'))]);
  return answer.status() < 400;
}

function freshCode({ email, totpSecret }: StaffMember): Promise<string> {
  return eventually(
    () => {
      const step = Math.floor(Date.now() / STEP_MS);
      if (usedSteps.get(email) === step) return undefined;
      usedSteps.set(email, step);
      return oneTimeCode(totpSecret);
    },
    { withinMs: NEXT_CODE_WITHIN_MS, until: 'a code that was not used yet' },
  );
}
