import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StackClient } from '../journeys/stack-client.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { askWith, openWith, saveCertificate } from './result-look-up.js';
import { codeSentTo, testPerson, type TestedPerson } from './tested-person.js';
import type { Visitor } from './visitor.js';

let portal: PortalInTest;

beforeAll(async () => {
  portal = await PortalInTest.start();
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

/** Of the right shape, and nobody's. */
const NO_SLIP = '0000-0000-0000';

/** Opens the result of somebody with the code that came to the phone, after a code that did not. */
async function lookUp(visitor: Visitor, person: TestedPerson): Promise<void> {
  const { say } = visitor;
  const code = await codeSentTo(portal.stack, person.phone);
  await openWith(visitor, code === '111111' ? '222222' : '111111');
  await visitor.sees(say('Có chỗ cần xem lại', 'There is a problem'));
  const wrong = visitor.page.locator('#look-up-code-error');
  expect(await wrong.innerText()).toContain(say('Mã không đúng hoặc đã hết hạn', 'The code is wrong or has run out'));
  await openWith(visitor, code);
  await visitor.page.getByRole('heading', { name: say('Kết quả của', 'Result of') }).waitFor();
  await visitor.sees(say('Âm tính', 'Negative'));
}

describe.each([
  { language: 'vi', device: 'phone', theme: 'light', isChild: false },
  { language: 'en', device: 'phone', theme: 'dark', isChild: true },
  { language: 'vi', device: 'desktop', theme: 'dark', isChild: true },
  { language: 'en', device: 'desktop', theme: 'light', isChild: false },
] as const)('whoever has a slip (of a child: $isChild), in $language on a $device, by keys alone', (options) => {
  it(
    'looks the result up with the code that came, and saves a certificate that verifies; no slip looks alike',
    async () => {
      const person = await testPerson(portal.stack, options);
      const visitor = await portal.visitor({ ...options, byKeyboard: true });
      const { say } = visitor;
      await visitor.open('/results');
      await visitor.press(say('Gửi mã xác nhận', 'Send me a code'));
      await visitor.sees(say('Có chỗ cần xem lại', 'There is a problem'));
      const shownOfNone = await askWith(visitor, { ...person, slipCode: NO_SLIP });
      await visitor.looksOver('code asked for');
      await visitor.press(say('Tra cứu lại', 'Begin again'));
      expect(await askWith(visitor, person)).toBe(shownOfNone);
      await lookUp(visitor, person);
      const { text, codes } = await saveCertificate(visitor, person);
      for (const words of [person.fullName, 'ÂM TÍNH · NEGATIVE', 'Họ và tên · Full name', 'RT-PCR'])
        expect(text).toContain(words);
      const verified = await new StackClient(portal.stack).post('/v1/result-certificates/verify', {
        text: codes[0]?.text,
      });
      expect(verified.body).toMatchObject({ state: 'valid', value: 'negative', birthYear: person.birth.year });
      await visitor.looksOver('certificate saved');
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});
