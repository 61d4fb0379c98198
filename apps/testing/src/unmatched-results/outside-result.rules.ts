import type { ResultValue, TestMethod } from '#libs/vocabulary';
import type { OutsideStanding } from './outside-result.js';

/** What of the versions that a specimen's result has had matters here. */
export interface VersionSoFar {
  readonly version: number;
  readonly state: 'awaiting-validation' | 'held' | 'released' | 'replaced' | 'withdrawn' | 'rejected';
  readonly kind: 'original' | 'amendment' | 'withdrawal';
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly source: string;
}

export interface ResultToPlace {
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly standing: OutsideStanding;
}

export type Placed =
  /** A first result. `validated`: by the sender's own second person. `rejects`: a preliminary version that it replaces. */
  | { readonly kind: 'write'; readonly validated: boolean; readonly rejects?: number }
  | { readonly kind: 'amend'; readonly version: number; readonly change: 'value' | 'withdraw' }
  /** Only takes back what awaited validation. */
  | { readonly kind: 'reject'; readonly rejects: number }
  /** It says what is known. */
  | { readonly kind: 'known'; readonly version: number }
  | { readonly kind: 'wait'; readonly reason: 'value-differs' | 'preliminary' }
  | { readonly kind: 'refuse'; readonly code: 'nothing-to-withdraw' };

const OUTSIDE = ['hl7', 'fhir'];

/**
 * What becomes of another system's result beside what is known of the specimen. Nothing of it replaces a released
 * result by itself: a correction awaits our second person, a contradiction waits in the work list.
 *
 * @param needsSecondPerson whether the method is validated by a second person; without, what is written is released
 */
export function placeOutsideResult(
  given: ResultToPlace,
  versions: readonly VersionSoFar[],
  needsSecondPerson: boolean,
): Placed {
  const standing = versions.findLast(({ state }) => state !== 'rejected' && state !== 'replaced');
  const open = versions.findLast(({ state }) => state === 'awaiting-validation');
  if (standing === undefined) return placeFirst(given, needsSecondPerson);
  if (open?.kind === 'original') return placeOverPreliminary(given, open, needsSecondPerson);
  if (standing.state === 'withdrawn')
    return given.standing === 'withdrawal' ? known(standing) : { kind: 'wait', reason: 'value-differs' };
  if (open) return saysSame(given, open) ? known(open) : { kind: 'wait', reason: 'value-differs' };
  if (given.standing === 'withdrawal') return amendment(standing, 'withdraw');
  if (isEqual(given, standing)) return known(standing);
  const isCorrection = given.standing === 'correction' && given.method === standing.method;
  return isCorrection ? amendment(standing, 'value') : { kind: 'wait', reason: 'value-differs' };
}

function placeFirst({ standing }: ResultToPlace, needsSecondPerson: boolean): Placed {
  if (standing === 'withdrawal') return { kind: 'refuse', code: 'nothing-to-withdraw' };
  if (standing === 'final') return { kind: 'write', validated: true };
  return needsSecondPerson ? { kind: 'write', validated: false } : { kind: 'wait', reason: 'preliminary' };
}

/** What the same kind of sender left open is replaced; what a person of ours has entered is not. */
function placeOverPreliminary(given: ResultToPlace, open: VersionSoFar, needsSecondPerson: boolean): Placed {
  if (!OUTSIDE.includes(open.source)) return { kind: 'wait', reason: 'value-differs' };
  if (given.standing === 'withdrawal') return { kind: 'reject', rejects: open.version };
  if (given.standing !== 'final' && isEqual(given, open)) return known(open);
  if (given.standing !== 'final' && !needsSecondPerson) return { kind: 'wait', reason: 'preliminary' };
  return { kind: 'write', validated: given.standing === 'final', rejects: open.version };
}

function amendment({ version, state }: VersionSoFar, change: 'value' | 'withdraw'): Placed {
  return state === 'released' ? { kind: 'amend', version, change } : { kind: 'wait', reason: 'value-differs' };
}

const isEqual = (one: ResultToPlace, other: VersionSoFar): boolean =>
  one.value === other.value && one.method === other.method;

function saysSame(given: ResultToPlace, open: VersionSoFar): boolean {
  return open.kind === 'withdrawal' ? given.standing === 'withdrawal' : isEqual(given, open);
}

const known = ({ version }: VersionSoFar): Placed => ({ kind: 'known', version });
