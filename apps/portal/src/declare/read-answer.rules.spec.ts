import { describe, expect, it } from '@jest/globals';
import type { Question } from '#libs/vocabulary';
import { NONE_OF_THEM, readTyped } from './read-answer.rules';
import type { TypedAnswer } from './typed-answer';

const TODAY = '2021-08-11';
const label = { vi: 'Câu hỏi', en: 'Question' };
const ask = (detail: object): Question =>
  ({ key: 'one', fills: 'answers.one', label, required: true, ...detail }) as Question;

const temperature = ask({ kind: 'number', min: 34, max: 43, decimals: 1 });
const document = ask({ kind: 'document', documentKinds: ['citizen-id'], required: false });
const trip = ask({
  kind: 'itinerary',
  points: { origin: ['commune', 'province'], destination: ['commune'], stops: [] },
  stopsMax: 2,
});
const date = (day: string, month: string, year: string) => ({ day, month, year });
const home = { where: 'here', communeCode: '31318', provinceCode: '', address: ' Ấp 3 ' } as const;
const point = (kind: 'commune' | 'province', code: string, text = '') => ({ kind, code, text });

describe('what was typed becomes', () => {
  it.each<[string, Question, TypedAnswer | undefined, unknown]>([
    ['a name in one form', ask({ kind: 'name' }), '  Nguyễn  THỬ Hoa ', 'Nguyễn THỬ Hoa'],
    ['a phone in E.164', ask({ kind: 'phone' }), '0300 000 123', '+84300000123'],
    ['a year of birth', ask({ kind: 'birth' }), date('', '', '1984'), { year: 1984 }],
    ['a date of birth', ask({ kind: 'birth' }), date('1', '2', '1984'), { date: '1984-02-01' }],
    ['a day', ask({ kind: 'date', fromDays: 0, toDays: 9 }), date('29', '2', '2020'), '2020-02-29'],
    ['no, which is an answer', ask({ kind: 'yes-no' }), false, false],
    ['a number with a comma', temperature, '36,8', 36.8],
    ['nothing, where "none of them" was ticked', ask({ kind: 'many-choices', values: [] }), [NONE_OF_THEM], []],
    [
      'the document',
      document,
      { kind: 'citizen-id', number: '099 184 001 234' },
      { kind: 'citizen-id', number: '099184001234' },
    ],
    ['no document, where only its kind was chosen', document, { kind: 'citizen-id', number: '' }, undefined],
    ['a residence in the province', ask({ kind: 'residence' }), home, { communeCode: '31318', address: 'Ấp 3' }],
    [
      'a residence elsewhere',
      ask({ kind: 'residence' }),
      { ...home, where: 'elsewhere', provinceCode: '79' },
      { provinceCode: '79', text: 'Ấp 3' },
    ],
    [
      'a trip without its empty stops',
      trip,
      {
        origin: point('province', '79', 'Quận 1'),
        destination: point('commune', '31318'),
        stops: [point('province', '')],
      },
      { origin: { provinceCode: '79', text: 'Quận 1' }, destination: { communeCode: '31318' } },
    ],
    ['a plate in capitals', ask({ kind: 'vehicle-code' }), '95a-123.45', '95A-123.45'],
    ['nothing, where nothing is required', ask({ kind: 'text', required: false }), '  ', undefined],
  ])('%s', (_, question, typed, value) => {
    expect(readTyped(question, typed, TODAY)).toEqual({ value });
  });
});

describe('what is wrong is said:', () => {
  it.each<[string, Question, TypedAnswer | undefined, string, string | undefined]>([
    ['nothing typed', ask({ kind: 'name' }), undefined, 'missing', undefined],
    ['only spaces', ask({ kind: 'text', maxCharacters: 9 }), '  ', 'missing', undefined],
    ['nothing ticked', ask({ kind: 'many-choices', values: [] }), [], 'missing', undefined],
    [
      'a day that is none',
      ask({ kind: 'date', fromDays: 0, toDays: 9 }),
      date('30', '2', '2021'),
      'no-such-day',
      undefined,
    ],
    ['half a date of birth', ask({ kind: 'birth' }), date('1', '', '1984'), 'birth-malformed', undefined],
    ['a birth tomorrow', ask({ kind: 'birth' }), date('12', '8', '2021'), 'birth-in-the-future', undefined],
    ['words for a number', temperature, 'cao', 'no-number', undefined],
    ['a number out of range', temperature, '50', 'number-out-of-range', undefined],
    ['a number without a kind of document', document, { kind: '', number: '1' }, 'choose-document-kind', 'kind'],
    [
      'a document with too few digits',
      document,
      { kind: 'citizen-id', number: '12' },
      'citizen-id-malformed',
      'number',
    ],
    ['no commune', ask({ kind: 'residence' }), { ...home, communeCode: '' }, 'choose-commune', 'area'],
    ['no address', ask({ kind: 'residence' }), { ...home, address: ' ' }, 'address-missing', 'address'],
  ])('%s', (_, question, typed, code, part) => {
    expect(readTyped(question, typed, TODAY)).toMatchObject({ faults: [{ code, part }] });
  });
});
