import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cutOff, LARGE_TEXT, putOnPaper, putOnScreen } from './paper-and-large-text.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { signIn, staffOf } from './sign-in.js';
import { DEVICES, LANGUAGES, ON_EACH, type Device } from './visitor.js';

let portal: PortalInTest;

beforeAll(async () => {
  portal = await PortalInTest.start();
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

/** Pages that everybody may use, and those that ask an officer to sign in first. */
const OPEN_PAGES = [
  ...(['/', '/declare', '/my-codes', '/family', '/scan', '/check-in'] as const),
  ...(['/results', '/maps/covid', '/maps/essentials', '/about', '/style-guide'] as const),
  // Of a point that there is not.
  '/my-shop/01890000-0000-7000-8000-000000000000' as const,
];
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
  '/quarantine-facilities',
  '/supply-points',
  '/supply-points/new',
  '/supply-reports',
  '/supply-claims',
  '/levels',
  '/level-rules',
  '/supply-lists',
  '/boundaries',
  '/base-map',
  '/hamlets',
  '/zones',
  '/zones/new',
  '/visited-places',
  '/visited-places/new',
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

describe.each(ON_EACH)(
  'an officer who may see everything, and reads large text, in $language on a $device',
  (options) => {
    it(
      'finds nothing cut off, neither on the screen nor on paper',
      async () => {
        const officer = await portal.visitor(options);
        const { page, say } = officer;
        await page.addInitScript(LARGE_TEXT);
        await officer.open(OFFICERS_PAGES[0]);
        await officer.sees(say('Đăng nhập để mở trang này', 'Sign in to open this page'));
        await signIn(officer, staffOf(portal.stack, 'province-administrator'));
        const found: string[] = [];
        for (const path of OFFICERS_PAGES) {
          await officer.open(path);
          await page.getByRole('heading', { level: 1 }).waitFor();
          await page.waitForLoadState('networkidle');
          await officer.looksOver(`${path} in large text`);
          found.push(...(await cutOff(page)).map((what) => `${path}: ${what}`));
          await putOnPaper(page);
          await officer.looksOver(`${path} on paper`);
          found.push(...(await cutOff(page)).map((what) => `${path} on paper: ${what}`));
          await putOnScreen(page, DEVICES[options.device]);
        }
        expect(found).toEqual([]);
        await officer.leave();
      },
      2 * JOURNEY_MS,
    );
  },
);

describe('what the gateway answers for a page', () => {
  it.each([...OPEN_PAGES, ...OFFICERS_PAGES, '/p/K7M4Q2XQ', '/declare/entry', '/places/K7M4Q2XQ', '/supply-points/a'])(
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
