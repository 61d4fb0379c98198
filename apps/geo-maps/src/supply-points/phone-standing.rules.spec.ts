import { describe, expect, it } from '@jest/globals';
import type { StatedState } from '#libs/vocabulary';
import { loadReferenceData } from '#libs/reference-data';
import { isHeard, judgedByWordAfter, judgedByWordBefore, type Judgement } from './phone-standing.rules.js';
import { refusalOfReport } from './report-limit.rules.js';

const rules = loadReferenceData().maps.supplyRules.inForce('2021-08-11');
const BEGIN = Date.parse('2021-08-11T00:00:00Z');
const at = (hours: number): Date => new Date(BEGIN + hours * 3_600_000);
const report = (hours: number, says: StatedState) => ({ source: 'citizen', phone: 'a', says, at: at(hours) }) as const;
const owner = (hours: number, says: StatedState) => ({ source: 'owner', says, at: at(hours) }) as const;

describe('a report is judged', () => {
  it.each<[string, StatedState, number, boolean | null]>([
    ['as borne out by an owner who then says the same', 'open', 2, true],
    ['as contradicted by an owner who then says otherwise', 'closed', 2, false],
    ['not by an owner who speaks later', 'closed', 2.01, null],
    ['not by an owner who spoke before', 'closed', -1, null],
  ])('%s', (_, says, hours, isBorneOut) => {
    const judgement = judgedByWordAfter(report(0, 'open'), owner(hours, says), rules);
    expect(judgement).toEqual(isBorneOut === null ? null : { isBorneOut, at: at(hours) });
  });

  it.each<[string, StatedState, number, boolean | null]>([
    ['as contradicted by what an owner said just before', 'closed', 2, false],
    ['not as borne out by what everybody could read', 'open', 2, null],
    ['not by what was said long before', 'closed', 2.01, null],
  ])('%s', (_, says, hoursAgo, isBorneOut) => {
    const judgement = judgedByWordBefore(report(0, 'open'), owner(-hoursAgo, says), rules);
    expect(judgement).toEqual(isBorneOut === null ? null : { isBorneOut, at: at(0) });
    expect(judgedByWordBefore(report(0, 'open'), null, rules)).toBeNull();
  });
});

describe('a phone is heard', () => {
  const judged = (wrong: number, right: number, hours = 0): Map<string, Judgement> =>
    new Map(Array.from({ length: wrong + right }, (_, n) => [`${n}`, { isBorneOut: n >= wrong, at: at(hours) }]));

  it.each([
    [0, 0, true],
    [2, 0, true],
    [3, 0, false],
    [3, 7, false],
    [3, 8, true],
    [30, 70, false],
  ])('contradicted at %i points, borne out at %i: %p', (wrong, right, heard) => {
    expect(isHeard(judged(wrong, right), at(1), rules)).toBe(heard);
  });

  it('again when thirty days have passed', () => {
    const wrong = judged(5, 0);
    expect([30 * 24, 30 * 24 + 1].map((hours) => isHeard(wrong, at(hours), rules))).toEqual([false, true]);
  });
});

describe('a phone reports', () => {
  const earlier = (...hours: number[]) => hours.map((hour) => ({ at: at(hour) }));

  it.each<[string, number[], number, string | undefined]>([
    ['a fifth time on a day', [0, 1, 2, 3], 4, undefined],
    ['a sixth time', [0, 1, 2, 3, 4], 5, 'too-many-reports-today'],
    ['a sixth time, on the next day in Vietnam', [0, 1, 2, 3, 4], 17, undefined],
    ['a sixth time, before the next day in Vietnam', [0, 1, 2, 3, 4], 16.99, 'too-many-reports-today'],
  ])('%s', (_, hours, now, refusal) => {
    expect(refusalOfReport(earlier(...hours), at(now), rules)).toBe(refusal);
  });
});
