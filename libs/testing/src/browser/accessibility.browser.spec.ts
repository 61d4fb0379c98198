import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { accessibilityFaults } from './accessibility.js';
import { launchChromium } from './chromium.js';

let browser: Browser;
beforeAll(async () => {
  browser = await launchChromium();
});
afterAll(() => browser.close());

const pageWith = (main: string): string =>
  `<!doctype html><html lang="vi"><title>Tờ khai</title><main><h1>Tờ khai</h1>${main}</main></html>`;

describe('a look at a page for those who hear it', () => {
  it('finds what has come into the page since the last one, and names the element', async () => {
    const page = await browser.newPage();
    await page.setContent(pageWith('<label>Họ tên <input></label>'));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.locator('main').evaluate((main) => main.insertAdjacentHTML('beforeend', '<input id="phone">'));
    expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^label: .*<input id="phone">$/)]);
    await page.setContent(pageWith('<img src="data:,">'));
    expect(await accessibilityFaults(page)).toEqual([expect.stringMatching(/^image-alt: .*<img src="data:,">$/)]);
    await page.close();
  });
});
