import { describe, expect, it } from '@jest/globals';
import type { PersonalCodeClaims } from '../personal-codes/personal-code-claims.js';
import { dosesFactOf, factsOfClaims, testFactOf } from './claimed-facts.js';

const AT = new Date('2021-08-11T05:00:00Z');
const TODAY = '2021-08-11';

const claims: PersonalCodeClaims = {
  v: 1,
  id: '0190a000-0000-7000-8000-000000000000',
  key: 'A'.repeat(43),
  exp: '2021-08-13T00:00:00Z',
  day: TODAY,
  form: 'domestic-move',
  outcome: 'clear',
  res: '31318',
  name: 'NGUYEN T*** A',
};

describe('what a personal code says to a checkpoint', () => {
  it('has the declaration, the residence and nothing that it does not say', () => {
    const level = {
      kind: 'commune',
      code: '31318',
      communeCodes: [],
      provinceCode: '93',
      text: null,
      level: 4,
    } as const;
    const areas = [{ ...level, validFrom: '2021-08-01', validTo: null }];
    expect(factsOfClaims(claims, 'verified', AT, areas)).toEqual({
      proof: 'verified',
      declaration: { isExpired: false, outcome: 'clear' },
      visited: [{ what: 'area', level: 4, name: '31318' }],
      test: null,
      doses: null,
      daysSinceRecovery: null,
    });
    expect(factsOfClaims(claims, 'verified', new Date(claims.exp), []).declaration?.isExpired).toBe(true);
  });

  it.each([
    [[['negative', '2021-08-11T04:00:00Z']], 'negative', 1],
    [
      [
        ['negative', '2021-08-10T05:00:00Z'],
        ['negative', '2021-08-11T03:00:00Z'],
      ],
      'negative',
      2,
    ],
    [
      [
        ['positive', '2021-08-09T05:00:00Z'],
        ['negative', '2021-08-11T03:00:00Z'],
      ],
      'positive',
      48,
    ],
    [
      [
        ['positive', '2021-08-12T05:00:00Z'],
        ['negative', '2021-08-11T03:00:00Z'],
      ],
      'negative',
      2,
    ],
  ] as const)('counts of the tests %j the %s one of %i hours', (tests, result, ageHours) => {
    const told = tests.map(([outcome, sampledAt]) => ({ technique: 'pcr' as const, result: outcome, sampledAt }));
    expect(testFactOf(told, AT)).toEqual({ technique: 'pcr', result, ageHours });
  });

  it.each([
    [[], 0, null],
    [[{ number: 1, day: '2021-07-28' }], 1, 14],
    [[{ number: 2, day: '2021-08-01' }], 2, 10],
    [
      [
        { number: 1, day: '2021-07-01' },
        { number: 2, day: '2021-08-12' },
      ],
      1,
      41,
    ],
  ])('counts of the doses %j %i', (doses, count, daysSinceLast) => {
    expect(dosesFactOf(doses, TODAY)).toEqual({ count, daysSinceLast });
  });
});
