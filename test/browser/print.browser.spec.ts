import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { cutOff, LARGE_TEXT, putOnPaper } from './paper-and-large-text.js';
import { openMap } from './map-hands.js';
import { COMMUNE, mapThings, type MappedThings } from './mapped-things.js';
import { JOURNEY_MS, PORTAL_READY_MS, PortalInTest } from './portal-in-test.js';
import { LANGUAGES, ON_EACH, type Visitor } from './visitor.js';

let portal: PortalInTest;
let things: MappedThings;
beforeAll(async () => {
  portal = await PortalInTest.start();
  things = await mapThings(portal.stack);
}, PORTAL_READY_MS);
afterAll(() => portal.stop(), PortalInTest.stopMs);

/** Black on white, and white on black. */
const DARK_TEXT_MAX = 0x60;

/** Runs in the page: of the text, from 0 to 255. */
const REDNESS = `Number(getComputedStyle(document.querySelector('h1')).color.match(/\\d+/)[0])`;

async function isSeen(page: Page, selector: string): Promise<boolean> {
  const found = await page.locator(selector).all();
  const seen = await Promise.all(found.map((one) => one.isVisible()));
  return seen.includes(true);
}

const CONTROLS = [
  '.page-header',
  '.map-buttons',
  '.filters',
  '.map-options summary',
  '.map-keys',
  '.map-print',
  '#open-now',
];

/** What must stand on the paper of a map, and what must not. */
async function readsOnPaper(visitor: Visitor, { parts, address }: { parts: readonly string[]; address: string }) {
  const { page } = visitor;
  await putOnPaper(page);
  for (const part of ['h1', '.printed-view', '.map-frame canvas', '.map-legend', '.map-notes', ...parts])
    expect([part, await isSeen(page, part)]).toEqual([part, true]);
  for (const control of CONTROLS) expect([control, await isSeen(page, control)]).toEqual([control, false]);
  expect(await page.locator('.printed-view').innerText()).toContain(address);
  expect(await cutOff(page)).toEqual([]);
  expect(await page.evaluate(REDNESS)).toBeLessThanOrEqual(DARK_TEXT_MAX);
  await visitor.looksOver('on paper');
  const pdf = await page.pdf({ format: 'A4', margin: { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' } });
  expect(pdf.byteLength).toBeGreaterThan(10_000);
}

describe.each(LANGUAGES)('a map on paper, in %s, from a device that shows the portal in the dark', (language) => {
  it(
    'tells the day, the legend, every commune, the sources and its own address, and nothing that could be pressed',
    async () => {
      const visitor = await portal.visitor({ language, device: 'desktop', theme: 'dark' });
      const { page, say } = visitor;
      await openMap(visitor, 'covid', `?area=${COMMUNE.code}&day=2021-08-11`);
      await page.locator('.area-panel').getByText(things.document).first().waitFor();
      const address = `area=${COMMUNE.code}`;
      await readsOnPaper(visitor, { parts: ['.area-panel', '.data-table'], address });
      const told = await page.locator('.printed-view').innerText();
      expect(told).toMatch(say('Ngày: 11/8/2021', 'Day: 11/08/2021'));
      expect(told).toContain(COMMUNE.name);
      await visitor.leave();
    },
    JOURNEY_MS,
  );

  it(
    'tells what was looked for and every place that was found',
    async () => {
      const visitor = await portal.visitor({ language, device: 'phone', theme: 'dark' });
      const { page, say } = visitor;
      await openMap(visitor, 'essentials', `?commune=${COMMUNE.code}&kinds=food-shop`);
      await page.getByRole('heading', { name: things.shop }).waitFor();
      await readsOnPaper(visitor, { parts: ['.map-item'], address: `commune=${COMMUNE.code}` });
      const told = await page.locator('.printed-view').innerText();
      expect(told).toContain(COMMUNE.name);
      expect(told).toContain(say('Loại: Cửa hàng thực phẩm', 'Kinds: Food shop'));
      for (const act of ['.report', '.point-owner', '.map-item .actions'])
        expect([act, await isSeen(page, act)]).toEqual([act, false]);
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});

describe.each(ON_EACH)('who reads large text, in $language on a $device', (options) => {
  it(
    'finds nothing cut off on the maps, and on a page of a shop',
    async () => {
      const visitor = await portal.visitor(options);
      const { page } = visitor;
      await page.addInitScript(LARGE_TEXT);
      for (const map of ['covid', 'essentials'] as const) {
        await openMap(visitor, map, map === 'covid' ? `?area=${COMMUNE.code}` : `?commune=${COMMUNE.code}`);
        expect(await cutOff(page)).toEqual([]);
      }
      await page.getByRole('article').filter({ hasText: things.shop }).locator('.point-owner a').click();
      await visitor.sees(things.shop);
      expect(await cutOff(page)).toEqual([]);
      await visitor.leave();
    },
    JOURNEY_MS,
  );
});
