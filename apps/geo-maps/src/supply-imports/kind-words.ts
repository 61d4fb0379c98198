import { foldName, parseSupplyPointKind, refused, SUPPLY_POINT_KINDS } from '#libs/vocabulary';
import type { Parsed, SupplyPointKind } from '#libs/vocabulary';

/** How lists write the kinds, besides the words of the vocabulary. */
export type KindWords = Readonly<Partial<Record<SupplyPointKind, readonly string[]>>>;

const CHARACTERS_MAX = 100;
const IN_BRACKETS = /\([^()]*\)/g;

/**
 * The kind that a cell names as a whole, whatever its case and marks; what stands in brackets is passed over. Nothing
 * is guessed from a part: a "siêu thị điện máy" sells no food.
 */
export function kindInList(
  cell: string,
  words: KindWords,
): Parsed<SupplyPointKind, 'supply-point-kind-unknown', never> {
  if (cell.length > CHARACTERS_MAX) return refused('supply-point-kind-unknown');
  const bare = cell.replace(IN_BRACKETS, ' ').trim();
  const found = foldedOnce(words).get(foldName(bare));
  return found === undefined ? parseSupplyPointKind(bare) : { ok: true, value: found, warnings: [] };
}

const folded = new WeakMap<KindWords, ReadonlyMap<string, SupplyPointKind>>();

function foldedOnce(words: KindWords): ReadonlyMap<string, SupplyPointKind> {
  const known = folded.get(words);
  if (known !== undefined) return known;
  const made = new Map(SUPPLY_POINT_KINDS.flatMap((kind) => (words[kind] ?? []).map((word) => [foldName(word), kind])));
  folded.set(words, made);
  return made;
}
