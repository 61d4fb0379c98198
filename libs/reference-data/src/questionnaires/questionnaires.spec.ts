import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  addDays,
  COUNTRY_CODES,
  DECLARATION_FORMS,
  shownQuestions,
  type DeclarationFormCode,
  type Question,
} from '#libs/vocabulary';
import { loadReferenceData } from '../load-reference-data.js';
import type { DatedQuestionnaire } from './questionnaires.js';

const DAY = '2021-08-11';
const { questionnaires, adminUnits, provinces } = loadReferenceData();
const COMMUNES = adminUnits.communesOf('93', DAY).map(({ code }) => code);
const PROVINCES = provinces
  .list(DAY)
  .map(({ code }) => code)
  .filter((code) => code !== '93');
const FACTS = {
  day: DAY,
  isCommune: (code: string) => COMMUNES.includes(code),
  isOtherProvince: (code: string) => PROVINCES.includes(code),
};

type Body = Record<string, unknown>;

const areas = {
  commune: fc.constantFrom(...COMMUNES).map((communeCode): Body => ({ communeCode })),
  province: fc.constantFrom(...PROVINCES).map((provinceCode): Body => ({ provinceCode })),
  country: fc.constantFrom(...COUNTRY_CODES).map((countryCode): Body => ({ countryCode })),
};

/** Anything that may be answered to a question. */
function answerTo(question: Question): fc.Arbitrary<unknown> {
  switch (question.kind) {
    case 'text':
      return fc
        .stringMatching(/^[a-zA-ZÀ-ỹ0-9,]{1,10}$/)
        .map((text) => text.normalize('NFC').slice(0, question.maxCharacters));
    case 'choice':
      return fc.constantFrom(...question.values.map(({ value }) => value));
    case 'many-choices':
      return fc.subarray(question.values.map(({ value }) => value));
    case 'yes-no':
      return fc.boolean();
    case 'date':
      return fc.integer({ min: question.fromDays, max: question.toDays }).map((days) => addDays(DAY, days));
    case 'time':
      return fc.stringMatching(/^(?:[01][0-9]|2[0-3]):[0-5][0-9]$/);
    case 'number': {
      const scale = 10 ** question.decimals;
      return fc.integer({ min: question.min * scale, max: question.max * scale }).map((steps) => steps / scale);
    }
    case 'itinerary': {
      const point = (kinds: readonly (keyof typeof areas)[]) => fc.oneof(...kinds.map((kind) => areas[kind]));
      const { origin, destination, stops } = question.points;
      return fc.record({
        origin: point(origin),
        destination: point(destination),
        stops: fc.array(point(stops), { maxLength: question.stopsMax }),
      });
    }
    case 'country':
      return fc.constantFrom(...COUNTRY_CODES);
    case 'document':
      return fc.constant({ kind: question.documentKinds[0], number: 'C0000001' });
    case 'vehicle-code':
      return fc.stringMatching(/^[0-9A-Z]{2,10}$/);
    default:
      // Fields that every form shares are read elsewhere; here they are only there or not.
      return fc.constant('given');
  }
}

function put(body: Body, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<Body>((at, name) => (at[name] ??= {}) as Body, body);
  owner[last] = value;
}

const questionsOf = ({ pages }: DatedQuestionnaire): Question[] =>
  pages.flatMap(({ questions }) => questions) as Question[];

/** Answers to all that is asked, in order; optional ones now and then. */
function filled(questionnaire: DatedQuestionnaire): fc.Arbitrary<Body> {
  const questions = questionsOf(questionnaire);
  const one = (question: Question) => fc.record({ value: answerTo(question), given: fc.boolean() });
  return fc.tuple(...questions.map(one)).map((answers) => {
    const body: Body = { answers: {} };
    questions.forEach((question, index) => {
      const answer = answers[index];
      const asked = shownQuestions(questionnaire, body).includes(question);
      if (answer && asked && (question.required || answer.given)) put(body, question.fills, answer.value);
    });
    return body;
  });
}

const inForce = (form: DeclarationFormCode): DatedQuestionnaire => {
  const found = questionnaires.inForce(form, DAY);
  if (!found) throw new Error(`${form} is not asked`);
  return found;
};

describe.each(DECLARATION_FORMS)('the questionnaire %s', (form) => {
  const questionnaire = inForce(form);

  it('takes every way to answer all that is asked', () => {
    fc.assert(
      fc.property(filled(questionnaire), (body) => {
        expect(questionnaire.check(body, FACTS)).toMatchObject({ ok: true });
      }),
    );
  });

  it('refuses each of them with one required answer less', () => {
    fc.assert(
      fc.property(filled(questionnaire), fc.nat(), (body, choice) => {
        const required = shownQuestions(questionnaire, body).filter((question) => question.required);
        const question = required[choice % required.length];
        if (!question) return;
        put(body, question.fills, undefined);
        const checked = questionnaire.check(body, FACTS);
        expect(checked.ok ? [] : checked.faults).toContainEqual({ path: question.fills, code: 'missing' });
      }),
    );
  });

  it('refuses each of them with an answer to what is not asked, or of another type', () => {
    fc.assert(
      fc.property(
        filled(questionnaire),
        fc.nat(),
        fc.constantFrom(null, {}, [[]], Symbol('s')),
        (body, choice, wrong) => {
          const shown = shownQuestions(questionnaire, body);
          const hidden = questionsOf(questionnaire).filter((question) => !shown.includes(question));
          const asked = shown.filter(({ fills }) => fills.startsWith('answers.'));
          const question = [...hidden, ...asked][choice % (hidden.length + asked.length)];
          if (!question) return;
          put(body, question.fills, wrong);
          expect(questionnaire.check(body, FACTS)).toMatchObject({ ok: false });
        },
      ),
    );
  });

  it('neither crashes nor takes anything else', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true });
    fc.assert(
      fc.property(fc.oneof(anything, fc.record({ answers: anything }), fc.record({ answers: fc.object() })), (body) => {
        expect(questionnaire.check(body, FACTS)).toMatchObject({ ok: false });
      }),
    );
  });
});

describe('the questionnaires', () => {
  it('that were asked are found by their version, and others are not guessed', () => {
    for (const form of questionnaires.forms) {
      for (const one of questionnaires.of(form)) expect(questionnaires.version(form, one.version)).toBe(one);
    }
    expect(() => questionnaires.version('entry', 99)).toThrow(RangeError);
    expect(questionnaires.inForce('self-monitoring', '2021-05-28')).toBeUndefined();
    expect(questionnaires.inForce('self-monitoring', '2021-05-29')).toMatchObject({ version: 1 });
  });

  it('say of the forms from memory that they are not confirmed', () => {
    expect(inForce('entry')).toMatchObject({ unconfirmed: true });
    expect(inForce('self-monitoring')).toMatchObject({ unconfirmed: true, document: '2666/QĐ-BYT' });
    expect(inForce('domestic-move').validity).toMatchObject({ hours: 72, document: 'dantri.com.vn, 06/08/2021' });
  });
});
