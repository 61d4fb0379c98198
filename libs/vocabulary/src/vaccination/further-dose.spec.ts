import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { addDays } from '../time/local-day.js';
import { courseOf, type Course } from './course.js';
import type { DoseEntry } from './dose-entry.js';
import { VACCINES, type DoseKind, type Vaccine } from './vaccines.js';

const rules = loadReferenceData().vaccination.courseRules;

type Given = readonly [Vaccine, string, DoseKind?];

function course(doses: readonly Given[]): Course {
  const entries = doses.map(([vaccine, day, statedKind], index): DoseEntry => ({
    ...{ id: `e${index}`, vaccine, day, lot: null, at: null, document: null, facilityCode: null, origin: 'facility' },
    ...{ recordedAt: new Date('2022-06-01T00:00:00Z'), statedKind },
  }));
  return courseOf(entries, { birth: { precision: 'year', year: 1960 }, sex: 'male' }, [], rules);
}

const last = (doses: readonly Given[]) => course(doses).doses.at(-1);
/** A basic course whose last dose was on the day. */
const basic = (day: string): Given[] => [
  ['pfizer', addDays(day, -21)],
  ['pfizer', day],
];

describe('a dose after the basic course', () => {
  it.each<[string, string, DoseKind, string, DoseKind | undefined, string[], string[]]>([
    ['before the words', '2021-07-11', 'additional', '2021-12-16', undefined, ['beyond-course'], []],
    ['words, too early for both', '2021-12-01', 'additional', '2021-12-28', undefined, ['too-early'], []],
    ['words, 28 days', '2021-12-01', 'additional', '2021-12-29', undefined, [], []],
    ['words, a day short of 6 months', '2021-07-01', 'additional', '2021-12-31', undefined, [], []],
    ['words, 6 months', '2021-07-01', 'booster', '2022-01-01', undefined, [], []],
    ['words, 6 months, stated additional', '2021-07-01', 'additional', '2022-01-01', 'additional', [], []],
    [
      'words, stated booster too early',
      '2021-07-01',
      'additional',
      '2021-12-31',
      'booster',
      [],
      ['stated-kind-differs'],
    ],
    ['words, stated basic', '2021-07-01', 'booster', '2022-01-01', 'basic', [], ['stated-kind-differs']],
    ['3 months, a day short', '2021-10-08', 'additional', '2022-01-07', undefined, [], []],
    ['3 months', '2021-10-07', 'booster', '2022-01-07', undefined, [], []],
    ['3 months, the day before the rule', '2021-10-06', 'additional', '2022-01-06', undefined, [], []],
    ['3 months, too early for both', '2021-12-20', 'additional', '2022-01-16', undefined, ['too-early'], []],
    ['3 months, 28 days', '2021-12-20', 'additional', '2022-01-17', undefined, [], []],
  ])('%s: basic on %s, %s on %s, stated %j', (_, complete, kind, day, stated, violations, warnings) => {
    expect(last([...basic(complete), ['pfizer', day, stated]])).toMatchObject({
      kind,
      violations,
      warnings,
      number: 3,
    });
  });

  it('is a booster counted from the additional dose, where there was one', () => {
    const additional: Given[] = [...basic('2021-11-01'), ['pfizer', '2021-12-20']];
    expect(last([...additional, ['pfizer', '2022-03-19']])).toMatchObject({
      kind: 'booster',
      violations: ['too-early'],
    });
    expect(last([...additional, ['pfizer', '2022-03-20']])).toMatchObject({
      kind: 'booster',
      violations: [],
      number: 4,
    });
  });

  it('beyond the booster has no rule', () => {
    const boosted: Given[] = [...basic('2021-07-01'), ['pfizer', '2022-01-01']];
    expect(last([...boosted, ['pfizer', '2022-06-01']])).toMatchObject({
      kind: 'booster',
      violations: ['beyond-course'],
    });
    expect(course(boosted).nextDue).toBeNull();
  });

  it('is not the third of Abdala, and is the second after Janssen', () => {
    const abdala: Given[] = [
      ['abdala', '2021-10-01'],
      ['abdala', '2021-10-15'],
      ['abdala', '2021-10-29'],
    ];
    expect(course(abdala)).toMatchObject({ completeOn: '2021-10-29', doses: [{}, {}, { kind: 'basic', number: 3 }] });
    expect(last([...abdala, ['pfizer', '2022-01-29']])).toMatchObject({ kind: 'booster', number: 4, violations: [] });
    const janssen: Given[] = [['janssen', '2021-08-01']];
    expect(course(janssen)).toMatchObject({ completeOn: '2021-08-01', fullyVaccinatedFrom: '2021-08-15' });
    expect(last([...janssen, ['pfizer', '2022-02-01']])).toMatchObject({ kind: 'booster', number: 2, violations: [] });
  });

  it.each<[string, string]>([
    ['2021-06-16', '2021-12-17'],
    ['2021-07-01', '2022-01-01'],
    ['2021-08-31', '2022-01-07'],
    ['2021-11-30', '2022-02-28'],
  ])('is due, after a basic course of %s, on %s', (complete, from) => {
    expect(course(basic(complete)).nextDue).toEqual({
      ...{ number: 3, kind: 'booster', vaccine: null, from, usual: from, until: null },
    });
  });

  it('may be of mRNA after any product, and of a product of the basic course', () => {
    for (const first of VACCINES.filter((vaccine) => vaccine !== 'janssen' && vaccine !== 'abdala')) {
      for (const then of VACCINES) {
        const dose = last([
          [first, '2021-09-20'],
          [first, '2021-10-20'],
          [then, '2022-02-01'],
        ]);
        const isAllowed = then === first || then === 'pfizer' || then === 'moderna';
        expect([first, then, dose?.violations]).toEqual([first, then, isAllowed ? [] : ['mixing-not-allowed']]);
      }
    }
  });

  it('has every set of the file among its cases', () => {
    expect(rules.doseKinds.map(({ validFrom, additional, booster }) => [validFrom, additional, booster])).toEqual([
      ['2020-01-01', null, null],
      ['2021-12-17', { minDays: 28, most: 1 }, { minMonths: 6, most: 1 }],
      ['2022-01-07', { minDays: 28, most: 1 }, { minMonths: 3, most: 1 }],
    ]);
    expect(rules.furtherProducts).toHaveLength(1);
  });
});
