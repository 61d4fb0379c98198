import type { Visitor } from './visitor.js';

/** States a test and a dose at the code that is open; the code then says so, as what its holder has stated. */
export async function stateHealth(visitor: Visitor): Promise<void> {
  const { page, hands, say } = visitor;
  await visitor.press(say('Khai xét nghiệm, tiêm vắc xin', 'State tests and vaccinations'));
  await visitor.press(say('Thêm xét nghiệm', 'Add a test'));
  await visitor.press(say('Ghi vào mã', 'Put it into the code'));
  await page.getByRole('alert').getByText(say('Hãy ghi lúc lấy mẫu', 'Say when the sample was taken')).waitFor();
  await page.locator('#stated-test-0').selectOption('pcr-negative');
  await hands.fill(page.locator('#stated-sampledAt-0'), '2021-08-10T08:30');
  await visitor.press(say('Thêm mũi tiêm', 'Add a dose'));
  await hands.fill(page.locator('#stated-dose-0'), '2021-07-01');
  await page.locator('#stated-vaccine-0').selectOption('vero-cell');
  await visitor.looksOver('what is stated');
  await visitor.press(say('Ghi vào mã', 'Put it into the code'));
  await page.getByText(say('Quý vị tự khai', 'Stated by yourself'), { exact: true }).first().waitFor();
  await page.getByText(say('PCR âm tính', 'PCR, negative')).waitFor();
  await page.getByText('Vero Cell').waitFor();
  await visitor.looksOver('stated in the code');
}
