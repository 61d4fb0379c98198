import axe from 'axe-core';
import type { Page } from 'playwright-core';

/** WCAG 2.2 up to level AA, and what the checker's authors hold to be good practice. */
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** A page that never rests is judged as it stood at this look. */
const LOOKS_MAX = 5;

/** What the checker finds inside a page. */
interface InsidePage {
  readonly axe: typeof axe;
  readonly requestAnimationFrame: (then: (drawnAt: number) => void) => number;
  readonly document: { readonly documentElement: object };
  readonly MutationObserver: new (onChange: () => void) => {
    observe(root: object, what: Record<string, boolean>): void;
    takeRecords(): readonly object[];
    disconnect(): void;
  };
}

/**
 * @returns one line for each element of the page that axe-core finds at fault; empty where it finds none. Faults of a page
 *   that changed under the look, such as a dialog that closed, are of no page that anybody saw: it is looked at again.
 */
export async function accessibilityFaults(page: Page): Promise<string[]> {
  if (!(await page.evaluate(hasChecker))) await page.evaluate(axe.source);
  return page.evaluate(runAxe, { tags: TAGS, looksMax: LOOKS_MAX });
}

/** Runs inside the page, which keeps the checker until it is left for another document. */
const hasChecker = (): boolean => 'axe' in globalThis;

/**
 * Runs inside the page, two frames later: a dialog that opens is not drawn in its first one. What is no fault, ten times
 * as much, stays there.
 */
async function runAxe({ tags, looksMax }: { tags: string[]; looksMax: number }): Promise<string[]> {
  const inside = globalThis as unknown as InsidePage;
  for (let look = 1; ; look += 1) {
    await new Promise((resolve) => inside.requestAnimationFrame(() => inside.requestAnimationFrame(resolve)));
    let hasChanged = false;
    const watch = new inside.MutationObserver(() => {
      hasChanged = true;
    });
    watch.observe(inside.document.documentElement, {
      subtree: true,
      childList: true,
      attributes: true,
      characterData: true,
    });
    const { violations } = await inside.axe.run({
      runOnly: { type: 'tag', values: tags },
      resultTypes: ['violations'],
    });
    hasChanged ||= watch.takeRecords().length > 0;
    watch.disconnect();
    if (violations.length === 0 || !hasChanged || look === looksMax)
      return violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
  }
}
