import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import { claimWith, closeForGood, grantClaim, openAsOwn } from './owner-work.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { registerShop, seesOnMap } from './supply-work.js';
import { codeSentTo } from './tested-person.js';
import { LANGUAGES, type Visitor } from './visitor.js';

let portal: PortalInTest;
beforeAll(async () => {
  portal = await PortalInTest.start();
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

/** Nobody has such a number. */
const unusedPhone = (): string => `0300${String(randomInt(10 ** 6)).padStart(6, '0')}`;

const everywhere = [
  { language: 'vi', device: 'phone', theme: 'light' },
  { language: 'en', device: 'phone', theme: 'dark' },
  { language: 'vi', device: 'desktop', theme: 'dark' },
  { language: 'en', device: 'desktop', theme: 'light' },
] as const;

/** Presses what says something of the shop, and reads that it was taken. */
async function tells(owner: Visitor, vi: string, en: string): Promise<void> {
  const { page, say } = owner;
  await owner.press(say(vi, en));
  await page.getByRole('heading', { name: say('Đã ghi nhận', 'Taken'), exact: true }).waitFor();
}

describe.each(everywhere)('the owner of a shop, in $language on a $device in the $theme, by keys alone', (options) => {
  it(
    'claims it by a code, waits for an officer, says that it is closed, and everybody reads so',
    async () => {
      const shop = await registerShop(portal.stack, 'Tạp hóa của tôi');
      const phone = unusedPhone();
      const first = await portal.visitor({ ...options, byKeyboard: true });
      await openAsOwn(first, shop);
      await first.press(first.say('Gửi mã xác nhận', 'Send me a code'));
      await first.page.locator('#claim-phone[aria-invalid=true]').waitFor();
      await first.looksOver('phone needed');
      await first.hands.fill(first.page.locator('#claim-phone'), '0293 3876 543');
      await first.press(first.say('Gửi mã xác nhận', 'Send me a code'));
      await first.page
        .getByText(first.say('chỉ gửi được đến số điện thoại di động', 'to a mobile phone only'))
        .first()
        .waitFor();
      await first.looksOver('phone of a desk refused');
      await claimWith(first, portal.stack, phone);
      await first.sees(first.say('Đang chờ cán bộ duyệt', 'Waiting for an officer'));
      expect(new URL(first.page.url()).pathname).toBe(`/my-shop/${shop.id}`);
      expect([...new URL(first.page.url()).searchParams.keys()]).toEqual([]);

      const owner = await first.inNewTab();
      const { page, hands, say } = owner;
      await owner.open('/maps/essentials');
      await owner.follow(shop.name);
      await owner.sees(say('Đang chờ cán bộ duyệt', 'Waiting for an officer'));
      await grantClaim(portal.stack, shop);
      await owner.press(say('Xem đã duyệt chưa', 'See whether it is granted'));
      await owner.sees(say('Mọi người đang thấy', 'What everybody sees'));
      await page.getByText(say('Quý vị chưa báo mở hay đóng', 'You have not said whether it is open')).waitFor();
      await tells(owner, 'Đã đóng', 'Closed');
      await page.getByText(say('Lời của quý vị: đã đóng', 'Your word: closed')).waitFor();
      await owner.looksOver('closed by the owner');
      const citizen = await portal.visitor(options);
      await seesOnMap(citizen, shop, say('Chủ cửa hàng báo lúc', 'The owner said so at'));
      await citizen.page
        .locator('article')
        .filter({ hasText: shop.name })
        .getByText(say('Đã đóng cửa', 'Closed'), { exact: true })
        .waitFor();
      await citizen.leave();

      await tells(owner, 'Hết gạo', 'Out of rice');
      await page.getByText(say('Hết: gạo', 'Out of: rice')).waitFor();
      await hands.press(page.locator('summary').filter({ hasText: say('Đổi giờ bán', 'Change the hours') }));
      await hands.fill(page.locator('#shop-typed-hours'), say('sáng sớm', 'early'));
      await owner.press(say('Lưu giờ bán', 'Save the hours'));
      await page.locator('#shop-typed-hours[aria-invalid=true]').waitFor();
      await hands.fill(page.locator('#shop-typed-hours'), '05:30-10:00');
      await owner.press(say('Lưu giờ bán', 'Save the hours'));
      await page.getByText(say('T2–CN 05:30–10:00', 'Mon–Sun 05:30–10:00')).first().waitFor();
      await owner.press('05:00–09:00, 15:00–18:00');
      await page.getByText(say('T2–CN 05:00–09:00, 15:00', 'Mon–Sun 05:00–09:00, 15:00')).first().waitFor();
      await tells(owner, 'Có giao hàng', 'We deliver');
      await owner.looksOver('what the owner said');
      await owner.leave();
    },
    2 * JOURNEY_MS,
  );
});

describe.each(LANGUAGES)('somebody who speaks for a shop, in %s', (language) => {
  it(
    'is told when a code is wrong, when there is no network, and when another phone has taken over',
    async () => {
      const shop = await registerShop(portal.stack, 'Tạp hóa hai máy');
      const phone = unusedPhone();
      const owner = await portal.visitor({ language, device: 'phone' });
      const { page, hands, say } = owner;
      await owner.open(`/my-shop/${shop.id}`);
      await owner.sees(shop.name);
      await hands.fill(page.locator('#claim-phone'), phone);
      await owner.press(say('Gửi mã xác nhận', 'Send me a code'));
      await hands.fill(page.locator('#claim-code'), '000000');
      await owner.press(say('Xác nhận', 'Confirm'));
      await page.locator('#claim-code[aria-invalid=true]').waitFor();
      await owner.looksOver('wrong code');
      await codeSentTo(portal.stack, phone);
      await owner.press(say('Ghi lại số điện thoại', 'Change the phone number'));
      await claimWith(owner, portal.stack, phone);
      await owner.sees(say('Đang chờ cán bộ duyệt', 'Waiting for an officer'));
      await grantClaim(portal.stack, shop);
      await owner.press(say('Xem đã duyệt chưa', 'See whether it is granted'));
      await owner.sees(say('Mọi người đang thấy', 'What everybody sees'));

      await owner.goOffline();
      await owner.press(say('Đang mở', 'Open'));
      await owner.sees(say('Không kết nối được với máy chủ', 'The platform cannot be reached'));
      await owner.comeBackOnline();
      await owner.press(say('Thử lại', 'Try again'));
      await page.getByText(say('Lời của quý vị: đang mở', 'Your word: open')).waitFor();

      const other = await portal.visitor({ language, device: 'desktop' });
      await other.open(`/my-shop/${shop.id}`);
      await other.sees(shop.name);
      await claimWith(other, portal.stack, phone);
      await other.sees(say('Mọi người đang thấy', 'What everybody sees'));
      await other.leave();
      await owner.press(say('Đã đóng', 'Closed'));
      await owner.sees(say('Thiết bị này không còn quyền chủ điểm', 'This device speaks for the place no more'));
      await owner.open('/maps/essentials');
      await owner.sees(say('Bản đồ hàng thiết yếu', 'Map of essential goods'));
      expect(await page.getByRole('link', { name: shop.name }).count()).toBe(0);
      await owner.leave();
    },
    2 * JOURNEY_MS,
  );

  it(
    'reads that a point is gone for good, without network that there is none, and without script whom to call',
    async () => {
      const shop = await registerShop(portal.stack, 'Tạp hóa đã nghỉ');
      const visitor = await portal.visitor({ language, device: 'phone' });
      const { page, say } = visitor;
      await visitor.open(`/my-shop/${shop.id}`);
      await visitor.sees(shop.name);
      await closeForGood(portal.stack, shop, 1);
      await page.reload();
      await visitor.sees(say('Điểm này không còn trên bản đồ', 'This place is on the map no more'));
      await visitor.open('/');
      await visitor.untilKeptOnDevice();
      await visitor.goOffline();
      await visitor.open(`/my-shop/${shop.id}`);
      await visitor.sees(say('Không kết nối được với máy chủ', 'The platform cannot be reached'));
      await page
        .getByText(say('Không có mạng thì không nhận được điểm', 'Without network you can neither claim'))
        .waitFor();
      await visitor.leave();
      const old = await portal.visitor({ language, device: 'phone', hasScript: false });
      await old.open(`/my-shop/${shop.id}`);
      expect(await old.page.content()).toContain('gọi hoặc đến UBND xã, phường, thị trấn');
      // What stands in `noscript` is hidden for axe, whether it is drawn or not.
      await old.page.locator('h1', { hasText: 'Cửa hàng của tôi' }).waitFor();
      await old.leave();
    },
    JOURNEY_MS,
  );
});
