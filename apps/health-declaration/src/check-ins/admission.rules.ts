/** Somebody who wants to enter, as far as the place must know. */
export interface Entry {
  readonly placeCode: string;
  /** Tells one person from another. */
  readonly person: string;
  /** (id, step) of a personal code; undefined for what may be shown again. */
  readonly shownOnce: string | undefined;
  /** False for one that comes late, from a device that was without network: the person was inside already. */
  readonly isNow: boolean;
  readonly whenFull: 'refuse' | 'warn';
}

/** What is known of the places of a batch, read under the lock of their capacities. */
export interface PlacesNow {
  /** Undefined where any number may be inside. */
  capacityOf(placeCode: string): number | undefined;
  insideOf(placeCode: string): number;
  isInside(placeCode: string, person: string): boolean;
  wasShown(placeCode: string, shownOnce: string): boolean;
}

export type Admission = 'admitted' | 'admitted-though-full' | 'place-full' | 'personal-code-replayed';

/**
 * Decides those who arrived together one after the other, in their order. Who is inside already takes no second seat,
 * and a code that was shown here is not taken again, neither before nor within the batch.
 */
export function admitInOrder(entries: readonly Entry[], now: PlacesNow): Admission[] {
  const [entered, shown, counts] = [new Set<string>(), new Set<string>(), new Map<string, number>()];
  return entries.map((entry) => {
    const { placeCode, person, shownOnce, isNow, whenFull } = entry;
    if (shownOnce !== undefined && (shown.has(at(entry, shownOnce)) || now.wasShown(placeCode, shownOnce)))
      return 'personal-code-replayed';
    const takesSeat = isNow && !entered.has(at(entry, person)) && !now.isInside(placeCode, person);
    const inside = counts.get(placeCode) ?? now.insideOf(placeCode);
    const isFull = takesSeat && inside >= (now.capacityOf(placeCode) ?? Infinity);
    if (isFull && whenFull === 'refuse') return 'place-full';
    if (shownOnce !== undefined) shown.add(at(entry, shownOnce));
    if (takesSeat) {
      entered.add(at(entry, person));
      counts.set(placeCode, inside + 1);
    }
    return isFull ? 'admitted-though-full' : 'admitted';
  });
}

function at({ placeCode }: Entry, text: string): string {
  return `${placeCode} ${text}`;
}
