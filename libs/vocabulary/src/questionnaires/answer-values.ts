import { isCountryCode } from '../countries/country-codes.js';
import { parseIdentityDocument } from '../identity/identity-document.js';
import { parsePhone } from '../phones/phone.js';
import { addDays, isCalendarDate } from '../time/local-day.js';
import {
  fault,
  kept,
  readCommune,
  readFreeText,
  readProvince,
  TOLD_NAME_CHARACTERS_MAX,
  type AnswerFacts,
  type AnswerFault,
  type AnswerRead,
} from './answer-read.js';
import { readItinerary } from './itinerary.js';
import type { Question } from './questionnaire.js';

const TIME = /^([01]\d|2[0-3]):[0-5]\d$/;
/** Plate, train number or name of a vessel, in the letters of Vietnam and with what stands between its groups. */
const VEHICLE_CODE = /^[\p{Lu}\p{N}][\p{Lu}\p{N} .\-/]{1,19}$/u;

/** Reads what lies in `answers` for one question that is shown and answered. Never throws, whatever the value. */
export function readAnswer(question: Question, value: unknown, path: string, facts: AnswerFacts): AnswerRead {
  switch (question.kind) {
    case 'yes-no':
      return typeof value === 'boolean' ? kept(value) : fault(path, 'wrong-type');
    case 'many-choices':
      return readChoices(question.values, value, path);
    case 'number':
      return readNumber(question, value, path);
    case 'itinerary':
      return readItinerary(question, value, path, facts);
    case 'document':
      return readDocument(question.documentKinds, value, path);
    default:
      return typeof value === 'string' ? readText(question, value, path, facts) : fault(path, 'wrong-type');
  }
}

function readText(question: Question, text: string, path: string, facts: AnswerFacts): AnswerRead {
  switch (question.kind) {
    case 'choice':
      return question.values.some((one) => one.value === text) ? kept(text) : fault(path, 'not-one-of');
    case 'date':
      return readDate(question, text, path, facts);
    case 'time':
      return TIME.test(text) ? kept(text) : fault(path, 'malformed');
    case 'commune':
      return readCommune(text, path, facts);
    case 'province':
      return readProvince(text, path, facts);
    case 'country':
      return isCountryCode(text) ? kept(text) : fault(path, 'not-one-of');
    case 'phone': {
      const phone = parsePhone(text);
      return phone.ok ? kept(phone.value) : fault(path, phone.code);
    }
    case 'vehicle-code': {
      const code = text.normalize('NFC').trim().toUpperCase();
      return VEHICLE_CODE.test(code) ? kept(code) : fault(path, 'malformed');
    }
    case 'text':
      return readFreeText(question.maxCharacters, text, path);
    default:
      return fault(path, 'unknown-field');
  }
}

function readChoices(values: readonly { readonly value: string }[], value: unknown, path: string): AnswerRead {
  if (!Array.isArray(value)) return fault(path, 'wrong-type');
  if (value.length > values.length) return fault(path, 'too-many');
  if (value.length > 1 && new Set(value).size !== value.length) return fault(path, 'not-unique');
  const faults: AnswerFault[] = [];
  value.forEach((one: unknown, index) => {
    if (!values.some((known) => known.value === one)) faults.push({ path: `${path}[${index}]`, code: 'not-one-of' });
  });
  return faults.length > 0 ? { ok: false, faults } : kept([...(value as string[])]);
}

function readNumber(
  { min, max, decimals }: { readonly min: number; readonly max: number; readonly decimals: number },
  value: unknown,
  path: string,
): AnswerRead {
  if (typeof value !== 'number' || !Number.isFinite(value)) return fault(path, 'wrong-type');
  if (value < min) return fault(path, 'too-small');
  if (value > max) return fault(path, 'too-large');
  return Number(value.toFixed(decimals)) === value ? kept(value) : fault(path, 'malformed');
}

function readDate(
  { fromDays, toDays }: { readonly fromDays: number; readonly toDays: number },
  text: string,
  path: string,
  { day }: AnswerFacts,
): AnswerRead {
  if (!isCalendarDate(text)) return fault(path, 'malformed');
  if (text < addDays(day, fromDays)) return fault(path, 'date-too-early');
  return text > addDays(day, toDays) ? fault(path, 'date-too-late') : kept(text);
}

function readDocument(kinds: readonly string[], value: unknown, path: string): AnswerRead {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return fault(path, 'wrong-type');
  const { kind, number, ...more } = value as Readonly<Record<string, unknown>>;
  const unknown = Object.keys(more)[0];
  if (unknown !== undefined) return fault(`${path}.${unknown.slice(0, TOLD_NAME_CHARACTERS_MAX)}`, 'unknown-field');
  if (typeof kind !== 'string') return fault(`${path}.kind`, kind === undefined ? 'missing' : 'wrong-type');
  if (!kinds.includes(kind)) return fault(`${path}.kind`, 'not-one-of');
  if (typeof number !== 'string') return fault(`${path}.number`, number === undefined ? 'missing' : 'wrong-type');
  const document = parseIdentityDocument({ kind, number });
  return document.ok ? kept(document.value) : fault(`${path}.number`, document.code);
}
