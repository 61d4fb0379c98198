import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import fc from 'fast-check';
import type { Birth } from '../ages/birth.js';
import type { VaccinatedPerson } from './dose-entry.js';
import { rulesOf } from './course-rules.js';
import { screen, type ScreeningAnswer, type ScreeningAnswers } from './screening.js';
import {
  SCREENING_OUTCOMES,
  screeningExpiresAt,
  screeningFormOn,
  type ScreeningForm,
  type ScreeningOutcome,
} from './screening-form.js';
import { VACCINES, type Vaccine } from './vaccines.js';
import { NOTHING_MEASURED, type VitalSigns } from './vital-signs.js';

const { screeningForms: forms, courseRules } = loadReferenceData().vaccination;
const born = (date: string): Birth => ({ precision: 'day', date, year: Number(date.slice(0, 4)) });
const WOMAN: VaccinatedPerson = { birth: born('1990-01-01'), sex: 'female' };
const WELL: VitalSigns = {
  temperatureC: 36.6,
  pulse: 75,
  systolic: 120,
  diastolic: 80,
  breaths: 16,
  usualSystolic: null,
};

const formOf = (code: string): ScreeningForm => {
  const found = forms.find((form) => form.code === code);
  if (!found) throw new Error(`There is no form ${code}`);
  return found;
};
const allNo = (form: ScreeningForm): ScreeningAnswers =>
  Object.fromEntries(form.items.map(({ code }) => [code, false]));

interface More {
  readonly answers?: Readonly<Record<string, ScreeningAnswer | undefined>>;
  readonly signs?: Partial<VitalSigns>;
  readonly vaccine?: Vaccine;
  readonly person?: VaccinatedPerson;
  readonly day?: string;
}
function screened(code: string, { answers, signs, vaccine = 'astrazeneca', person = WOMAN, day }: More = {}) {
  const form = formOf(code);
  const given = { ...allNo(form), ...answers };
  return screen(form, given, { ...WELL, ...signs }, rulesOf(courseRules, vaccine), person, day ?? form.validFrom);
}

type Row = readonly [
  form: string,
  number: string,
  item: string,
  outcome: ScreeningOutcome,
  withSputnik?: ScreeningOutcome,
];

/** The items that 3802 and 4355 have alike. */
const of3802 = (form: string): Row[] => [
  [form, '1', 'anaphylaxis-same', 'contraindicated'],
  [form, '2', 'covid-in-6-months', 'defer'],
  [form, '3', 'acute-illness', 'defer'],
  [form, '4a', 'pregnant-below-13-weeks', 'defer', 'contraindicated'],
  [form, '4b', 'pregnant-from-13-weeks', 'caution', 'contraindicated'],
  [form, '4*', 'lactation', 'eligible', 'contraindicated'],
  [form, '5', 'anaphylaxis-grade-3', 'refer-to-hospital'],
  [form, '6', 'immunodeficiency', 'caution'],
  [form, '7', 'allergy', 'caution'],
  [form, '8', 'clotting', 'caution'],
  [form, '9', 'consciousness', 'caution'],
  [form, '10', 'abnormal-vitals', 'caution'],
];

const ROWS: readonly Row[] = [
  ['adults-2995', '1', 'acute-illness', 'defer'],
  ['adults-2995', '2', 'allergy', 'refer-to-hospital'],
  ['adults-2995', '3', 'anaphylaxis-same', 'contraindicated'],
  ['adults-2995', '4', 'covid-in-6-months', 'defer'],
  ['adults-2995', '5', 'other-vaccine-in-14-days', 'defer'],
  ['adults-2995', '6', 'immunodeficiency', 'defer'],
  ['adults-2995', '7', 'immunosuppression', 'defer'],
  ['adults-2995', '8', 'pregnant', 'defer', 'contraindicated'],
  ['adults-2995', '9', 'lactation', 'defer', 'contraindicated'],
  ['adults-2995', '10', 'clotting', 'refer-to-hospital'],
  ['adults-2995', '11', 'from-65-years', 'refer-to-hospital'],
  ['adults-2995', '12', 'abnormal-vitals', 'refer-to-hospital'],
  ...of3802('adults-3802'),
  ...of3802('adults-4355'),
  ['adults-5785', '1', 'anaphylaxis-same', 'contraindicated'],
  ['adults-5785', '2', 'acute-illness', 'defer'],
  ['adults-5785', '3a', 'pregnant-below-13-weeks', 'defer', 'contraindicated'],
  ['adults-5785', '3b', 'pregnant-from-13-weeks', 'caution', 'contraindicated'],
  ['adults-5785', '3*', 'lactation', 'eligible', 'contraindicated'],
  ['adults-5785', '4', 'anaphylaxis-grade-3', 'refer-to-hospital'],
  ['adults-5785', '5', 'immunodeficiency', 'caution'],
  ['adults-5785', '6', 'allergy', 'caution'],
  ['adults-5785', '7', 'clotting', 'caution'],
  ['adults-5785', '8', 'consciousness', 'caution'],
  ['adults-5785', '9', 'abnormal-vitals', 'caution'],
  ['adults-5785', '10', 'other-reason', 'defer'],
  ['children-5002', '1', 'anaphylaxis-same', 'contraindicated'],
  ['children-5002', '2', 'acute-illness', 'defer'],
  ['children-5002', '3', 'anaphylaxis-grade-3', 'refer-to-hospital'],
  ['children-5002', '4', 'inborn-disease', 'refer-to-hospital'],
  ['children-5002', '5', 'heart-or-lungs', 'refer-to-hospital'],
  ['children-5002', '6', 'consciousness', 'refer-to-hospital'],
  ['children-5002', '7', 'pregnant', 'defer', 'contraindicated'],
  ['children-5002', '8', 'other-reason', 'defer'],
  ['children-5002', '9', 'abnormal-vitals', 'refer-to-hospital'],
];

describe('an item of a screening form', () => {
  it.each(ROWS)('%s, item %s (%s), makes %s', (form, _, item, outcome) => {
    const items = outcome === 'eligible' ? [] : [{ item, outcome }];
    expect(screened(form, { answers: { [item]: true } })).toMatchObject({ outcome, items, unanswered: [] });
  });

  it.each(
    ROWS.map(
      ([form, number, item, outcome, withSputnik = outcome]) => [form, number, item, outcome, withSputnik] as const,
    ),
  )(
    '%s, item %s (%s), makes %s before any vaccine but Sputnik V, and %s before that',
    (form, _, item, outcome, withSputnik) => {
      for (const vaccine of VACCINES) {
        const expected = vaccine === 'sputnik-v' ? withSputnik : outcome;
        expect([vaccine, screened(form, { answers: { [item]: true }, vaccine }).outcome]).toEqual([vaccine, expected]);
      }
    },
  );

  it('stands in the table of cases, each one', () => {
    const cells = forms.flatMap(({ code, items }) => items.map((item) => `${code} ${item.number} ${item.code}`));
    expect(ROWS.map(([form, number, item]) => `${form} ${number} ${item}`)).toEqual(cells);
    expect(cells).toHaveLength(57);
  });

  it.each(forms.map(({ code }) => code))('of %s that was answered with no hinders nothing', (code) => {
    expect(screened(code)).toEqual({
      ...{ outcome: 'eligible', deferUntil: null, items: [], abnormalVitals: [], unanswered: [] },
    });
  });
});

describe('screening', () => {
  it('takes the worst of all outcomes, and names every item', () => {
    const answers = { 'acute-illness': true, 'anaphylaxis-grade-3': true, allergy: true };
    expect(screened('adults-4355', { answers })).toMatchObject({
      outcome: 'refer-to-hospital',
      items: [
        { item: 'acute-illness', outcome: 'defer' },
        { item: 'anaphylaxis-grade-3', outcome: 'refer-to-hospital' },
        { item: 'allergy', outcome: 'caution' },
      ],
    });
    const worse = { ...answers, 'anaphylaxis-same': true };
    expect(screened('adults-4355', { answers: worse }).outcome).toBe('contraindicated');
  });

  it.each<[string, string, string, ScreeningOutcome, string | null]>([
    ['covid-in-6-months', '2021-05-01', '2021-10-31', 'defer', '2021-11-01'],
    ['covid-in-6-months', '2021-05-01', '2021-11-01', 'eligible', null],
    ['pregnant-below-13-weeks', '2021-08-01', '2021-10-30', 'defer', '2021-10-31'],
    ['pregnant-below-13-weeks', '2021-08-01', '2021-10-31', 'eligible', null],
  ])('%s since %s, asked on %s: %s until %j', (item, since, day, outcome, deferUntil) => {
    expect(screened('adults-4355', { answers: { [item]: { since } }, day })).toMatchObject({ outcome, deferUntil });
  });

  it('defers until the last of several ends, and knows no end where none is known', () => {
    const answers = {
      'covid-in-6-months': { since: '2021-08-01' },
      'pregnant-below-13-weeks': { since: '2021-08-20' },
    };
    expect(screened('adults-4355', { answers, day: '2021-09-10' }).deferUntil).toBe('2022-02-01');
    expect(screened('adults-4355', { answers: { 'covid-in-6-months': true } })).toMatchObject({
      ...{ outcome: 'defer', deferUntil: null },
    });
  });

  it('names what nobody has answered or measured', () => {
    const answers = { allergy: undefined, 'abnormal-vitals': undefined };
    const missing = screened('adults-3802', { answers, signs: NOTHING_MEASURED }).unanswered;
    expect(missing).toEqual(['allergy', 'abnormal-vitals', 'temperature', 'pulse', 'blood-pressure', 'breaths']);
  });

  it('asks nothing of pregnancy where the person is a man, and of lactation only before Sputnik V', () => {
    const nothing = { 'pregnant-below-13-weeks': undefined, 'pregnant-from-13-weeks': undefined, lactation: undefined };
    const unanswered = (sex: VaccinatedPerson['sex'], vaccine: Vaccine) =>
      screened('adults-4355', { answers: nothing, vaccine, person: { ...WOMAN, sex } }).unanswered;
    expect(unanswered('male', 'sputnik-v')).toEqual([]);
    expect(unanswered('female', 'pfizer')).toEqual(['pregnant-below-13-weeks', 'pregnant-from-13-weeks']);
    expect(unanswered(null, 'sputnik-v')).toHaveLength(3);
  });

  it.each<[string, string, readonly string[]]>([
    ['adults-4355', '1955-09-10', ['blood-pressure']],
    ['adults-4355', '1955-09-11', []],
    ['adults-5785', '1955-12-21', ['blood-pressure']],
    ['adults-3802', '1990-01-01', ['pulse', 'blood-pressure', 'breaths']],
    ['adults-2995', '1990-01-01', ['pulse', 'blood-pressure', 'breaths']],
  ])('by %s, of who was born on %s, also wants %j', (form, birth, missing) => {
    const signs = { ...NOTHING_MEASURED, temperatureC: 36.5 };
    expect(screened(form, { signs, person: { birth: born(birth), sex: 'male' } }).unanswered).toEqual(missing);
  });

  it('of somebody whose birth nobody knows wants what it wants of everybody', () => {
    const signs = { ...NOTHING_MEASURED, temperatureC: 36.5 };
    expect(screened('adults-4355', { signs, person: { birth: null, sex: null } }).unanswered).toEqual([]);
  });

  it('never gets better by one more yes', () => {
    const rank = (outcome: ScreeningOutcome): number => SCREENING_OUTCOMES.indexOf(outcome);
    const codes = formOf('adults-4355').items.map(({ code }) => code);
    fc.assert(
      fc.property(fc.subarray(codes), fc.constantFrom(...codes), fc.constantFrom(...VACCINES), (yes, more, vaccine) => {
        const answers = Object.fromEntries(yes.map((code) => [code, true]));
        const one = screened('adults-4355', { answers, vaccine });
        const other = screened('adults-4355', { answers: { ...answers, [more]: true }, vaccine });
        expect(rank(other.outcome)).toBeGreaterThanOrEqual(rank(one.outcome));
        expect(one.outcome).toBe(SCREENING_OUTCOMES[Math.max(0, ...one.items.map(({ outcome }) => rank(outcome)))]);
      }),
    );
  });
});

describe('vital signs', () => {
  const LIMITS: readonly (readonly [string, Partial<VitalSigns>, Partial<VitalSigns>])[] = [
    ['temperature', { temperatureC: 35.4 }, { temperatureC: 35.5 }],
    ['temperature', { temperatureC: 37.6 }, { temperatureC: 37.5 }],
    ['pulse', { pulse: 59 }, { pulse: 60 }],
    ['pulse', { pulse: 101 }, { pulse: 100 }],
    ['blood-pressure', { diastolic: 59 }, { diastolic: 60 }],
    ['blood-pressure', { diastolic: 91 }, { diastolic: 90 }],
    ['blood-pressure', { systolic: 89 }, { systolic: 90 }],
    ['blood-pressure', { systolic: 141 }, { systolic: 140 }],
    ['blood-pressure', { systolic: 131, usualSystolic: 100 }, { systolic: 130, usualSystolic: 100 }],
    ['breaths', { breaths: 26 }, { breaths: 25 }],
  ];

  it.each(forms.flatMap(({ code }) => LIMITS.map((limit) => [code, ...limit] as const)))(
    'by %s, %s is abnormal with %j, and not with %j',
    (form, vital, abnormal, normal) => {
      const item = formOf(form).items.find(({ byVitals }) => byVitals);
      expect(screened(form, { signs: abnormal })).toMatchObject({
        ...{ outcome: item?.outcome, abnormalVitals: [vital], items: [{ item: 'abnormal-vitals' }] },
      });
      expect(screened(form, { signs: normal })).toMatchObject({ outcome: 'eligible', abnormalVitals: [] });
    },
  );

  it('that are abnormal answer their item, whatever the officer said of it', () => {
    const answers = { 'abnormal-vitals': undefined };
    expect(screened('adults-3802', { answers, signs: { pulse: 120 } })).toMatchObject({
      ...{ outcome: 'caution', unanswered: [] },
    });
  });
});

describe('the form of a day', () => {
  it.each([
    ['2021-06-17', 30, undefined],
    ['2021-06-18', 30, 'adults-2995'],
    ['2021-08-09', 30, 'adults-2995'],
    ['2021-08-10', 18, 'adults-3802'],
    ['2021-09-09', 30, 'adults-3802'],
    ['2021-09-10', 110, 'adults-4355'],
    ['2021-06-18', 110, 'adults-2995'],
    ['2021-08-10', 110, 'adults-3802'],
    ['2021-12-21', 110, 'adults-5785'],
    ['2021-12-20', 30, 'adults-4355'],
    ['2021-12-21', 30, 'adults-5785'],
    ['2021-10-26', 17, undefined],
    ['2021-10-27', 17, 'children-5002'],
    ['2021-12-21', 12, 'children-5002'],
  ])('%s, for somebody of %i years, is %s', (day, years, code) => {
    expect(screeningFormOn(forms, day, years)?.code).toBe(code);
  });

  it('says how long a screening is good', () => {
    const expiry = screeningExpiresAt(formOf('adults-3802'), new Date('2021-08-11T16:30:00Z'));
    expect(expiry.toISOString()).toBe('2021-08-12T16:30:00.000Z');
  });
});
