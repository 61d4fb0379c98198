import { describe, expect, it } from '@jest/globals';
import type { PersonalCodeClaims } from '../personal-codes/personal-code-claims.js';
import { dosesFactOf, factsOfClaims, healthFactsOf, testFactOf } from './claimed-facts.js';
import { toldByCertificate, toldByClaims } from './told-health.js';

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
      visited: [{ what: 'area', level: 4, name: '31318', by: 'residence', on: TODAY }],
      test: null,
      doses: null,
      recovery: null,
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
    const told = tests.map(([outcome, sampledAt]) => ({
      technique: 'pcr' as const,
      result: outcome,
      sampledAt,
      isProven: true,
    }));
    expect(testFactOf(told, AT)).toEqual({ technique: 'pcr', result, ageHours, isProven: true });
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
    const told = doses.map((dose) => ({ ...dose, isProven: true }));
    expect(dosesFactOf(told, TODAY)).toEqual({ count, daysSinceLast, isProven: true });
  });

  it('is proven where a register says it, and stated where the holder does or nobody is named', () => {
    const test = { technique: 'pcr', result: 'negative', sampledAt: '2021-08-11T04:00:00Z' } as const;
    const dose = { number: 1, day: '2021-07-28' };
    const proven = (by?: 'holder' | 'register') => {
      const facts = healthFactsOf(toldByClaims({ tests: [{ ...test, by }], doses: [{ ...dose, by }] }), AT);
      return [facts.test?.isProven, facts.doses?.isProven];
    };
    expect([proven('register'), proven('holder'), proven()]).toEqual([
      [true, true],
      [false, false],
      [false, false],
    ]);
  });

  it('looks at proven tests and doses before stated ones, and at a positive test whoever says it', () => {
    const test = {
      technique: 'rapid',
      result: 'negative',
      sampledAt: '2021-08-11T04:00:00Z',
      isProven: false,
    } as const;
    const older = { ...test, sampledAt: '2021-08-09T04:00:00Z', isProven: true };
    expect(testFactOf([test, older], AT)).toMatchObject({ ageHours: 49, isProven: true });
    const positive = { ...test, result: 'positive', sampledAt: '2021-08-08T05:00:00Z' } as const;
    expect(testFactOf([test, older, positive], AT)).toMatchObject({ result: 'positive', isProven: false });
    const doses = [
      { number: 1, day: '2021-06-01', isProven: true },
      { number: 2, day: '2021-07-28', isProven: false },
    ];
    expect(dosesFactOf(doses, TODAY)).toEqual({ count: 1, daysSinceLast: 71, isProven: true });
  });
});

describe('what a certificate in the EU format says to a checkpoint', () => {
  const facts = (fields: Parameters<typeof toldByCertificate>[0], isProven = false) =>
    healthFactsOf(toldByCertificate(fields, isProven), AT);

  it.each([
    ['2021-08-11T04:00:00Z', 1],
    ['2021-08-11T11:00:00+07:00', 1],
    ['2021-08-11T11:00:00+07', 1],
    ['2021-08-11T11:00:00+0700', 1],
    ['2021-08-11T11:00:00', 1],
    ['2021-08-11T13:30:00+09:30', 1],
  ])('has a test of %s', (sampledAt, ageHours) => {
    const test = { technique: 'LP6464-4', result: 'negative', sampledAt } as const;
    expect(facts({ tests: [test] }).test).toEqual({ technique: 'pcr', result: 'negative', ageHours, isProven: false });
  });

  it('has doses and a recovery, proven where the signature is', () => {
    const fields = {
      doses: [{ doseNumber: 2, ofDoses: 2, day: '2021-08-01', targetDisease: '840539006' }],
      recoveries: [{ firstPositiveOn: '2021-03-01', validFrom: '2021-03-12' }],
    };
    expect(facts(fields)).toEqual({
      test: null,
      doses: { count: 2, daysSinceLast: 10, isProven: false },
      recovery: { days: 152, isProven: false },
    });
    expect(facts(fields, true)).toMatchObject({ doses: { isProven: true }, recovery: { isProven: true } });
  });

  it('says nothing of another disease, of what it leaves open, and of what is still to come', () => {
    const nothing = { test: null, doses: null, recovery: null };
    expect(facts({})).toEqual(nothing);
    expect(facts({ doses: [{ doseNumber: 1, day: '2021-07-01', targetDisease: '6142004' }] })).toEqual(nothing);
    expect(facts({ doses: [{ doseNumber: 1 }], tests: [{ technique: 'LP6464-4' }], recoveries: [{}] })).toEqual(
      nothing,
    );
    expect(facts({ recoveries: [{ validFrom: '2021-08-12' }] })).toEqual(nothing);
    const strange = { technique: 'constructor', result: 'negative', sampledAt: '2021-08-11T04:00:00Z' } as const;
    expect(facts({ tests: [strange] })).toEqual(nothing);
  });
});
