import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { RISK_LEVELS, type RiskLevel } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { announcedInOrder, announcedLevel, standsAt, type LevelDecision } from './announced-level.rules.js';
import { levelHistory, levelInForce, levelsOnDay } from './level-in-force.rules.js';

const notice = loadReferenceData().maps.levelNotice.inForce('2021-11-05');
const [PROVINCE, DISTRICT, COMMUNE, HAMLET, OTHER] = ['93', '930', '31318', '31318/AP 4', '31318/AP 5'] as const;
const province = [PROVINCE];
const commune = [COMMUNE, DISTRICT, PROVINCE];
const hamlet = [HAMLET, ...commune];
const other = [OTHER, ...commune];

const START = Date.parse('2021-11-05T10:00:00Z');
const hours = (after: number): Date => new Date(START + after * 3_600_000);
let numbered = 0;
function decided(
  areaCode: string,
  level: RiskLevel | null,
  after: number | null,
  exceptions: Record<string, RiskLevel> = {},
  withdrawnAfter: number | null = null,
): LevelDecision {
  numbered += 1;
  return {
    ...{ id: String(numbered).padStart(6, '0'), areaCode, level },
    announcedAt: after === null ? null : hours(after),
    withdrawnAt: withdrawnAfter === null ? null : hours(withdrawnAfter),
    exceptions: Object.entries(exceptions).map(([code, one]) => ({ areaCode: code, level: one })),
  };
}
const levelAt = (decisions: readonly LevelDecision[], path: readonly string[], after: number): number | undefined =>
  levelInForce(decisions, path, hours(after), notice).now?.announced?.level;

describe('a level', () => {
  const raised = [decided(COMMUNE, 2, 0), decided(COMMUNE, 4, 10)];
  it.each([
    [-0.001, undefined],
    [0, 2],
    [10, 2],
    [57.999, 2],
    [58, 4],
    [1_000, 4],
  ])('is raised 48 hours after it was announced: at %d hours it is %p', (after, level) => {
    expect(levelAt(raised, commune, after)).toBe(level);
  });

  it('that will be raised is told before', () => {
    expect(levelInForce(raised, commune, hours(20), notice)).toMatchObject({
      ...{ now: { announced: { level: 2 }, from: hours(0) } },
      next: { announced: { level: 4, decisionId: raised[1]?.id }, from: hours(58) },
    });
    expect(levelInForce(raised, commune, hours(5), notice).next).toBeNull();
  });

  it('falls at once', () => {
    const lowered = [decided(COMMUNE, 4, 0), decided(COMMUNE, 1, 10)];
    expect([9.999, 10].map((after) => levelAt(lowered, commune, after))).toEqual([4, 1]);
  });

  it('that was announced and taken back within the notice never takes effect', () => {
    const takenBack = [decided(COMMUNE, 2, 0), decided(COMMUNE, 4, 10), decided(COMMUNE, 2, 20)];
    expect(levelHistory(takenBack, commune, notice).map(({ announced }) => announced?.level)).toEqual([2, 2]);
  });

  it('that was renewed is told since it first held, and what renews it is no change to come', () => {
    const renewed = [decided(COMMUNE, 2, 0), decided(COMMUNE, 3, 10), decided(COMMUNE, 3, 70)];
    const found = levelInForce(renewed, commune, hours(80), notice);
    expect([found.since, found.now?.from, found.next]).toEqual([hours(58), hours(70), null]);
  });

  it('that was announced a second time is not delayed by it', () => {
    const again = [decided(COMMUNE, 2, 0), decided(COMMUNE, 4, 10), decided(COMMUNE, 4, 50)];
    expect([57, 58].map((after) => levelAt(again, commune, after))).toEqual([2, 4]);
  });

  it('that was announced less high within the notice is as high as people were told for all of it', () => {
    const softened = [decided(COMMUNE, 1, 0), decided(COMMUNE, 4, 10), decided(COMMUNE, 3, 20)];
    expect([57, 58, 68].map((after) => levelAt(softened, commune, after))).toEqual([1, 3, 3]);
  });

  it('that was withdrawn before it took effect never does', () => {
    const withdrawn = [decided(COMMUNE, 2, 0), decided(COMMUNE, 4, 10, {}, 20)];
    expect([20, 57, 58, 100].map((after) => levelAt(withdrawn, commune, after))).toEqual([2, 2, 2, 2]);
    expect(levelInForce(withdrawn, commune, hours(15), notice).next).toMatchObject({ from: hours(58) });
  });

  it('that holds again by a withdrawal rises after the notice, and falls at once', () => {
    const lowered = [decided(COMMUNE, 4, 0), decided(COMMUNE, 2, 60, {}, 70)];
    expect([60, 70, 117, 118].map((after) => levelAt(lowered, commune, after))).toEqual([2, 2, 2, 4]);
    const raised = [decided(COMMUNE, 2, 0), decided(COMMUNE, 4, 10, {}, 70)];
    expect([58, 69, 70].map((after) => levelAt(raised, commune, after))).toEqual([4, 4, 2]);
  });

  it('of which the only decision was withdrawn is none', () => {
    const only = [decided(COMMUNE, 3, 0, {}, 10)];
    expect([0, 9, 10].map((after) => levelAt(only, commune, after))).toEqual([3, 3, undefined]);
  });

  it('that is announced after a time without one holds at once, and brings nothing back', () => {
    const again = [decided(COMMUNE, 3, 0, {}, 10), decided(COMMUNE, 4, 11)];
    expect([9, 10, 11, 58, 59].map((after) => levelAt(again, commune, after))).toEqual([3, undefined, 4, 4, 4]);
    expect(levelHistory(again, commune, notice).map(({ from }) => from)).toEqual([0, 10, 11].map(hours));
  });

  it('that nobody announced is in force for nobody', () => {
    expect(levelHistory([decided(COMMUNE, 4, null)], commune, notice)).toEqual([]);
    expect(levelInForce([], commune, hours(0), notice)).toEqual({ now: null, since: null, next: null });
  });
});

describe('inheritance', () => {
  it('goes from the province to the hamlet, and says from where', () => {
    expect(levelInForce([decided(PROVINCE, 2, 0)], hamlet, hours(1), notice).now).toMatchObject({
      announced: { level: 2, saidOf: PROVINCE, isException: false },
    });
  });

  it('ends where an area nearer by has a decision of its own', () => {
    const both = [decided(COMMUNE, 3, 0), decided(PROVINCE, 2, 1)];
    expect([hamlet, province].map((path) => levelAt(both, path, 2))).toEqual([3, 2]);
  });

  it('knows "the commune at 3 except hamlet X at 4"', () => {
    const except = [decided(COMMUNE, 3, 0, { [HAMLET]: 4 })];
    expect([commune, hamlet, other].map((path) => levelAt(except, path, 1))).toEqual([3, 4, 3]);
    expect(levelInForce(except, hamlet, hours(1), notice).now).toMatchObject({
      announced: { isException: true, saidOf: HAMLET },
    });
  });

  it('drops an exception with the next decision, and lowers the commune while a new one waits', () => {
    const next = [decided(COMMUNE, 3, 0, { [HAMLET]: 4 }), decided(COMMUNE, 2, 10, { [OTHER]: 4 })];
    expect([commune, hamlet, other].map((path) => levelAt(next, path, 11))).toEqual([2, 2, 3]);
    expect([commune, hamlet, other].map((path) => levelAt(next, path, 58))).toEqual([2, 2, 4]);
  });

  it('holds again, after the notice, where what was decided of an area is ended', () => {
    const ended = [decided(PROVINCE, 3, 0), decided(COMMUNE, 1, 0), decided(COMMUNE, null, 10)];
    expect([9, 57, 58].map((after) => levelAt(ended, commune, after))).toEqual([1, 1, 3]);
  });

  it('ends at once, where nothing is said above any more', () => {
    const ended = [decided(COMMUNE, 3, 0), decided(COMMUNE, null, 10)];
    expect([9, 10].map((after) => levelAt(ended, commune, after))).toEqual([3, undefined]);
    expect(levelHistory(ended, commune, notice).map(({ from }) => from)).toEqual([hours(0), hours(10)]);
  });

  it('takes an exception that somebody made for the area below its own decision', () => {
    const both = [decided(HAMLET, 2, 0), decided(COMMUNE, 3, 1, { [HAMLET]: 4 })];
    expect(levelAt(both, hamlet, 100)).toBe(2);
  });
});

describe('the levels of a day', () => {
  const changed = [decided(COMMUNE, 3, 0), decided(COMMUNE, 2, 20)];
  it.each([
    ['2021-11-04', []],
    ['2021-11-05', [3]],
    ['2021-11-06', [3, 2]],
    ['2021-11-07', [2]],
  ])('on %s are %j', (day, levels) => {
    expect(levelsOnDay(changed, commune, day, notice).map(({ announced }) => announced?.level)).toEqual(levels);
  });
});

describe('whatever is decided', () => {
  const paths = [province, [DISTRICT, PROVINCE], commune, hamlet, other];
  const level = fc.constantFrom(...RISK_LEVELS);
  const decisions = fc.array(
    fc
      .tuple(
        fc.constantFrom(PROVINCE, DISTRICT, COMMUNE, HAMLET),
        fc.option(level, { freq: 5 }),
        fc.option(fc.integer({ min: 0, max: 100 }), { freq: 8 }),
        fc.dictionary(fc.constantFrom(HAMLET, OTHER), level, { maxKeys: 2 }),
        fc.option(fc.integer({ min: 1, max: 100 }), { freq: 2 }),
      )
      .map(([area, one, after, exceptions, stood]) =>
        decided(area, one, after, area === HAMLET ? {} : exceptions, stood && (after ?? 0) + stood),
      ),
    { maxLength: 12 },
  );
  const hour = fc.integer({ min: -1, max: 220 });

  /** Plainly: what the decisions say, read from the top of the path downwards. */
  function plainly(all: readonly LevelDecision[], path: readonly string[], at: Date): RiskLevel | undefined {
    const told = announcedInOrder(all).filter((decision) => standsAt(decision, at));
    let found: RiskLevel | undefined;
    for (const [depth, area] of [...path].reverse().entries()) {
      const above = [...path].reverse().slice(0, depth);
      for (const one of above) {
        const excepted = told.findLast(({ areaCode }) => areaCode === one)?.exceptions;
        found = excepted?.find(({ areaCode }) => areaCode === area)?.level ?? found;
      }
      found = told.findLast(({ areaCode }) => areaCode === area)?.level ?? found;
    }
    return found;
  }

  it('inheritance is what one reads from the top downwards', () => {
    fc.assert(
      fc.property(decisions, fc.constantFrom(...paths), hour, (all, path, after) => {
        const told = announcedInOrder(all).filter((decision) => standsAt(decision, hours(after)));
        expect(announcedLevel(told, path)?.level).toBe(plainly(all, path, hours(after)));
      }),
    );
  });

  it('the level is the lowest of those that were announced in the last 48 hours, since there was one at all', () => {
    fc.assert(
      fc.property(decisions, fc.constantFrom(...paths), hour, (all, path, after) => {
        const announced = Array.from({ length: 49 }, (_, back) => plainly(all, path, hours(after - back)));
        const without = announced.indexOf(undefined);
        const said = announced.slice(0, without === -1 ? undefined : without).flatMap((one) => one ?? []);
        expect(levelAt(all, path, after)).toBe(said.length === 0 ? undefined : Math.min(...said));
      }),
    );
  });

  it('the level of an instant never depends on what was announced later', () => {
    fc.assert(
      fc.property(decisions, fc.constantFrom(...paths), hour, (all, path, after) => {
        const history = levelHistory(all, path, notice).findLast(({ from }) => from <= hours(after));
        expect(levelAt(all, path, after)).toBe(history?.announced?.level);
      }),
    );
  });
});
