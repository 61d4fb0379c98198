/** What was done to the base map; the list of all of them says which pack maps draw. */
export interface BaseMapChange {
  /** From 1, in the order of commits. */
  readonly number: number;
  readonly kind: 'publication' | 'rollback';
  readonly packId: string;
  /** The publication that is taken back. */
  readonly rollsBack: number | null;
}

/** The publication whose pack maps draw: the last one that was not taken back. Undefined where none is drawn. */
export function publicationInForce<Change extends BaseMapChange>(changes: readonly Change[]): Change | undefined {
  return standing(changes).at(-1);
}

/** The publication of a pack that was not taken back. */
export function publicationOf<Change extends BaseMapChange>(
  changes: readonly Change[],
  packId: string,
): Change | undefined {
  return standing(changes).find((change) => change.packId === packId);
}

function standing<Change extends BaseMapChange>(changes: readonly Change[]): Change[] {
  const takenBack = new Set(changes.map(({ rollsBack }) => rollsBack));
  return changes
    .filter(({ kind, number }) => kind === 'publication' && !takenBack.has(number))
    .toSorted((one, other) => one.number - other.number);
}
