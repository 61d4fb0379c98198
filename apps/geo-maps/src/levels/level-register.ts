import type { LevelScheme } from '#libs/contracts';
import type { RiskLevel } from '#libs/vocabulary';
import type { AnnouncedLevel, AreaPath } from './announced-level.rules.js';
import type { DecidedException, DecidedLevel } from './decided-level.rules.js';
import { levelHistory, levelInForce, type LevelEntry } from './level-in-force.rules.js';

const HOUR_MS = 3_600_000;

/** What is asked of the levels at an instant. */
export interface LevelTerms {
  readonly at: Date;
  /** Of Resolution 128; nothing is known of a notice of 2686, whose colours hold at once. */
  readonly raisingHours: number;
  /** Whether colours of 2686 hold on the day: until the levels took their place. */
  readonly coloursHold: boolean;
}

/** What is announced of an area, with the decision that says it. */
export interface ShownLevel {
  readonly scheme: LevelScheme;
  readonly level: RiskLevel;
  /** From when on the area has had the level without a break. */
  readonly since: Date;
  readonly announced: AnnouncedLevel;
  readonly decision: DecidedLevel;
  readonly exception: DecidedException | null;
}

/** The level of an area at an instant, and what will hold next if nothing else is announced. */
export interface AreaLevel {
  readonly now: ShownLevel | null;
  readonly next: { readonly scheme: LevelScheme; readonly level: RiskLevel | null; readonly from: Date } | null;
}

/** Every decision about levels that was ever announced, found by area. */
export class LevelRegister {
  private readonly byArea: ReadonlyMap<string, readonly DecidedLevel[]>;
  private readonly byId: ReadonlyMap<string, DecidedLevel>;

  constructor(readonly decisions: readonly DecidedLevel[]) {
    this.byArea = Map.groupBy(decisions, ({ areaCode }) => areaCode);
    this.byId = new Map(decisions.map((decision) => [decision.id, decision]));
  }

  /** A level of Resolution 128 goes before a colour of 2686, which holds only while its document does. */
  levelOf(path: AreaPath, terms: LevelTerms): AreaLevel {
    const levels = this.bySchemeOf('resolution-128', path, terms);
    if (levels.now !== null || levels.next !== null || !terms.coloursHold) return levels;
    return this.bySchemeOf('decision-2686', path, terms);
  }

  bySchemeOf(scheme: LevelScheme, path: AreaPath, { at, raisingHours }: LevelTerms): AreaLevel {
    const found = levelInForce(this.ofPath(scheme, path), path, at, noticeOf(scheme, raisingHours));
    return {
      now: found.now && this.shown(scheme, found.now, found.since ?? found.now.from),
      next: found.next && { scheme, level: found.next.announced?.level ?? null, from: found.next.from },
    };
  }

  /** Every change of the level of an area, the oldest first; null where nothing is said of it any more. */
  historyOf(scheme: LevelScheme, path: AreaPath, raisingHours: number) {
    const entries = levelHistory(this.ofPath(scheme, path), path, noticeOf(scheme, raisingHours));
    return entries.map((entry) => ({ from: entry.from, shown: this.shown(scheme, entry, entry.from) }));
  }

  /** The first instant after another at which any level may change if nothing else is announced; null for none. */
  nextChangeAfter(at: Date, raisingHours: number): Date | null {
    const noticeMs = raisingHours * HOUR_MS;
    const instants = this.decisions
      .flatMap(({ announcedAt, withdrawnAt }) => [announcedAt, ...(withdrawnAt === null ? [] : [withdrawnAt])])
      .flatMap((instant) => [instant.getTime(), instant.getTime() + noticeMs])
      .filter((instant) => instant > at.getTime());
    return instants.length === 0 ? null : new Date(instants.reduce((first, instant) => Math.min(first, instant)));
  }

  /** Areas of which something was said by themselves, in a decision or as an exception. */
  get areasSpokenOf(): readonly string[] {
    const excepted = this.decisions.flatMap(({ exceptions }) => exceptions.map(({ areaCode }) => areaCode));
    return [...new Set([...this.byArea.keys(), ...excepted])].sort();
  }

  private ofPath(scheme: LevelScheme, path: AreaPath): readonly DecidedLevel[] {
    return path.flatMap((area) => this.byArea.get(area) ?? []).filter((decision) => decision.scheme === scheme);
  }

  private shown(scheme: LevelScheme, { announced }: LevelEntry, since: Date): ShownLevel | null {
    const decision = announced && this.byId.get(announced.decisionId);
    if (!announced || !decision) return null;
    const exception = decision.exceptions.find(({ areaCode }) => areaCode === announced.saidOf) ?? null;
    return {
      ...{ scheme, level: announced.level, since, announced, decision },
      exception: announced.isException ? exception : null,
    };
  }
}

function noticeOf(scheme: LevelScheme, raisingHours: number) {
  return { raisingHours: scheme === 'resolution-128' ? raisingHours : 0 };
}
