import type { Visitor } from './visitor.js';

/** What is decided in a journey. */
export interface Decision {
  readonly number: string;
  /** As the choice says it. */
  readonly level: string;
  readonly exception: { readonly name: string; readonly code: string; readonly value: string };
}

/** Says that the commune has oxygen and mobile stations, and how many people of each age live there. */
export async function enterFacts(officer: Visitor): Promise<void> {
  const { page, hands, say } = officer;
  await officer.press(say('Ghi thông tin', 'Enter facts'));
  const dialog = page.getByRole('dialog');
  for (const requirement of [say('Trạm y tế lưu động', 'Mobile health stations'), say('Ô xy y tế', 'Medical oxygen')])
    await hands.check(dialog.getByRole('group', { name: requirement }).getByLabel(say('Có', 'Yes'), { exact: true }));
  await hands.fill(page.locator('#facts-people-18'), '3100');
  await hands.fill(page.locator('#facts-people-50'), '990');
  await hands.fill(page.locator('#facts-document'), '12/BC-TYT');
  await officer.looksOver('facts');
  await officer.confirm(say('Lưu', 'Save'));
}

/** Writes a decision with an exception: first without its number, which is asked for. */
export async function announce(officer: Visitor, { number, level, exception }: Decision): Promise<void> {
  const { page, hands, say } = officer;
  await officer.press(say('Công bố quyết định', 'Announce a decision'));
  const dialog = page.getByRole('dialog');
  await hands.check(dialog.getByLabel(level, { exact: true }));
  await hands.chooseFromList(page.locator('#level-new-exception'), exception.name, new RegExp(exception.name));
  await page.locator(`#level-exception-${exception.code}`).selectOption(exception.value);
  await officer.pressInDialog(say('Công bố', 'Announce'));
  await page.locator('#level-document-number[aria-invalid=true]').waitFor();
  await officer.looksOver('number asked for');
  await hands.fill(page.locator('#level-document-number'), number);
  await officer.looksOver('decision to be announced');
  await officer.confirm(say('Công bố', 'Announce'));
  await officer.sees(say('Đã công bố', 'Announced'));
}

/** What is said of a higher level before it is announced; nothing is. */
export async function readsNotice(officer: Visitor, level: string): Promise<void> {
  const { page, hands, say } = officer;
  await officer.press(say('Công bố quyết định', 'Announce a decision'));
  await hands.check(page.getByRole('dialog').getByLabel(level, { exact: true }));
  await page.getByText(say('Nâng cấp phải báo trước 48 giờ', 'announced 48 hours before')).waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

export async function withdraw(officer: Visitor, number: string, reason: string): Promise<void> {
  const { page, hands, say } = officer;
  await officer.press(say(`Thu hồi quyết định ${number}`, `Withdraw decision ${number}`));
  await hands.fill(page.locator('#act-reason'), reason);
  await officer.confirm(say('Thu hồi', 'Withdraw'));
  await page.getByRole('row').filter({ hasText: reason }).waitFor();
}
