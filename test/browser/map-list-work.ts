import { readSheet } from 'read-excel-file/universal';
import { xlsxOf } from '#libs/testing';
import { downloaded } from './registers.js';
import type { Visitor } from './visitor.js';

const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

interface SentFile {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

export const csvFile = (lines: readonly string[]): SentFile => ({
  ...{ name: 'danh-sach.csv', mimeType: 'text/csv', buffer: Buffer.from(lines.join('\n')) },
});

/** Sends a list to be tried, and waits until its last row is decided. */
export async function tryList(officer: Visitor, file: SentFile): Promise<void> {
  const { page, say } = officer;
  await officer.open('/supply-lists');
  await officer.sees(say('Danh sách điểm bán', 'Lists of shops'));
  await page.locator('input[type=file]').setInputFiles(file);
  await officer.press(say('Chạy thử', 'Try it'));
  await officer.sees(say('Đã chạy thử, chưa ghi gì', 'Tried: nothing was entered'));
}

/** Takes in for real what is on the screen. */
export async function takeIn(officer: Visitor): Promise<void> {
  const { say } = officer;
  await officer.press(say('Nhập thật danh sách này', 'Take this list in'));
  await officer.sees(say('Nhập thật danh sách này?', 'Take this list in?'));
  await officer.confirm(say('Nhập thật danh sách này', 'Take this list in'));
  await officer.sees(say('Đã nhập vào bản đồ', 'Taken in'));
}

/** The refused rows, with one text in them put right. */
export async function mended(officer: Visitor, wrong: string, right: string): Promise<SentFile> {
  const { page, say } = officer;
  const save = say('Tải các dòng bị từ chối (XLSX)', 'Download the refused rows (XLSX)');
  const { content } = await downloaded(page, () => officer.press(save));
  const bytes = content.buffer.slice(content.byteOffset, content.byteOffset + content.length) as ArrayBuffer;
  const rows = await readSheet(bytes as unknown as Blob);
  const texts = rows.map((row) => row.map((cell) => (cell === wrong ? right : String(cell ?? ''))));
  return { name: 'da-sua.xlsx', mimeType: WORKBOOK, buffer: xlsxOf(texts) };
}

/** Sends a pack of boundaries, and waits for what was found in it. */
export async function sendPack(
  officer: Visitor,
  file: Buffer,
  name: string,
  from: string,
  found: string,
): Promise<void> {
  const { page, hands, say } = officer;
  await officer.open('/boundaries');
  await officer.sees(say('Ranh giới hành chính', 'Boundaries'));
  const sent = { name: 'ranh-gioi.geojson', mimeType: 'application/geo+json', buffer: file };
  await page.locator('#pack-file').setInputFiles(sent);
  await hands.fill(page.locator('#pack-name'), name);
  await page.locator('#pack-from').fill(from);
  await page.locator('#pack-datum').selectOption('wgs84');
  await officer.press(say('Gửi gói ranh giới', 'Send a pack'));
  await officer.sees(found);
  await page.locator('[data-map-state="drawn"]').waitFor();
  await officer.looksOver('pack that was read');
}

/** Ends a hamlet that it registers first. */
export async function endHamlet(officer: Visitor, name: string, reason: string): Promise<void> {
  const { page, hands, say } = officer;
  await officer.press(say('Thêm ấp, khu vực', 'Add a hamlet'));
  await hands.fill(page.locator('#hamlet-name'), name);
  await hands.fill(page.locator('#hamlet-latitude'), '9,72');
  await hands.fill(page.locator('#hamlet-longitude'), '105.39');
  await officer.looksOver('new hamlet');
  await officer.confirm(say('Lưu', 'Save'));
  // Not by its role: on the way the Tab key opens the list of communes, which hides for a moment what lies behind it.
  await hands.press(page.locator(`button[aria-label="${say(`Kết thúc ${name}`, `End ${name}`)}"]`));
  await hands.fill(page.locator('#hamlet-end-reason'), reason);
  await officer.looksOver('end of a hamlet');
  await officer.confirm(say('Kết thúc', 'End'));
  await page.getByRole('row').filter({ hasText: name }).waitFor({ state: 'detached' });
}
