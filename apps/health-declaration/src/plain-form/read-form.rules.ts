import { isCalendarDate, type Question, type Questionnaire } from '#libs/vocabulary';

/** What a browser sent: every field with its values. */
export type Fields = ReadonlyMap<string, readonly string[]>;

/** Rows of stops that the form has; more stops are named in the portal or at a checkpoint. */
export const STOP_ROWS = 2;

const DAY = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/;
const YEAR = /^\d{4}$/;
const DECIMAL = /^-?\d{1,9}(?:[.,]\d{1,9})?$/;

/**
 * The declaration that a form means, still to be checked: what was left blank is not there, what cannot be understood
 * goes on as the text that was typed, so that the check names it.
 */
export function declarationOf(questionnaire: Questionnaire, fields: Fields): Record<string, unknown> {
  const declaration: Record<string, unknown> = {
    form: questionnaire.form,
    questionnaireVersion: questionnaire.version,
    declarant: {},
    answers: {},
  };
  for (const { questions } of questionnaire.pages) {
    for (const question of questions) put(declaration, question.fills, answerOf(question, fields));
  }
  return declaration;
}

function answerOf(question: Question, fields: Fields): unknown {
  const { fills } = question;
  const typed = textOf(fields, fills);
  switch (question.kind) {
    case 'many-choices':
      return fields.get(fills) ?? [];
    case 'yes-no':
      return typed === 'yes' ? true : typed === 'no' ? false : typed;
    case 'number':
      return typed !== undefined && DECIMAL.test(typed) ? Number(typed.replace(',', '.')) : typed;
    case 'date':
      return typed && isoDayOf(typed);
    case 'birth':
      return typed && birthOf(typed);
    case 'document':
      return documentOf(fields, fills);
    case 'residence':
      return residenceOf(fields, fills);
    case 'itinerary':
      return itineraryOf(fields, fills);
    default:
      return typed;
  }
}

/** `11/08/2021` as it is written here, or the ISO form that a picker of dates sends. */
function isoDayOf(typed: string): string {
  const [, day = '', month = '', year = ''] = DAY.exec(typed) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCalendarDate(iso) ? iso : typed;
}

function birthOf(typed: string): object {
  return YEAR.test(typed) ? { year: Number(typed) } : { date: isoDayOf(typed) };
}

/** A kind that was chosen beforehand says nothing until there is a number. */
function documentOf(fields: Fields, name: string): object | undefined {
  const number = textOf(fields, `${name}.number`);
  return number === undefined ? undefined : withoutBlanks({ kind: textOf(fields, `${name}.kind`), number });
}

function residenceOf(fields: Fields, name: string): object | undefined {
  const area = textOf(fields, name);
  const address = textOf(fields, `${name}.address`);
  if (area === undefined) return undefined;
  return isCommune(area)
    ? withoutBlanks({ communeCode: area, address })
    : withoutBlanks({ provinceCode: area, text: address });
}

function itineraryOf(fields: Fields, name: string): object | undefined {
  const [origin, destination] = ['origin', 'destination'].map((end) => pointOf(fields, `${name}.${end}`));
  const stops = Array.from({ length: STOP_ROWS }, (_, row) => pointOf(fields, `${name}.stops[${row}]`));
  const given = stops.filter((stop) => stop !== undefined);
  if (!origin && !destination && given.length === 0) return undefined;
  return withoutBlanks({ origin, destination, stops: given.length > 0 ? given : undefined });
}

function pointOf(fields: Fields, name: string): object | undefined {
  const area = textOf(fields, name);
  if (area === undefined) return undefined;
  const kind = isCommune(area) ? 'communeCode' : /^\d{2}$/.test(area) ? 'provinceCode' : 'countryCode';
  return withoutBlanks({ [kind]: area, text: textOf(fields, `${name}.text`) });
}

function isCommune(area: string): boolean {
  return /^\d{5}$/.test(area);
}

function textOf(fields: Fields, name: string): string | undefined {
  const text = fields.get(name)?.[0]?.trim() ?? '';
  return text === '' ? undefined : text;
}

function withoutBlanks(fields: Readonly<Record<string, unknown>>): object {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}

/**
 * Paths come from the questionnaire, never from the form. What is asked in a group has its group even where it was left
 * blank, so that each blank is named and not the group as one.
 */
function put(declaration: Record<string, unknown>, path: string, value: unknown): void {
  const names = path.split('.');
  const last = names.pop() ?? '';
  const owner = names.reduce<Record<string, unknown>>((found, name) => {
    found[name] ??= {};
    return found[name] as Record<string, unknown>;
  }, declaration);
  if (value !== undefined) owner[last] = value;
}

/** The names of the controls of a question, the one that an error of the whole leads to first. */
export function controlsOf({ kind, fills }: Question): string[] {
  if (kind === 'document') return [`${fills}.number`, `${fills}.kind`];
  if (kind === 'residence') return [fills, `${fills}.address`];
  if (kind !== 'itinerary') return [fills];
  const stops = Array.from({ length: STOP_ROWS }, (_, row) => `${fills}.stops[${row}]`);
  const points = [`${fills}.origin`, `${fills}.destination`, ...stops];
  return [...points, ...points.map((point) => `${point}.text`)];
}

/** The control where a fault of the declaration is to be mended; undefined for what no control says. */
export function controlAt(questionnaire: Questionnaire, path: string): string | undefined {
  const questions = questionnaire.pages.flatMap((page) => page.questions);
  const control = questions
    .flatMap(controlsOf)
    .filter((name) => isWithin(path, name))
    .sort((a, b) => b.length - a.length)[0];
  if (control !== undefined) return isResidenceText(path) ? 'residence.address' : control;
  const question = questions.find(({ fills }) => isWithin(path, fills) || isWithin(fills, path));
  return question && controlsOf(question)[0];
}

function isWithin(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}.`) || path.startsWith(`${name}[`);
}

/** What somebody from elsewhere writes beside the province stands in the control of the address. */
function isResidenceText(path: string): boolean {
  return path === 'residence.text';
}
