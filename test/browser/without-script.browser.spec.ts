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
});
