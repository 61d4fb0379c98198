import { chromium, type Browser } from 'playwright-core';
import { SERVICES } from '../../../deploy/local/src/services.js';
import { bringChromium } from '../../../tools/test-run/src/chromium.js';
import { median } from '../measure/percentile.js';
import { heading, loadAverage, say, verdict } from '../report.js';
import { BenchStack } from '../stack/bench-stack.js';
import { measureFirstPaints, type FirstPaints } from './first-paint.js';
import { measureFirstView, RENDERER } from './first-view.js';
import { CPU_TIMES_SLOWER, KILOBITS_PER_SECOND, ROUND_TRIP_MS } from './slow-phone.js';

/** Where people come in; the aim for what is loaded is theirs. */
const ENTRANCES = ['/', '/declare'];
const PAGES = [...ENTRANCES, '/maps/covid', '/maps/essentials'];
const ROUNDS = 5;
const FIRST_PAINT_SECONDS_MAX = 2.5;
/** As the portal's own build has it. */
const FIRST_VIEW_KILOBYTES_MAX = 200;

/** What a page of the portal weighs, and when it is first seen on a cheap phone on slow 3G, beside this machine. */
export async function benchPortal(): Promise<void> {
  const executablePath = await bringChromium(process.env, say);
  if (executablePath === undefined) throw new Error('This bench drives a Chromium');
  const stack = await BenchStack.open();
  try {
    for (const { name } of SERVICES) await stack.start(name);
    const origin = stack.address('gateway');
    const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-dev-shm-usage'] });
    try {
      for (const page of PAGES) await tellSizes(browser, origin, page);
      for (const page of PAGES) await tellPaints(browser, origin, page);
    } finally {
      await browser.close();
    }
  } finally {
    await stack.close();
  }
}

async function tellSizes(browser: Browser, origin: string, page: string): Promise<void> {
  heading(`First view of ${page}, kB over the wire`);
  const bytes = await measureFirstView(browser, origin + page);
  let sum = 0;
  for (const [kind, count] of [...bytes].toSorted(([, a], [, b]) => b - a)) {
    say(`  ${kind.padEnd(12)} ${(count / 1_000).toFixed(1).padStart(7)}`);
    if (kind !== RENDERER) sum += count;
  }
  if (ENTRANCES.includes(page)) verdict(`${page}, kB in all`, sum / 1_000, { atMost: FIRST_VIEW_KILOBYTES_MAX });
  else say(`  ${page}, kB before what draws the map: ${(sum / 1_000).toFixed(1)}`);
}

async function tellPaints(browser: Browser, origin: string, page: string): Promise<void> {
  const phone = `CPU ÷ ${CPU_TIMES_SLOWER}, ${KILOBITS_PER_SECOND} kbit/s, ${ROUND_TRIP_MS} ms`;
  heading(`First contentful paint of ${page}, ${phone}, beside this machine`);
  const rounds: FirstPaints[] = [];
  for (let round = -1; round < ROUNDS; round++) {
    const paints = await measureFirstPaints(browser, origin + page);
    if (round >= 0) rounds.push(paints); // The first is for the services and the disk.
  }
  tellVisit(`${page} cold`, rounds, 'coldSlow', 'coldPlain');
  tellVisit(`${page} warm`, rounds, 'warmSlow', 'warmPlain');
}

/** Medians of all rounds, and the ratio of the two. */
function tellVisit(
  what: string,
  rounds: readonly FirstPaints[],
  slowed: keyof FirstPaints,
  unslowed: keyof FirstPaints,
): void {
  const [slow, plain] = [slowed, unslowed].map((way) => median(rounds.map((paints) => paints[way])));
  if (slow === undefined || plain === undefined) throw new Error('No round was measured');
  say(
    `  ${what.padEnd(14)} ${slow.toFixed(0)} ms slowed down, ${plain.toFixed(0)} ms here, ` +
      `ratio ${(slow / plain).toFixed(1)}  load ${loadAverage()}`,
  );
  verdict(`${what}, seconds`, slow / 1_000, { atMost: FIRST_PAINT_SECONDS_MAX });
}
