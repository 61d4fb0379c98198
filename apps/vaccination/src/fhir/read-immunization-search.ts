import { COUNT_DEFAULT, isFhirId, narrowedSpan, readCount, textsOf, type Span } from '#libs/fhir';

export interface ImmunizationSearch {
  readonly id?: string | undefined;
  readonly patient?: string | undefined;
  readonly date?: Span | undefined;
  readonly updated?: Span | undefined;
  readonly count: number;
  readonly cursor?: string | undefined;
  readonly after?: { readonly day: string; readonly id: string } | undefined;
}

export type ImmunizationSearchRead =
  | { readonly ok: true; readonly search: ImmunizationSearch }
  | {
      readonly ok: false;
      readonly code: 'fhir-search-unsupported' | 'fhir-search-malformed';
      readonly parameter: string;
    };

const PARAMETER_CHARACTERS_MAX = 200;
const SPANS: Readonly<Record<string, 'date' | 'updated'>> = { date: 'date', _lastUpdated: 'updated' };

type Reader = (value: string) => Partial<ImmunizationSearch> | undefined;
const READERS: Readonly<Record<string, Reader>> = {
  _id: (value) => (isFhirId(value) ? { id: value } : undefined),
  patient: (value) => {
    const id = value.replace(/^Patient\//, '');
    return isFhirId(id) ? { patient: id } : undefined;
  },
  _count: (value) => {
    const count = readCount(value);
    return count === undefined ? undefined : { count };
  },
  _cursor: (cursor) => ({ cursor }),
  _format: () => ({}),
};

/** Reads the parameters of a search; each may come once, `date` and `_lastUpdated` several times. */
export function readImmunizationSearch(query: Readonly<Record<string, unknown>>): ImmunizationSearchRead {
  let search: ImmunizationSearch = { count: COUNT_DEFAULT };
  for (const [name, given] of Object.entries(query)) {
    const parameter = name.slice(0, PARAMETER_CHARACTERS_MAX);
    if (!Object.hasOwn(READERS, name) && !Object.hasOwn(SPANS, name))
      return { ok: false, code: 'fhir-search-unsupported', parameter };
    const read = readOne(search, name, textsOf(given) ?? []);
    if (read === undefined) return { ok: false, code: 'fhir-search-malformed', parameter };
    search = { ...search, ...read };
  }
  return { ok: true, search };
}

function readOne(
  search: ImmunizationSearch,
  name: string,
  values: readonly string[],
): Partial<ImmunizationSearch> | undefined {
  const [value, ...others] = values;
  if (value === undefined) return undefined;
  const field = SPANS[name];
  if (field === undefined) return others.length > 0 ? undefined : READERS[name]?.(value);
  const span = narrowedSpan(search[field] ?? {}, values);
  return span && { [field]: span };
}
