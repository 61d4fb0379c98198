import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import type { Birth } from '../ages/birth.js';
import { addDays } from '../time/local-day.js';
import { isInForce } from '../time/period.js';
import { courseOf } from './course.js';
import type { CourseDose } from './course.js';
import type { DoseEntry } from './dose-entry.js';
import { VACCINES, type Vaccine } from './vaccines.js';

const rules = loadReferenceData().vaccination.courseRules;
const GROWN: Birth = { precision: 'day', date: '1980-01-01', year: 1980 };

const given = (id: string, vaccine: Vaccine, day: string, more: Partial<DoseEntry> = {}): DoseEntry => ({
  ...{ id, vaccine, day, lot: null, at: null, document: null, facilityCode: null, origin: 'facility' },
  ...{ recordedAt: new Date('2022-06-01T00:00:00Z'), consentToMixing: true },
  ...more,
});

/** The second of two doses. */
function second(
  first: Vaccine,
  then: Vaccine,
  day: string,
  days: number,
  more: Partial<DoseEntry> = {},
  birth = GROWN,
) {
  const entries = [given('a', first, addDays(day, -days)), given('b', then, day, more)];
  const dose: CourseDose | undefined = courseOf(entries, { birth, sex: null }, [], rules).doses[1];
  if (!dose) throw new Error('There is no second dose');
  return dose;
}

/** Cell of the table, a day of its period, first and last day of the interval. */
const ALLOWED: readonly (readonly [Vaccine, Vaccine, string, string, number, number | null])[] = [
  ['astrazeneca', 'pfizer', '2021-08-01', '2021-08-11', 56, 84],
  ['pfizer', 'moderna', '2021-09-10', '2021-12-11', 21, 28],
  ['moderna', 'pfizer', '2021-09-10', '2021-10-10', 28, null],
  ['pfizer', 'moderna', '2021-12-12', '2021-12-12', 21, 28],
  ['astrazeneca', 'moderna', '2021-12-12', '2021-12-12', 28, 84],
];

describe('mixing inside a basic course', () => {
  it.each(ALLOWED)('%s, then %s (rule of %s), on %s: from %i to %j days', (first, then, _, day, min, max) => {
    expect(second(first, then, day, min - 1).violations).toEqual(['too-early']);
    expect(second(first, then, day, min)).toMatchObject({ violations: [], warnings: [], kind: 'basic' });
    expect(second(first, then, day, (max ?? 200) + 1).warnings).toEqual(max === null ? [] : ['given-late']);
  });

  it.each(ALLOWED)('%s, then %s (rule of %s), on %s, needs a word of consent', (first, then, _, day, min) => {
    expect(second(first, then, day, min, { consentToMixing: undefined }).violations).toEqual([
      'mixing-without-consent',
    ]);
    expect(second(first, then, day, min, { consentToMixing: false }).violations).toEqual(['mixing-without-consent']);
    const elsewhere = { origin: 'outside-province', consentToMixing: undefined } as const;
    expect(second(first, then, day, min, elsewhere).violations).toEqual([]);
  });

  it.each(ALLOWED)('%s, then %s (rule of %s), on %s, is for adults only', (first, then, _, day, min) => {
    const born = (age: number): Birth => {
      const year = Number(day.slice(0, 4)) - age;
      return { precision: 'day', date: `${year}${day.slice(4)}`, year };
    };
    expect(second(first, then, day, min, {}, born(17)).violations).toContain('mixing-not-allowed');
    expect(second(first, then, day, min, {}, born(18)).violations).not.toContain('mixing-not-allowed');
  });

  it.each<[Vaccine, Vaccine, string]>([
    ['astrazeneca', 'pfizer', '2021-07-31'],
    ['pfizer', 'moderna', '2021-09-09'],
    ['moderna', 'pfizer', '2021-09-09'],
    ['astrazeneca', 'moderna', '2021-12-11'],
  ])('%s, then %s, was not yet allowed on %s', (first, then, day) => {
    expect(second(first, then, day, 70).violations).toContain('mixing-not-allowed');
  });

  it('is not allowed for any pair that no rule names, on any of the days', () => {
    const days = ['2021-08-11', '2021-10-10', '2021-12-12'];
    for (const day of days) {
      for (const first of VACCINES.filter((vaccine) => vaccine !== 'janssen')) {
        for (const then of VACCINES) {
          const isNamed = ALLOWED.some(([a, b, from]) => a === first && b === then && from <= day) || first === then;
          const { violations } = second(first, then, day, 60);
          expect([day, first, then, violations.includes('mixing-not-allowed')]).toEqual([day, first, then, !isNamed]);
        }
      }
    }
  });

  it('is counted by the dose all the same', () => {
    const entries = [given('a', 'vero-cell', '2021-07-01'), given('b', 'pfizer', '2021-08-11')];
    const { doses, completeOn } = courseOf(entries, { birth: GROWN, sex: null }, [], rules);
    expect(doses[1]).toMatchObject({ number: 2, kind: 'basic', violations: ['mixing-not-allowed'] });
    expect(completeOn).toBe('2021-08-11');
  });

  it('has every rule of the table as a case', () => {
    const cells = rules.mixing.map(({ first, second: then, validFrom }) => `${first} ${then} ${validFrom}`);
    expect(ALLOWED.map(([first, then, from]) => `${first} ${then} ${from}`).sort()).toEqual(cells.sort());
    expect(ALLOWED).toHaveLength(5);
    for (const [first, then, from, day] of ALLOWED) {
      const rule = rules.mixing.find((one) => one.first === first && one.second === then && isInForce(one, day));
      expect(rule?.validFrom).toBe(from);
    }
  });
});
