import { randomInt } from 'node:crypto';
import type { Page } from 'playwright-core';
import type { Visitor } from './visitor.js';

/** Answers of one synthetic person: nobody has such a number, name or phone. */
export interface PersonInTest {
  readonly fullName: string;
  readonly citizenId: string;
  readonly birth: { readonly day: string; readonly month: string; readonly year: string };
  readonly phone: string;
  readonly hasFever: boolean;
}

export function personInTest(overrides: Partial<PersonInTest> = {}): PersonInTest {
  const digits = (count: number): string => String(randomInt(10 ** count)).padStart(count, '0');
  return {
    fullName: 'NGUYỄN THỬ HƯƠNG',
    citizenId: `099184${digits(6)}`,
    birth: { day: '5', month: '3', year: '1984' },
    phone: `031${digits(7)}`,
    hasFever: false,
    ...overrides,
  };
}

type Filler = (page: Page, person: PersonInTest, visitor: Visitor) => Promise<void>;

const no =
  (id: string): Filler =>
  (page, _person, visitor) =>
    page
      .getByRole('group')
      .filter({ has: page.locator(`#${id}`) })
      .getByLabel(visitor.say('Không', 'No'), { exact: true })
      .check();

/** How each page of a questionnaire is answered; a page that is not named here is left as it is. */
const FILLERS: Readonly<Record<string, Filler>> = {
  who: no('onBehalf'),
  name: (page, { fullName }) => page.locator('#fullName').fill(fullName),
  document: async (page, { citizenId }, visitor) => {
    await page.getByLabel(visitor.say('Căn cước công dân (12 số)', 'Citizen ID (12 digits)')).check();
    await page.locator('#identityDocument-number').fill(citizenId);
  },
  birth: async (page, { birth }) => {
    await page.locator('#birth').fill(birth.day);
    await page.locator('#birth-month').fill(birth.month);
    await page.locator('#birth-year').fill(birth.year);
  },
  sex: (page, _person, visitor) => page.getByLabel(visitor.say('Nữ', 'Female'), { exact: true }).check(),
  residence: async (page, _person, visitor) => {
    await page.getByLabel(visitor.say('Trong tỉnh Hậu Giang', 'In Hậu Giang province')).check();
    await chooseFromList(page, '#residence-area', 'thuan hoa');
    await page.locator('#residence-address').fill('Số 12, ấp Mỹ Lợi');
  },
  phone: (page, { phone }) => page.locator('#phone').fill(phone),
  symptoms: async (page, { hasFever }, visitor) => {
    const symptom = hasFever ? visitor.say('Sốt', 'Fever') : visitor.say('Không có mục nào', 'None of these');
    await page.getByLabel(symptom, { exact: true }).check();
  },
  exposures: async (page, person, visitor) => {
    for (const key of ['caseOrSuspect', 'fromAffectedCountry', 'symptomaticPerson'])
      await no(key)(page, person, visitor);
  },
};

/** Types some of a name and takes the first that is offered. */
export async function chooseFromList(page: Page, field: string, typed: string): Promise<void> {
  await page.locator(field).click();
  await page.locator(field).fill(typed);
  await page.getByRole('option').first().click();
}

/** More pages than any questionnaire has. */
const PAGES_MAX = 40;

/** Answers page after page until all answers are shown for review. The visitor is on the form already. */
export async function fillInForm(visitor: Visitor, person: PersonInTest): Promise<void> {
  const { page } = visitor;
  const forward = page.getByRole('button', { name: visitor.say('Tiếp tục', 'Continue') });
  const review = page.getByRole('heading', { name: visitor.say('Kiểm tra lại tờ khai', 'Check your answers') });
  for (let filled = 0; filled < PAGES_MAX; filled += 1) {
    await forward.or(review).waitFor();
    await visitor.looksOver(`form-${filled}`);
    if (await review.isVisible()) return;
    const key = new URL(page.url()).searchParams.get('page') ?? 'who';
    await FILLERS[key]?.(page, person, visitor);
    const before = page.url();
    await forward.click();
    await page.waitForURL((url) => url.href !== before);
  }
  throw new Error('The form has no end');
}
