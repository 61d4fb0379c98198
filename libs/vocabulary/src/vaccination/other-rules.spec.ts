import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { courseOf, type Course } from './course.js';
import type { CourseRules, VaccineIntervals } from './course-rules.js';
import type { Vaccine } from './vaccines.js';

const shipped = loadReferenceData().vaccination.courseRules;

/** The shipped rules with other intervals of one product: what the files may say tomorrow. */
const withIntervals = (vaccine: Vaccine, intervals: readonly VaccineIntervals[]): CourseRules => ({
  ...shipped,
  vaccines: shipped.vaccines.map((facts) => (facts.code === vaccine ? { ...facts, intervals } : facts)),
});

function course(rules: CourseRules, doses: readonly (readonly [Vaccine, string])[]): Course {
  const entries = doses.map(([vaccine, day], index) => ({
    ...{ id: `e${index}`, vaccine, day, lot: null, at: null, document: null, facilityCode: null },
    ...{ origin: 'facility' as const, recordedAt: new Date('2022-06-01T00:00:00Z') },
  }));
  return courseOf(entries, { birth: null, sex: null }, [], rules);
}

const step = (minDays: number, usualDays: number, maxDays: number | null) => ({ minDays, usualDays, maxDays });

describe('rules that the files do not have yet', () => {
  const uneven = withIntervals('abdala', [{ validFrom: '2020-01-01', steps: [step(14, 14, 20), step(28, 35, 60)] }]);

  it('may give each step of a course an interval of its own', () => {
    const third = (day: string) =>
      course(uneven, [
        ['abdala', '2021-10-01'],
        ['abdala', '2021-10-15'],
        ['abdala', day],
      ]).doses[2];
    expect(third('2021-11-11')?.violations).toEqual(['too-early']);
    expect(third('2021-11-12')).toMatchObject({ violations: [], warnings: ['age-unknown'] });
    expect(third('2021-12-15')?.warnings).toEqual(['given-late', 'age-unknown']);
  });

  it('plan each step by its own interval', () => {
    const doses = [
      ['abdala', '2021-10-01'],
      ['abdala', '2021-10-15'],
    ] as const;
    expect(course(uneven, doses.slice(0, 1)).nextDue).toMatchObject({ from: '2021-10-15', until: '2021-10-21' });
    expect(course(uneven, doses).nextDue).toMatchObject({
      from: '2021-11-12',
      usual: '2021-11-19',
      until: '2021-12-14',
    });
  });

  it('count a product with fewer steps by its last one, where it stands in a longer course', () => {
    const mixed = course(shipped, [
      ['abdala', '2021-10-01'],
      ['pfizer', '2021-10-29'],
      ['pfizer', '2021-11-18'],
    ]);
    expect(mixed.doses[2]).toMatchObject({ number: 3, kind: 'basic', violations: ['too-early'] });
  });

  it('say by the rule of the planned day until when a dose is not late', () => {
    const changing = withIntervals('sputnik-v', [
      { validFrom: '2020-01-01', validTo: '2021-09-20', steps: [step(28, 56, 84)] },
      { validFrom: '2021-09-20', steps: [step(28, 56, 70)] },
    ]);
    expect(course(changing, [['sputnik-v', '2021-08-11']]).nextDue).toMatchObject({
      ...{ from: '2021-09-08', usual: '2021-10-06', until: '2021-10-20' },
    });
  });
});
