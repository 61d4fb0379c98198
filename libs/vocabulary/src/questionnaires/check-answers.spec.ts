import { describe, expect, it } from '@jest/globals';
import { ANSWER_FAULTS_MAX, compileQuestionnaire, shownQuestions } from './check-answers.js';
import type { Question, QuestionKindDetail, Questionnaire, ShowWhen } from './questionnaire.js';

const TEXT = { vi: 'Câu hỏi', en: 'Question' };
const VALUES = ['bus', 'car', 'other'].map((value) => ({ value, label: TEXT }));
const ANY_AREA = ['commune', 'province', 'country'] as const;
const FACTS = {
  day: '2021-08-11',
  isCommune: (code: string) => code === '31318',
  isOtherProvince: (code: string) => code === '79',
};

/** One question of each kind whose answer lies in `answers`. */
const DETAILS: Readonly<Record<string, QuestionKindDetail>> = {
  text: { kind: 'text', maxCharacters: 5 },
  choice: { kind: 'choice', values: VALUES },
  'many-choices': { kind: 'many-choices', values: VALUES },
  'yes-no': { kind: 'yes-no' },
  date: { kind: 'date', fromDays: -14, toDays: 30 },
  time: { kind: 'time' },
  number: { kind: 'number', min: 34, max: 43, decimals: 1 },
  commune: { kind: 'commune' },
  province: { kind: 'province' },
  country: { kind: 'country' },
  phone: { kind: 'phone' },
  document: { kind: 'document', documentKinds: ['citizen-id', 'passport'] },
  'vehicle-code': { kind: 'vehicle-code' },
  itinerary: {
    kind: 'itinerary',
    points: { origin: ANY_AREA, destination: ['commune', 'province'], stops: ['province'] },
    stopsMax: 2,
  },
};

function question(key: string, detail: QuestionKindDetail, more: Partial<Question> = {}): Question {
  return { key, fills: `answers.${key}`, label: TEXT, required: true, ...detail, ...more } as Question;
}

function questionnaireOf(...questions: Question[]): Questionnaire {
  return {
    ...{ form: 'entry', version: 1, title: TEXT, validity: { hours: 24 } },
    pages: [{ key: 'all', title: TEXT, questions }],
  };
}

const FULL = { origin: { countryCode: 'JP' }, destination: { communeCode: '31318' } };

/** Kind, what is answered, and how it is kept. */
const ACCEPTED: readonly [string, unknown, unknown][] = [
  ['text', ' a\u0302\u0301 ', '\u1ea5'],
  ['text', '🏠🏠🏠🏠🏠', '🏠🏠🏠🏠🏠'],
  ['choice', 'bus', 'bus'],
  ['many-choices', [], []],
  ['many-choices', ['other', 'bus'], ['other', 'bus']],
  ['yes-no', true, true],
  ['yes-no', false, false],
  ['date', '2021-07-28', '2021-07-28'],
  ['date', '2021-09-10', '2021-09-10'],
  ['time', '00:00', '00:00'],
  ['time', '23:59', '23:59'],
  ['number', 34, 34],
  ['number', 43, 43],
  ['number', 37.5, 37.5],
  ['commune', '31318', '31318'],
  ['province', '79', '79'],
  ['country', 'VN', 'VN'],
  ['phone', '0300 000 678', '+84300000678'],
  ['document', { kind: 'citizen-id', number: '099 184 001234' }, { kind: 'citizen-id', number: '099184001234' }],
  ['vehicle-code', ' 95a-000.01 ', '95A-000.01'],
  ['itinerary', FULL, FULL],
  ['itinerary', { ...FULL, stops: [] }, FULL],
  [
    'itinerary',
    { ...FULL, stops: [{ provinceCode: '79', text: ' Bến xe ' }] },
    { ...FULL, stops: [{ provinceCode: '79', text: 'Bến xe' }] },
  ],
];

/** Kind, what is answered, and each fault with its place below the answer. */
const REFUSED: readonly [string, unknown, string, string][] = [
  ...Object.keys(DETAILS).map((kind) => [kind, undefined, '', 'missing'] as [string, unknown, string, string]),
  ...Object.keys(DETAILS).map((kind) => [kind, null, '', 'wrong-type'] as [string, unknown, string, string]),
  ['text', 7, '', 'wrong-type'],
  ['text', '   ', '', 'too-short'],
  ['text', 'abcdef', '', 'too-long'],
  ['text', 'a\u0007', '', 'control-character'],
  ['choice', 'rocket', '', 'not-one-of'],
  ['choice', ['bus'], '', 'wrong-type'],
  ['choice', 'constructor', '', 'not-one-of'],
  ['many-choices', 'bus', '', 'wrong-type'],
  ['many-choices', ['rocket'], '[0]', 'not-one-of'],
  ['many-choices', ['bus', 'bus'], '', 'not-unique'],
  ['many-choices', ['bus', 'car', 'other', 'rocket'], '', 'too-many'],
  ['yes-no', 'yes', '', 'wrong-type'],
  ['yes-no', 0, '', 'wrong-type'],
  ['date', '2021-02-30', '', 'malformed'],
  ['date', '11/08/2021', '', 'malformed'],
  ['date', '2021-07-27', '', 'date-too-early'],
  ['date', '2021-09-11', '', 'date-too-late'],
  ['time', '24:00', '', 'malformed'],
  ['time', '7:30', '', 'malformed'],
  ['number', '37', '', 'wrong-type'],
  ['number', Number.NaN, '', 'wrong-type'],
  ['number', Number.POSITIVE_INFINITY, '', 'wrong-type'],
  ['number', 33.9, '', 'too-small'],
  ['number', 43.1, '', 'too-large'],
  ['number', 37.55, '', 'malformed'],
  ['commune', '3131', '', 'malformed'],
  ['commune', '00000', '', 'commune-not-found'],
  ['province', '079', '', 'malformed'],
  ['province', '93', '', 'province-not-found'],
  ['country', 'ZZ', '', 'not-one-of'],
  ['phone', '12', '', 'phone-malformed'],
  ['document', { kind: 'citizen-id' }, '.number', 'missing'],
  ['document', { number: '099184001234' }, '.kind', 'missing'],
  ['document', { kind: 'old-identity-card', number: '099184001' }, '.kind', 'not-one-of'],
  ['document', { kind: 'citizen-id', number: '12' }, '.number', 'citizen-id-malformed'],
  ['document', { kind: 'citizen-id', number: '099184001234', name: 'A' }, '.name', 'unknown-field'],
  ['vehicle-code', '?', '', 'malformed'],
  ['vehicle-code', 'A'.repeat(21), '', 'malformed'],
  ['itinerary', [], '', 'wrong-type'],
  ['itinerary', { origin: FULL.origin }, '.destination', 'missing'],
  ['itinerary', { ...FULL, origin: 'JP' }, '.origin', 'wrong-type'],
  ['itinerary', { ...FULL, origin: {} }, '.origin', 'no-known-shape'],
  ['itinerary', { ...FULL, origin: { countryCode: 'JP', provinceCode: '79' } }, '.origin', 'ambiguous-shape'],
  ['itinerary', { ...FULL, origin: { countryCode: 'ZZ' } }, '.origin.countryCode', 'not-one-of'],
  ['itinerary', { ...FULL, destination: { countryCode: 'JP' } }, '.destination.countryCode', 'not-asked'],
  ['itinerary', { ...FULL, destination: { communeCode: '00000' } }, '.destination.communeCode', 'commune-not-found'],
  ['itinerary', { ...FULL, destination: { communeCode: 31318 } }, '.destination.communeCode', 'wrong-type'],
  ['itinerary', { ...FULL, stops: {} }, '.stops', 'wrong-type'],
  ['itinerary', { ...FULL, stops: [{ provinceCode: '93' }] }, '.stops[0].provinceCode', 'province-not-found'],
  ['itinerary', { ...FULL, stops: [1, 2, 3] }, '.stops', 'too-many'],
  ['itinerary', { ...FULL, origin: { countryCode: 'JP', text: '' } }, '.origin.text', 'too-short'],
  ['itinerary', { ...FULL, origin: { countryCode: 'JP', when: 1 } }, '.origin.when', 'unknown-field'],
  ['itinerary', { ...FULL, back: {} }, '.back', 'unknown-field'],
];

/** Every code that reading an answer can tell, but for those of the vocabulary's own parsers. */
const CODES = [
  ...['missing', 'wrong-type', 'unknown-field', 'not-asked', 'not-one-of', 'not-unique', 'too-many'],
  ...['too-short', 'too-long', 'control-character', 'malformed', 'too-small', 'too-large'],
  ...[
    'date-too-early',
    'date-too-late',
    'commune-not-found',
    'province-not-found',
    'no-known-shape',
    'ambiguous-shape',
  ],
];

const checked = (kind: string, value: unknown) => {
  const detail = DETAILS[kind];
  if (!detail) throw new Error(`No question has the kind ${kind}`);
  const { check } = compileQuestionnaire(questionnaireOf(question('asked', detail)));
  return check({ answers: { ...(value !== undefined && { asked: value }) } }, FACTS);
};

describe('an answer', () => {
  it.each(ACCEPTED)('of the kind %s is kept: %j as %j', (kind, value, kept) => {
    expect(checked(kind, value)).toEqual({ ok: true, answers: { asked: kept } });
  });

  it.each(REFUSED)('of the kind %s is refused: %j at "%s" as %s', (kind, value, below, code) => {
    expect(checked(kind, value)).toEqual({ ok: false, faults: [{ path: `answers.asked${below}`, code }] });
  });

  it('of every kind has a cell on either side, and every code is told somewhere', () => {
    const kinds: readonly string[] = Object.keys(DETAILS);
    expect(new Set(ACCEPTED.map(([kind]) => kind))).toEqual(new Set(kinds));
    expect(kinds.filter((kind) => REFUSED.filter((cell) => cell[0] === kind).length < 3)).toEqual([]);
    expect(CODES.filter((code) => !REFUSED.some((cell) => cell[3] === code))).toEqual([]);
  });
});

describe('a question', () => {
  const vehicle = question('vehicle', { kind: 'choice', values: VALUES });
  const boxes = question('boxes', { kind: 'many-choices', values: VALUES }, { required: false });
  const sure = question('sure', { kind: 'yes-no' }, { required: false });
  const seat = (showWhen: ShowWhen) => question('seat', { kind: 'text', maxCharacters: 5 }, { showWhen });

  /** Condition, answers so far, and whether the seat is asked. */
  it.each<[ShowWhen, object, boolean]>([
    [{ kind: 'is', question: 'vehicle', value: 'bus' }, { vehicle: 'bus' }, true],
    [{ kind: 'is', question: 'vehicle', value: 'bus' }, { vehicle: 'car' }, false],
    [{ kind: 'is', question: 'sure', value: true }, { vehicle: 'bus', sure: true }, true],
    [{ kind: 'is', question: 'sure', value: true }, { vehicle: 'bus', sure: false }, false],
    [{ kind: 'is', question: 'sure', value: true }, { vehicle: 'bus' }, false],
    [{ kind: 'among', question: 'vehicle', values: ['bus', 'other'] }, { vehicle: 'other' }, true],
    [{ kind: 'among', question: 'vehicle', values: ['bus', 'other'] }, { vehicle: 'car' }, false],
    [{ kind: 'includes', question: 'boxes', value: 'car' }, { vehicle: 'bus', boxes: ['bus', 'car'] }, true],
    [{ kind: 'includes', question: 'boxes', value: 'car' }, { vehicle: 'bus', boxes: ['bus'] }, false],
    [{ kind: 'includes', question: 'boxes', value: 'car' }, { vehicle: 'bus' }, false],
    [{ kind: 'answered', question: 'boxes' }, { vehicle: 'bus', boxes: [] }, true],
    [{ kind: 'answered', question: 'boxes' }, { vehicle: 'bus' }, false],
    [
      {
        kind: 'all',
        of: [
          { kind: 'answered', question: 'sure' },
          { kind: 'is', question: 'vehicle', value: 'bus' },
        ],
      },
      { vehicle: 'bus' },
      false,
    ],
    [
      {
        kind: 'any',
        of: [
          { kind: 'answered', question: 'sure' },
          { kind: 'is', question: 'vehicle', value: 'bus' },
        ],
      },
      { vehicle: 'bus' },
      true,
    ],
  ])('on the condition %j is asked after %j: %s', (showWhen, answers, asked) => {
    const questionnaire = questionnaireOf(vehicle, boxes, sure, seat(showWhen));
    const { check } = compileQuestionnaire(questionnaire);
    const path = 'answers.seat';
    const without = check({ answers }, FACTS);
    const withSeat = check({ answers: { ...answers, seat: '12A' } }, FACTS);
    expect(without).toEqual(asked ? { ok: false, faults: [{ path, code: 'missing' }] } : { ok: true, answers });
    expect(withSeat).toMatchObject(asked ? { ok: true } : { ok: false, faults: [{ path, code: 'not-asked' }] });
    expect(shownQuestions(questionnaire, { answers }).some(({ key }) => key === 'seat')).toBe(asked);
  });

  it('that looks at a hidden one is hidden too, whatever that one was answered', () => {
    const middle = question(
      'middle',
      { kind: 'yes-no' },
      { required: false, showWhen: { kind: 'is', question: 'vehicle', value: 'bus' } },
    );
    const { check } = compileQuestionnaire(
      questionnaireOf(vehicle, middle, seat({ kind: 'is', question: 'middle', value: true })),
    );
    expect(check({ answers: { vehicle: 'car', middle: true, seat: '1' } }, FACTS)).toEqual({
      ok: false,
      faults: [
        { path: 'answers.middle', code: 'not-asked' },
        { path: 'answers.seat', code: 'not-asked' },
      ],
    });
  });

  it('of a group is answered in its group, which is told once where it is missing', () => {
    const { check } = compileQuestionnaire(
      questionnaireOf(
        question('one', { kind: 'yes-no' }, { fills: 'answers.group.one' }),
        question('two', { kind: 'yes-no' }, { fills: 'answers.group.two' }),
      ),
    );
    const group = { one: true, two: false };
    expect(check({ answers: { group } }, FACTS)).toEqual({ ok: true, answers: { group } });
    expect(check({ answers: {} }, FACTS)).toMatchObject({ faults: [{ path: 'answers.group', code: 'missing' }] });
    expect(check({ answers: { group: [true] } }, FACTS)).toMatchObject({
      faults: [{ path: 'answers.group', code: 'wrong-type' }],
    });
    expect(check({ answers: { group: { ...group, three: true } } }, FACTS)).toMatchObject({
      faults: [{ path: 'answers.group.three', code: 'unknown-field' }],
    });
  });

  it('for a field that every form shares is held against what the form asks for', () => {
    const document = question(
      'passport',
      { kind: 'document', documentKinds: ['passport'] },
      { fills: 'declarant.identityDocument' },
    );
    const { check } = compileQuestionnaire(questionnaireOf(document));
    const answers = {};
    const passport = { identityDocument: { kind: 'passport', number: 'C0000001' } };
    expect(check({ answers, declarant: passport }, FACTS)).toEqual({ ok: true, answers });
    expect(check({ answers, declarant: {} }, FACTS)).toMatchObject({
      faults: [{ path: 'declarant.identityDocument', code: 'missing' }],
    });
    expect(check({ answers, declarant: { identityDocument: { kind: 'citizen-id' } } }, FACTS)).toMatchObject({
      faults: [{ path: 'declarant.identityDocument.kind', code: 'not-one-of' }],
    });
    expect(check({ answers, declarant: { ...passport, email: 'a@example.vn' } }, FACTS)).toMatchObject({
      faults: [{ path: 'declarant.email', code: 'not-asked' }],
    });
  });
});

it('tells no more faults than a reader can take', () => {
  const answers = Object.fromEntries(Array.from({ length: 1_000 }, (_, index) => [`answer${index}`, 1]));
  const { check } = compileQuestionnaire(questionnaireOf(question('asked', { kind: 'yes-no' })));
  expect(check({ answers }, FACTS)).toMatchObject({ ok: false, faults: { length: ANSWER_FAULTS_MAX } });
});

it('is not made from a path that is no field', () => {
  const wrong = question('asked', { kind: 'yes-no' }, { fills: 'declarant.shoeSize' });
  expect(() => compileQuestionnaire(questionnaireOf(wrong))).toThrow('declarant.shoeSize is no field');
});
