import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { personInTest } from './fill-in-form.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { LANGUAGES, type Visitor } from './visitor.js';

let portal: PortalInTest;

beforeAll(async () => {
  portal = await PortalInTest.start();
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

const FEVER = 'fever';

/** Everything that is asked for, as somebody with a fever answers it. */
async function fillInPlainForm({ page }: Visitor): Promise<void> {
  const person = personInTest();
  const field = (name: string) => page.locator(`[name="${name}"]`);
  const answer = (name: string, value: string) => page.locator(`[name="${name}"][value="${value}"]`).check();
  await answer('onBehalf', 'no');
  await field('declarant.fullName').fill(person.fullName);
  await field('declarant.birth').fill(person.birth.year);
  await answer('declarant.sex', 'female');
  await field('residence').selectOption('31321');
  await field('residence.address').fill('Số 12, ấp Mỹ Lợi');
  await field('declarant.phone').fill(person.phone);
  await answer('answers.symptoms', FEVER);
  for (const exposure of ['caseOrSuspect', 'fromAffectedCountry', 'symptomaticPerson'])
    await answer(`answers.exposures.${exposure}`, 'no');
  await page.locator('main button[type="submit"]').click();
}

describe.each(LANGUAGES)('an old phone without script, in %s', (language) => {
  const visitorWithoutScript = (): Promise<Visitor> => portal.visitor({ language, device: 'phone', hasScript: false });

  it(
    'is led from the page to the plain form, and declares by it',
    async () => {
      const visitor = await visitorWithoutScript();
      await visitor.open('/declare');
      await visitor.page.waitForURL(/\/declare\/plain/);
      await visitor.open('/declare/plain?form=whole-population');
      await visitor.looksOver('plain form');
      await fillInPlainForm(visitor);
      await visitor.sees(visitor.say('Đã nhận tờ khai', 'The declaration was taken'));
      const next = visitor.say('Cán bộ y tế sẽ liên hệ', 'A health officer will contact you');
      expect(await visitor.page.getByText(next).count()).toBe(1);
      expect(await visitor.page.locator('main svg').count()).toBe(1);
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'is told which fields are wrong, and loses nothing of what was typed',
    async () => {
      const visitor = await visitorWithoutScript();
      await visitor.open('/declare/plain?form=whole-population');
      await visitor.page.locator('[name="declarant.fullName"]').fill('NGUYỄN THỬ HƯƠNG');
      await visitor.page.locator('main button[type="submit"]').last().click();
      await visitor.looksOver('errors');
      expect(await visitor.page.getByRole('alert').count()).toBe(1);
      expect(await visitor.page.locator('[name="declarant.fullName"]').inputValue()).toBe('NGUYỄN THỬ HƯƠNG');
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'is led by a code to the registration for a vaccination',
    async () => {
      const visitor = await visitorWithoutScript();
      await visitor.open('/vaccination/register');
      await visitor.looksOver('registration');
      const { page } = visitor;
      await page.locator('[name="person.fullName"]').fill('NGUYỄN THỬ HƯƠNG');
      await page.locator('main button[type="submit"]').click();
      await visitor.looksOver('registration with errors');
      expect(await page.locator('[name="person.fullName"]').inputValue()).toBe('NGUYỄN THỬ HƯƠNG');
      await page.locator('[name="person.birth"]').fill('1984');
      await page.locator('[name="person.sex"][value="female"]').check();
      await page.locator('[name="person.phone"]').fill('0300 000 991');
      await page.locator('[name="residence"]').selectOption('31321');
      await page.locator('[name="consent"]').check();
      await page.locator('main button[type="submit"]').click();
      await visitor.sees(visitor.say('Nhập mã xác nhận', 'Type the code'));
      await visitor.looksOver('code of the registration');
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'is led by a code to a request for a correction, with a photo of the paper',
    async () => {
      const visitor = await visitorWithoutScript();
      await visitor.open('/vaccination/corrections');
      await visitor.looksOver('correction');
      const { page } = visitor;
      await page.locator('main button[type="submit"]').click();
      await visitor.looksOver('correction with errors');
      await page.locator('[name="kind"][value="dose-double"]').check();
      await page.locator('[name="person.fullName"]').fill('NGUYỄN THỬ HƯƠNG');
      await page.locator('[name="person.birth"]').fill('1984');
      await page.locator('[name="person.sex"][value="female"]').check();
      await page.locator('[name="person.phone"]').fill('0300 000 992');
      await page.locator('[name="residence"]').selectOption('31321');
      await page.locator('[name="dose.on"]').fill('20/07/2021');
      await page.locator('main button[type="submit"]').click();
      await visitor.sees(visitor.say('Nhập mã và gửi ảnh giấy xác nhận', 'Type the code and send the photo'));
      await visitor.looksOver('code and photo of the correction');
      await page.locator('[name="code"]').fill('000000');
      const photo = { name: 'giay.jpg', mimeType: 'image/jpeg', buffer: Buffer.from([0xff, 0xd8, 0xff, 0xe0]) };
      await page.locator('[name="proof"]').setInputFiles(photo);
      await page.locator('main button[type="submit"]').click();
      await visitor.looksOver('wrong code of the correction');
      expect(await page.getByRole('alert').count()).toBe(1);
      await visitor.open('/vaccination/corrections/follow');
      await visitor.looksOver('following a correction');
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

/** Runs in the page ahead of its own scripts. */
const NOTES_FIRST_WORDS = `document.addEventListener('readystatechange', () => {
  globalThis.firstWords ??= document.querySelector('main').innerText;
});`;

/** Where the parts stand that are on the page both before its script and after, rounded to a pixel. */
async function placesOf({ page }: Visitor): Promise<string[]> {
  await page.evaluate('document.fonts.ready');
  const parts = await page.locator('.page-name-words, .breadcrumbs a, h1, .lead, main > .actions a').all();
  return Promise.all(
    parts.map(async (part) => {
      const { x, y, width, height } = (await part.boundingBox()) ?? { x: NaN, y: NaN, width: NaN, height: NaN };
      const words = (await part.innerText()).replaceAll(/\s+/g, ' ');
      return `${words}: ${[x, y, width, height].map(Math.round).join(' ')}`;
    }),
  );
}

describe('a page whose script is still on its way', () => {
  it.each([
    ['/', 'vi', 'phone', 'light'],
    ['/', 'en', 'desktop', 'dark'],
    ['/declare', 'en', 'phone', 'dark'],
    ['/my-codes', 'vi', 'desktop', 'light'],
  ] as const)(
    'says its first words at %s in %s on a %s in the %s, where they stay when the script takes over',
    async (path, language, device, theme) => {
      const visitor = await portal.visitor({ language, device, theme });
      const script = /\/assets\/index-[^/]+\.js$/;
      const held = Promise.withResolvers<void>();
      await visitor.page.route(script, async (route) => {
        await held.promise;
        await route.continue();
      });
      const url = new URL(`${path}?lang=${language}`, portal.url);
      await visitor.page.goto(url.href, { waitUntil: 'commit' });
      await visitor.page.getByRole('heading', { level: 1 }).waitFor();
      await visitor.looksOver('first words');
      const before = await placesOf(visitor);
      held.resolve();
      await visitor.page.getByRole('button', { name: 'Menu' }).waitFor();
      expect(before.length).toBeGreaterThan(2);
      expect((await placesOf(visitor)).slice(0, before.length)).toEqual(before);
      await visitor.looksOver('taken over');
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'says no words of another page where it is opened without network',
    async () => {
      const visitor = await portal.visitor({ language: 'vi', device: 'phone' });
      await visitor.open('/');
      await visitor.untilKeptOnDevice();
      await visitor.goOffline();
      await visitor.page.addInitScript(NOTES_FIRST_WORDS);
      await visitor.open('/declare');
      await visitor.sees('Khai báo y tế');
      expect(await visitor.page.evaluate('firstWords')).toBe('');
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});
