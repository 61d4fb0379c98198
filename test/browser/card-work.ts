import { expect } from '@jest/globals';
import { downloaded } from './registers.js';
import type { Visitor } from './visitor.js';

/** As a list of communes offers it. */
const WARD_ONE = /^Phường I Thành phố Vị Thanh/;
const IN_GROUPS = /[0-9A-Z]{4} [0-9A-Z]{4} [0-9A-Z]{4}/;

/** Issues a card for somebody without a telephone. @returns its code, as it is printed on the card */
export async function issueCard(officer: Visitor, fullName: string): Promise<string> {
  const { page, hands, say } = officer;
  await officer.press(say('Cấp thẻ', 'Issue a card'));
  await officer.sees(say('Cấp thẻ cá nhân', 'Issue a personal card'));
  await officer.pressInDialog(say('Cấp thẻ', 'Issue a card'));
  await page.getByRole('alert').getByText(say('Hãy ghi họ và tên', 'Write the full name')).waitFor();
  await officer.looksOver('what a card needs');
  await hands.fill(page.locator('#card-name'), fullName);
  await hands.fill(page.locator('#card-birth-year'), '1948');
  await hands.chooseFromList(page.locator('#card-commune'), 'phuong i', WARD_ONE);
  await hands.fill(page.locator('#card-address'), 'Khu vực 2');
  await officer.confirm(say('Cấp thẻ', 'Issue a card'));
  await page.getByText(say(`Đã cấp thẻ cho ${fullName}`, `A card was issued for ${fullName}`)).waitFor();
  await officer.looksOver('card issued');
  const row = page.getByRole('row').filter({ hasText: fullName });
  return IN_GROUPS.exec(await row.innerText())?.[0] ?? '';
}

/** Downloads what is to be printed. */
export async function printSheet(officer: Visitor): Promise<void> {
  const { page, say } = officer;
  const sheet = await downloaded(page, () => officer.press(say('Tải tờ in (PDF)', 'Download the sheet (PDF)')));
  expect(sheet.name).toBe('the-ca-nhan.pdf');
  expect(sheet.content.subarray(0, 5).toString()).toBe('%PDF-');
}

/** Finds a card by what is printed on it. */
export async function findCard(officer: Visitor, typed: string): Promise<void> {
  const { page, hands, say } = officer;
  await hands.fill(page.locator('#card-code'), typed);
  await officer.press(say('Xem thẻ', 'Show the card'));
}

/** Takes the card that was found out of use; it says so afterwards. */
export async function revokeCard(officer: Visitor, fullName: string): Promise<void> {
  const { page, hands, say } = officer;
  await officer.press(say('Thu hồi thẻ', 'Revoke the card'));
  await officer.sees(say(`Thu hồi thẻ của ${fullName}?`, `Revoke the card of ${fullName}?`));
  await hands.check(page.getByLabel(say('Bị mất', 'Lost'), { exact: true }));
  await officer.confirm(say('Thu hồi thẻ', 'Revoke the card'));
  await page.getByText(say('Đã thu hồi', 'Revoked'), { exact: true }).waitFor();
  await officer.looksOver('card revoked');
}
