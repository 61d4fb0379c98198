import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to level AA, and what the checker's authors hold to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** @returns one line for each element of the page that axe-core finds at fault; empty where it finds none */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(runAxe, TAGS);
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}

/** Runs inside the page. */
function runAxe(tags: string[]): Promise<axe.AxeResults> {
  const { axe: loaded } = globalThis as unknown as { axe: typeof axe };
  return loaded.run({ runOnly: { type: 'tag', values: tags } });
}
