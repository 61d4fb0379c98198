import { describe, expect, it } from '@jest/globals';
import { loadReferenceData } from '#libs/reference-data';
import { controlAt, controlsOf, declarationOf } from './read-form.rules.js';

const { questionnaires } = loadReferenceData();
const move = questionnaires.version('domestic-move', 1);
const daily = questionnaires.version('self-monitoring', 1);

const read = (typed: Readonly<Record<string, string | readonly string[]>>, questionnaire = move) =>
  declarationOf(questionnaire, new Map(Object.entries(typed).map(([name, value]) => [name, [value].flat()])));

const BLANK = {
  form: 'domestic-move',
  questionnaireVersion: 1,
  declarant: {},
  answers: { symptoms: [], exposures: {} },
};

describe('what a form says', () => {
  it.each<[string, Readonly<Record<string, string | readonly string[]>>, object]>([
    ['nothing', {}, BLANK],
    ['blanks', { placeCode: '  ', 'declarant.fullName': '' }, BLANK],
    ['fields of nobody', { admin: '1', 'declarant.age': '7' }, BLANK],
    [
      'a day as it is written here',
      { 'declarant.birth': '1/2/1984' },
      { declarant: { birth: { date: '1984-02-01' } } },
    ],
    ['a day of a picker', { 'declarant.birth': '1984-02-01' }, { declarant: { birth: { date: '1984-02-01' } } }],
    ['a year', { 'declarant.birth': ' 1984 ' }, { declarant: { birth: { year: 1984 } } }],
    ['a day that is none', { 'declarant.birth': '30/02/1984' }, { declarant: { birth: { date: '30/02/1984' } } }],
    [
      'yes and no',
      { onBehalf: 'yes', 'answers.fromEpidemicArea': 'no' },
      { onBehalf: true, answers: { fromEpidemicArea: false } },
    ],
    ['neither', { onBehalf: 'maybe' }, { onBehalf: 'maybe' }],
    ['boxes', { 'answers.symptoms': ['fever', 'cough'] }, { answers: { symptoms: ['fever', 'cough'] } }],
    [
      'a commune',
      { residence: '31318', 'residence.address': 'A' },
      { residence: { communeCode: '31318', address: 'A' } },
    ],
    [
      'another province',
      { residence: '79', 'residence.address': 'A' },
      { residence: { provinceCode: '79', text: 'A' } },
    ],
    [
      'a document',
      { 'declarant.identityDocument.kind': 'passport', 'declarant.identityDocument.number': 'C1' },
      { declarant: { identityDocument: { kind: 'passport', number: 'C1' } } },
    ],
    [
      'a trip',
      {
        'answers.itinerary.origin': 'JP',
        'answers.itinerary.destination': '31318',
        'answers.itinerary.destination.text': 'Ấp 1',
        'answers.itinerary.stops[1]': '79',
      },
      {
        answers: {
          itinerary: {
            origin: { countryCode: 'JP' },
            destination: { communeCode: '31318', text: 'Ấp 1' },
            stops: [{ provinceCode: '79' }],
          },
        },
      },
    ],
  ])('%s', (_, typed, declaration) => {
    expect(read(typed)).toMatchObject(declaration);
  });

  it('of a kind that was chosen beforehand is nothing without a number', () => {
    expect(read({ 'declarant.identityDocument.kind': 'passport' })).toEqual(BLANK);
  });

  it.each<[string, unknown]>([
    ['36.8', 36.8],
    ['36,8', 36.8],
    ['1e9', '1e9'],
    ['hot', 'hot'],
  ])('of a temperature %s is %j', (typed, value) => {
    expect(read({ 'answers.temperatureMorning': typed }, daily)).toMatchObject({
      answers: { temperatureMorning: value },
    });
  });
});

describe('a fault is mended', () => {
  it.each([
    ['declarant.birth.year', 'declarant.birth'],
    ['declarant.identityDocument', 'declarant.identityDocument.number'],
    ['declarant.identityDocument.kind', 'declarant.identityDocument.kind'],
    ['residence.communeCode', 'residence'],
    ['residence.address', 'residence.address'],
    ['residence.text', 'residence.address'],
    ['answers.symptoms[0]', 'answers.symptoms'],
    ['answers.exposures', 'answers.exposures.caseOrSuspect'],
    ['answers.itinerary', 'answers.itinerary.origin'],
    ['answers.itinerary.destination.communeCode', 'answers.itinerary.destination'],
    ['answers.itinerary.stops[1].text', 'answers.itinerary.stops[1].text'],
    ['declaredAt', undefined],
    ['', undefined],
  ])('at "%s" in %s', (path, control) => {
    expect(controlAt(move, path)).toBe(control);
  });

  it('in controls of which no two have one name', () => {
    const names = move.pages.flatMap(({ questions }) => questions).flatMap(controlsOf);
    expect(new Set(names).size).toBe(names.length);
  });
});
