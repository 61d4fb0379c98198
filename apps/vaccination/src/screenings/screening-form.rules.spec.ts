import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { screeningFormFor, type Birth, type StatedPerson } from '#libs/vocabulary';
import { isSamePerson } from '../people/same-person.rules.js';
import { answerFaults, versionOf } from './screening-form.rules.js';

const { screeningForms } = loadReferenceData().vaccination;
const born = (date: string): Birth => ({ precision: 'day', date, year: Number(date.slice(0, 4)) });
const GROWN = born('1980-01-01');
const formOn = (day: string, birth: Birth | null = GROWN) => screeningFormFor(screeningForms, birth, day);

describe('the form of a screening', () => {
  it.each([
    ['2021-06-17', undefined],
    ['2021-06-18', 'adults-2995'],
    ['2021-08-09', 'adults-2995'],
    ['2021-08-10', 'adults-3802'],
  ])('on %s is %s', (day, code) => expect(formOn(day)?.code).toBe(code));

  it('is that of grown people where no birth is known', () => {
    expect(formOn('2021-08-11', null)?.code).toBe('adults-3802');
  });

  it('is there for a child only once children are vaccinated', () => {
    expect(formOn('2021-08-11', born('2010-01-01'))).toBeUndefined();
    expect(formOn('2022-01-10', born('2008-02-29'))?.code).toContain('5002');
  });

  it('is counted among those of its ages', () => {
    const versions = ['2021-07-01', '2021-08-11'].flatMap((day) => formOn(day) ?? []);
    expect(versions.map((form) => versionOf(form, screeningForms))).toEqual([1, 2]);
  });
});

describe('answers', () => {
  const form = formOn('2021-07-01');
  const faults = (answers: object) => (form ? answerFaults(form, { ...answers }, '2021-07-01') : []);

  it.each([
    [{ 'acute-illness': true, 'covid-in-6-months': { since: '2021-07-01' } }, []],
    [{ 'shoe-size': true }, ['screening-item-unknown']],
    [{ allergy: { since: '2021-06-01' } }, ['since-not-asked']],
    [{ 'covid-in-6-months': { since: '2021-07-02' } }, ['since-in-the-future']],
  ])('%j have the faults %j', (answers, codes) => expect(faults(answers).map(({ code }) => code)).toEqual(codes));
});

describe('a screening', () => {
  const person = (change: Partial<StatedPerson> = {}): StatedPerson => ({
    ...{ fullName: 'Nguyễn Thị Ví Dụ', birth: GROWN, sex: 'female', nationality: null, phone: '+84300000678' },
    ...{ residence: { kind: 'unknown' }, ...change },
  });
  const holder = (number: string) => person({ identityDocument: { kind: 'citizen-id', number } });

  it.each([
    ['the same record', { id: 'a', person: person() }, { id: 'a', person: person({ phone: null }) }, true],
    ['another record', { id: 'a', person: person() }, { id: 'b', person: person() }, false],
    [
      'the same document',
      { id: null, person: holder('099184000001') },
      { id: 'b', person: holder('099184000001') },
      true,
    ],
    [
      'another document',
      { id: null, person: holder('099184000001') },
      { id: 'b', person: holder('099184000002') },
      false,
    ],
    ['the same statement', { id: null, person: person() }, { id: null, person: person() }, true],
    [
      'a shared phone alone',
      { id: null, person: person() },
      { id: null, person: person({ fullName: 'Trần Văn Thử' }) },
      false,
    ],
  ])('is of the person by %s', (_, a, b, is) => expect(isSamePerson(a, b)).toBe(is));
});
