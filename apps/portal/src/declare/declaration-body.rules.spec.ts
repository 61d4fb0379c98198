import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { compileQuestionnaire, DECLARATION_FORMS, type Questionnaire } from '#libs/vocabulary';
import { questionAt, readForm, shownPages } from './declaration-body.rules';
import { NONE_OF_THEM } from './read-answer.rules';
import type { TypedAnswers } from './typed-answer';

const TODAY = '2021-08-11';
const facts = { day: TODAY, isCommune: () => true, isOtherProvince: () => true };

/** The newest version of each form that the province asks. */
const forms = Object.fromEntries(
  DECLARATION_FORMS.map((form) => {
    const file = new URL(`../../../../reference-data/questionnaires/${form}.json`, import.meta.url);
    const { versions } = JSON.parse(readFileSync(file, 'utf8')) as { versions: Omit<Questionnaire, 'form'>[] };
    return [form, { form, ...versions.at(-1) } as Questionnaire];
  }),
) as Record<(typeof DECLARATION_FORMS)[number], Questionnaire>;

const person: TypedAnswers = {
  onBehalf: false,
  fullName: 'Nguyễn THỬ Hoa',
  identityDocument: { kind: 'citizen-id', number: '099184001234' },
  birth: { day: '', month: '', year: '1984' },
  sex: 'female',
  nationality: 'VN',
  residence: { where: 'here', communeCode: '31318', provinceCode: '', address: 'Ấp 3' },
  phone: '0300000123',
  symptoms: [NONE_OF_THEM],
  caseOrSuspect: false,
  fromAffectedCountry: false,
  symptomaticPerson: false,
};
const today = { day: '11', month: '8', year: '2021' };
const trip = {
  origin: { kind: 'province', code: '79', text: '' },
  destination: { kind: 'commune', code: '31318', text: '' },
  stops: [],
} as const;
const filled: Record<(typeof DECLARATION_FORMS)[number], TypedAnswers> = {
  'whole-population': person,
  'domestic-move': {
    ...person,
    vehicle: 'personal',
    vehicleCode: '95A-123.45',
    startDate: today,
    itinerary: trip,
    fromEpidemicArea: true,
  },
  entry: {
    ...person,
    identityDocument: { kind: 'passport', number: 'C1234567' },
    vehicle: 'airplane',
    flight: 'VN 123',
    departureCountry: 'JP',
    borderGate: 'Nội Bài',
    entryDate: today,
    itineraryPeriod: 'last-14-days',
    itinerary: { ...trip, origin: { kind: 'country', code: 'JP', text: '' } },
    quarantinePlace: 'hotel',
    testResult: 'negative',
    testDate: today,
    fromEpidemicArea: false,
  },
  'self-monitoring': { ...person, quarantineDay: '3', quarantinePlace: 'home', temperatureMorning: '36,6' },
};

describe('a form that was filled in', () => {
  it.each(DECLARATION_FORMS)('of %s is what the platform takes', (form) => {
    const { declaration, faults } = readForm(forms[form], filled[form], TODAY);
    expect(faults).toEqual([]);
    expect(compileQuestionnaire(forms[form]).check(declaration, facts)).toMatchObject({ ok: true });
  });

  it('leaves out what is no longer asked, and keeps what was typed', () => {
    const byAir = { ...filled['domestic-move'], vehicle: 'airplane', flight: 'VN 123' };
    const read = readForm(forms['domestic-move'], byAir, TODAY);
    expect(read.declaration).toMatchObject({ answers: { flight: 'VN 123' } });
    expect(read.declaration).not.toHaveProperty('answers.vehicleCode');
    expect(read.faults).toEqual([]);
  });

  it('asks first for what is missing', () => {
    const { faults } = readForm(forms['whole-population'], { ...person, phone: '' }, TODAY);
    expect(faults.map(({ question, code }) => [question.key, code])).toEqual([['phone', 'missing']]);
  });

  it('has a page only where something on it is asked', () => {
    const pages = shownPages(forms['whole-population'], readForm(forms['whole-population'], {}, TODAY));
    expect(pages.every(({ questions }) => questions.length > 0)).toBe(true);
    expect(pages[0]?.key).toBe('who');
  });
});

it.each([
  ['declarant.phone', 'phone'],
  ['answers.itinerary.origin.provinceCode', 'itinerary'],
  ['answers.itinerary.stops[0]', 'itinerary'],
  ['declarant', undefined],
])('a fault at %s belongs to the question %s', (path, key) => {
  const { shown } = readForm(forms['domestic-move'], filled['domestic-move'], TODAY);
  expect(questionAt(shown, path)?.key).toBe(key);
});
