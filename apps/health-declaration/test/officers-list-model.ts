import { REVIEW_OF_DECISION, type AttentionDecision, type AttentionLevel } from '../src/attention/attention.rules.js';
import type { ReviewDecision } from '../src/declarations/review.rules.js';

/** One act of a random history; `which` picks among the declarations there are. */
export type Step =
  | { readonly kind: 'submit'; readonly attention: boolean; readonly commune: string }
  | { readonly kind: 'correct'; readonly which: number; readonly attention: boolean; readonly commune: string }
  | { readonly kind: 'review'; readonly which: number; readonly decision: ReviewDecision }
  | { readonly kind: 'take' | 'call' | 'release'; readonly which: number; readonly officer: string }
  | { readonly kind: 'decide'; readonly which: number; readonly officer: string; readonly decision: AttentionDecision }
  | { readonly kind: 'escalate'; readonly hour: number }
  | { readonly kind: 'erase'; readonly count: number };

interface Work {
  takenBy: string | null;
  calls: number;
  level: AttentionLevel;
  levelSince: number;
  actedAt: number;
}

/** A declaration as a person with a pencil would keep it. */
interface Noted {
  readonly id: string;
  attention: boolean;
  commune: string;
  decided: boolean;
  sourceVersion: number;
  workVersion: number;
  work: Work;
}

export interface ExpectedEntry {
  readonly id: string;
  readonly version: number;
  readonly state: string;
  readonly level: string;
  readonly takenBy: string | null;
  readonly calls: number;
  readonly residenceCommune: string;
}

const untouched = (): Work => ({ takenBy: null, calls: 0, level: 'commune', levelSince: 0, actedAt: 0 });
const ABOVE = { commune: 'district', district: 'province', province: 'province' } as const;

/** The naive oracle: everything in memory, nothing derived, hours in place of instants. */
export class OfficersListModel {
  readonly declarations: Noted[] = [];

  submitted(id: string, attention: boolean, commune: string): void {
    this.declarations.push({
      ...{ id, attention, commune, decided: false, sourceVersion: 1, workVersion: 0 },
      work: untouched(),
    });
  }

  corrected(one: Noted, attention: boolean, commune: string): void {
    if (!one.attention || one.decided) one.work = untouched();
    Object.assign(one, { attention, commune, decided: false });
    one.sourceVersion += 1;
  }

  reviewed(one: Noted, decision: ReviewDecision): void {
    one.sourceVersion += 1;
    if (decision !== 'unreachable') one.decided = true;
  }

  /** What the service must answer, and the entry after it. */
  acted(
    one: Noted,
    kind: 'take' | 'call' | 'release' | 'decide',
    officer: string,
    decision?: AttentionDecision,
  ): number {
    const { work } = one;
    if (!one.attention) return 404;
    if (one.decided) return 422;
    if (kind === 'take' ? work.takenBy === officer : work.takenBy === null) return 422;
    if (work.takenBy !== null && work.takenBy !== officer) return 409;
    one.workVersion += 1;
    work.actedAt = 0;
    if (kind === 'take') Object.assign(work, { takenBy: officer, calls: 0 });
    if (kind === 'call') work.calls += 1;
    if (kind === 'release') Object.assign(work, { takenBy: null, calls: 0, levelSince: 0 });
    if (decision !== undefined) this.reviewed(one, REVIEW_OF_DECISION[decision]);
    return 201;
  }

  /** Four hours untaken at the commune, twelve at the district, eight with an officer who does nothing. */
  escalated(hour: number): void {
    for (const one of this.declarations.filter(({ attention, decided }) => attention && !decided)) {
      const { work } = one;
      const lain = hour - work.levelSince;
      const due =
        work.takenBy === null
          ? (work.level === 'commune' && lain >= 4) || (work.level === 'district' && lain >= 12)
          : hour - work.actedAt >= 8;
      if (!due) continue;
      Object.assign(work, { takenBy: null, calls: 0, level: ABOVE[work.level], levelSince: hour });
      one.workVersion += 1;
    }
  }

  /** Those that are still there. */
  erasedBut(ids: ReadonlySet<string>): void {
    const left = this.declarations.filter(({ id }) => ids.has(id));
    this.declarations.splice(0, this.declarations.length, ...left);
  }

  entries(communes?: readonly string[]): ExpectedEntry[] {
    return this.declarations
      .filter(({ attention, commune }) => attention && (communes?.includes(commune) ?? true))
      .map(({ id, sourceVersion, workVersion, work, decided, commune }) => ({
        ...{ id, version: sourceVersion + workVersion, level: work.level, takenBy: work.takenBy, calls: work.calls },
        state: decided ? 'decided' : work.takenBy === null ? 'open' : work.calls > 0 ? 'called' : 'taken',
        residenceCommune: commune,
      }));
  }
}
