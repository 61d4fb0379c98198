import { isCalendarDate } from '#libs/vocabulary';

export const SEARCHED_TYPES = ['DiagnosticReport', 'Observation', 'Specimen', 'Patient', 'ServiceRequest'] as const;
export type SearchedType = (typeof SEARCHED_TYPES)[number];

export const COUNT_MAX = 100;
const COUNT_DEFAULT = 50;
const VALUES_MAX = 10;
const TEXT_CHARACTERS_MAX = 200;

/** Half-open: from the instant, before the instant. */
export interface Span {
  readonly from?: Date | undefined;
  readonly before?: Date | undefined;
}

export interface ReadSearch {
  readonly type: SearchedType;
  readonly id?: string | undefined;
  /** Of the specimen's barcode; without a system any assigner's. */
  readonly identifier?: { readonly assigner?: string | undefined; readonly value: string } | undefined;
  readonly status?: readonly string[] | undefined;
  /** Of the collection. */
  readonly date?: Span | undefined;
  readonly updated?: Span | undefined;
  readonly count: number;
  readonly cursor?: string | undefined;
  readonly after?: readonly string[] | undefined;
}

export type SearchRead =
  | { readonly ok: true; readonly search: ReadSearch }
  | {
      readonly ok: false;
      readonly code: 'fhir-search-unsupported' | 'fhir-search-malformed';
      readonly parameter: string;
    };

/** What each type can be searched by, besides `_id`, `_lastUpdated`, `_count` and `_cursor`. */
export const SEARCH_PARAMETERS: Readonly<Record<SearchedType, readonly string[]>> = {
  DiagnosticReport: ['identifier', 'status', 'date'],
  Observation: ['identifier', 'status', 'date'],
  Specimen: ['identifier', 'status', 'collected', 'date'],
  Patient: ['identifier'],
  ServiceRequest: ['identifier', 'status', 'authored', 'date'],
};
export const COMMON_PARAMETERS = ['_id', '_lastUpdated', '_count', '_cursor', '_format'] as const;

const STATUS = /^[a-z-]{1,32}$/;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const PREFIXED =
  /^(eq|ge|gt|le|lt|sa|eb)?(\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,6})?)?(?:Z|[+-]\d{2}:\d{2})?)?)$/;
const DAY_MS = 86_400_000;
const UTC_PLUS_7_MS = 7 * 3_600_000;

/**
 * Reads the parameters of a search; each may come once, `date` and `_lastUpdated` several times.
 * @param assignerOf the assigner behind the system of an identifier
 */
export function readSearch(
  type: SearchedType,
  query: Readonly<Record<string, unknown>>,
  assignerOf: (system: string) => string,
): SearchRead {
  let search: ReadSearch = { type, count: COUNT_DEFAULT };
  for (const [name, given] of Object.entries(query)) {
    const isKnown = SEARCH_PARAMETERS[type].includes(name) || COMMON_PARAMETERS.some((common) => common === name);
    if (!isKnown) return { ok: false, code: 'fhir-search-unsupported', parameter: name.slice(0, TEXT_CHARACTERS_MAX) };
    const values = (Array.isArray(given) ? given : [given]) as readonly unknown[];
    const isText = values.every((value) => typeof value === 'string' && value.length <= 1_024 && !value.includes('\0'));
    if (!isText || values.length > VALUES_MAX) return malformed(name);
    const next = withParameter(search, name, values as readonly string[], assignerOf);
    if (next === undefined) return malformed(name);
    search = next;
  }
  return { ok: true, search };
}

const malformed = (parameter: string): SearchRead => ({ ok: false, code: 'fhir-search-malformed', parameter });

function withParameter(
  search: ReadSearch,
  name: string,
  values: readonly string[],
  assignerOf: (system: string) => string,
): ReadSearch | undefined {
  const [value = ''] = values;
  if (['date', 'collected', 'authored'].includes(name)) return withSpan(search, 'date', values);
  if (name === '_lastUpdated') return withSpan(search, 'updated', values);
  if (values.length > 1) return undefined;
  switch (name) {
    case '_id':
      return UUID.test(value) ? { ...search, id: value } : undefined;
    case '_count':
      return /^\d{1,4}$/.test(value)
        ? { ...search, count: Math.min(Math.max(Number(value), 1), COUNT_MAX) }
        : undefined;
    case '_cursor':
      return { ...search, cursor: value };
    case 'status': {
      const statuses = value.split(',');
      return statuses.every((one) => STATUS.test(one)) ? { ...search, status: statuses } : undefined;
    }
    case 'identifier':
      return withIdentifier(search, value, assignerOf);
    default:
      return search;
  }
}

function withIdentifier(
  search: ReadSearch,
  text: string,
  assignerOf: (system: string) => string,
): ReadSearch | undefined {
  if (text.length > TEXT_CHARACTERS_MAX) return undefined;
  const at = text.indexOf('|');
  if (at < 0) return text === '' ? undefined : { ...search, identifier: { value: text } };
  const value = text.slice(at + 1);
  return value === '' ? undefined : { ...search, identifier: { assigner: assignerOf(text.slice(0, at)), value } };
}

function withSpan(search: ReadSearch, field: 'date' | 'updated', values: readonly string[]): ReadSearch | undefined {
  let span: Span = search[field] ?? {};
  for (const value of values) {
    const next = narrowed(span, value);
    if (next === undefined) return undefined;
    span = next;
  }
  return { ...search, [field]: span };
}

/** A day is the day in Asia/Ho_Chi_Minh; what has no offset is meant there too. */
function narrowed(span: Span, text: string): Span | undefined {
  const [, prefix = 'eq', date = ''] = PREFIXED.exec(text) ?? [];
  if (!isCalendarDate(date.slice(0, 10))) return undefined;
  const isDay = date.length === 10;
  const isZoned = /(?:Z|[+-]\d{2}:\d{2})$/.test(date);
  const start = new Date(isDay ? `${date}T00:00:00Z` : isZoned ? date : `${date}Z`);
  if (Number.isNaN(start.getTime())) return undefined;
  const from = isZoned && !isDay ? start : new Date(start.getTime() - UTC_PLUS_7_MS);
  const end = new Date(from.getTime() + (isDay ? DAY_MS : 1_000));
  const bounds: Readonly<Record<string, Span>> = {
    eq: { from, before: end },
    ge: { from },
    gt: { from: end },
    sa: { from: end },
    le: { before: end },
    lt: { before: from },
    eb: { before: from },
  };
  return { ...span, ...bounds[prefix] };
}
