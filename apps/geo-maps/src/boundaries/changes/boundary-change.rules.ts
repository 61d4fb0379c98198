import type { LocalDay } from '#libs/vocabulary';

export const BOUNDARY_CHANGE_KINDS = ['publication', 'rollback', 'neighbour-list'] as const;

export type BoundaryChangeKind = (typeof BOUNDARY_CHANGE_KINDS)[number];

/** What was done to the boundaries of the province; the list of all of them says what holds on any day. */
export interface BoundaryChange {
  /** From 1, in the order of commits. */
  readonly number: number;
  readonly kind: BoundaryChangeKind;
  /** Null for a list of neighbours. */
  readonly packId: string | null;
  /** The publication that is taken back. */
  readonly rollsBack: number | null;
  readonly validFrom: LocalDay;
}

/** Publications that were not taken back, and lists of neighbours: the later day last, and of one day the later act. */
export function effectiveChanges<Change extends BoundaryChange>(changes: readonly Change[]): Change[] {
  const takenBack = new Set(changes.map(({ rollsBack }) => rollsBack));
  return changes
    .filter(({ kind, number }) => kind !== 'rollback' && !takenBack.has(number))
    .toSorted((one, other) => compare(one.validFrom, other.validFrom) || one.number - other.number);
}

/** The publication whose pack holds on the day; undefined while units are sketched. */
export function publicationOn<Change extends BoundaryChange>(
  changes: readonly Change[],
  day: LocalDay,
): Change | undefined {
  return effectiveChanges(changes).findLast(({ kind, validFrom }) => kind === 'publication' && validFrom <= day);
}

/** What says who borders whom on the day: the pack or the list that holds from the later day. */
export function neighboursOn<Change extends BoundaryChange>(
  changes: readonly Change[],
  day: LocalDay,
): Change | undefined {
  return effectiveChanges(changes).findLast(({ validFrom }) => validFrom <= day);
}

/** The accepted pack that one of this day is held against: the one that holds then, else the next one. */
export function publicationBeside<Change extends BoundaryChange>(
  changes: readonly Change[],
  day: LocalDay,
): Change | undefined {
  return publicationOn(changes, day) ?? effectiveChanges(changes).find(({ kind }) => kind === 'publication');
}

/** The publication of a pack that was not taken back. */
export function publicationOf<Change extends BoundaryChange>(
  changes: readonly Change[],
  packId: string,
): Change | undefined {
  return effectiveChanges(changes).find((change) => change.kind === 'publication' && change.packId === packId);
}

const compare = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);
