import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing';
import { signedIn } from './decided-things.js';
import { entryOf } from './map-hands.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { closeDialog } from './registers.js';
import type { Visitor } from './visitor.js';

let portal: PortalInTest;
beforeAll(async () => {
  portal = await PortalInTest.start();
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

const WORK = [
  { language: 'vi', device: 'phone', theme: 'dark' },
  { language: 'en', device: 'desktop', theme: 'light' },
] as const;
const SHOWN_WITHIN_MS = 60_000;
/** Of a new installation, and its places. Whoever counts there is in no other journey. */
const FACILITY = 'Khu cách ly tập trung thành phố Vị Thanh (ví dụ)';
const PLACES = 200;
const OTHER_DISTRICTS = 'Khu cách ly tập trung thành phố Ngã Bảy (ví dụ)';

describe.each(WORK)('concentrated quarantine, in $language on a $device in the $theme', (options) => {
  let keeper: Visitor;
  let citizen: Visitor;

  beforeAll(async () => {
    keeper = await signedIn(portal, options, { role: 'quarantine-officer', path: '/quarantine-facilities' });
    citizen = await portal.visitor(options);
  }, JOURNEY_MS);
  afterAll(() => Promise.all([keeper, citizen].map((visitor) => visitor.leave())));

  /** The row of a facility, once it says so. */
  const rowSays = async ({ page }: Visitor, ...texts: readonly string[]): Promise<void> => {
    let row = page.getByRole('row', { name: FACILITY });
    for (const text of texts) row = row.filter({ hasText: text });
    await row.waitFor();
  };
  /** What everybody reads of it on the map. */
  const mapSays = (...texts: readonly string[]): Promise<true> =>
    eventually(
      async () => {
        await citizen.open('/maps/covid?layers=quarantine-facilities');
        const entry = entryOf(citizen, FACILITY);
        await entry.first().waitFor();
        const told = await entry.first().innerText();
        return texts.every((text) => told.includes(text)) || undefined;
      },
      { withinMs: SHOWN_WITHIN_MS, until: `the map says ${texts.join(', ')}` },
    );
  const enter = async (people: string): Promise<void> => {
    const { page, hands, say } = keeper;
    await hands.fill(page.locator('#count-people'), people);
    await keeper.pressInDialog(say('Lưu', 'Save'));
  };

  it(
    'whoever works there counts the people, and everybody reads on the map what is free, or that it is overfull',
    async () => {
      const { page, say } = keeper;
      await keeper.sees(say('Khu cách ly tập trung', 'Quarantine facilities'));
      await rowSays(keeper, String(PLACES));
      expect(await page.getByText(OTHER_DISTRICTS).count()).toBe(0);
      const count = `${say('Ghi số người', 'Enter a count')}: ${FACILITY}`;
      await keeper.press(count);
      await enter('nhiều');
      await page
        .getByText(say('Hãy ghi một số nguyên, 0 nếu không có ai', 'Write a whole number, 0'))
        .first()
        .waitFor();
      await enter(String(10 * PLACES + 1));
      await page.getByText(say('vượt quá mười lần sức chứa', 'more than ten times the capacity')).first().waitFor();
      await keeper.looksOver('count refused');
      await enter('150');
      await page.getByText(say(`Đã ghi 150 người tại`, '150 people are entered at')).waitFor();
      await rowSays(keeper, '150', String(PLACES - 150));
      await keeper.looksOver('counted');
      const free = say(`Còn trống ${PLACES - 150} trên ${PLACES} chỗ`, `${PLACES - 150} of ${PLACES} places are free`);
      await mapSays(free);
      await citizen.looksOver('free places');
      await keeper.press(count);
      await enter('230');
      await rowSays(keeper, '230', say('Quá tải', 'Overfull'));
      await mapSays(say('Quá tải: 230 người', 'Overfull: 230 people'));
      await citizen.looksOver('overfull');
    },
    JOURNEY_MS,
  );

  it(
    'keeps who has counted, and when',
    async () => {
      const { page, say } = keeper;
      await keeper.press(`${say('Các lần đếm', 'Counts')}: ${FACILITY}`);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('cell', { name: '230', exact: true }).first().waitFor();
      await dialog.getByRole('cell', { name: '150', exact: true }).first().waitFor();
      await keeper.looksOver('counts');
      await closeDialog(keeper);
    },
    JOURNEY_MS,
  );
});
