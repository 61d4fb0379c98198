import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomInt } from 'node:crypto';
import type { Locator } from 'playwright-core';
import { eventually } from '#libs/testing';
import { chooseCommune, entryOf, mapOf, openMap, report, seesAfterReload, WITHOUT_WEBGL } from './map-hands.js';
import { COMMUNE, mapThings, NEARBY, type MappedThings } from './mapped-things.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { codeSentTo } from './tested-person.js';
import { LANGUAGES, type Visitor } from './visitor.js';

let portal: PortalInTest;
let things: MappedThings;

beforeAll(async () => {
  portal = await PortalInTest.start();
  things = await mapThings(portal.stack);
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

const everywhere = [
  { language: 'vi', device: 'phone', theme: 'light' },
  { language: 'en', device: 'phone', theme: 'dark' },
  { language: 'vi', device: 'desktop', theme: 'dark' },
  { language: 'en', device: 'desktop', theme: 'light' },
] as const;

/** The search of an address without the language that it names. */
const searchOf = (url: string): URLSearchParams => {
  const { searchParams } = new URL(url);
  searchParams.delete('lang');
  return searchParams;
};

const ANNOUNCED = { withinMs: 10_000, until: 'the next area is announced' };

/** What is announced, once it is. */
async function saidOf(announced: Locator, words: RegExp): Promise<string> {
  await announced.filter({ hasText: words }).waitFor();
  return announced.innerText();
}

/** What somebody who has opened a commune reads of it. */
async function readsOfCommune(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  await visitor.sees(COMMUNE.name);
  const panel = page.locator('.area-panel');
  await panel.getByText(things.document).first().waitFor();
  for (const title of [
    say('Vì sao có cấp này', 'Why this level'),
    say('Số liệu', 'Figures'),
    say('Ở đây được làm gì', 'What may I do here'),
  ])
    await panel.getByRole('heading', { name: title, exact: true }).waitFor();
  await panel.getByText(say('Vùng cam: nguy cơ cao', 'Orange: high risk')).first().waitFor();
  await visitor.looksOver('commune');
}

describe.each(everywhere)('the Covid-19 map in $language on a $device in the $theme, by keys alone', (options) => {
  it(
    'is walked by the arrow keys, says why a commune has its level, and its address leads back to the same view',
    async () => {
      const visitor = await portal.visitor({ ...options, byKeyboard: true });
      const { page, say } = visitor;
      await openMap(visitor, 'covid');
      await visitor.page.getByText(say('Ranh giới trên bản đồ', 'The borders on this map')).waitFor();
      await mapOf(visitor).focus();
      await page.keyboard.press('ArrowUp');
      const announced = page.locator('.map-announcement');
      const first = await saidOf(announced, /, (Huyện|Thị xã|Thành phố) /);
      await page.keyboard.press('ArrowLeft');
      await eventually(async () => (await announced.innerText()) !== first || undefined, ANNOUNCED);
      await page.keyboard.press('Enter');
      await page.locator('.area-panel').waitFor();
      expect(searchOf(page.url()).get('area')).toMatch(/^\d{5}$/);
      await openMap(visitor, 'covid');
      await chooseCommune(visitor, 'Xem một xã, phường, thị trấn', 'Look at a commune');
      await readsOfCommune(visitor);
      expect(searchOf(page.url()).toString()).toBe(`area=${COMMUNE.code}`);
      const shared = await portal.visitor(options);
      await shared.open(`/maps/covid?area=${COMMUNE.code}`);
      await readsOfCommune(shared);
      await Promise.all([visitor.leave(), shared.leave()]);
    },
    JOURNEY_MS,
  );

  it(
    'shows zones and visited places, other colours and layers, and the day before',
    async () => {
      const visitor = await portal.visitor({ ...options, byKeyboard: true });
      const { page, hands, say } = visitor;
      await openMap(visitor, 'covid');
      await entryOf(visitor, things.zone).waitFor();
      await entryOf(visitor, things.visitedPlace).waitFor();
      await hands.press(page.locator('summary'));
      await hands.check(page.getByLabel(say('Ca mắc theo xã', 'Cases by commune'), { exact: true }));
      await hands.check(page.getByLabel(say('Trạm y tế', 'Health stations'), { exact: true }));
      await page.getByRole('heading', { name: say('Trạm y tế', 'Health stations'), exact: true }).waitFor();
      await page.getByRole('columnheader', { name: say('Ca 7 ngày', 'Cases, 7 days') }).waitFor();
      await page.locator('[data-map-state="drawn"]').waitFor();
      await visitor.looksOver('other layers');
      const search = searchOf(page.url());
      expect(search.get('shading')).toBe('cases');
      expect(search.get('layers')).toBe('zones,health-stations,visited-places');
      await page.locator('input[type="date"]').fill('2021-08-01');
      await entryOf(visitor, things.zone).waitFor({ state: 'detached' });
      expect(searchOf(page.url()).get('day')).toBe('2021-08-01');
      await visitor.looksOver('another day');
      await visitor.press(say('Về hôm nay', 'Back to today'));
      await entryOf(visitor, things.zone).waitFor();
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

describe.each(LANGUAGES)('a browser that draws no maps, in %s', (language) => {
  it(
    'has the list and the table with the same content',
    async () => {
      const visitor = await portal.visitor({ language, device: 'phone' });
      const { page, say } = visitor;
      await page.addInitScript(WITHOUT_WEBGL);
      await visitor.open('/maps/covid');
      await visitor.sees(say('Thiết bị này không vẽ được bản đồ', 'This device cannot draw the map'));
      const row = page.getByRole('row').filter({ hasText: COMMUNE.name }).first();
      expect(await row.innerText()).toContain(say('Vùng cam: nguy cơ cao', 'Orange: high risk'));
      await entryOf(visitor, things.zone).waitFor();
      await page.getByRole('button', { name: COMMUNE.name }).first().click();
      await readsOfCommune(visitor);
      await visitor.open(`/maps/essentials?commune=${COMMUNE.code}`);
      await entryOf(visitor, things.shop).waitFor();
      await visitor.looksOver('list of shops');
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

describe.each(LANGUAGES)('an old phone without script, in %s', (language) => {
  it(
    'is led from each map to its list',
    async () => {
      const visitor = await portal.visitor({ language, device: 'phone', hasScript: false });
      await visitor.open('/maps/covid');
      await visitor.page.waitForURL(/\/maps\/covid\/plain/);
      await visitor.open('/maps/covid/plain');
      await visitor.page.getByRole('rowheader', { name: COMMUNE.name }).waitFor();
      await visitor.looksOver('plain list of levels');
      await visitor.open('/maps/essentials');
      await visitor.page.waitForURL(/\/maps\/essentials\/plain/);
      await visitor.open(`/maps/essentials/plain?commune=${COMMUNE.code}`);
      await visitor.page.getByText(things.shop).first().waitFor();
      await visitor.looksOver('plain list of shops');
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

/** Nobody has such a number. */
const unusedPhone = (): string => `0300${String(randomInt(10 ** 6)).padStart(6, '0')}`;

describe.each(everywhere)(
  'the map of essential goods in $language on a $device in the $theme, by keys alone',
  (options) => {
    it(
      'finds shops by commune and kind, leads to the phone and the way, and takes a report in two taps',
      async () => {
        const visitor = await portal.visitor({ ...options, byKeyboard: true });
        const { page, hands, say } = visitor;
        await openMap(visitor, 'essentials');
        await chooseCommune(visitor, 'Xã, phường, thị trấn', 'Commune');
        const shop = entryOf(visitor, things.shop);
        await shop.waitFor();
        await visitor.looksOver('shops of a commune');
        await mapOf(visitor).focus();
        await page.keyboard.press('ArrowDown');
        await saidOf(page.locator('.map-announcement'), /thử nghiệm/);
        await page.keyboard.press('+');
        await page.waitForURL(({ searchParams }) => searchParams.has('view'));
        await visitor.looksOver('closer to what is pointed at');
        expect(await shop.getByRole('link', { name: say('Gọi', 'Call') }).getAttribute('href')).toMatch(/^tel:\+?\d+$/);
        const way = shop.getByRole('link', { name: say('Chỉ đường đến', 'Directions to') });
        expect(await way.getAttribute('href')).toContain('9.665400');
        await hands.press(page.locator('summary'));
        await hands.check(page.getByLabel(say('Nhà thuốc', 'Pharmacy'), { exact: true }));
        await shop.waitFor({ state: 'detached' });
        await entryOf(visitor, things.farShop).waitFor();
        expect(searchOf(page.url()).get('kinds')).toBe('pharmacy');
        await hands.check(page.getByLabel(say('Nhà thuốc', 'Pharmacy'), { exact: true }));
        await shop.waitFor();

        const phone = unusedPhone();
        await report(visitor, things.shop, say('Đang mở', 'Open'));
        await hands.fill(shop.getByLabel(say('Số điện thoại', 'Phone number')), phone);
        await visitor.looksOver('phone of a report');
        await visitor.press(say('Gửi mã cho tôi', 'Send me a code'));
        const code = shop.getByLabel(say('Mã trong tin nhắn', 'Code in the message'));
        await code.waitFor();
        await hands.fill(code, await codeSentTo(portal.stack, phone));
        await visitor.press(say('Gửi tin báo', 'Send the report'));
        await shop.getByText(say('Cảm ơn quý vị', 'Thank you')).waitFor();
        await visitor.looksOver('report taken');
        await report(visitor, things.farShop, say('Hết thuốc', 'Out of medicine'));
        await entryOf(visitor, things.farShop).getByText(say('Cảm ơn quý vị', 'Thank you')).waitFor();
        await page.reload();
        await report(visitor, things.shop, say('Còn gạo', 'Has rice'));
        await shop.getByText(say('Cảm ơn quý vị', 'Thank you')).waitFor();
        await seesAfterReload(visitor, shop.getByText(say('Còn: gạo', 'In stock: rice')));
        await visitor.looksOver('rice in stock');
        await visitor.leave();
      },
      JOURNEY_MS,
    );
  },
);

describe.each(LANGUAGES)('somebody on a phone, in %s', (language) => {
  it(
    'is asked for the position only after a tap, finds the nearest first, and shares no door',
    async () => {
      const visitor = await portal.visitor({ language, device: 'phone' });
      const { page, context, say } = visitor;
      await context.grantPermissions(['geolocation'], { origin: portal.url });
      await context.setGeolocation(NEARBY);
      await page.addInitScript(NOTES_POSITION);
      await openMap(visitor, 'essentials');
      expect(await page.evaluate('globalThis.askedForPosition ?? false')).toBe(false);
      await visitor.press(say('Tìm quanh tôi', 'Near me'));
      await entryOf(visitor, things.shop).waitFor();
      expect(await page.evaluate('globalThis.askedForPosition')).toBe(true);
      expect(searchOf(page.url()).get('near')).toMatch(/^9\.66\d,105\.463$/);
      const names = await page.locator('article h3').allInnerTexts();
      expect(names.indexOf(things.shop)).toBeLessThan(names.indexOf(things.farShop));
      await visitor.looksOver('near me');
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'who refuses the position is told what else can be done',
    async () => {
      const visitor = await portal.visitor({ language, device: 'phone' });
      await openMap(visitor, 'essentials');
      await visitor.press(visitor.say('Tìm quanh tôi', 'Near me'));
      await visitor.sees(visitor.say('Chưa biết được vị trí', 'The position is not known'));
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'finds shops and levels without network in what was kept, and reads how old it is',
    async () => {
      const visitor = await portal.visitor({ language, device: 'phone' });
      const { page, say } = visitor;
      await visitor.open('/');
      await visitor.untilKeptOnDevice();
      await visitor.open(`/maps/essentials?commune=${COMMUNE.code}`);
      await page.getByText(say('đã được lưu trên thiết bị này', 'is kept on this device')).waitFor();
      await page.locator('[data-map-state="drawn"]').waitFor();
      await visitor.goOffline();
      await page.reload();
      await visitor.sees(say('Đang xem bản đã lưu', 'This is what was kept'));
      await entryOf(visitor, things.shop).waitFor();
      expect(await page.getByText(/phút (trước|này)|this minute|minutes? ago/).count()).toBeGreaterThan(0);
      expect(await entryOf(visitor, things.shop).getByRole('button').count()).toBe(0);
      await visitor.looksOver('without network');
      await visitor.open('/maps/covid');
      await visitor.sees(say('Đang xem bản đã lưu', 'This is what was kept'));
      expect(await entryOf(visitor, COMMUNE.name).innerText()).toContain(
        say('Vùng cam: nguy cơ cao', 'Orange: high risk'),
      );
      await entryOf(visitor, things.zone).waitFor();
      await entryOf(visitor, things.visitedPlace).waitFor();
      await visitor.open(`/maps/essentials?commune=${COMMUNE.code}`);
      await visitor.comeBackOnline();
      await page.reload();
      await entryOf(visitor, things.shop).getByRole('button').first().waitFor();
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

/** Runs in the page ahead of its own scripts. */
const NOTES_POSITION = `const ask = navigator.geolocation.getCurrentPosition.bind(navigator.geolocation);
Object.getPrototypeOf(navigator.geolocation).getCurrentPosition = (...asked) => {
  globalThis.askedForPosition = true;
  ask(...asked);
};`;
