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
  { language: 'vi', device: 'phone', theme: 'dark', places: 210 },
  { language: 'en', device: 'desktop', theme: 'light', places: 220 },
] as const;
const SHOWN_WITHIN_MS = 60_000;
/** Of a new installation. */
const FACILITY = 'Khu cách ly tập trung thành phố Vị Thanh (ví dụ)';
const OTHER_DISTRICTS = 'Khu cách ly tập trung thành phố Ngã Bảy (ví dụ)';

describe.each(WORK)('concentrated quarantine, in $language on a $device in the $theme', ({ places, ...options }) => {
  let district: Visitor;
  let citizen: Visitor;

  beforeAll(async () => {
    district = await signedIn(portal, options, { role: 'district-administrator', path: '/facilities' });
    citizen = await portal.visitor(options);
  }, JOURNEY_MS);
  afterAll(() => Promise.all([district, citizen].map((visitor) => visitor.leave())));

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
    const { page, hands, say } = district;
    await hands.fill(page.locator('#count-people'), people);
    await district.pressInDialog(say('Lưu', 'Save'));
  };

  it(
    'an officer of the district says how many places it has; its list of areas offers nothing outside the district',
    async () => {
      const { page, hands, say } = district;
      await district.sees(say('Cơ sở', 'Facilities'));
      const areas = page.getByLabel(say('Địa bàn', 'Area'), { exact: true });
      await areas.getByRole('option', { name: 'Phường VII', exact: true }).waitFor({ state: 'attached' });
      const offered = await areas.getByRole('option').allInnerTexts();
      expect(offered).toContain('Thành phố Vị Thanh');
      expect(offered).not.toContain('Thành phố Ngã Bảy');
      expect(offered).not.toContain('Phường Ngã Bảy');
      await page
        .getByLabel(say('Loại', 'Kind'), { exact: true })
        .selectOption({ label: say('Cơ sở cách ly', 'Quarantine facility') });
      await district.press(`${say('Sửa', 'Change')}: ${FACILITY}`);
      const capacity = page.locator('#facility-capacity');
      await hands.fill(capacity, '2,5');
      await district.pressInDialog(say('Lưu', 'Save'));
      await page.getByText(say('Hãy ghi một số nguyên từ 1', 'Write a whole number from 1')).first().waitFor();
      await district.looksOver('places refused');
      await hands.fill(capacity, String(places));
      await district.pressInDialog(say('Lưu', 'Save'));
      await page.getByRole('dialog').waitFor({ state: 'hidden' });
      await rowSays(district, String(places));
      await district.looksOver('places said');
      await mapSays(say(`Sức chứa: ${places} chỗ`, `Places: ${places}`));
    },
    JOURNEY_MS,
  );

  it(
    'counts the people in it, and everybody reads on the map what is free, or that it is overfull',
    async () => {
      const { page, say } = district;
      await district.open('/quarantine-facilities');
      await district.sees(say('Khu cách ly tập trung', 'Quarantine facilities'));
      await rowSays(district, String(places));
      expect(await page.getByText(OTHER_DISTRICTS).count()).toBe(0);
      const count = `${say('Ghi số người', 'Enter a count')}: ${FACILITY}`;
      await district.press(count);
      await enter('nhiều');
      await page
        .getByText(say('Hãy ghi một số nguyên, 0 nếu không có ai', 'Write a whole number, 0'))
        .first()
        .waitFor();
      await enter(String(10 * places + 1));
      await page.getByText(say('vượt quá mười lần sức chứa', 'more than ten times the capacity')).first().waitFor();
      await district.looksOver('count refused');
      await enter('150');
      await page.getByText(say(`Đã ghi 150 người tại`, '150 people are entered at')).waitFor();
      await rowSays(district, '150', String(places - 150));
      await district.looksOver('counted');
      const free = say(`Còn trống ${places - 150} trên ${places} chỗ`, `${places - 150} of ${places} places are free`);
      await mapSays(free);
      await citizen.looksOver('free places');
      await district.press(count);
      await enter('230');
      await rowSays(district, '230', say('Quá tải', 'Overfull'));
      await mapSays(say('Quá tải: 230 người', 'Overfull: 230 people'));
      await citizen.looksOver('overfull');
    },
    JOURNEY_MS,
  );

  it(
    'keeps who has counted, and when',
    async () => {
      const { page, say } = district;
      await district.press(`${say('Các lần đếm', 'Counts')}: ${FACILITY}`);
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('cell', { name: '230', exact: true }).first().waitFor();
      await dialog.getByRole('cell', { name: '150', exact: true }).first().waitFor();
      await district.looksOver('counts');
      await closeDialog(district);
    },
    JOURNEY_MS,
  );

  it(
    'is nothing to an officer of a commune where there is none, whose lists of areas offer the commune alone',
    async () => {
      const officer = await signedIn(portal, options, { role: 'commune-officer', path: '/quarantine-facilities' });
      const { page, say } = officer;
      await officer.sees(say('Không có khu cách ly nào', 'There is no quarantine facility'));
      await officer.open('/attention');
      const areas = page.getByLabel(say('Địa bàn', 'Area'), { exact: true });
      await areas.getByRole('option', { name: 'Phường I', exact: true }).waitFor({ state: 'attached' });
      expect(await areas.getByRole('option').allInnerTexts()).toEqual([say('Tất cả', 'All'), 'Phường I']);
      await officer.leave();
    },
    JOURNEY_MS,
  );
});
