import type { RiskLevel } from '#libs/vocabulary';

/** An area, from itself up to the province: `['31318/AP 4', '31318', '930', '93']`. Hamlets stand under their commune. */
export type AreaPath = readonly string[];

/** A decision about the level of an area, as an authority announced it. */
export interface LevelDecision {
  readonly id: string;
  readonly areaCode: string;
  /** Null ends what was decided about the area: it follows again what stands above it. */
  readonly level: RiskLevel | null;
  /** "The commune at 3 except hamlet X at 4": areas below with levels of their own, gone with the next decision. */
  readonly exceptions: readonly { readonly areaCode: string; readonly level: RiskLevel }[];
  /** When the public was told; null while it was not, and then the decision does not exist for anybody. */
  readonly announcedAt: Date | null;
  /** When it was taken back; from then on what was announced before it is announced again. */
  readonly withdrawnAt: Date | null;
}

/** A decision that was announced. */
export type AnnouncedDecision = LevelDecision & { readonly announcedAt: Date };

/** What was announced for an area, and where it was said. */
export interface AnnouncedLevel {
  readonly level: RiskLevel;
  readonly decisionId: string;
  /** The area of which the decision speaks: the area itself, or one above. */
  readonly saidOf: string;
  readonly isException: boolean;
}

/** In the order in which they were told; of two at one instant the later id is the later one. */
export function announcedInOrder(decisions: readonly LevelDecision[]): readonly AnnouncedDecision[] {
  return decisions
    .filter((decision): decision is AnnouncedDecision => decision.announcedAt !== null)
    .sort((a, b) => a.announcedAt.getTime() - b.announcedAt.getTime() || (a.id < b.id ? -1 : 1));
}

/** Whether a decision stands at an instant: it was announced by then, and not taken back. */
export function standsAt({ announcedAt, withdrawnAt }: AnnouncedDecision, at: Date): boolean {
  return announcedAt <= at && (withdrawnAt === null || at < withdrawnAt);
}

/**
 * The level that is announced for an area once all of `told` are, without regard to any notice: what the last decision
 * says of the nearest area on the path, where an area's own decision goes before an exception in one above. Undefined
 * where nothing is said of any area on the path.
 */
export function announcedLevel(told: readonly AnnouncedDecision[], path: AreaPath): AnnouncedLevel | undefined {
  const last = new Map(told.map((decision) => [decision.areaCode, decision]));
  for (const [place, saidOf] of path.entries()) {
    const own = last.get(saidOf);
    if (own !== undefined && own.level !== null)
      return { level: own.level, decisionId: own.id, saidOf, isException: false };
    for (const above of path.slice(place + 1)) {
      const decision = last.get(above);
      const exception = decision?.exceptions.find(({ areaCode }) => areaCode === saidOf);
      if (decision !== undefined && exception !== undefined)
        return { level: exception.level, decisionId: decision.id, saidOf, isException: true };
    }
  }
  return undefined;
}
