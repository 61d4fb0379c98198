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

  it('looks again where a dialog closed under it, and still finds what is at fault without the dialog', async () => {
    const page = await browser.newPage();
    await page.setContent(pageWith(''));
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate(openDialogThatClosesUnderTheNextLook);
    expect(await accessibilityFaults(page)).toEqual([]);
    await page.evaluate(openDialogThatClosesUnderTheNextLook);
    await page.locator('main').evaluate((main) => main.insertAdjacentHTML('beforeend', '<img src="data:,">'));
    expect(await accessibilityFaults(page)).toEqual([expect.stringContaining('<img src="data:,">')]);
    await page.close();
  });
});

/** Runs inside the page: hides what lies behind the dialog, as dialogs do, until the checker has read the page. */
function openDialogThatClosesUnderTheNextLook(): void {
  const { document, axe } = globalThis as unknown as InsidePage;
  const [behind] = document.getElementsByTagName('main');
  behind?.setAttribute('aria-hidden', 'true');
  document.body.insertAdjacentHTML('beforeend', '<div role="dialog" aria-label="Thu hồi"><button>Đóng</button></div>');
  const { run } = axe;
  axe.run = (options) => {
    const found = run.call(axe, options);
    document.body.lastElementChild?.remove();
    behind?.removeAttribute('aria-hidden');
    axe.run = run;
    return found;
  };
}

interface InsidePage {
  readonly axe: { run: (options: object) => Promise<object> };
  readonly document: {
    getElementsByTagName(name: string): Iterable<{
      setAttribute(name: string, value: string): void;
      removeAttribute(name: string): void;
    }>;
    readonly body: {
      insertAdjacentHTML(where: string, html: string): void;
      readonly lastElementChild: { remove(): void } | null;
    };
  };
}
