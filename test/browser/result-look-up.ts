import { expect } from '@jest/globals';
import { readPdf, type PdfPage } from '#libs/testing';
import { downloaded } from './registers.js';
import type { TestedPerson } from './tested-person.js';
import type { Visitor } from './visitor.js';

/** Types what stands on a slip. @returns what the page says after the question */
export async function askWith(visitor: Visitor, { slipCode, birth, phone }: TestedPerson): Promise<string> {
  const { page, hands, say } = visitor;
  await hands.fill(page.locator('#slip-code'), slipCode);
  await hands.fill(page.locator('#slip-birth'), birth.day);
  await hands.fill(page.locator('#slip-birth-month'), birth.month);
  await hands.fill(page.locator('#slip-birth-year'), birth.year);
  await hands.fill(page.locator('#slip-phone'), phone);
  await visitor.press(say('Gửi mã xác nhận', 'Send me a code'));
  await page.locator('#look-up-code').waitFor();
  return page.locator('main').innerText();
}

export async function openWith(visitor: Visitor, code: string): Promise<void> {
  const { page, hands, say } = visitor;
  await hands.fill(page.locator('#look-up-code'), code);
  await visitor.press(say('Xem kết quả', 'Show the result'));
}

/** Saves the certificate of the result that is open, and reads it back. */
export async function saveCertificate(visitor: Visitor, { barcode }: TestedPerson): Promise<PdfPage> {
  const { page, say } = visitor;
  const saving = () => visitor.press(say('Tải giấy chứng nhận (PDF)', 'Save the certificate (PDF)'));
  const { name, content } = await downloaded(page, saving);
  expect(name).toBe(`${barcode}.pdf`);
  const [sheet, ...others] = await readPdf(content);
  if (sheet === undefined || others.length > 0) throw new Error('A certificate has one page');
  return sheet;
}
