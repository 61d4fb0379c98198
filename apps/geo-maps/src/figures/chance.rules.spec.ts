import { describe, expect, it } from '@jest/globals';
import { chanceNote } from './chance.rules.js';

const rule = { perPeople: 100_000, oneCaseRateFrom: 10, percent: 95 };

describe('how much of a rate is chance', () => {
  it.each([
    ['no case', 0, 4_000],
    ['a large area', 5, 10_001],
    ['people of whom nobody knows the number', 5, null],
    ['nobody', 5, 0],
  ])('is not said of %s', (_, cases, people) => {
    expect(chanceNote(cases, people, rule)).toBeNull();
  });

  it('is said from the people on of whom one case makes the rate of the rule', () => {
    expect(chanceNote(1, 10_000, rule)).toMatchObject({ oneCaseRate: 10, percent: 95 });
    const note = chanceNote(1, 4_000, rule);
    expect(note?.oneCaseRate).toBe(25);
    // The exact interval of one case: 0.0253 to 5.5716.
    expect([note?.rate.from, note?.rate.to].map((rate) => Math.round((rate ?? 0) * 100) / 100)).toEqual([0.63, 139.29]);
  });
});
