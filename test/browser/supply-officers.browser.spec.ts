import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { eventually } from '#libs/testing';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { closeDialog } from './registers.js';
import { signIn, staffOf } from './sign-in.js';
import {
  claimShop,
  openPoint,
  registerShop,
  reportByPhone,
  seesOnMap,
  stateAsOwner,
  type Shop,
} from './supply-work.js';
import type { Visitor, VisitorOptions } from './visitor.js';

/** Longest that anything is on its way to a page. */
const SHOWN_WITHIN_MS = 30_000;
/** As a list of communes offers it. */
const WARD_ONE = /^Phường I Thành phố Vị Thanh/;

let portal: PortalInTest;
beforeAll(async () => {
  portal = await PortalInTest.start();
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

async function signedIn(options: VisitorOptions, role: string): Promise<Visitor> {
  const visitor = await portal.visitor(options);
  await visitor.open('/supply-points');
  await visitor.sees(visitor.say('Đăng nhập để mở trang này', 'Sign in to open this page'));
  await signIn(visitor, staffOf(portal.stack, role));
  return visitor;
}

/** Whether the keyboard stands at the report in hand. */
const isLed = (visitor: Visitor): Promise<boolean> =>
  visitor.page.evaluate<boolean>("document.activeElement.querySelector(':scope > .report-in-hand') !== null");

/** Says that the report in hand is not true, and why. */
async function reject(officer: Visitor, note: string): Promise<void> {
  const { page, hands, say } = officer;
  await hands.fill(page.locator('#report-note'), note);
  await officer.press(say('Không đúng', 'Not true'));
  await page.getByText(say('Đã ghi kết luận: Không đúng', 'Decided: Not true')).waitFor();
}

/** Opens the form of a point. */
async function startChange(officer: Visitor, shop: Shop): Promise<void> {
  await officer.open(`/supply-points/${shop.id}`);
  await officer.sees(shop.name);
  await officer.press(officer.say('Sửa thông tin', 'Change what it says'));
  await officer.page.locator('[data-map-state="drawn"]').waitFor();
}

const everywhere = [
  { language: 'vi', device: 'phone', theme: 'dark' },
  { language: 'en', device: 'desktop', theme: 'light' },
] as const;

describe.each(everywhere)('the officers of essential goods, in $language on a $device', (options) => {
  /** Uses the keyboard alone. */
  let officer: Visitor;
  let administrator: Visitor;
  let citizen: Visitor;

  beforeAll(async () => {
    officer = await signedIn({ ...options, byKeyboard: true }, 'commune-officer');
    administrator = await signedIn({ ...options, theme: 'light' }, 'district-administrator');
    citizen = await portal.visitor(options);
  }, JOURNEY_MS);
  afterAll(() => Promise.all([officer.leave(), administrator.leave(), citizen.leave()]));

  it(
    'judge what citizens report against an officer’s word, one report after the other, and the map shows it',
    async () => {
      const { page, say } = officer;
      const shop = await registerShop(portal.stack, 'Tạp hóa xét tin');
      await openPoint(officer, shop);
      await officer.press(say('Đang mở cửa', 'It is open'));
      await page.getByRole('cell', { name: say('Cán bộ', 'Officer'), exact: true }).waitFor();
      await officer.looksOver('open by an officer');
      for (let phones = 0; phones < 2; phones += 1) await reportByPhone(portal.stack, shop, 'closed');
      await seesOnMap(citizen, shop, citizen.say('Ý kiến trái nhau', 'Disputed'));

      await officer.open(`/supply-points/${shop.id}`);
      await officer.follow(say('Tin báo chờ xử lý của điểm này', 'Reports of this point that wait'));
      await officer.sees(`${shop.name}: ${say('Đã đóng cửa', 'Closed')}`);
      await page.getByRole('region', { name: say('Vì sao: các tin đã báo', 'Why: what was said') }).waitFor();
      await officer.looksOver('report in hand');
      await officer.press(say('Không đúng', 'Not true'));
      await page.getByText(say('Hãy ghi vì sao tin không đúng', 'Say why the report is not true')).waitFor();
      await officer.looksOver('reason needed');
      await reject(officer, 'Đã đến tận nơi, cửa hàng đang bán');
      await eventually(async () => (await isLed(officer)) || undefined, {
        ...{ withinMs: SHOWN_WITHIN_MS, until: 'the next report is in hand' },
      });
      await officer.looksOver('next in line');
      await reject(officer, 'Đã đến tận nơi, cửa hàng đang bán');
      await page.getByText(say('Không có tin nào chờ xử lý', 'No report waits')).waitFor();
      await page
        .getByText(say(`${shop.name} nay hiển thị: Đang mở cửa.`, `${shop.name} is shown now as: Open.`))
        .waitFor();
      await officer.looksOver('nothing waits');
      await seesOnMap(citizen, shop, citizen.say('Cán bộ báo lúc', 'An officer said so at'));
      await page.getByLabel(say('Xử lý', 'Standing'), { exact: true }).selectOption('decided');
      await page.getByRole('cell', { name: 'Đã đến tận nơi, cửa hàng đang bán' }).first().waitFor();
      await officer.looksOver('decided reports');
    },
    JOURNEY_MS,
  );

  it(
    'who change a point at once lose nothing: one is told, chooses, and saves',
    async () => {
      const { page, hands, say } = officer;
      const shop = await registerShop(portal.stack, 'Tạp hóa cùng sửa');
      await startChange(officer, shop);
      await hands.fill(page.locator('#point-name'), `${shop.name} mới`);
      await hands.fill(page.locator('#point-hours'), 'Mo-Su 05:00-09:00');
      await page.getByText(say('Được đọc là: T2–CN 05:00–09:00', 'Reads as: Mon–Sun 05:00–09:00')).waitFor();
      await officer.looksOver('form of a point');

      await startChange(administrator, shop);
      await administrator.hands.fill(administrator.page.locator('#point-name'), `${shop.name} lớn`);
      await administrator.hands.fill(administrator.page.locator('#point-address'), 'Khu vực 2');
      await administrator.press(administrator.say('Lưu', 'Save'));
      await administrator.sees(`${shop.name} lớn`);

      await officer.press(say('Lưu', 'Save'));
      await officer.sees(say('Có người vừa sửa điểm này', 'Somebody has just changed this point'));
      await page.getByText('Khu vực 2').first().waitFor();
      await hands.check(page.getByLabel(say(`Của người kia: ${shop.name} lớn`, `Theirs: ${shop.name} lớn`)));
      expect(await page.locator('#point-name').inputValue()).toBe(`${shop.name} lớn`);
      await officer.press(say('Lưu', 'Save'));
      await page.getByText(say('Đã lưu', 'Saved'), { exact: true }).waitFor();
      await officer.sees(`${shop.name} lớn`);
      const register = await page.locator('dl.facts').first().innerText();
      expect(register).toContain('Khu vực 2');
      expect(register).toContain('Mo-Su 05:00-09:00');
      expect(await page.locator('ol.history > li').count()).toBe(3);
    },
    JOURNEY_MS,
  );

  it(
    'move a point by the arrow keys',
    async () => {
      const { page, hands, say } = officer;
      const shop = await registerShop(portal.stack, 'Tạp hóa dời chỗ');
      await startChange(officer, shop);
      await hands.fill(page.locator('.point-map [role=application]'), '');
      await page.keyboard.press('ArrowUp');
      await page.getByText(say('Vị trí: 9.7844, 105.4708', 'Position: 9.7844, 105.4708')).waitFor();
      expect(await page.locator('#point-latitude').inputValue()).toBe('9.7844');
      await officer.press(say('Lưu', 'Save'));
      await page.getByText(say('Đã lưu', 'Saved'), { exact: true }).waitFor();
      expect(await page.locator('dl.facts').first().innerText()).toContain('9.7844, 105.4708');
    },
    JOURNEY_MS,
  );

  it(
    'register a point with a tap on the map, say what is in stock there, and take it off the map for good',
    async () => {
      const { page, hands, say } = administrator;
      const name = `Chợ lưu động ${options.language} ${String(Date.now()).slice(-6)}`;
      await administrator.open('/supply-points');
      await administrator.sees(say('Điểm cung ứng', 'Supply points'));
      await administrator.follow(say('Thêm điểm cung ứng', 'Add a supply point'));
      await page.locator('[data-map-state="drawn"]').waitFor();
      await administrator.press(say('Lưu', 'Save'));
      await page.locator('#point-address[aria-invalid=true]').waitFor();
      await administrator.looksOver('what is missing');
      await hands.fill(page.locator('#point-name'), name);
      await page.locator('#point-kind').selectOption('mobile-market');
      await hands.chooseFromList(page.locator('#point-commune'), 'phuong i', WARD_ONE);
      await hands.fill(page.locator('#point-address'), 'Trước nhà văn hóa');
      await hands.press(page.locator('.point-map canvas'));
      await eventually(async () => (await page.locator('#point-latitude').inputValue()) !== '' || undefined, {
        ...{ withinMs: SHOWN_WITHIN_MS, until: 'the tap is a position' },
      });
      await hands.fill(page.locator('#point-hours'), 'sáng sớm');
      await hands.check(page.getByLabel(say('Điểm này có quy định riêng', 'By a rule of its own')));
      await hands.fill(page.locator('#point-come-hours'), '05:00-09:00, 15:00-18:00');
      await administrator.press(say('Lưu', 'Save'));
      await page.locator('#point-hours[aria-invalid=true]').waitFor();
      await administrator.looksOver('hours refused');
      await hands.fill(page.locator('#point-hours'), 'Mo-Su 05:00-18:00');
      await administrator.press(say('Lưu', 'Save'));
      await administrator.sees(name);
      await page.getByText('05:00-09:00, 15:00-18:00').first().waitFor();

      await hands.press(page.locator('main summary'));
      await hands.check(page.getByLabel(say('trứng', 'eggs'), { exact: true }));
      await administrator.press(say('Còn hàng', 'In stock'));
      await page.getByRole('cell', { name: say('Còn: trứng', 'Has: eggs') }).waitFor();
      await administrator.looksOver('goods in stock');

      await administrator.press(say('Ngừng hẳn', 'Gone for good'));
      await administrator.sees(say(`${name} ngừng hẳn?`, `${name} is gone for good?`));
      await page.getByRole('dialog').getByRole('textbox').fill('Hết đợt bán lưu động');
      await administrator.confirm(say('Ngừng hẳn', 'Gone for good'));
      await page
        .getByText(/Hết đợt bán lưu động/)
        .first()
        .waitFor();
      await administrator.looksOver('gone for good');
    },
    JOURNEY_MS,
  );

  it(
    'grant the claim of an owner, whose word then counts',
    async () => {
      const { page, hands, say } = officer;
      const shop = await registerShop(portal.stack, 'Tạp hóa có chủ');
      const token = await claimShop(portal.stack, shop, 'Lê Thử Chủ Tiệm');
      await officer.open('/supply-claims');
      await officer.press(say(`Xem yêu cầu nhận ${shop.name}`, `Look at the claim of ${shop.name}`));
      await officer.sees(say(`Yêu cầu nhận ${shop.name}`, `Claim of ${shop.name}`));
      await page.getByText('Lê Thử Chủ Tiệm').waitFor();
      await officer.pressInDialog(say('Không duyệt', 'Refuse'));
      await page.getByText(say('Hãy ghi lý do', 'Say why')).waitFor();
      await officer.looksOver('claim');
      await officer.confirm(say('Duyệt', 'Grant'));
      await page.getByText(say(`Đã duyệt yêu cầu nhận ${shop.name}`, `The claim of ${shop.name} is granted`)).waitFor();
      await officer.looksOver('granted');
      await stateAsOwner(portal.stack, shop, token);
      await seesOnMap(citizen, shop, citizen.say('Chủ cửa hàng báo lúc', 'The owner said so at'));
      await page.getByLabel(say('Tình trạng', 'Standing'), { exact: true }).selectOption('confirmed');
      await hands.press(
        page.getByRole('button', { name: say(`Xem yêu cầu nhận ${shop.name}`, `Look at the claim of ${shop.name}`) }),
      );
      await page
        .getByRole('dialog')
        .getByRole('button', { name: say('Thu hồi', 'Take back') })
        .waitFor();
      await officer.looksOver('granted claim');
      await closeDialog(officer);
    },
    JOURNEY_MS,
  );
});

it(
  'officers who may not see the register are told so',
  async () => {
    const visitor = await portal.visitor({ language: 'vi', device: 'desktop' });
    await visitor.open('/supply-points');
    await visitor.sees('Đăng nhập để mở trang này');
    await signIn(visitor, staffOf(portal.stack, 'covid-team-member'));
    await visitor.sees('Quý vị không có quyền mở trang này');
    await visitor.leave();
  },
  JOURNEY_MS,
);
