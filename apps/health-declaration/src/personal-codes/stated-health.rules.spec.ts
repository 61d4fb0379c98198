import { describe, expect, it } from '@jest/globals';
import {
  parsePersonalCode,
  personalCodeClaimsText,
  PERSONAL_CODE_DOSES_MAX,
  PERSONAL_CODE_TESTS_MAX,
} from '#libs/vocabulary';
import { claimsOf, type DeclarationToCarry } from './personal-code.rules.js';
import { claimedHealthOf, faultsOfStated, type StatedHealth } from './stated-health.rules.js';

const NOW = new Date('2021-08-11T00:00:00Z');
const TODAY = '2021-08-11';
const TOMORROW = '2021-08-12';

type StatedTest = NonNullable<StatedHealth['tests']>[number];

const test = (sampledAt: string, resultedAt?: string): StatedTest => ({
  ...{ technique: 'pcr' as const, result: 'negative' as const, sampledAt },
  ...(resultedAt !== undefined && { resultedAt }),
});

describe('what a holder states of tests and doses', () => {
  it.each<[string, StatedHealth, string[]]>([
    ['nothing', {}, []],
    ['empty lists', { tests: [], doses: [] }, []],
    ['a test of now', { tests: [test('2021-08-11T07:00:00+07:00')] }, []],
    [
      'a test of a minute later',
      { tests: [test('2021-08-11T07:01:00+07:00')] },
      ['tests[0].sampledAt stated-in-the-future'],
    ],
    ['a result at the sample', { tests: [test('2021-08-10T00:00:00Z', '2021-08-10T07:00:00+07:00')] }, []],
    [
      'a result before the sample',
      { tests: [test('2021-08-10T00:00:00Z'), test('2021-08-10T00:00:00Z', '2021-08-09T00:00:00Z')] },
      ['tests[1].resultedAt result-before-sample'],
    ],
    [
      'a result to come',
      { tests: [test('2021-08-10T00:00:00Z', '2021-08-11T00:00:01Z')] },
      ['tests[0].resultedAt stated-in-the-future'],
    ],
    ['a dose today', { doses: [{ number: 1, day: TODAY }] }, []],
    ['a dose tomorrow', { doses: [{ number: 1, day: TOMORROW }] }, ['doses[0].day stated-in-the-future']],
    ['the second dose alone', { doses: [{ number: 2, day: '2021-07-01' }] }, []],
    [
      'doses in any order',
      {
        doses: [
          { number: 2, day: '2021-07-01' },
          { number: 1, day: '2021-06-01' },
        ],
      },
      [],
    ],
    [
      'one dose twice',
      {
        doses: [
          { number: 1, day: '2021-06-01' },
          { number: 1, day: '2021-07-01' },
        ],
      },
      ['doses[1].number dose-stated-twice'],
    ],
    [
      'two doses on one day',
      {
        doses: [
          { number: 1, day: '2021-06-01' },
          { number: 2, day: '2021-06-01' },
        ],
      },
      ['doses[1].day dose-out-of-order'],
    ],
    [
      'everything at once',
      { tests: [test('2021-09-01T00:00:00Z')], doses: [{ number: 1, day: '2021-09-01' }] },
      ['tests[0].sampledAt stated-in-the-future', 'doses[0].day stated-in-the-future'],
    ],
  ])('%s', (_, stated, faults) => {
    const told = faultsOfStated(stated, NOW).map(({ path, code }) => `${path} ${code}`);
    expect(told).toEqual(faults.map((fault) => `stated.${fault}`));
  });

  it('stands in the code as said by the holder, to the second', () => {
    const stated = {
      tests: [test('2021-08-10T08:30:00.123+07:00')],
      doses: [
        { number: 1, day: '2021-07-01' },
        { number: 2, day: '2021-08-01', vaccine: 'pfizer' as const },
      ],
    };
    expect(claimedHealthOf(stated)).toEqual({
      tests: [{ technique: 'pcr', result: 'negative', sampledAt: '2021-08-10T01:30:00Z', by: 'holder' }],
      doses: [
        { number: 1, day: '2021-07-01', by: 'holder' },
        { number: 2, day: '2021-08-01', vaccine: 'pfizer', by: 'holder' },
      ],
    });
    expect(claimedHealthOf({ tests: [], doses: [] })).toEqual({});
  });

  it('leaves a code that can still be read, however much is stated', () => {
    const instant = '2021-08-10T08:30:00+07:00';
    const tests = Array.from({ length: PERSONAL_CODE_TESTS_MAX }, (): StatedTest => ({
      technique: 'rapid',
      result: 'undetermined',
      sampledAt: instant,
      resultedAt: instant,
    }));
    const doses = Array.from({ length: PERSONAL_CODE_DOSES_MAX }, (_, index) => ({
      ...{ number: index + 1, day: `2021-0${index + 1}-01`, vaccine: 'astrazeneca' as const },
    }));
    const declaration: DeclarationToCarry = {
      form: 'whole-population',
      day: TODAY,
      validUntil: NOW,
      outcome: 'attention',
      maskedName: 'N'.repeat(120),
      residence: { kind: 'commune', communeCode: '31318' },
      destinationCommune: '31321',
    };
    const id = '0190a000-0000-7000-8000-000000000000';
    const claims = claimsOf(id, 'A'.repeat(43), declaration, { tests, doses });
    const certificate = [personalCodeClaimsText(claims), 'k'.repeat(32), 'a'.repeat(86)].join('~');
    expect(parsePersonalCode(`LC1.P.${certificate}.z0.${'a'.repeat(86)}`)).toMatchObject({
      ok: true,
      value: { certificate: { claims } },
    });
  });
});
