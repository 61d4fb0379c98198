import { hamletKey, hamletOf } from '#libs/vocabulary';

/** Sorts behind every hamlet that has a name. */
const BEHIND_ALL = '\uffff';

export interface LivesSomewhere {
  readonly hamlet: string | null;
  readonly since: string;
}

/** What an officer has set goes before what the address says. */
export function hamletOfEntry(set: string | null, address: string): string | null {
  return set ?? hamletOf(address) ?? null;
}

/** Two ways to write one hamlet are one group; null, and what names no hamlet, is a group of its own. */
export function groupOf(hamlet: string | null): string {
  return hamlet === null ? BEHIND_ALL : hamletKey(hamlet);
}

/** Hamlet by hamlet, the unknown last; numbered ones by their number, in each the oldest first. */
export function byHamlet<Entry extends LivesSomewhere>(entries: readonly Entry[]): Entry[] {
  const order = new Intl.Collator('vi', { numeric: true });
  return [...entries].sort(
    (a, b) => order.compare(groupOf(a.hamlet), groupOf(b.hamlet)) || (a.since < b.since ? -1 : 1),
  );
}

/** Of entries in the order of `byHamlet`; a hamlet is named as its first entry names it. */
export function countsByHamlet(
  entries: readonly LivesSomewhere[],
): { readonly hamlet: string | null; readonly count: number }[] {
  const groups = Map.groupBy(entries, ({ hamlet }) => groupOf(hamlet));
  return [...groups.values()].map((group) => ({ hamlet: group[0]?.hamlet ?? null, count: group.length }));
}
