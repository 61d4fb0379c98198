import { textsOf } from '#libs/fhir';

const PARAMETER_CHARACTERS_MAX = 200;

/** What one parameter says; undefined where it is malformed. */
export type Readers<Search> = Readonly<Record<string, (value: string) => Partial<Search> | undefined>>;

export type ParametersRead<Search> =
  | { readonly ok: true; readonly search: Partial<Search> }
  | {
      readonly ok: false;
      readonly code: 'fhir-search-unsupported' | 'fhir-search-malformed';
      readonly parameter: string;
    };

/** Reads the parameters of a search of which each may come once. */
export function readParameters<Search>(
  query: Readonly<Record<string, unknown>>,
  readers: Readers<Search>,
): ParametersRead<Search> {
  let search: Partial<Search> = {};
  for (const [name, given] of Object.entries(query)) {
    const parameter = name.slice(0, PARAMETER_CHARACTERS_MAX);
    if (!Object.hasOwn(readers, name)) return { ok: false, code: 'fhir-search-unsupported', parameter };
    const [value, ...others] = textsOf(given) ?? [];
    const read = value === undefined || others.length > 0 ? undefined : readers[name]?.(value);
    if (read === undefined) return { ok: false, code: 'fhir-search-malformed', parameter };
    search = { ...search, ...read };
  }
  return { ok: true, search };
}
