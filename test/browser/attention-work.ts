import { eventually } from '#libs/testing';
import type { Visitor } from './visitor.js';

const LISTED_WITHIN_MS = 30_000;

/** From the list to the one entry in it, which comes there by an event. */
export async function openEntry(officer: Visitor): Promise<void> {
  const { page } = officer;
  const link = page.getByRole('link', { name: officer.say('Xem mục chờ', 'Open the entry') });
  await eventually(
    async () => {
      await officer.open('/attention');
      await page.locator('.data-table, .empty-state').first().waitFor();
      return (await link.count()) > 0 || undefined;
    },
    { withinMs: LISTED_WITHIN_MS, until: 'somebody on the attention list' },
  );
  await officer.looksOver('attention list');
  await officer.hands.press(link.first());
  await page.waitForURL('**/attention/*');
}

/** Takes the entry that is open. */
export async function take(officer: Visitor): Promise<void> {
  await officer.press(officer.say('Nhận xử lý', 'Take it'));
  await officer.page.getByRole('button', { name: officer.say('Ghi cuộc gọi', 'Record the call') }).waitFor();
  await officer.looksOver('taken');
}

/** Reaches the person by phone, and says so. */
export async function call(officer: Visitor): Promise<void> {
  const { page, say } = officer;
  await officer.hands.check(page.getByLabel(say('Đã gặp', 'Reached'), { exact: true }));
  await officer.press(say('Ghi cuộc gọi', 'Record the call'));
  await historyOf(officer).getByText(say('Gọi điện', 'Called'), { exact: true }).waitFor();
  await officer.looksOver('called');
}

/** Says what becomes of the person, which ends the entry. */
export async function decide(officer: Visitor): Promise<void> {
  const { page, say } = officer;
  await officer.hands.check(page.getByLabel(say('Theo dõi tại nhà', 'Monitoring at home'), { exact: true }));
  await officer.press(say('Lưu kết luận', 'Save the decision'));
  await historyOf(officer).getByText(say('Kết luận', 'Decided'), { exact: true }).waitFor();
  await officer.looksOver('decided');
}

const historyOf = ({ page }: Visitor) => page.locator('.history');
