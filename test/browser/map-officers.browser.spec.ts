import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { eventually } from '#libs/testing';
import {
  beginZone,
  drawRing,
  isOnCovidMap,
  openFromList,
  publish,
  pullCorner,
  saveDraft,
  signedIn,
  touchOf,
  withdraw,
} from './decided-things.js';
import { WITHOUT_WEBGL } from './map-hands.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import type { Visitor } from './visitor.js';

let portal: PortalInTest;
beforeAll(async () => {
  portal = await PortalInTest.start();
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

const WORK = [
  { language: 'vi', device: 'phone', theme: 'light' },
  { language: 'en', device: 'desktop', theme: 'dark' },
] as const;
/** Latitude first; a square in Phường I. */
const SQUARE = ['9.7790, 105.4640', '9.7790, 105.4660', '9.7805, 105.4660', '9.7805, 105.4640'];
const CROSSED = [SQUARE[0], SQUARE[2], SQUARE[1], SQUARE[3]];

describe.each(WORK)('maps in the offices, in $language on a $device in the $theme', (options) => {
  const own = String(randomInt(10 ** 6)).padStart(6, '0');
  const drawn = `Khu vực thử nghiệm vẽ ${own}`;
  const written = `Khu vực thử nghiệm ghi ${own}`;
  const market = `Chợ thử nghiệm ${own}`;
  let district: Visitor;
  let decider: Visitor;
  let citizen: Visitor;

  beforeAll(async () => {
    district = await signedIn(portal, options, { role: 'district-administrator', path: '/zones' });
    decider = await signedIn(portal, { ...options, byKeyboard: true }, { role: 'epidemiologist', path: '/zones' });
    citizen = await portal.visitor(options);
  }, JOURNEY_MS);
  afterAll(() => Promise.all([district, decider, citizen].map((visitor) => visitor.leave())));

  it(
    'an officer of a district drafts a zone by drawing it, and is offered nothing outside the district',
    async () => {
      const { page, hands, say } = district;
      await district.sees(say('Khu vực phong tỏa, cách ly', 'Zones'));
      await beginZone(district, drawn);
      const more = page.getByRole('combobox', { name: say('Thêm địa bàn', 'Add an area') });
      await hands.press(more);
      await hands.fill(more, 'vinh vien');
      await page.getByText(say('Không có kết quả nào khớp', 'Nothing matches')).waitFor();
      await page.keyboard.press('Escape');
      await drawRing(district, options);
      await district.looksOver('ring drawn');
      const corners = page.locator('#zone-corners');
      const before = await corners.inputValue();
      expect(before.split('\n')).toHaveLength(4);
      if (options.device === 'desktop') {
        await pullCorner(district, options);
        await eventually(async () => (await corners.inputValue()) !== before || undefined, {
          until: 'the corner has moved',
        });
        await district.looksOver('corner moved');
      }
      await saveDraft(district, drawn);
      await page.getByText(say('Soạn dự thảo', 'Drafted')).waitFor();
    },
    JOURNEY_MS,
  );

  it(
    'another drafts one by keys alone, and is told which corner is wrong, by the page and by the platform',
    async () => {
      const { page, hands, say } = decider;
      const corners = page.locator('#zone-corners');
      const fault = page.locator('#zone-corners-error');
      const save = say('Lưu dự thảo', 'Save the draft');
      await decider.sees(say('Khu vực phong tỏa, cách ly', 'Zones'));
      await beginZone(decider, written);
      await hands.fill(corners, [SQUARE[0], '105.4660, 9.7790', SQUARE[2]].join('\n'));
      await decider.press(save);
      await fault
        .filter({ hasText: say('Góc 2, vòng 1: vĩ độ và kinh độ bị đảo', 'Corner 2, ring 1: latitude') })
        .waitFor();
      await decider.looksOver('corner swapped');
      await hands.fill(corners, CROSSED.join('\n'));
      await decider.press(save);
      await fault.filter({ hasText: /(Xem gần góc|Look near corner) \d/ }).waitFor();
      await decider.looksOver('crossing refused');
      await hands.fill(corners, SQUARE.join('\n'));
      await saveDraft(decider, written);
      await decider.follow(say('Sửa dự thảo', 'Change the draft'));
      await decider.sees(say('Sửa dự thảo khu vực', 'Change a draft of a zone'));
      expect(await corners.inputValue()).toBe(SQUARE.map((line) => line.replaceAll(/0+(?=,|$)/g, '')).join('\n'));
      await hands.fill(corners, SQUARE.join('\n'));
      await saveDraft(decider, written);
      await page.getByText(say('Sửa dự thảo', 'Draft changed')).last().waitFor();
    },
    JOURNEY_MS,
  );

  it(
    'who may only read is told why a draft cannot be decided, also without WebGL',
    async () => {
      const reader = await signedIn(portal, options, { role: 'commune-officer', path: '/zones' });
      const { page, say } = reader;
      await page.addInitScript(WITHOUT_WEBGL);
      await openFromList(reader, '/zones', drawn);
      await reader.sees(say('Bạn không có quyền công bố', 'You may not publish'));
      await reader.sees(say('Thiết bị này không vẽ được bản đồ', 'This device cannot draw the map'));
      expect(await page.getByRole('button', { name: say('Công bố', 'Publish'), exact: true }).count()).toBe(0);
      await reader.open('/zones/new');
      await reader.sees(say('Quý vị không có quyền mở trang này', 'You may not open this page'));
      await reader.leave();
    },
    JOURNEY_MS,
  );

  it(
    'a decider publishes, everybody sees it, it is ended or withdrawn, and gone',
    async () => {
      const { page, hands, say } = decider;
      await openFromList(decider, '/zones', drawn);
      await publish(decider, drawn);
      await isOnCovidMap(citizen, drawn, true);
      await citizen.looksOver('zone on the map of everybody');
      await openFromList(decider, '/zones', written);
      await publish(decider, written);
      await decider.press(say('Kết thúc', 'End'));
      await decider.sees(say(`Kết thúc ${written}?`, `End ${written}?`));
      await page.locator('#act-at').fill('2021-08-01T00:00');
      await hands.fill(page.locator('#act-reason'), 'Đã hết nguy cơ');
      await decider.pressInDialog(say('Kết thúc', 'End'));
      await page.locator('#act-at[aria-invalid=true]').waitFor();
      await page.locator('#act-at').fill('2021-09-01T00:00');
      await decider.confirm(say('Kết thúc', 'End'));
      await page.getByText('Đã hết nguy cơ').waitFor();
      await decider.looksOver('end set');
      await withdraw(decider, written);
      await isOnCovidMap(citizen, written, false);
      await openPublished(district, '/zones', drawn);
      await withdraw(district, drawn);
      await isOnCovidMap(citizen, drawn, false);
    },
    2 * JOURNEY_MS,
  );

  it(
    'a visited place is drafted by a touch of the map, published, seen by everybody, and withdrawn',
    async () => {
      const { page, hands, say } = district;
      await district.open('/visited-places');
      await district.sees(say('Địa điểm ca bệnh đã đến', 'Places visited by cases'));
      await district.follow(say('Soạn địa điểm mới', 'Draft a place'));
      await district.sees(say('Không ghi người bệnh, không ghi nơi ở', 'No patient, no home'));
      await hands.fill(page.locator('#visited-name'), `${market}, nhà ông Tư`);
      await hands.chooseFromList(page.locator('#visited-commune'), 'phuong i', /^Phường I( |$)/);
      await page.locator('[data-map-state="drawn"]').waitFor();
      await (
        await touchOf(district, options)
      )(10, 10);
      await eventually(async () => (await page.locator('#visited-latitude').inputValue()) || undefined, {
        until: 'the position is taken from the map',
      });
      await page.locator('#visited-window-0-from').fill('2021-08-10T07:00');
      await page.locator('#visited-window-0-to').fill('2021-08-10T06:00');
      await hands.fill(page.locator('#visited-advice'), 'Khai báo y tế và ở nhà chờ hướng dẫn');
      await district.press(say('Lưu dự thảo', 'Save the draft'));
      await page.locator('#visited-window-0-to[aria-invalid=true]').waitFor();
      await page.locator('#visited-window-0-to').fill('2021-08-10T08:30');
      await district.press(say('Lưu dự thảo', 'Save the draft'));
      await page.locator('#visited-name[aria-invalid=true]').waitFor();
      await district.looksOver('home refused');
      await hands.fill(page.locator('#visited-name'), market);
      await saveDraft(district, market);
      await openFromList(decider, '/visited-places', market);
      await publish(decider, market);
      await isOnCovidMap(citizen, market, true);
      await citizen.looksOver('place on the map of everybody');
      await openPublished(district, '/visited-places', market);
      await withdraw(district, market);
      await isOnCovidMap(citizen, market, false);
    },
    2 * JOURNEY_MS,
  );
});

/** From the list of what is published. */
async function openPublished(officer: Visitor, path: string, name: string): Promise<void> {
  const { page, say } = officer;
  await officer.open(path);
  await page.getByLabel(say('Tình trạng', 'State'), { exact: true }).selectOption('published');
  await page.getByRole('link', { name }).waitFor();
  await page.locator('[data-map-state="drawn"]').waitFor();
  await officer.looksOver('list of what is published');
  await officer.follow(name);
  await officer.sees(name);
}
