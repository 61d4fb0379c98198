import { byRecording, type DoseDecision, type DoseEntry } from './dose-entry.js';

/** The entries of one dose in the order of recording, the head first. */
export type EntryGroup = readonly [head: DoseEntry, ...witnesses: DoseEntry[]];

/**
 * Which entries speak of the same dose. Those that are the same by all that is known of them are one by themselves,
 * those that an officer has found the same too; what an officer has found different never comes together, not through
 * others either, and also wins over a `same` about the same pair. The answer depends on the set alone, not on its order.
 */
export function groupsOf(entries: readonly DoseEntry[], decisions: readonly DoseDecision[]): EntryGroup[] {
  const ordered = [...entries].sort(byRecording);
  const groups = new Groups(ordered, decisions);
  const byId = new Map(ordered.map((entry) => [entry.id, entry]));
  for (const [a, b] of decidedSame(decisions, byId)) groups.join(a, b);
  for (const equal of equalsOf(ordered)) {
    equal.forEach((entry, index) => equal.some((before, at) => at < index && groups.join(before, entry)));
  }
  return groups.all();
}

/** By all that is known: the same document, product, lot and day. What is unknown equals nothing. */
export function sameDoseKey({ document, vaccine, lot, day }: DoseEntry): string | null {
  return document === null || lot === null ? null : JSON.stringify([document, vaccine, lot, day]);
}

class Groups {
  private readonly groupOf = new Map<string, Set<DoseEntry>>();
  private readonly different = new Map<string, Set<string>>();

  constructor(
    private readonly ordered: readonly DoseEntry[],
    decisions: readonly DoseDecision[],
  ) {
    for (const entry of ordered) this.groupOf.set(entry.id, new Set([entry]));
    for (const { a, b, is } of decisions) if (is === 'different') this.part(a, b);
  }

  /** Whether the two are together afterwards. */
  join(a: DoseEntry, b: DoseEntry): boolean {
    const [small, large] = [this.of(a), this.of(b)].sort((one, other) => one.size - other.size);
    if (small === undefined || large === undefined || small === large) return true;
    if (this.areParted(small, large)) return false;
    for (const entry of small) {
      large.add(entry);
      this.groupOf.set(entry.id, large);
    }
    return true;
  }

  all(): EntryGroup[] {
    const seen = new Map<Set<DoseEntry>, [DoseEntry, ...DoseEntry[]]>();
    for (const entry of this.ordered) {
      const group = this.of(entry);
      const members = seen.get(group);
      if (members) members.push(entry);
      else seen.set(group, [entry]);
    }
    return [...seen.values()];
  }

  private part(a: string, b: string): void {
    this.different.set(a, (this.different.get(a) ?? new Set()).add(b));
    this.different.set(b, (this.different.get(b) ?? new Set()).add(a));
  }

  private areParted(one: Set<DoseEntry>, other: Set<DoseEntry>): boolean {
    return [...one].some(({ id }) =>
      [...(this.different.get(id) ?? [])].some((far) => this.groupOf.get(far) === other),
    );
  }

  private of(entry: DoseEntry): Set<DoseEntry> {
    return this.groupOf.get(entry.id) ?? new Set([entry]);
  }
}

function decidedSame(
  decisions: readonly DoseDecision[],
  byId: ReadonlyMap<string, DoseEntry>,
): [DoseEntry, DoseEntry][] {
  return decisions
    .flatMap(({ a, b, is }): [DoseEntry, DoseEntry][] => {
      const [one, other] = [byId.get(a), byId.get(b)];
      if (is !== 'same' || !one || !other) return [];
      return [byRecording(one, other) <= 0 ? [one, other] : [other, one]];
    })
    .sort(([a, b], [c, d]) => byRecording(a, c) || byRecording(b, d));
}

/** Entries that are the same by themselves, in the order of recording. */
function equalsOf(ordered: readonly DoseEntry[]): DoseEntry[][] {
  const byKey = new Map<string, DoseEntry[]>();
  for (const entry of ordered) {
    const key = sameDoseKey(entry);
    if (key === null) continue;
    const equals = byKey.get(key);
    if (equals) equals.push(entry);
    else byKey.set(key, [entry]);
  }
  return [...byKey.values()];
}
