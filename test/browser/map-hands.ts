import type { Locator } from 'playwright-core';
import { eventually } from '#libs/testing';
import { COMMUNE } from './mapped-things.js';
import type { Visitor } from './visitor.js';

const FRESH_WITHIN_MS = 30_000;

const HEADINGS = {
  covid: ['Bản đồ Covid-19', 'Covid-19 map'],
  essentials: ['Bản đồ hàng thiết yếu', 'Map of essential goods'],
} as const;

/** Runs in a page ahead of its scripts: a browser that draws no maps. */
export const WITHOUT_WEBGL = `HTMLCanvasElement.prototype.getContext = ((before) =>
  function (kind, ...more) {
    return kind.startsWith('webgl') ? null : before.call(this, kind, ...more);
  })(HTMLCanvasElement.prototype.getContext);`;

/** Opens a map and waits until it is drawn. */
export async function openMap(visitor: Visitor, map: keyof typeof HEADINGS, search = ''): Promise<void> {
  await visitor.open(`/maps/${map}${search}`);
  const [vi, en] = HEADINGS[map];
  await visitor.sees(visitor.say(vi, en));
  await visitor.page.locator('[data-map-state="drawn"]').waitFor();
  await visitor.looksOver('map drawn');
}

/** The map itself, which takes the arrow keys. */
export const mapOf = ({ page }: Visitor) => page.getByRole('application');

/** Chooses the commune of the journeys from the list that is offered. */
export async function chooseCommune({ page, hands, say }: Visitor, vi: string, en: string): Promise<void> {
  const box = page.getByRole('combobox', { name: say(vi, en) });
  await hands.chooseFromList(box, COMMUNE.typed, /^Thị trấn Vĩnh Viễn/);
}

/** The part of a list in which a name stands. */
export const entryOf = ({ page }: Visitor, name: string) =>
  page.locator('article').filter({ has: page.getByRole('heading', { name, exact: true }) });

/** The first tap of a report, and the second. */
export async function report(visitor: Visitor, shop: string, choice: string): Promise<void> {
  const { hands, say } = visitor;
  const entry = entryOf(visitor, shop);
  await hands.press(entry.getByRole('button', { name: say(`Báo tình trạng của ${shop}`, `Report about ${shop}`) }));
  await hands.press(entry.getByRole('button', { name: choice, exact: true }));
}

/** Answers of the map are fresh after a moment. */
export async function seesAfterReload({ page }: Visitor, told: Locator): Promise<void> {
  await eventually(
    async () => {
      await page.reload();
      await page.locator('article').first().waitFor();
      return (await told.count()) > 0 || undefined;
    },
    { withinMs: FRESH_WITHIN_MS, until: 'the map shows what was reported' },
  );
}
