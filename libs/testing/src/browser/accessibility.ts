import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to level AA, and what the checker's authors hold to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What the checker finds inside a page. */
interface InsidePage {
  readonly axe: typeof axe;
  readonly requestAnimationFrame: (then: (drawnAt: number) => void) => number;
}

/** @returns one line for each element of the page that axe-core finds at fault; empty where it finds none */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(hasChecker))) await page.evaluate(axe.source);
  return page.evaluate(runAxe, TAGS);
}

/** Runs inside the page, which keeps the checker until it is left for another document. */
const hasChecker = (): boolean => 'axe' in globalThis;

/**
 * Runs inside the page, two frames later: a dialog that opens is not drawn in its first one. What is no fault, ten times
 * as much, stays there.
 */
async function runAxe(tags: string[]): Promise<string[]> {
  const { axe: loaded, requestAnimationFrame: next } = globalThis as unknown as InsidePage;
  await new Promise((resolve) => next(() => next(resolve)));
  const { violations } = await loaded.run({ runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
  return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
}
