import type { ResultValue } from '#libs/vocabulary';

/** Somebody of a list, by the specimen that a barcode or slip has led to; null where it led to none. */
export type ListedSpecimen = string | null;

export interface RapidList {
  readonly specimens: readonly ListedSpecimen[];
  readonly positives: readonly ListedSpecimen[];
  readonly invalid: readonly ListedSpecimen[];
}

export interface ListFault {
  readonly path: string;
  readonly code: 'specimen-not-found' | 'listed-twice' | 'not-in-list';
}

export type RapidListRead =
  | { readonly ok: true; readonly values: readonly (readonly [string, ResultValue])[] }
  | { readonly ok: false; readonly faults: readonly ListFault[] };

/** Everybody of the list is negative but for those named; nobody is named twice. In the order of the list. */
export function readRapidList({ specimens, positives, invalid }: RapidList): RapidListRead {
  const listed = new Set(specimens);
  const named = [...positives.map(placeIn('positives')), ...invalid.map(placeIn('invalid'))];
  const all = specimens.map(placeIn('specimens'));
  const faults = [
    ...twice(all),
    ...twice(named),
    ...[...all, ...named].flatMap(({ id, path }) => (id === null ? [faultAt(path, 'specimen-not-found')] : [])),
    ...named.flatMap(({ id, path }) => (id !== null && !listed.has(id) ? [faultAt(path, 'not-in-list')] : [])),
  ];
  if (faults.length > 0) return { ok: false, faults };
  const known = specimens.filter((id) => id !== null);
  return { ok: true, values: known.map((id) => [id, valueOf(id, positives, invalid)] as const) };
}

interface Place {
  readonly id: ListedSpecimen;
  readonly path: string;
}

const placeIn =
  (list: string) =>
  (id: ListedSpecimen, index: number): Place => ({ id, path: `${list}[${index}]` });

function valueOf(id: string, positives: readonly ListedSpecimen[], invalid: readonly ListedSpecimen[]): ResultValue {
  if (positives.includes(id)) return 'positive';
  return invalid.includes(id) ? 'invalid' : 'negative';
}

function twice(places: readonly Place[]): ListFault[] {
  const seen = new Set<string>();
  return places.flatMap(({ id, path }) => {
    if (id === null || !seen.has(id)) {
      if (id !== null) seen.add(id);
      return [];
    }
    return [faultAt(path, 'listed-twice')];
  });
}

function faultAt(path: string, code: ListFault['code']): ListFault {
  return { path, code };
}
