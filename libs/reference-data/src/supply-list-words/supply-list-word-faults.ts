import { foldName, parseSupplyPointKind, SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import { pointerTo, type LocatedFault } from '../files/data-faults.js';
import type { SupplyListWordsFile } from './supply-list-words.schema.js';

/** What a schema does not see: a word that stands there twice, or that the vocabulary reads as another kind. */
export function supplyListWordFaults({ kinds }: SupplyListWordsFile): LocatedFault[] {
  const first = new Map<string, string>();
  return SUPPLY_POINT_KINDS.flatMap((kind) =>
    (kinds[kind] ?? []).flatMap((word, index): LocatedFault[] => {
      const pointer = pointerTo(['kinds', kind, index]);
      const known = parseSupplyPointKind(word);
      if (known.ok && known.value !== kind) return [{ pointer, message: `is a word for ${known.value}` }];
      const earlier = first.get(foldName(word));
      first.set(foldName(word), earlier ?? pointer);
      return earlier === undefined ? [] : [{ pointer, message: `repeats ${earlier}` }];
    }),
  );
}
