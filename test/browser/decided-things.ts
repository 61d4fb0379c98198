import type { Locator } from 'playwright-core';
import { eventually } from '#libs/testing';
import { entryOf } from './map-hands.js';
import type { PortalInTest } from './portal-in-test.js';
import { signIn, staffOf } from './sign-in.js';
import type { Visitor, VisitorOptions } from './visitor.js';

/** As a list of communes offers it. */
const WARD_ONE = /^Phường I( |$)/;
const SHOWN_WITHIN_MS = 60_000;

export async function signedIn(
  portal: PortalInTest,
  options: VisitorOptions,
  { role, path }: { readonly role: string; readonly path: string },
): Promise<Visitor> {
  const visitor = await portal.visitor(options);
  await visitor.open(path);
  await visitor.sees(visitor.say('Đăng nhập để mở trang này', 'Sign in to open this page'));
  await signIn(visitor, staffOf(portal.stack, role));
  return visitor;
}

/** A blockade of a part of Phường I; its outline is left to whoever drafts it. */
export async function beginZone(officer: Visitor, name: string): Promise<void> {
  const { page, hands, say } = officer;
  await officer.follow(say('Soạn khu vực mới', 'Draft a zone'));
  await officer.sees(say('Soạn khu vực mới', 'Draft a zone'));
  await hands.fill(page.locator('#zone-name'), name);
  await hands.check(page.getByLabel(say('Khu vực phong tỏa', 'Blockade area'), { exact: true }));
  await hands.chooseFromList(page.locator('#zone-areas'), 'phuong i', WARD_ONE);
  await page.getByRole('list', { name: say('Địa bàn', 'Areas') }).waitFor();
  await hands.check(page.getByLabel(say('Một phần, có ranh vẽ', 'A part of them, with an outline'), { exact: true }));
  await hands.fill(page.locator('#zone-document'), '1485/QĐ-UBND');
  await hands.fill(page.locator('#zone-issued-by'), 'UBND thành phố Vị Thanh');
}

/** Corners of a drawing in pixels from the middle of the map, in order. */
const CORNERS = [
  [-60, -50],
  [60, -50],
  [60, 50],
  [-60, 50],
] as const;

/** Draws a ring by touching its corners, and the first once more. */
export async function drawRing(officer: Visitor, options: VisitorOptions): Promise<void> {
  const { page, say } = officer;
  await page.locator('[data-map-state="drawn"]').waitFor();
  const tool = page.getByRole('button', { name: say('Vẽ ranh', 'Draw a ring'), exact: true });
  await tool.and(page.locator(':enabled')).click();
  const touch = await touchOf(officer, options);
  for (const [x, y] of [...CORNERS, CORNERS[0]]) await touch(x, y);
  await page.getByText(say('Số vòng: 1. Số góc: 4.', 'Rings: 1. Corners: 4.')).waitFor();
}

/** Pulls the first corner outwards by a mouse, once the ring is chosen. */
export async function pullCorner(officer: Visitor, options: VisitorOptions): Promise<void> {
  const { page } = officer;
  const touch = await touchOf(officer, options);
  await touch(0, 0);
  const { x, y } = await middleOf(page.locator('.map-ground'));
  const [[dx, dy]] = CORNERS;
  await page.mouse.move(x + dx, y + dy);
  await page.mouse.down();
  await page.mouse.move(x + dx - 30, y + dy - 20, { steps: 5 });
  await page.mouse.up();
}

/** Touches the map, by a finger or a mouse, so many pixels from its middle. */
export async function touchOf(
  { page }: Visitor,
  { device }: VisitorOptions,
): Promise<(x: number, y: number) => Promise<void>> {
  const ground = page.locator('.map-ground');
  await ground.scrollIntoViewIfNeeded();
  const middle = await middleOf(ground);
  return (x, y) =>
    device === 'phone'
      ? page.touchscreen.tap(middle.x + x, middle.y + y)
      : page.mouse.click(middle.x + x, middle.y + y);
}

async function middleOf(target: Locator): Promise<{ x: number; y: number }> {
  const box = await target.boundingBox();
  if (box === null) throw new Error('The map is not there');
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Saves the draft, and waits for its own page. */
export async function saveDraft(officer: Visitor, name: string): Promise<void> {
  await officer.press(officer.say('Lưu dự thảo', 'Save the draft'));
  await officer.sees(name);
  await officer.page.locator('[data-map-state="drawn"]').waitFor();
  await officer.looksOver('draft on the map');
}

/** Opens a draft from the list of drafts. */
export async function openFromList(officer: Visitor, path: string, name: string): Promise<void> {
  await officer.open(path);
  await officer.follow(name);
  await officer.sees(name);
}

/** Publishes what is open, having confirmed it. */
export async function publish(officer: Visitor, name: string): Promise<void> {
  const { say } = officer;
  await officer.press(say('Công bố', 'Publish'));
  await officer.sees(say(`Công bố ${name}?`, `Publish ${name}?`));
  await officer.confirm(say('Công bố', 'Publish'));
  await officer.sees(say('Người dân đang thấy', 'What citizens see'));
}

/** Takes back what is open: first without a reason, which is asked for. */
export async function withdraw(officer: Visitor, name: string): Promise<void> {
  const { page, hands, say } = officer;
  await officer.press(say('Thu hồi', 'Withdraw'));
  await officer.sees(say(`Thu hồi ${name}?`, `Withdraw ${name}?`));
  await officer.pressInDialog(say('Thu hồi', 'Withdraw'));
  await officer.sees(say('Có chỗ cần xem lại', 'There is a problem'));
  await hands.fill(page.locator('#act-reason'), 'Công bố nhầm');
  await officer.confirm(say('Thu hồi', 'Withdraw'));
  await page.getByText('Công bố nhầm').waitFor();
  await officer.looksOver('withdrawn');
}

/** What everybody reads on the Covid-19 map, once it is so. */
export async function isOnCovidMap(citizen: Visitor, name: string, isThere: boolean): Promise<void> {
  await eventually(
    async () => {
      await citizen.open('/maps/covid');
      await citizen.page.getByRole('heading', { name: citizen.say('Bản đồ Covid-19', 'Covid-19 map') }).waitFor();
      await citizen.page.locator('[data-map-state="drawn"]').waitFor();
      await citizen.page.locator('.loading').first().waitFor({ state: 'detached' });
      return (await entryOf(citizen, name).count()) > 0 === isThere || undefined;
    },
    { withinMs: SHOWN_WITHIN_MS, until: `${name} is ${isThere ? '' : 'not '}on the map` },
  );
}
