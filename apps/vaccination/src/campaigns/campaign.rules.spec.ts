import { describe, expect, it } from '@jest/globals';
import { faultsOfPlan, hasPlace, isOnDayOf } from './campaign.rules.js';

const known = { isOfArea: (code: string) => code === '31318', priorityGroups: ['1', '9'] };
const quota = (communeCode: string | null, priorityGroup: string | null, people = 10) => ({
  ...{ communeCode, priorityGroup, people },
});
const days = { from: '2021-08-01', until: '2021-08-31' };

describe('the plan of a campaign', () => {
  it('may have quotas by commune, by group, by both, and for everybody', () => {
    const quotas = [quota('31318', '9'), quota('31318', null), quota(null, '9'), quota(null, null)];
    expect(faultsOfPlan(days, quotas, known)).toEqual([]);
  });

  it.each([
    ['ends first', { ...days, until: '2021-07-31' }, [], ['until campaign-ends-before-it-begins']],
    ['counts elsewhere', days, [quota('31340', null)], ['quotas[0].communeCode commune-outside-campaign']],
    ['counts nobody', days, [quota(null, '17')], ['quotas[0].priorityGroup priority-group-unknown']],
    ['says one thing twice', days, [quota(null, '9', 1), quota(null, '9', 2)], ['quotas[1] quota-twice']],
  ])('is refused where it %s', (_, plan, quotas, faults) => {
    expect(faultsOfPlan(plan, quotas, known).map(({ path, code }) => `${path} ${code}`)).toEqual(faults);
  });

  it('holds on its first and its last day', () => {
    const on = ['2021-07-31', '2021-08-01', '2021-08-31', '2021-09-01'].map((day) => isOnDayOf(days, day));
    expect(on).toEqual([false, true, true, false]);
  });
});

describe('a quota', () => {
  const who = { residenceCommune: '31318', priorityGroup: '9' };

  it.each([
    ['there is none', [], true],
    ['one has a place', [{ ...quota('31318', '9', 2), invited: 1 }], true],
    ['it is taken', [{ ...quota('31318', '9', 2), invited: 2 }], false],
    [
      'one of several is taken',
      [
        { ...quota(null, null, 9), invited: 1 },
        { ...quota(null, '9', 1), invited: 1 },
      ],
      false,
    ],
    ['a taken one is of others', [{ ...quota('31340', null, 0), invited: 0 }], true],
    ['it is of nobody', [{ ...quota(null, null, 0), invited: 0 }], false],
  ])('where %s', (_, quotas, place) => {
    expect(hasPlace(quotas, who)).toBe(place);
  });

  it('of a commune does not count who lives elsewhere', () => {
    const quotas = [{ ...quota('31318', null, 0), invited: 0 }];
    expect(hasPlace(quotas, { residenceCommune: null, priorityGroup: 'unknown' })).toBe(true);
  });
});
