import type { OgcRead, ParameterFault } from './ogc-read.js';

/** What a document takes; each parameter once. A document without parameters takes none. */
export function parseParameters<Name extends string>(
  query: URLSearchParams,
  names: readonly Name[],
): OgcRead<Readonly<Partial<Record<Name, string>>>> {
  const faults: ParameterFault[] = [];
  const given: Partial<Record<Name, string>> = {};
  for (const typed of new Set(query.keys())) {
    const name = names.find((one) => one === typed);
    if (name === undefined) faults.push({ path: typed.slice(0, NAME_CHARACTERS_MAX), code: 'parameter-unknown' });
    else if (query.getAll(name).length > 1) faults.push({ path: name, code: 'parameter-repeated' });
    else given[name] = query.get(name) ?? '';
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, value: given };
}

/** An answer repeats no more of a name that is not ours. */
const NAME_CHARACTERS_MAX = 50;
