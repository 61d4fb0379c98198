import { randomInt } from 'node:crypto';
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

type Filler = (visitor: Visitor, person: PersonInTest) => Promise<void>;

const no =
  (id: string): Filler =>
  ({ page, hands, say }) => {
    const question = page.getByRole('group').filter({ has: page.locator(`#${id}`) });
    return hands.check(question.getByLabel(say('Không', 'No'), { exact: true }));
  };

/** How each page of a questionnaire is answered; a page that is not named here is left as it is. */
const FILLERS: Readonly<Record<string, Filler>> = {
  who: no('onBehalf'),
  name: ({ page, hands }, { fullName }) => hands.fill(page.locator('#fullName'), fullName),
  document: async ({ page, hands, say }, { citizenId }) => {
    await hands.check(page.getByLabel(say('Căn cước công dân (12 số)', 'Citizen ID (12 digits)')));
    await hands.fill(page.locator('#identityDocument-number'), citizenId);
  },
  birth: async ({ page, hands }, { birth }) => {
    await hands.fill(page.locator('#birth'), birth.day);
    await hands.fill(page.locator('#birth-month'), birth.month);
    await hands.fill(page.locator('#birth-year'), birth.year);
  },
  sex: ({ page, hands, say }) => hands.check(page.getByLabel(say('Nữ', 'Female'), { exact: true })),
  residence: async ({ page, hands, say }) => {
    await hands.check(page.getByLabel(say('Trong tỉnh Hậu Giang', 'In Hậu Giang province')));
    await hands.chooseFromList(page.locator('#residence-area'), 'vi tan', /Vị Tân/);
    await hands.fill(page.locator('#residence-address'), 'Số 12, ấp Mỹ Lợi');
  },
  phone: ({ page, hands }, { phone }) => hands.fill(page.locator('#phone'), phone),
  symptoms: ({ page, hands, say }, { hasFever }) => {
    const symptom = hasFever ? say('Sốt', 'Fever') : say('Không có mục nào', 'None of these');
    return hands.check(page.getByLabel(symptom, { exact: true }));
  },
  exposures: async (visitor, person) => {
    for (const key of ['caseOrSuspect', 'fromAffectedCountry', 'symptomaticPerson']) await no(key)(visitor, person);
  },
};

/** Answers the questions of these pages, which may stand on one page together. */
export async function answerQuestions(visitor: Visitor, person: PersonInTest, pages: readonly string[]): Promise<void> {
  for (const key of pages) await FILLERS[key]?.(visitor, person);
}

/** More pages than any questionnaire has. */
const PAGES_MAX = 40;

/**
 * Answers page after page until all answers are shown for review. The visitor is on the form already.
 *
 * @param answered pages that are left as they stand
 */
export async function fillInForm(
  visitor: Visitor,
  person: PersonInTest,
  answered: readonly string[] = [],
): Promise<void> {
  const { page } = visitor;
  const forward = page.locator('main button[type=submit]').filter({ hasText: visitor.say('Tiếp tục', 'Continue') });
  const review = page.getByRole('heading', { name: visitor.say('Kiểm tra lại tờ khai', 'Check your answers') });
  for (let filled = 0; filled < PAGES_MAX; filled += 1) {
    await forward.or(review).waitFor();
    await visitor.looksOver(`form-${filled}`);
    if (await review.isVisible()) return;
    const key = new URL(page.url()).searchParams.get('page') ?? 'who';
    if (!answered.includes(key)) await answerQuestions(visitor, person, [key]);
    const before = page.url();
    await visitor.hands.press(forward);
    await page.waitForURL((url) => url.href !== before);
  }
  throw new Error('The form has no end');
}
