import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import type { Birth } from '../ages/birth.js';
import { addDays } from '../time/local-day.js';
import { courseOf, type Course } from './course.js';
import type { DoseEntry } from './dose-entry.js';
import type { DoseKind, Vaccine } from './vaccines.js';

const rules = loadReferenceData().vaccination.courseRules;
const GROWN: Birth = { precision: 'day', date: '1980-01-01', year: 1980 };
const on = (date: string): Birth => ({ precision: 'day', date, year: Number(date.slice(0, 4)) });

let ids = 0;
function given(vaccine: Vaccine, day: string, more: Partial<DoseEntry> = {}): DoseEntry {
  ids += 1;
  return {
    ...{ id: `e${ids}`, vaccine, day, lot: null, at: null, document: null, facilityCode: '93001', origin: 'facility' },
    recordedAt: new Date('2022-06-01T00:00:00Z'),
    ...more,
  };
}

const course = (entries: readonly DoseEntry[], birth: Birth | null = GROWN): Course =>
  courseOf(entries, { birth, sex: 'female' }, [], rules);
const lastOf = (entries: readonly DoseEntry[], birth: Birth | null = GROWN) => {
  const dose = course(entries, birth).doses.at(-1);
  if (!dose) throw new Error('There is no dose');
  return dose;
};

/** The table of vaccines: cell, what it says, and a day on which it says so. */
const DOSES: readonly (readonly [Vaccine, string, number])[] = [
  ['astrazeneca', '2020-01-01', 2],
  ['pfizer', '2020-01-01', 2],
  ['moderna', '2020-01-01', 2],
  ['vero-cell', '2020-01-01', 2],
  ['sputnik-v', '2020-01-01', 2],
  ['abdala', '2020-01-01', 3],
  ['janssen', '2020-01-01', 1],
  ['hayat-vax', '2020-01-01', 2],
];
const STEPS: readonly (readonly [Vaccine, string, number, string, number, number, number | null])[] = [
  ['astrazeneca', '2020-01-01', 1, '2021-08-20', 56, 56, 84],
  ['astrazeneca', '2021-09-20', 1, '2021-12-20', 28, 56, 84],
  ['pfizer', '2020-01-01', 1, '2021-10-20', 21, 21, 28],
  ['moderna', '2020-01-01', 1, '2021-10-20', 28, 28, null],
  ['vero-cell', '2020-01-01', 1, '2021-10-20', 21, 21, 28],
  ['sputnik-v', '2020-01-01', 1, '2021-10-20', 21, 21, null],
  ['abdala', '2020-01-01', 1, '2021-11-20', 14, 14, null],
  ['abdala', '2020-01-01', 2, '2021-12-04', 14, 14, null],
  ['hayat-vax', '2020-01-01', 1, '2021-11-20', 21, 21, 28],
];
const AGES: readonly (readonly [Vaccine, string, string, number, number | null])[] = [
  ['astrazeneca', '2020-01-01', '2021-08-11', 18, null],
  ['pfizer', '2020-01-01', '2021-08-11', 12, null],
  ['moderna', '2020-01-01', '2021-10-31', 18, null],
  ['moderna', '2021-11-01', '2021-11-01', 12, null],
  ['vero-cell', '2020-01-01', '2021-08-11', 18, null],
  ['sputnik-v', '2020-01-01', '2021-08-11', 18, null],
  ['abdala', '2020-01-01', '2021-10-01', 19, 65],
  ['janssen', '2020-01-01', '2021-08-11', 18, null],
  ['hayat-vax', '2020-01-01', '2021-10-01', 18, null],
];
const APPROVALS: readonly (readonly [Vaccine, string])[] = [
  ['astrazeneca', '2021-02-01'],
  ['sputnik-v', '2021-03-23'],
  ['vero-cell', '2021-06-04'],
  ['pfizer', '2021-06-12'],
  ['moderna', '2021-06-28'],
  ['janssen', '2021-07-15'],
  ['hayat-vax', '2021-09-10'],
  ['abdala', '2021-09-17'],
];

describe('the basic course', () => {
  it.each(DOSES)('of %s, by the entry of %s, has %i doses', (vaccine, _, count) => {
    const days = Array.from({ length: count + 1 }, (__, index) => addDays('2021-09-20', index * 30));
    const { doses, completeOn, fullyVaccinatedFrom } = course(days.map((day) => given(vaccine, day)));
    expect(doses.map(({ kind }) => kind)).toEqual([...Array<DoseKind>(count).fill('basic'), 'additional']);
    expect(completeOn).toBe(days[count - 1]);
    expect(fullyVaccinatedFrom).toBe(addDays(days[count - 1] ?? '', 14));
    expect(course(days.slice(0, count - 1).map((day) => given(vaccine, day))).completeOn).toBeNull();
  });

  it.each(STEPS)('of %s (%s, step %i), on %s: %i to %j days', (vaccine, _, step, day, min, _usual, max) => {
    const before = (days: number): DoseEntry[] =>
      Array.from({ length: step }, (__, index) => given(vaccine, addDays(day, -days - 30 * (step - 1 - index))));
    const after = (days: number) => lastOf([...before(days), given(vaccine, day)]);
    expect(after(min - 1).violations).toEqual(['too-early']);
    expect(after(min)).toMatchObject({ violations: [], warnings: [], number: step + 1, kind: 'basic' });
    expect(after(max ?? 300)).toMatchObject({ violations: [], warnings: [] });
    expect(after((max ?? 300) + 1).warnings).toEqual(max === null ? [] : ['given-late']);
  });

  it.each(STEPS)('of %s (%s, step %i) is planned from its day', (vaccine, _, step, day, min, usual, max) => {
    const start = addDays(day, -30 * (step - 1) - min);
    const doses = Array.from({ length: step }, (__, index) => given(vaccine, addDays(start, 30 * index)));
    const last = doses.at(-1)?.day ?? '';
    expect(course(doses).nextDue).toEqual({
      ...{ number: step + 1, kind: 'basic', vaccine, from: day },
      ...{ usual: addDays(last, usual), until: max === null ? null : addDays(last, max) },
    });
  });

  it.each(AGES)('of %s (%s), on %s, is for %i to %j years', (vaccine, _, day, min, max) => {
    const born = (years: number, days: number): Birth =>
      on(addDays(`${Number(day.slice(0, 4)) - years}${day.slice(4)}`, days));
    expect(lastOf([given(vaccine, day)], born(min, 1)).violations).toEqual(['too-young']);
    expect(lastOf([given(vaccine, day)], born(min, 0)).violations).toEqual([]);
    const oldest = max ?? 110;
    expect(lastOf([given(vaccine, day)], born(oldest + 1, 1)).violations).toEqual([]);
    expect(lastOf([given(vaccine, day)], born(oldest + 1, 0)).violations).toEqual(max === null ? [] : ['too-old']);
  });

  it.each(APPROVALS)('of %s may begin here on %s, elsewhere before', (vaccine, day) => {
    expect(lastOf([given(vaccine, day)]).violations).toEqual([]);
    expect(lastOf([given(vaccine, addDays(day, -1))]).violations).toEqual(['before-approval']);
    expect(lastOf([given(vaccine, addDays(day, -1), { origin: 'outside-province' })]).violations).toEqual([]);
  });

  it('of AstraZeneca falls due on the day from which a shorter interval is allowed', () => {
    expect(course([given('astrazeneca', '2021-08-11')]).nextDue).toMatchObject({
      ...{ from: '2021-09-20', usual: '2021-10-06', until: '2021-11-03' },
    });
  });
});

describe('the tables of cases', () => {
  it('have every cell of every vaccine', () => {
    const cells = <Row extends readonly [Vaccine, string, ...unknown[]]>(rows: readonly Row[], ...columns: number[]) =>
      rows.map((row) => columns.map((column) => row[column]).join(' ')).sort();
    const dated = (part: 'dosing' | 'ages'): string[] =>
      rules.vaccines
        .flatMap(({ code, [part]: entries }) => entries.map((entry) => `${code} ${entry.validFrom}`))
        .sort();
    const steps = rules.vaccines.flatMap(({ code, intervals }) =>
      intervals.flatMap((entry) => entry.steps.map((_, index) => `${code} ${entry.validFrom} ${index + 1}`)),
    );
    expect(cells(DOSES, 0, 1)).toEqual(dated('dosing'));
    expect(cells(AGES, 0, 1)).toEqual(dated('ages'));
    expect(cells(STEPS, 0, 1, 2)).toEqual(steps.sort());
    expect(cells(APPROVALS, 0)).toEqual(rules.vaccines.map(({ code }) => code).sort());
    expect([DOSES, STEPS, AGES, APPROVALS].map((table) => table.length)).toEqual([8, 9, 9, 8]);
  });
});
