import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { StackClient } from '../journeys/stack-client.js';
import { baseMapFile, readsBaseMap, sendBaseMap } from './base-map-work.js';
import { drawnProvince, type DrawnProvince } from './drawn-province.js';
import { announce, enterFacts, readsNotice, withdraw } from './level-work.js';
import { openMap } from './map-hands.js';
import { csvFile, endHamlet, mended, sendPack, takeIn, tryList } from './map-list-work.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { signIn, staffOf } from './sign-in.js';
import type { Visitor, VisitorOptions } from './visitor.js';

/** 17:00 in Vietnam on the day on which the province published its levels by Resolution 128. */
const NOW = '2021-11-05T10:00:00.000Z';
const DAY = '2021-11-05';

let province: DrawnProvince;
let portal: PortalInTest;
beforeAll(async () => {
  province = await drawnProvince(DAY);
  portal = await PortalInTest.start({ alone: true, businessTime: NOW, env: province.env });
}, PORTAL_READY_MS);
afterAll(async () => {
  await portal.stop();
  await province.remove();
}, PortalInTest.stopMs);

async function signedIn(options: VisitorOptions, role: string, path: string): Promise<Visitor> {
  const visitor = await portal.visitor(options);
  await visitor.open(path);
  await visitor.sees(visitor.say('Đăng nhập để mở trang này', 'Sign in to open this page'));
  await signIn(visitor, staffOf(portal.stack, role));
  return visitor;
}

/** A hamlet of a commune, and its code. */
async function hamletOf(commune: string, name: string): Promise<string> {
  const client = new StackClient(portal.stack, 'administrator');
  const body = { name, latitude: 9.72, longitude: 105.39 };
  const answer = await client.post(`/v1/areas/${commune}/hamlets`, body);
  if (answer.status !== 201) throw new Error(`The hamlet was answered ${answer.status} ${answer.text}`);
  return String(answer.body['code']);
}

/** Communes of Vị Thanh; of the first some four thousand people. */
const WORK = [
  { commune: '31339', name: 'Xã Hoả Tiến', language: 'vi', device: 'phone', theme: 'light', byKeyboard: true },
  { commune: '31336', name: 'Xã Hoả Lựu', language: 'en', device: 'desktop', theme: 'dark', byKeyboard: false },
] as const;

describe.each(WORK)('the offices of the maps, in $language on a $device', ({ commune, name, ...options }) => {
  const mark = options.language.toUpperCase();
  /** Of the district in which the communes lie. */
  let officer: Visitor;
  beforeAll(async () => {
    officer = await signedIn(options, 'district-administrator', '/levels');
  }, JOURNEY_MS);
  afterAll(() => officer.leave());

  it(
    'open a hamlet from its commune and from the register, decide an exception for it, and everybody reads why',
    async () => {
      const hamlet = `Ấp Riêng ${mark}`;
      await hamletOf(commune, hamlet);
      const { page, hands, say } = officer;
      const number = `2116${mark}/QĐ-UBND`;
      const level4 = say('Cấp 4: nguy cơ rất cao', 'Level 4: very high risk');
      await officer.open(`/levels/${commune}`);
      await officer.sees(name);
      await hands.press(page.getByRole('link', { name: hamlet, exact: true }));
      await officer.sees(hamlet);
      await page.getByText(say('Chưa có quyết định nào được công bố', 'No decision has been announced')).waitFor();
      await officer.looksOver('hamlet without a level of its own');
      await officer.press(say('Công bố quyết định', 'Announce a decision'));
      await hands.check(page.getByRole('dialog').getByLabel(level4, { exact: true }));
      await hands.fill(page.locator('#level-reason'), 'Ổ dịch tại chợ ấp');
      await hands.fill(page.locator('#level-document-number'), number);
      await officer.confirm(say('Công bố', 'Announce'));
      await officer.sees(say('Đã công bố', 'Announced'));
      await page
        .getByRole('row')
        .filter({ hasText: say('quyết định riêng', 'of its own') })
        .waitFor();
      await officer.looksOver('exception decided');

      await officer.open('/hamlets');
      await officer.sees(say('Ấp, khu vực', 'Hamlets'));
      await hands.chooseFromList(page.getByRole('combobox'), name, new RegExp(`^${name}`));
      await officer.follow(say(`Cấp độ dịch của ${hamlet}`, `Level of ${hamlet}`));
      await officer.sees(hamlet);

      const citizen = await portal.visitor(options);
      await openMap(citizen, 'covid', `?area=${commune}`);
      const panel = citizen.page.locator('.area-panel');
      await citizen.hands.press(panel.locator('summary').filter({ hasText: `${hamlet}: ${level4}` }));
      await panel.getByText('Ổ dịch tại chợ ấp').waitFor();
      await panel.getByText(number).waitFor();
      await citizen.looksOver('why a hamlet has its level');
      await citizen.leave();

      await withdraw(officer, number, say('Hết ổ dịch', 'The outbreak is over'));
    },
    2 * JOURNEY_MS,
  );

  it(
    'see how a level is proposed, decide it with an exception, and take it back',
    async () => {
      const hamlet = { name: `Ấp Thử ${mark}`, code: await hamletOf(commune, `Ấp Thử ${mark}`), value: '4' };
      const { page, say } = officer;
      await officer.open('/levels');
      await officer.sees(say('Cấp độ dịch', 'Levels of the epidemic'));
      await page.getByRole('link', { name, exact: true }).waitFor();
      await officer.looksOver('levels of a district');
      await officer.follow(name);
      await officer.sees(say('Cách tính, từng bước', 'The arithmetic, step by step'));
      await page.getByText(say('Ô xy y tế: chưa ai ghi', 'Medical oxygen: nobody has said')).waitFor();
      await enterFacts(officer);
      await page.getByText(say('Ô xy y tế: có', 'Medical oxygen: is there')).waitFor();
      await officer.looksOver('arithmetic with what was entered');

      const number = `2115${mark}/QĐ-UBND`;
      const level3 = say('Cấp 3: nguy cơ cao', 'Level 3: high risk');
      const level4 = say('Cấp 4: nguy cơ rất cao', 'Level 4: very high risk');
      await announce(officer, { number, level: level3, exception: hamlet });
      await page.getByRole('row').filter({ hasText: number }).first().waitFor();
      await readsNotice(officer, level4);
      await openMap(officer, 'covid', `?area=${commune}`);
      const panel = page.locator('.area-panel');
      await panel.getByText(level3).first().waitFor();
      await panel.getByText(`${hamlet.name}: ${level4}`).waitFor();

      await officer.open(`/levels/${commune}`);
      await officer.sees(name);
      await withdraw(officer, number, say('Nhầm địa bàn', 'The wrong area'));
      await officer.looksOver('withdrawn');
      await openMap(officer, 'covid', `?area=${commune}`);
      await panel.getByText(say('Chưa công bố', 'None announced')).first().waitFor();
    },
    2 * JOURNEY_MS,
  );

  it(
    'see which rules nobody has compared with their document, and whoever may not confirm one is told so',
    async () => {
      const other = await signedIn(options, 'commune-officer', '/level-rules');
      const { page, say } = other;
      await other.sees(say('Quy tắc và văn bản', 'Rules and documents'));
      await page.getByText(say('Chỉ cán bộ cấp tỉnh', 'Only an officer of the province')).waitFor();
      await page
        .getByRole('cell', { name: say('Chưa ghi ở đây', 'Not recorded here') })
        .first()
        .waitFor();
      expect(await page.getByRole('button', { name: say('Xác nhận', 'Confirm') }).count()).toBe(0);
      await other.leave();
    },
    JOURNEY_MS,
  );

  it(
    'try a list, take it in, mend the row that was refused, and see its shop on the map',
    async () => {
      const { page, say } = officer;
      const [market, shop] = [`Chợ Thử ${mark}`, `Tạp Hóa Thử ${mark}`];
      const header = 'Tên điểm,Loại,Xã,Huyện,Đường,Vĩ độ,Kinh độ';
      const district = 'Thành phố Vị Thanh';
      const rows = [`${market},chợ,${name},${district},1 Lê Lợi,9.72,105.39`, `${shop},lâu đài,${name},${district},,,`];
      await tryList(officer, csvFile([header, ...rows]));
      await page.getByRole('cell', { name: say('Tọa độ trong tệp', 'Coordinates in the file') }).waitFor();
      await page.getByRole('cell', { name: say('Loại: Không có', 'Loại: The word is not') }).waitFor();
      await page.locator('[data-map-state="drawn"]').waitFor();
      await officer.looksOver('list that was tried');
      await takeIn(officer);
      await tryList(officer, await mended(officer, 'lâu đài', 'tạp hóa'));
      await page.getByRole('cell', { name: say('Chỉ biết xã, phường', 'Only the commune is known') }).waitFor();
      await takeIn(officer);
      await officer.follow(say(`Xem ${shop} trên bản đồ`, `See ${shop} on the map`));
      await page.getByRole('heading', { name: shop, exact: true }).waitFor();
      await page.getByRole('heading', { name: market, exact: true }).waitFor();
      await officer.open('/supply-lists');
      await page
        .getByRole('row')
        .filter({ hasText: say('Nhập thật', 'Taken in') })
        .nth(1)
        .waitFor();
      await officer.looksOver('lists that were sent');
    },
    2 * JOURNEY_MS,
  );

  it(
    'are told where a pack of boundaries is broken, and publish and roll back a good one',
    async () => {
      const other = await signedIn(options, 'province-administrator', '/boundaries');
      const { page, hands, say } = other;
      const broken = province.broken(mark);
      const faulty = say('Gói có lỗi, chưa thể công bố', 'The pack has faults and cannot be published');
      await sendPack(other, broken.file, `Gói lỗi ${mark}`, '2021-11-01', faulty);
      const row = page.getByRole('row').filter({ hasText: broken.code }).first();
      await row.filter({ hasText: say('vòng 1', 'ring 1') }).waitFor();
      expect(await page.getByRole('button', { name: say('Công bố gói', 'Publish the pack') }).count()).toBe(0);

      const good = say('Gói đọc được, không có lỗi', 'The pack was read and has no faults');
      await sendPack(other, province.good(mark), `Sở Thử Nghiệm ${mark}`, '2021-11-01', good);
      await other.press(say('Công bố gói', 'Publish the pack'));
      await other.confirm(say('Công bố gói', 'Publish the pack'));
      await page.getByText(say('Đã công bố', 'Published'), { exact: true }).first().waitFor();
      const address = new URL(page.url()).pathname;
      await openMap(other, 'covid');
      await page.getByText(`Sở Thử Nghiệm ${mark}`).first().waitFor();

      await other.open(address);
      await other.press(say('Thu hồi gói', 'Roll back'));
      await hands.fill(page.locator('#pack-rollback-reason'), say('Nhầm tệp', 'The wrong file'));
      await other.confirm(say('Thu hồi gói', 'Roll back'));
      await page
        .getByRole('row')
        .filter({ hasText: say('Nhầm tệp', 'The wrong file') })
        .waitFor();
      await other.looksOver('rolled back');
      await other.leave();
    },
    2 * JOURNEY_MS,
  );

  it(
    'are told where rivers and roads are broken, and publish and roll back good ones, which everybody sees on both maps',
    async () => {
      const other = await signedIn(options, 'province-administrator', '/base-map');
      const citizen = await portal.visitor(options);
      const { page, hands, say } = other;
      const notDrawn = say('Chưa vẽ sông, kênh và đường', 'Rivers, canals and roads are not drawn');
      await readsBaseMap(citizen, notDrawn, false);
      const faulty = say('Gói có lỗi, chưa thể công bố', 'The pack has faults and cannot be published');
      await sendBaseMap(other, baseMapFile(mark, true), `Nguồn lỗi ${mark}`, faulty);
      for (const [what, where] of [
        [say('Vòng tự cắt', 'The ring crosses itself'), say('đối tượng 3', 'feature 3')],
        [say('Không có loại này', 'There is no such kind'), say('đối tượng 2', 'feature 2')],
      ] as const)
        await page.getByRole('row').filter({ hasText: what }).filter({ hasText: where }).first().waitFor();
      expect(await page.getByRole('button', { name: say('Công bố gói', 'Publish the pack') }).count()).toBe(0);

      const good = say('Gói đọc được, không có lỗi', 'The pack was read and has no faults');
      const source = `Nguồn Thử ${mark}`;
      await sendBaseMap(other, baseMapFile(mark, false), source, good);
      await page
        .getByRole('row')
        .filter({ hasText: say('Quốc lộ', 'National road') })
        .waitFor();
      await other.press(say('Công bố gói', 'Publish the pack'));
      await other.confirm(say('Công bố gói', 'Publish the pack'));
      await page.getByText(say('Đã công bố', 'Published'), { exact: true }).first().waitFor();
      await other.looksOver('base map published');
      await readsBaseMap(citizen, say(`Sông, kênh và đường: ${source}`, `Rivers, canals and roads: ${source}`), true);

      await other.press(say('Thu hồi gói', 'Roll back'));
      await hands.fill(page.locator('#pack-rollback-reason'), say('Nhầm tệp', 'The wrong file'));
      await other.confirm(say('Thu hồi gói', 'Roll back'));
      await page
        .getByRole('row')
        .filter({ hasText: say('Nhầm tệp', 'The wrong file') })
        .waitFor();
      await readsBaseMap(citizen, notDrawn, false);
      await Promise.all([other.leave(), citizen.leave()]);
    },
    2 * JOURNEY_MS,
  );

  it(
    'end a hamlet, which is then in no list, and read its history',
    async () => {
      const { page, hands, say } = officer;
      await officer.open('/hamlets');
      await officer.sees(say('Ấp, khu vực', 'Hamlets'));
      await hands.chooseFromList(page.getByRole('combobox'), name, new RegExp(`^${name}`));
      const [hamlet, reason] = [`Ấp Cũ ${mark}`, say('Sáp nhập vào ấp khác', 'Became part of another')];
      await endHamlet(officer, hamlet, reason);
      await hands.check(page.locator('#with-ended'));
      await page.getByRole('row').filter({ hasText: reason }).waitFor();
      await officer.press(say(`Lịch sử của ${hamlet}`, `History of ${hamlet}`));
      await page.getByRole('dialog').getByRole('row').nth(2).waitFor();
      await officer.looksOver('history of a hamlet');
    },
    JOURNEY_MS,
  );
});
