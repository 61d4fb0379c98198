import type { OgcRead, ParameterFault } from './ogc-read.js';

/** Of `f`, by which clients ask for JSON as well as by a header: there is nothing else to be had. */
export const FORMATS = ['json', 'geojson'] as const;

/** What a document takes, and `f`; each parameter once. */
export function parseParameters<Name extends string>(
  query: URLSearchParams,
  names: readonly Name[],
): OgcRead<Readonly<Partial<Record<Name, string>>>> {
  const faults: ParameterFault[] = [];
  const given: Partial<Record<Name, string>> = {};
  for (const typed of new Set(query.keys())) {
    const name = names.find((one) => one === typed);
    if (typed === 'f') faults.push(...faultsOfFormat(query.getAll('f')));
    else if (name === undefined) faults.push({ path: typed.slice(0, NAME_CHARACTERS_MAX), code: 'parameter-unknown' });
    else if (query.getAll(name).length > 1) faults.push({ path: name, code: 'parameter-repeated' });
    else given[name] = query.get(name) ?? '';
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: given };
}

function faultsOfFormat([format, ...more]: readonly string[]): ParameterFault[] {
  if (more.length > 0) return [{ path: 'f', code: 'parameter-repeated' }];
  return FORMATS.some((one) => one === format) ? [] : [{ path: 'f', code: 'format-unknown' }];
}

/** An answer repeats no more of a name that is not ours. */
const NAME_CHARACTERS_MAX = 50;
