import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { courseOf, type Birth, type DoseEntry, type Vaccine } from '#libs/vocabulary';
import { lookAt, placesGiven } from './selection.rules.js';
import type { SelectionCriteria } from './selection.js';

const { courseRules } = loadReferenceData().vaccination;
const born = (date: string): Birth => ({ precision: 'day', date, year: Number(date.slice(0, 4)) });
const bornIn = (year: number): Birth => ({ precision: 'year', year });

const doseOn = (day: string, vaccine: Vaccine = 'astrazeneca'): DoseEntry => ({
  ...{ id: day, vaccine, lot: null, day, at: null, recordedAt: new Date(`${day}T05:00:00Z`), document: null },
  ...{ facilityCode: 'TTYT-930', origin: 'facility' },
});
const after = (...doses: DoseEntry[]) => courseOf(doses, { birth: born('1984-03-01'), sex: null }, [], courseRules);
const person = (change: object = {}) => ({
  ...{ birth: born('1984-03-01'), sex: 'female' as const, priorityGroup: '9', course: after(), isInvited: false },
  ...change,
});
const criteria = (change: Partial<SelectionCriteria> = {}): SelectionCriteria => ({
  ...{ dose: 'first', on: '2021-08-11', vaccines: ['astrazeneca'], priorityGroups: null, minYears: null },
  ...{ maxYears: null, sex: null },
  ...change,
});
const look = (who: object, asked: Partial<SelectionCriteria> = {}) => lookAt(person(who), criteria(asked), courseRules);

describe('whoever is looked at', () => {
  it.each([
    ['without a dose', {}, {}, ['first-dose']],
    ['of the group', {}, { priorityGroups: ['9'] }, ['of-priority-group', 'first-dose']],
    ['of the sex', {}, { sex: 'female' as const }, ['of-sex', 'first-dose']],
    ['of the age', {}, { minYears: 18, maxYears: 65 }, ['of-age', 'first-dose']],
    ['who is 110', { birth: born('1911-08-11') }, { minYears: 110 }, ['of-age', 'first-dose']],
    ['born on 29 February, 18 on 1 March', { birth: born('2004-02-29') }, { on: '2022-03-01' }, ['first-dose']],
    ['with a year that may be enough', { birth: bornIn(2003) }, {}, ['age-estimated', 'first-dose']],
    [
      'with a year that may be too much',
      { birth: bornIn(1955) },
      { maxYears: 65 },
      ['of-age', 'age-estimated', 'first-dose'],
    ],
    ['whose next dose is due', { course: after(doseOn('2021-06-01')) }, { dose: 'next' as const }, ['next-dose-due']],
    ['whose next dose is late', { course: after(doseOn('2021-03-08')) }, { dose: 'next' as const }, ['next-dose-late']],
  ])('%s is chosen, with the reason', (_, who, asked, reasons) => {
    expect(look(who, asked)).toMatchObject({ isEligible: true, reasons });
  });

  const next = { dose: 'next' as const };
  const pfizer = after(doseOn('2021-07-01', 'pfizer'));
  it.each([
    ['of another group', {}, { priorityGroups: ['1'] }, ['other-priority-group']],
    ['of another sex', {}, { sex: 'male' as const }, ['other-sex']],
    ['of unknown sex', { sex: 'unknown' }, { sex: 'male' as const }, ['other-sex']],
    ['of unknown birth', { birth: null }, {}, ['age-unknown']],
    ['too young', {}, { minYears: 65 }, ['too-young']],
    ['too old', {}, { maxYears: 30 }, ['too-old']],
    ['too young for the vaccine', { birth: born('2003-08-12') }, {}, ['no-vaccine-for-age']],
    [
      'born on 29 February, 17 on 28 February',
      { birth: born('2004-02-29') },
      { on: '2022-02-28' },
      ['no-vaccine-for-age'],
    ],
    ['with a dose', { course: after(doseOn('2021-06-01')) }, {}, ['vaccinated-before']],
    ['without a dose before the next', {}, next, ['not-vaccinated-before']],
    ['before the interval', { course: after(doseOn('2021-07-20')) }, next, ['not-due-yet']],
    ['who needs another vaccine', { course: pfizer }, next, ['other-vaccine']],
    ['who is invited', { isInvited: true }, {}, ['invited-before']],
    [
      ...(['with doses that may be one', { course: after(doseOn('2021-04-01'), doseOn('2021-04-05')) }] as const),
      ...([{ ...next, on: '2022-06-01' }, ['doubt-undecided']] as const),
    ],
    [
      ...(['with several reasons', { isInvited: true }, { priorityGroups: ['1'], maxYears: 30 }] as const),
      ['other-priority-group', 'too-old', 'invited-before'],
    ],
  ])('%s is not, with every reason', (_, who, asked, reasons) => {
    expect(look(who, asked)).toMatchObject({ isEligible: false, reasons });
  });

  it('comes by group, then by the day due, then by age', () => {
    const due = (day: string) => ({ course: after(doseOn(day)) });
    const ranks = [
      look({ priorityGroup: '1', ...due('2021-06-10') }, next),
      look({ priorityGroup: '9', ...due('2021-06-01'), birth: born('1911-01-01') }, next),
      look({ priorityGroup: '9', ...due('2021-06-01') }, next),
      look({ priorityGroup: '9', ...due('2021-06-10'), birth: born('1911-01-01') }, next),
      look({ priorityGroup: 'unknown', ...due('2021-06-01') }, next),
    ].map(({ rank }) => rank);
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(new Set(ranks).size).toBe(ranks.length);
  });

  it('is told when the next dose is due', () => {
    expect(look({ course: after(doseOn('2021-07-20')) }, next).due).toMatchObject({ number: 2, from: '2021-09-14' });
  });
});

describe('places', () => {
  const of = (personId: string, residenceCommune: string, priorityGroup: string) => ({
    ...{ personId, residenceCommune, priorityGroup },
  });
  const people = [of('a', '31318', '1'), of('b', '31318', '9'), of('c', '31340', '9'), of('d', '31340', '9')];
  const quota = (communeCode: string | null, priorityGroup: string | null, number: number, invited = 0) => ({
    ...{ communeCode, priorityGroup, people: number, invited },
  });

  it.each([
    ['without a quota are everybody’s', [], 'abcd'],
    ['of a commune', [quota('31318', null, 1)], 'acd'],
    ['of a group', [quota(null, '9', 2)], 'abc'],
    ['of both', [quota('31340', null, 1), quota(null, '9', 2)], 'abc'],
    ['that others have taken', [quota(null, null, 3, 2)], 'a'],
  ])('%s', (_, quotas, chosen) => {
    expect([...placesGiven(people, quotas)].join('')).toBe(chosen);
  });
});
