import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { readPdf } from '#libs/testing';
import { StackClient } from '../journeys/stack-client.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { downloaded } from './registers.js';
import { codeSentTo, testPerson, type TestedPerson } from './tested-person.js';
import { DEVICES, LANGUAGES, type Device, type Visitor } from './visitor.js';

let portal: PortalInTest;

beforeAll(async () => {
  portal = await PortalInTest.start();
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

/** Pages that everybody may use, and those that ask an officer to sign in first. */
const OPEN_PAGES = [
  '/',
  '/declare',
  '/my-codes',
  '/family',
  '/scan',
  '/check-in',
  '/results',
  '/about',
  '/style-guide',
] as const;
const OFFICERS_PAGES = [
  '/checkpoint',
  '/checkpoint/coverage',
  '/checkpoint/conflicts',
  '/places',
  '/attention',
  '/covid-team',
  '/cards',
  '/staff',
  '/facilities',
] as const;

/** Each language on each device, half of them in the dark. */
const everywhere = LANGUAGES.flatMap((language, row) =>
  (Object.keys(DEVICES) as Device[]).map((device, column) => {
    const theme: 'light' | 'dark' = (row + column) % 2 === 0 ? 'light' : 'dark';
    return { language, device, theme };
  }),
);

describe.each(everywhere)('in $language on a $device in the $theme', (options) => {
  it(
    'every page stands without a fault, and nothing is asked of another origin',
    async () => {
      const visitor = await portal.visitor(options);
      for (const path of OPEN_PAGES) {
        await visitor.open(path);
        await visitor.sees(/\p{L}/u);
      }
      for (const path of OFFICERS_PAGES) {
        await visitor.open(path);
        await visitor.sees(visitor.say('Đăng nhập để mở trang này', 'Sign in to open this page'));
      }
      await visitor.leave();
    },
    2 * JOURNEY_MS,
  );
});

describe.each([
  { language: 'vi', device: 'phone', theme: 'light' },
  { language: 'en', device: 'desktop', theme: 'dark' },
] as const)('looking a result up, in $language on a $device in the $theme', (options) => {
  it(
    'takes the slip and the code that came, shows the result and saves a certificate that verifies; no slip looks alike',
    async () => {
      const person = await testPerson(portal.stack);
      const visitor = await portal.visitor(options);
      const { page, say } = visitor;
      await visitor.open('/results');
      await visitor.press(say('Gửi mã xác nhận', 'Send me a code'));
      await visitor.sees(say('Có chỗ cần xem lại', 'There is a problem'));
      // Of the right shape, and nobody's.
      const shownOfNone = await askWith(visitor, { ...person, slipCode: '0000-0000-0000' });
      await visitor.press(say('Tra cứu lại', 'Begin again'));
      expect(await askWith(visitor, person)).toBe(shownOfNone);
      const code = await codeSentTo(portal.stack, person.phone, 1);
      await typeCode(visitor, code === '111111' ? '222222' : '111111');
      await page.getByText(say('Mã không đúng hoặc đã hết hạn', 'The code is wrong or has run out')).waitFor();
      await visitor.looksOver('wrong code');
      await typeCode(visitor, code);
      await visitor.sees(say('Kết quả của', 'Result of'));
      await page.getByRole('heading', { name: say('Âm tính', 'Negative') }).waitFor();
      const saving = () => visitor.press(say('Tải giấy chứng nhận (PDF)', 'Save the certificate (PDF)'));
      const { name, content } = await downloaded(page, saving);
      expect(name).toBe(`${person.barcode}.pdf`);
      const [sheet] = await readPdf(content);
      const text = sheet?.codes[0]?.text;
      const verified = await new StackClient(portal.stack).post('/v1/result-certificates/verify', { text });
      expect(verified.body).toMatchObject({ state: 'valid', value: 'negative' });
      await visitor.looksOver('certificate saved');
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

/** Answers what the page shows after the question. */
async function askWith(visitor: Visitor, { slipCode, birth, phone }: TestedPerson): Promise<string> {
  const { page, hands, say } = visitor;
  await hands.fill(page.locator('#slip-code'), slipCode);
  await hands.fill(page.locator('#slip-birth'), birth.day);
  await hands.fill(page.locator('#slip-birth-month'), birth.month);
  await hands.fill(page.locator('#slip-birth-year'), birth.year);
  await hands.fill(page.locator('#slip-phone'), phone);
  await visitor.press(say('Gửi mã xác nhận', 'Send me a code'));
  await page.locator('#look-up-code').waitFor();
  await visitor.looksOver('code asked for');
  return page.locator('main').innerText();
}

async function typeCode(visitor: Visitor, code: string): Promise<void> {
  const { page, hands, say } = visitor;
  await hands.fill(page.locator('#look-up-code'), code);
  await visitor.press(say('Xem kết quả', 'Show the result'));
}

describe('what the gateway answers for a page', () => {
  it.each([...OPEN_PAGES, ...OFFICERS_PAGES, '/p/K7M4Q2XQ', '/declare/entry', '/places/K7M4Q2XQ'])(
    'is 200 for %s, signed in or not',
    async (path) => {
      const answer = await fetch(`${portal.url}${path}`, { headers: { accept: 'text/html' } });
      expect(answer.status).toBe(200);
      expect(answer.headers.get('content-security-policy')).toContain("script-src 'self'");
      expect(answer.headers.get('content-security-policy')).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:/);
    },
  );

  it.each(['/nothing', '/p', '/declare/entry/more', '/assets/nothing.js', '/%2e%2e/package.json'])(
    'is not 200 for %s',
    async (path) => {
      const answer = await fetch(`${portal.url}${path}`, { headers: { accept: 'text/html' } });
      expect(answer.status).toBe(404);
    },
  );
});
