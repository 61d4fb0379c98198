import type { BoundaryRefusal } from '../boundary.refusals.js';

export type PairsDecision =
  | { readonly ok: true; readonly value: readonly (readonly [string, string])[] }
  | {
      readonly ok: false;
      readonly faults: readonly { readonly path: string; readonly code: BoundaryRefusal }[];
    };

/**
 * Two different communes of the day each, the lesser code first; what is said twice counts once.
 *
 * @param isCommune whether there is such a commune on the day
 */
export function decidePairs(pairs: readonly unknown[], isCommune: (code: string) => boolean): PairsDecision {
  const faults = pairs.flatMap((pair, index) => faultsOf(pair, `pairs[${index}]`, isCommune));
  if (faults.length > 0) return { ok: false, faults };
  const sorted = new Map(pairs.filter(isPair).map((pair) => [pair.toSorted().join(' '), pair.toSorted()]));
  return { ok: true, value: [...sorted.values()].flatMap(([one, other]) => (one && other ? [[one, other]] : [])) };
}

function faultsOf(
  pair: unknown,
  path: string,
  isCommune: (code: string) => boolean,
): { readonly path: string; readonly code: BoundaryRefusal }[] {
  if (!isPair(pair)) return [{ path, code: 'pair-malformed' }];
  if (pair[0] === pair[1]) return [{ path, code: 'neighbour-of-itself' }];
  return pair.flatMap((code, side) =>
    isCommune(code) ? [] : [{ path: `${path}[${side}]`, code: 'commune-not-found' as const }],
  );
}

function isPair(pair: unknown): pair is readonly [string, string] {
  return Array.isArray(pair) && pair.length === 2 && pair.every((code) => typeof code === 'string');
}
