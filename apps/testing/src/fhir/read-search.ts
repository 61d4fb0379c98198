import { COUNT_DEFAULT, isFhirId, narrowedSpan, readCount, textsOf, type Span } from '#libs/fhir';

export const SEARCHED_TYPES = ['DiagnosticReport', 'Observation', 'Specimen', 'Patient', 'ServiceRequest'] as const;
export type SearchedType = (typeof SEARCHED_TYPES)[number];

const TEXT_CHARACTERS_MAX = 200;

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
    const values = textsOf(given);
    if (values === undefined) return malformed(name);
    const next = withParameter(search, name, values, assignerOf);
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
      return isFhirId(value) ? { ...search, id: value } : undefined;
    case '_count':
      return withCount(search, value);
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

function withCount(search: ReadSearch, value: string): ReadSearch | undefined {
  const count = readCount(value);
  return count === undefined ? undefined : { ...search, count };
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
  const span = narrowedSpan(search[field] ?? {}, values);
  return span && { ...search, [field]: span };
}
