import type { Page } from 'playwright-core';

/** Runs in the page. */
const CUT_OFF = `[...document.querySelectorAll('main *')].flatMap((element) => {
  const { right, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0 || right <= document.documentElement.clientWidth + 1) return [];
  for (let above = element.parentElement; above !== null; above = above.parentElement)
    if (['auto', 'scroll', 'hidden'].includes(getComputedStyle(above).overflowX)) return [];
  return [element.tagName + '.' + element.className + ' ends at ' + right + ': ' + element.textContent.slice(0, 40)];
})`;

/** What reaches beyond the right edge of the page and cannot be scrolled to. */
export const cutOff = (page: Page): Promise<string[]> => page.evaluate<string[]>(CUT_OFF);

/** A4 upright without its margins, in pixels of 96 to the inch. */
const A4 = { width: 718, height: 1_047 };

/** Has the page stand as it does on paper. */
export async function putOnPaper(page: Page): Promise<void> {
  await page.setViewportSize(A4);
  await page.emulateMedia({ media: 'print' });
}

/** Takes it off the paper again. */
export async function putOnScreen(page: Page, viewport: { readonly width: number; readonly height: number }) {
  await page.setViewportSize(viewport);
  await page.emulateMedia({ media: 'screen' });
}

/** To be run before every page: this device's owner has chosen large text. */
export const LARGE_TEXT = `localStorage.setItem('lachan.appearance', JSON.stringify({ theme: 'light', largeText: true }))`;
