import { TOLD_NAME_CHARACTERS_MAX, type AnswerFacts, type AnswerFault } from './answer-read.js';
import { readAnswer } from './answer-values.js';
import { ANSWER_PATH, DECLARATION_FIELDS, valueAt, valueReader } from './declaration-fields.js';
import { holds, questionsIn } from './show-when.js';
import type { Question, Questionnaire } from './questionnaire.js';

/** The answers as they are kept: texts in NFC, phones in E.164. Answers to grouped questions lie in their group. */
export type Answers = Readonly<Record<string, unknown>>;

export type AnswersChecked =
  { readonly ok: true; readonly answers: Answers } | { readonly ok: false; readonly faults: readonly AnswerFault[] };

/** A version of a form, made ready once for any number of declarations. */
export interface CompiledQuestionnaire extends Questionnaire {
  /** Whether the declaration answers exactly what it was asked. Never throws, whatever the declaration is. */
  check(declaration: unknown, facts: AnswerFacts): AnswersChecked;
}

/** More faults than this are not told: a hostile body must not buy a long answer. */
export const ANSWER_FAULTS_MAX = 50;

interface AskedQuestion {
  readonly question: Question;
  readonly valueIn: (declaration: unknown) => unknown;
  /** Whether a condition looks at its answer. */
  readonly isLookedAt: boolean;
  /** Undefined for a field that every form shares, whose value the reader of the declaration has checked. */
  readonly answer: { readonly name: string; readonly group: string | undefined } | undefined;
}

/** A field that every form shares and this one does not ask for. */
interface UnaskedField {
  readonly path: string;
  readonly valueIn: (declaration: unknown) => unknown;
}

/** What the answers may hold: for each name a question, or the names of a group. */
type KnownNames = ReadonlyMap<string, ReadonlySet<string> | undefined>;

/** Reads a version once. @throws TypeError for a path that is no field of a declaration */
export function compileQuestionnaire(questionnaire: Questionnaire): CompiledQuestionnaire {
  const questions = questionnaire.pages.flatMap((page) => page.questions);
  const lookedAt = new Set(questions.flatMap(({ showWhen }) => (showWhen ? questionsIn(showWhen) : [])));
  const asked = questions.map((question) => askedOf(question, lookedAt.has(question.key)));
  const names = namesOf(asked);
  const fields = new Set(asked.flatMap(({ question, answer }) => (answer ? [] : [question.fills])));
  const unasked = Object.keys(DECLARATION_FIELDS)
    .filter((path) => !fields.has(path))
    .map((path) => ({ path, valueIn: valueReader(path) }));
  return {
    ...questionnaire,
    check: (declaration, facts) => check(asked, names, unasked, declaration, facts),
  };
}

/** The questions that these answers so far lead to, in order: what a reader of the form sees. */
export function shownQuestions(questionnaire: Questionnaire, declaration: unknown): Question[] {
  const given = new Map<string, unknown>();
  return questionnaire.pages
    .flatMap(({ questions }) => questions)
    .filter((question) => {
      const shown = question.showWhen === undefined || holds(question.showWhen, (key) => given.get(key));
      if (shown) given.set(question.key, valueAt(declaration, question.fills));
      return shown;
    });
}

function askedOf(question: Question, isLookedAt: boolean): AskedQuestion {
  const read = { question, isLookedAt, valueIn: valueReader(question.fills) };
  if (Object.hasOwn(DECLARATION_FIELDS, question.fills)) return { ...read, answer: undefined };
  const [, first, second] = ANSWER_PATH.exec(question.fills) ?? [];
  if (first === undefined) throw new TypeError(`${question.fills} is no field of a declaration`);
  return {
    ...read,
    answer: second === undefined ? { name: first, group: undefined } : { name: second, group: first },
  };
}

function namesOf(asked: readonly AskedQuestion[]): KnownNames {
  const answers = asked.flatMap(({ answer }) => (answer ? [answer] : []));
  const groups = Map.groupBy(answers, ({ name, group }) => group ?? name);
  return new Map(
    [...groups].map(([top, members]) => [
      top,
      members.some(({ group }) => group !== undefined) ? new Set(members.map(({ name }) => name)) : undefined,
    ]),
  );
}

function check(
  asked: readonly AskedQuestion[],
  names: KnownNames,
  unasked: readonly UnaskedField[],
  declaration: unknown,
  facts: AnswerFacts,
): AnswersChecked {
  const given = valueAt(declaration, 'answers');
  if (!isObject(given)) {
    return { ok: false, faults: [{ path: 'answers', code: given === undefined ? 'missing' : 'wrong-type' }] };
  }
  const misshapen = shapeFaults(names, given);
  const { answers, faults } = readAll(asked, declaration, facts, misshapen);
  const surplus = unasked
    .filter(({ valueIn }) => valueIn(declaration) !== undefined)
    .map(({ path }) => ({ path, code: 'not-asked' }));
  const all = [...misshapen, ...faults, ...surplus].slice(0, ANSWER_FAULTS_MAX);
  return all.length > 0 ? { ok: false, faults: all } : { ok: true, answers };
}

function readAll(
  asked: readonly AskedQuestion[],
  declaration: unknown,
  facts: AnswerFacts,
  misshapen: readonly AnswerFault[],
): { readonly answers: Answers; readonly faults: readonly AnswerFault[] } {
  const given = new Map<string, unknown>();
  const answers: Record<string, unknown> = {};
  const faults: AnswerFault[] = [];
  const answerOf = (key: string): unknown => given.get(key);
  for (const { question, valueIn, isLookedAt, answer } of asked) {
    const { fills, showWhen } = question;
    const value = valueIn(declaration);
    const shown = showWhen === undefined || holds(showWhen, answerOf);
    if (isLookedAt && shown && value !== undefined) given.set(question.key, value);
    if (shown && value !== undefined && answer) {
      const read = readAnswer(question, value, fills, facts);
      if (read.ok) keep(answers, answer, read.value);
      else faults.push(...read.faults);
    } else {
      faults.push(...askingFaults(question, shown, value, declaration, misshapen));
    }
  }
  return { answers, faults };
}

const NONE: readonly AnswerFault[] = [];

/** Whether it is answered exactly where it is asked; and of the documents that every form may ask for, which one. */
function askingFaults(
  question: Question,
  shown: boolean,
  value: unknown,
  declaration: unknown,
  misshapen: readonly AnswerFault[],
): readonly AnswerFault[] {
  const { fills, required } = question;
  if (!shown) return value === undefined ? NONE : [{ path: fills, code: 'not-asked' }];
  if (value === undefined) {
    if (!required) return NONE;
    const owner = fills.slice(0, fills.lastIndexOf('.'));
    if (misshapen.some(({ path }) => path === owner)) return [];
    return [{ path: fills, code: 'missing' }];
  }
  if (question.kind !== 'document') return NONE;
  const kind = valueAt(declaration, `${fills}.kind`);
  return question.documentKinds.some((known) => known === kind)
    ? NONE
    : [{ path: `${fills}.kind`, code: 'not-one-of' }];
}

/** Names that no question has, and groups that are none; a group that is missing is told once, as a whole. */
function shapeFaults(names: KnownNames, given: Readonly<Record<string, unknown>>): AnswerFault[] {
  const faults = unknownNames(given, names, 'answers');
  for (const [name, members] of names) {
    if (members === undefined) continue;
    const group = Object.hasOwn(given, name) ? given[name] : undefined;
    const path = `answers.${name}`;
    if (group === undefined) faults.push({ path, code: 'missing' });
    else if (!isObject(group)) faults.push({ path, code: 'wrong-type' });
    else faults.push(...unknownNames(group, members, path));
  }
  return faults;
}

function unknownNames(
  given: Readonly<Record<string, unknown>>,
  known: { has(name: string): boolean },
  path: string,
): AnswerFault[] {
  const faults: AnswerFault[] = [];
  for (const name of Object.keys(given)) {
    if (known.has(name)) continue;
    faults.push({ path: `${path}.${name.slice(0, TOLD_NAME_CHARACTERS_MAX)}`, code: 'unknown-field' });
    if (faults.length === ANSWER_FAULTS_MAX) break;
  }
  return faults;
}

function keep(
  answers: Record<string, unknown>,
  { name, group }: { readonly name: string; readonly group: string | undefined },
  value: unknown,
): void {
  if (group === undefined) answers[name] = value;
  else ((answers[group] ??= {}) as Record<string, unknown>)[name] = value;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
