import type { Page } from 'playwright-core';
import { readFileSync } from 'node:fs';
import type { Visitor } from './visitor.js';

/** As a list of communes offers it. */
const WARD_ONE = /^Phường I Thành phố Vị Thanh/;

/** Enters the owner of a place in Phường I, and answers the password that is shown once. */
export async function addPlaceOwner(administrator: Visitor, name: string, email: string): Promise<string> {
  const { page, hands, say } = administrator;
  await administrator.press(say('Thêm cán bộ', 'Add a member of staff'));
  await hands.fill(page.locator('#staff-name'), name);
  await hands.fill(page.locator('#staff-email'), email);
  await page.locator('#staff-role').selectOption('place-owner');
  await hands.chooseFromList(page.locator('#staff-areas'), 'phuong i', WARD_ONE);
  await page.getByRole('list', { name: say('Địa bàn', 'Areas') }).waitFor();
  await administrator.looksOver('new member of staff');
  await administrator.press(say('Lưu', 'Save'));
  await administrator.sees(say('Mật khẩu đầu tiên của', 'First password of'));
  const password = (await page.locator('.start-password code').innerText()).trim();
  await closeDialog(administrator);
  return password;
}

/** Enters a health station of Phường I; what the platform refuses stays in the open form. */
export async function fillInFacility(administrator: Visitor, code: string, openingHours: string): Promise<void> {
  const { page, hands, say } = administrator;
  await hands.fill(page.locator('#facility-code'), code);
  await hands.fill(page.locator('#facility-name'), `Trạm thử nghiệm ${code}`);
  await hands.check(page.getByLabel(say('Trạm y tế', 'Health station'), { exact: true }));
  await hands.chooseFromList(page.locator('#facility-commune'), 'phuong i', WARD_ONE);
  await hands.fill(page.locator('#facility-hours'), openingHours);
}

/** Enters a market of Phường I. */
export async function addMarket(officer: Visitor, name: string): Promise<void> {
  const { page, hands, say } = officer;
  await officer.press(say('Đăng ký địa điểm', 'Register a place'));
  await hands.fill(page.locator('#place-name'), name);
  await page.locator('#place-kind').selectOption('market');
  await hands.chooseFromList(page.locator('#place-commune'), 'phuong i', WARD_ONE);
  await hands.fill(page.locator('#place-address'), 'Số 1, đường thử nghiệm');
  await officer.looksOver('new place');
  await officer.press(say('Đăng ký', 'Register'));
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** Sends a file of facilities, and waits until its last row is taken. */
export async function importFacilities(administrator: Visitor, csv: string): Promise<void> {
  const { page, say } = administrator;
  await administrator.press(say('Nhập từ tệp', 'Import a file'));
  await administrator.sees(say('Nhập cơ sở từ tệp', 'Import facilities from a file'));
  const file = { name: 'facilities.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) };
  await page.locator('input[type=file]').setInputFiles(file);
  await administrator.press(say('Gửi tệp', 'Send the file'));
  await administrator.sees(say('Đã nhập xong', 'The import is finished'));
}

export async function closeDialog({ page, say }: Visitor): Promise<void> {
  await page
    .getByRole('dialog')
    .getByRole('button', { name: say('Đóng', 'Close'), exact: true })
    .click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

/** What an act lets the browser save. */
export async function downloaded(page: Page, act: () => Promise<void>): Promise<{ name: string; content: Buffer }> {
  const [download] = await Promise.all([page.waitForEvent('download'), act()]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}
