import { Refused } from '../problem/refused.js';
import type { ArrivedRequest } from './request-digests.js';

interface Keyed {
  readonly request: ArrivedRequest;
}

/** What a request with a key comes to: what an earlier one with the key has made, or what was made or refused now. */
export type OncePerKey<Found, Made> = { readonly found: Found } | { readonly made: Made | Refused };

/**
 * Acts once for each key of a batch. Of equal requests that came together the first acts; one that is refused asks
 * again, since somebody with the same key may have been faster.
 */
export async function oncePerKey<Item extends Keyed, Found, Made>(
  items: readonly Item[],
  find: (keys: readonly Buffer[]) => Promise<ReadonlyMap<string, Found>>,
  act: (fresh: readonly Item[]) => Promise<readonly (Made | Refused)[]>,
): Promise<OncePerKey<Found, Made>[]> {
  const earlier = await find(items.flatMap(keysOf));
  const fresh = firstOfKeys(items.filter((item) => foundIn(earlier, item) === undefined));
  const made = await act(fresh);
  const outcomes = new Map(fresh.map((item, index) => [item, made[index]]));
  const open = items.filter((item) => isOpen(outcomes.get(item)));
  const later = await find(open.flatMap(keysOf));
  return items.map((item) => {
    const outcome = outcomes.get(item);
    if (!isOpen(outcome)) return { made: outcome };
    const found = foundIn(earlier, item) ?? foundIn(later, item);
    return found === undefined ? { made: refusalFor(item, outcomes) } : { found };
  });
}

function isOpen<Made>(outcome: Made | Refused | undefined): outcome is Refused | undefined {
  return outcome === undefined || outcome instanceof Refused;
}

function keysOf({ request }: Keyed): readonly Buffer[] {
  return request.keys;
}

const firstKeyOf = ({ request }: Keyed): string => request.digest.key.toString('hex');

function firstOfKeys<Item extends Keyed>(items: readonly Item[]): Item[] {
  const first = new Map<string, Item>();
  for (const item of items) if (!first.has(firstKeyOf(item))) first.set(firstKeyOf(item), item);
  return [...first.values()];
}

function foundIn<Found>(found: ReadonlyMap<string, Found>, item: Keyed): Found | undefined {
  return item.request.keys.map((key) => found.get(key.toString('hex'))).find((one) => one !== undefined);
}

/** One whose twin was refused is refused likewise. */
function refusalFor<Item extends Keyed>(item: Item, outcomes: ReadonlyMap<Item, unknown>): Refused {
  const twin = [...outcomes].find(([other]) => firstKeyOf(other) === firstKeyOf(item))?.[1];
  return twin instanceof Refused
    ? twin
    : new Refused('idempotency-key-reused', { status: 409, path: 'Idempotency-Key' });
}
