import { describe, expect, it } from '@jest/globals';
import { resultReleased, type SpecimenStrata } from '#libs/contracts';
import { personDayOf, type ResultOfDay } from './person-day.rules.js';

const strata = resultReleased.examples[0]!.specimen as SpecimenStrata;
const at = (hour: number, change: Partial<ResultOfDay> & { reason?: SpecimenStrata['reason'] } = {}): ResultOfDay => ({
  value: change.value ?? 'negative',
  collectedAt: new Date(Date.UTC(2021, 7, 11, hour)),
  strata: { ...strata, reason: change.reason ?? strata.reason },
});

describe('a person on a day', () => {
  it('counts once, however many tests, as the first of them was', () => {
    const late = at(5, { reason: 'on-request', value: 'positive' });
    expect(personDayOf([late, at(1)])).toMatchObject({
      ...{ day: '2021-08-11', reason: 'community-surveillance', inPositivity: true, positive: true },
    });
  });

  it.each<[string, ResultOfDay[]]>([
    ['no result', []],
    ['results that say nothing', [at(1, { value: 'invalid' }), at(2, { value: 'undetermined' })]],
  ])('with %s does not count', (_, results) => {
    expect(personDayOf(results)).toBeNull();
  });

  it.each([
    [[at(1, { value: 'positive', reason: 'follow-up' })], { inPositivity: false, positive: false }],
    [[at(1, { value: 'positive', reason: 'retest' }), at(2)], { inPositivity: true, positive: false }],
    [[at(1, { reason: 'retest' }), at(2, { value: 'positive' })], { inPositivity: true, positive: true }],
  ])('leaves retests and follow-ups out of positivity', (results, expected) => {
    expect(personDayOf(results)).toMatchObject(expected);
  });
});
