/** Two communes that share a border. */
export type Pair = readonly [code: string, otherCode: string];

export interface NeighboursOptions {
  /** The unit of the day that a unit of the pairs is part of. */
  readonly heir: (code: string) => string | undefined;
  /** Communes of which it is known that they border nobody but those of the pairs: all units of a pack. */
  readonly complete: readonly string[];
}

/** Who borders whom on a day; a commune of which nobody has said anything is left out. */
export function neighboursOfDay(
  pairs: readonly Pair[],
  { heir, complete }: NeighboursOptions,
): Map<string, Set<string>> {
  const neighbours = new Map<string, Set<string>>();
  const known = (code: string): Set<string> => neighbours.get(code) ?? new Set();
  for (const unit of complete) {
    const code = heir(unit);
    if (code !== undefined) neighbours.set(code, known(code));
  }
  for (const pair of pairs) {
    const [one, other] = [heir(pair[0]), heir(pair[1])];
    if (one === undefined || other === undefined || one === other) continue;
    neighbours.set(one, known(one).add(other));
    neighbours.set(other, known(other).add(one));
  }
  return neighbours;
}
