import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { communeLevelChanged, supplyPointCounted, type LevelScheme, type SupplyPointStrata } from '#libs/contracts';
import type { NewEvent } from '#libs/messaging';
import { eventuallyHolds, ViewInTest } from '#libs/testing';
import { RISK_LEVELS, SHOWN_STATES, STATEMENT_AGES, type RiskLevel } from '#libs/vocabulary';
import { newEvent, RunningReporting } from './running-reporting.js';

const SPEC_MS = 480_000;
/** Each goes on where the one before has ended, on the same bus. */
const HISTORIES = 2;
const BEGIN = Date.parse('2021-10-20T00:00:00Z');
const HOUR_MS = 3_600_000;
const COMMUNES = ['31318', '31340'] as const;
const DAYS = ['2021-10-20', '2021-10-21', '2021-10-22'] as const;

const aPoint: fc.Arbitrary<SupplyPointStrata> = fc.record({
  communeCode: fc.constantFrom(...COMMUNES),
  kind: fc.constantFrom('market', 'pharmacy'),
  shown: fc.constantFrom(...SHOWN_STATES),
  told: fc.constantFrom(...STATEMENT_AGES),
});
/** As what one point is counted from change to change, until it is gone for good or for the moment. */
const aLife = fc.array(fc.option(aPoint), { minLength: 1, maxLength: 6 });
const levelsOfCommune = fc.record({
  communeCode: fc.constantFrom(...COMMUNES),
  scheme: fc.constantFrom<LevelScheme>('resolution-128', 'decision-2686'),
  levels: fc.array(fc.option(fc.constantFrom<RiskLevel>(...RISK_LEVELS)), { minLength: 1, maxLength: 6 }),
});
const aHistory = fc.record({
  points: fc.array(aLife, { minLength: 2, maxLength: 12 }),
  levels: fc.array(levelsOfCommune, { minLength: 2, maxLength: 8 }),
  seed: fc.integer(),
});
type History = typeof aHistory extends fc.Arbitrary<infer T> ? T : never;

const dayOf = (at: number): string => DAYS[at % DAYS.length]!;

function eventsOf({ points, levels, seed }: History): NewEvent[] {
  const counted = points.flatMap((life) => {
    const aggregateId = randomUUID();
    return life.map((after, at) => {
      const data = { day: dayOf(at), before: life[at - 1] ?? null, after };
      return newEvent(supplyPointCounted, { aggregateId, aggregateVersion: at + 1, data });
    });
  });
  const changed = levels.flatMap(({ communeCode, scheme, levels: all }) => {
    const aggregateId = randomUUID();
    return all.map((after, at) => {
      const data = { day: dayOf(at), communeCode, scheme, before: all[at - 1] ?? null, after };
      return newEvent(communeLevelChanged, { aggregateId, aggregateVersion: at + 1, data });
    });
  });
  const all = [...counted, ...changed];
  const [order] = fc.sample(fc.shuffledSubarray([...all.keys()], { minLength: all.length }), { numRuns: 1, seed });
  return (order ?? []).map((at) => all[at]!);
}

/** What stands after everything, counted without any event: points by what is shown, communes by level. */
function recounted(histories: readonly History[]): Record<string, number> {
  const counts: Record<string, number> = {};
  const count = (...cell: readonly string[]): unknown => (counts[cell.join(' ')] = (counts[cell.join(' ')] ?? 0) + 1);
  const colours = ['green', 'yellow', 'orange', 'red'] as const;
  for (const { points, levels } of histories) {
    for (const last of points.flatMap((life) => life.at(-1) ?? []))
      count('supply-points-shown', last.communeCode, last.shown);
    for (const { communeCode, scheme, levels: all } of levels) {
      const last = all.at(-1) ?? null;
      if (last === null) continue;
      if (scheme === 'resolution-128') count('communes-at-level', communeCode, String(last));
      else count('communes-of-colour', communeCode, colours[last - 1]!);
    }
  }
  return counts;
}

let reporting: RunningReporting;
let supply: ViewInTest;
let levels: ViewInTest;

beforeAll(async () => {
  reporting = await RunningReporting.start('2021-11-02T03:00:00Z');
  const { client: service, broker } = reporting;
  const viewOf = (name: string, topic: string): ViewInTest => {
    const tables = [`reporting.${name}_change`, `reporting.${name}_total`];
    return new ViewInTest({ service, broker, name, tables, topics: [topic] });
  };
  supply = viewOf('supply', supplyPointCounted.topic);
  levels = viewOf('levels', communeLevelChanged.topic);
}, SPEC_MS);
afterAll(() => reporting.stop());

/** Sums over all days, which is what stands: every change takes back what it ends. */
async function standing(): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const row of [...(await supply.rows()), ...(await levels.rows())]) {
    const [table = '', json = ''] = [row.slice(0, row.indexOf(' ')), row.slice(row.indexOf(' '))];
    const { indicator, area, category, value } = JSON.parse(json) as Record<string, string | number>;
    if (!table.endsWith('_change') || !/shown|level|colour/.test(String(indicator))) continue;
    const cell = [indicator, area, category].join(' ');
    sums[cell] = (sums[cell] ?? 0) + Number(value);
  }
  return Object.fromEntries(Object.entries(sums).filter(([, sum]) => sum !== 0));
}

async function tell(histories: readonly History[]): Promise<void> {
  for (const [nth, history] of histories.entries()) {
    const told = histories.slice(0, nth + 1);
    const events = eventsOf(history);
    const batch = Math.ceil(events.length / 4);
    for (let at = 0; at < events.length; at += batch) {
      const instant = new Date(BEGIN + (nth * 10 + at / batch) * HOUR_MS);
      await reporting.record(instant.toISOString(), events.slice(at, at + batch), 'geo-maps');
    }
    await eventuallyHolds(async () => expect(await standing()).toEqual(recounted(told)), { withinMs: SPEC_MS / 4 });
    await reporting.sendAgain('geo-maps');
    for (const view of [supply, levels]) await view.untilAllRead();
    expect(await standing()).toEqual(recounted(told));
  }
}

describe('shops and levels, told in any order, twice, changed and taken back', () => {
  it(
    'are what a plain recount says, and both views that are built anew have the very rows of the live ones',
    async () => {
      const some = fc.array(aHistory, { minLength: HISTORIES, maxLength: HISTORIES });
      const isPlayed = fc.asyncProperty(some, async (histories) => {
        await tell(histories);
        for (const view of [supply, levels]) {
          const { along, anew } = await view.rebuilt();
          expect(along.length).toBeGreaterThan(0);
          expect(anew).toEqual(along);
        }
        expect(await standing()).toEqual(recounted(histories));
      });
      await fc.assert(isPlayed, { numRuns: 1, endOnFailure: true });
    },
    SPEC_MS,
  );
});
