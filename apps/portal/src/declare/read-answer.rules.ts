import {
  isCalendarDate,
  parseBirth,
  parseEmail,
  parseFullName,
  parseHealthInsuranceNumber,
  parseIdentityDocument,
  parsePhone,
  parsePlaceCode,
  type Parsed,
  type Question,
} from '#libs/vocabulary';
import type { TypedDate } from '../parts/date-field';
import type { TypedAnswer, TypedDocument, TypedItinerary, TypedPoint, TypedResidence } from './typed-answer';

/** Stands among the ticked values where somebody has said that none of them applies. */
export const NONE_OF_THEM = 'none-of-them';

/** What is wrong, and in which field of the question (none: in the question as a whole). */
export interface TypedFault {
  readonly part?: string;
  readonly code: string;
}

/** The value for the declaration (undefined where nothing was answered), or why there is none. */
export type AnswerReading = { readonly value: unknown } | { readonly faults: readonly TypedFault[] };

const UNANSWERED: AnswerReading = { value: undefined };

/**
 * Reads what was typed for a question, by the same rules as the platform where they need nothing but the text.
 *
 * @param day the local day of the declaration
 */
export function readTyped(question: Question, typed: TypedAnswer | undefined, day: string): AnswerReading {
  const reading = typed === undefined ? UNANSWERED : readGiven(question, typed, day);
  const isMissing = 'value' in reading && reading.value === undefined && question.required;
  return isMissing ? faults('missing') : reading;
}

function readGiven(question: Question, typed: TypedAnswer, day: string): AnswerReading {
  switch (question.kind) {
    case 'yes-no':
      return { value: typed };
    case 'many-choices':
      return readChoices(typed as readonly string[]);
    case 'birth':
      return readBirth(typed as TypedDate, day);
    case 'date':
      return readDate(typed as TypedDate);
    case 'document':
      return readDocument(typed as TypedDocument, question.required);
    case 'residence':
      return readResidence(typed as TypedResidence);
    case 'itinerary':
      return readItinerary(typed as TypedItinerary);
    case 'number':
      return readNumber(typed as string, question);
    default:
      return readText(question, (typed as string).trim());
  }
}

function readChoices(ticked: readonly string[]): AnswerReading {
  if (ticked.length === 0) return UNANSWERED;
  return { value: ticked.filter((value) => value !== NONE_OF_THEM) };
}

/** The year alone is an answer too: nobody is made to invent a day. */
function readBirth({ day, month, year }: TypedDate, onDay: string): AnswerReading {
  if (day === '' && month === '' && year === '') return UNANSWERED;
  const input = day === '' && month === '' ? { year: Number(year) } : { date: isoOf({ day, month, year }) };
  const birth = parseBirth(input, onDay);
  return birth.ok ? { value: input } : faults(birth.code);
}

function readDate(typed: TypedDate): AnswerReading {
  if (typed.day === '' && typed.month === '' && typed.year === '') return UNANSWERED;
  const date = isoOf(typed);
  return isCalendarDate(date) ? { value: date } : faults('no-such-day');
}

const isoOf = ({ day, month, year }: TypedDate): string =>
  `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;

function readDocument({ kind, number }: TypedDocument, isRequired: boolean): AnswerReading {
  if (kind === '' && number.trim() === '') return UNANSWERED;
  if (kind === '') return faults('choose-document-kind', 'kind');
  if (number.trim() === '') return isRequired ? faults('missing', 'number') : UNANSWERED;
  const document = parseIdentityDocument({ kind, number });
  return document.ok ? { value: document.value } : faults(document.code, 'number');
}

function readResidence({ where, communeCode, provinceCode, address }: TypedResidence): AnswerReading {
  if (where === '') return UNANSWERED;
  const code = where === 'here' ? communeCode : provinceCode;
  const found = [
    ...(code === '' ? [{ part: 'area', code: where === 'here' ? 'choose-commune' : 'choose-province' }] : []),
    ...(address.trim() === '' ? [{ part: 'address', code: 'address-missing' }] : []),
  ];
  if (found.length > 0) return { faults: found };
  if (where === 'here') return { value: { communeCode, address: address.trim() } };
  return { value: { provinceCode, text: address.trim() } };
}

function readItinerary({ origin, destination, stops }: TypedItinerary): AnswerReading {
  const found = [...pointFaults('origin', origin), ...pointFaults('destination', destination)];
  if (found.length > 0) return { faults: found };
  const given = stops.filter(({ code }) => code !== '').map(pointOf);
  return {
    value: {
      origin: pointOf(origin),
      destination: pointOf(destination),
      ...(given.length === 0 ? {} : { stops: given }),
    },
  };
}

const pointFaults = (part: string, { code }: TypedPoint): TypedFault[] =>
  code === '' ? [{ part, code: 'choose-point' }] : [];

function pointOf({ kind, code, text }: TypedPoint): Record<string, string> {
  return { [`${kind}Code`]: code, ...(text.trim() === '' ? {} : { text: text.trim() }) };
}

function readNumber(typed: string, { min, max, decimals }: Extract<Question, { kind: 'number' }>): AnswerReading {
  const text = typed.trim().replace(',', '.');
  if (text === '') return UNANSWERED;
  const number = Number(text);
  if (!/^-?\d+(\.\d+)?$/.test(text) || Number(number.toFixed(decimals)) !== number) return faults('no-number');
  return number < min || number > max ? faults('number-out-of-range') : { value: number };
}

function readText(question: Question, text: string): AnswerReading {
  if (text === '') return UNANSWERED;
  switch (question.kind) {
    case 'name':
      return readParsed(parseFullName(text));
    case 'phone':
      return readParsed(parsePhone(text));
    case 'email':
      return readParsed(parseEmail(text));
    case 'health-insurance-number':
      return readParsed(parseHealthInsuranceNumber(text));
    case 'place-code':
      return readParsed(parsePlaceCode(text));
    case 'vehicle-code':
      return { value: text.toUpperCase() };
    default:
      return { value: text };
  }
}

const readParsed = (parsed: Parsed<unknown>): AnswerReading =>
  parsed.ok ? { value: parsed.value } : faults(parsed.code);

const faults = (code: string, part?: string): AnswerReading => ({ faults: [{ part, code }] });
