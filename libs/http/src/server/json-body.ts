import { isUtf8 } from 'node:buffer';
import { Refused, type FieldFault } from '../problem/refused.js';

/** Levels of objects and lists in a body; real ones have four. */
export const BODY_DEPTH_MAX = 16;
/** Items of any one list in a body; the largest real one is a batch of 200. */
export const BODY_LIST_ITEMS_MAX = 1_000;
const NUL = String.fromCharCode(0);

/**
 * Parses a JSON body and refuses what no form needs and some later step would choke on: bytes that are not UTF-8,
 * NUL and lone surrogates (PostgreSQL stores neither), deep nesting, huge lists, `__proto__`.
 * Of a key given twice the last counts, as in every other JSON parser of the stack.
 * @param takesAnyText for a route that judges hostile texts and stores none: NUL and lone surrogates pass in values
 * @throws Refused 400
 */
export function parseJsonBody(bytes: Buffer, { takesAnyText = false } = {}): unknown {
  if (!isUtf8(bytes)) throw new Refused('invalid-encoding', { status: 400 });
  const body = parsed(bytes);
  const fault = takesAnyText && isOneText(body) ? undefined : faultIn(body, '', 0);
  if (fault !== undefined) throw new Refused('invalid-request', { status: 400, errors: [fault] });
  return body;
}

/** `{ "text": "…" }` and nothing else. */
function isOneText(body: unknown): boolean {
  if (typeof body !== 'object' || body === null) return false;
  const entries = Object.entries(body);
  return entries.length === 1 && entries.every(([name, value]) => name === 'text' && typeof value === 'string');
}

function parsed(bytes: Buffer): unknown {
  try {
    return JSON.parse(bytes.toString('utf8'));
  } catch {
    throw new Refused('invalid-json', { status: 400 });
  }
}

function faultIn(value: unknown, path: string, depth: number): FieldFault | undefined {
  if (typeof value === 'string') return faultInText(value, path);
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= BODY_DEPTH_MAX) return { path: '', code: 'nested-too-deep' };
  return Array.isArray(value) ? faultInList(value, path, depth) : faultInObject(value, path, depth);
}

function faultInText(text: string, path: string): FieldFault | undefined {
  if (text.includes(NUL)) return { path, code: 'control-character' };
  return text.isWellFormed() ? undefined : { path, code: 'broken-text' };
}

function faultInList(list: readonly unknown[], path: string, depth: number): FieldFault | undefined {
  if (list.length > BODY_LIST_ITEMS_MAX) return { path, code: 'too-many' };
  for (let index = 0; index < list.length; index++) {
    const fault = faultIn(list[index], `${path}[${index}]`, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}

function faultInObject(object: object, path: string, depth: number): FieldFault | undefined {
  for (const [key, value] of Object.entries(object)) {
    if (key === '__proto__' || faultInText(key, path)) return { path, code: 'unknown-field' };
    const fault = faultIn(value, path === '' ? key : `${path}.${key}`, depth + 1);
    if (fault !== undefined) return fault;
  }
  return undefined;
}
