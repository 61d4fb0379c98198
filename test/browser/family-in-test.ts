import { answerQuestions, personInTest, type PersonInTest } from './fill-in-form.js';
import type { Visitor } from './visitor.js';

/** Pages whose questions say who somebody is. */
const WHO = ['name', 'document', 'birth', 'sex', 'residence', 'phone'] as const;
/** How far the questions have come: `Bước 1 / 5`. */
const PROGRESS = /^(?:Bước|Step) \d+/;
/** More pages than a family is asked. */
const PAGES_MAX = 20;

/** Adds somebody to the phone, from the page of the family. */
export async function rememberPerson(visitor: Visitor, person: PersonInTest): Promise<void> {
  await visitor.press(visitor.say('Thêm người', 'Add a person'));
  await visitor.sees(visitor.say('Thêm người', 'Add a person'));
  await answerQuestions(visitor, person, WHO);
  await visitor.looksOver('person');
  await visitor.press(visitor.say('Nhớ trên điện thoại này', 'Remember on this phone'));
  await visitor.sees(person.fullName);
}

/** Declares for everybody whom the phone remembers; all of them are well. */
export async function declareForFamily(visitor: Visitor): Promise<void> {
  await beginForFamily(visitor);
  await answerForFamily(visitor);
  await sendForFamily(visitor);
}

export async function beginForFamily(visitor: Visitor): Promise<void> {
  await visitor.press(visitor.say('Khai cho cả nhà', 'Declare for the family'));
  await visitor.sees(visitor.say('Khai cho những ai?', 'Who is declared for?'));
  await visitor.press(visitor.say('Tiếp tục', 'Continue'));
}

/** Answers as far as the review, or until it is somebody's turn. */
export async function answerForFamily(visitor: Visitor, until?: string): Promise<void> {
  const { page, say } = visitor;
  const forward = page.getByRole('button', { name: say('Tiếp tục', 'Continue') });
  const review = page.getByRole('heading', { name: say('Kiểm tra lại trước khi gửi', 'Check before sending') });
  for (let asked = 0; asked < PAGES_MAX; asked += 1) {
    await forward.or(review).waitFor();
    await visitor.looksOver(`family-${asked}`);
    if (await review.isVisible()) return;
    if (until !== undefined && (await whoseTurn(visitor)) === until) return;
    await answerWhatIsAsked(visitor);
    const before = await page.getByText(PROGRESS).textContent();
    await visitor.hands.press(forward);
    await review.or(page.getByText(PROGRESS).filter({ hasNotText: before ?? '' })).waitFor();
  }
}

export const whoseTurn = ({ page }: Visitor): Promise<string> => page.locator('.group-for').innerText();

export async function sendForFamily(visitor: Visitor): Promise<void> {
  await visitor.press(/^(Gửi \d+ tờ khai|Send \d+ declarations)$/);
  await visitor.sees(visitor.say('Đã nhận', 'were received'));
}

/** How somebody is is asked of each by himself; what is asked of all may be left as it is. */
async function answerWhatIsAsked(visitor: Visitor): Promise<void> {
  const { page } = visitor;
  for (const [key, field] of Object.entries({ symptoms: '#symptoms', exposures: '#caseOrSuspect' }))
    if ((await page.locator(field).count()) > 0) await answerQuestions(visitor, personInTest(), [key]);
}
