import type { Random } from '../population/random.js';

/** In an order of chance. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  return items
    .map((item) => ({ item, rank: random.next() }))
    .sort((a, b) => a.rank - b.rank)
    .map(({ item }) => item);
}

/** Hands out shares of a whole, each item once; at least one of each share while there are any. */
export class Quota<Item> {
  private readonly whole: number;

  constructor(private readonly left: Item[]) {
    this.whole = left.length;
  }

  take(share: number, isFit: (item: Item) => boolean = () => true): Item[] {
    const count = Math.max(1, Math.round(this.whole * share));
    const taken: Item[] = [];
    for (let at = 0; at < this.left.length && taken.length < count;) {
      const item = this.left[at] as Item;
      if (isFit(item)) taken.push(...this.left.splice(at, 1));
      else at += 1;
    }
    return taken;
  }

  rest(): readonly Item[] {
    return this.left;
  }
}
