import type { ResultValue, SpecimenStatus, TestMethod } from '#libs/vocabulary';
import { decideCt, type CtLimits, type CtRefusal, type ResultWarning } from './ct.rules.js';
import type { CtByGene, ResultState } from './given-result.js';
import type { ResultKind } from './result-state.js';

export const ENTRY_REFUSALS = [
  'specimen-not-received',
  'specimen-not-usable',
  'laboratory-not-found',
  'tested-before-collection',
  'tested-before-receipt',
  'tested-in-the-future',
  'result-awaits-validation',
  'result-already-given',
  'result-was-withdrawn',
] as const;
export type EntryRefusal = (typeof ENTRY_REFUSALS)[number];

/** Somebody else has written since, or something is there already. */
const CONFLICTS: ReadonlySet<string> = new Set<EntryRefusal>([
  'result-awaits-validation',
  'result-already-given',
  'result-was-withdrawn',
]);

/** Status of the HTTP answer with which a refusal of a result is told. */
export function statusOfEntryRefusal(code: EntryRefusal | CtRefusal): 404 | 409 | 422 {
  if (code === 'laboratory-not-found') return 404;
  return CONFLICTS.has(code) ? 409 : 422;
}

/** What of a specimen its result depends on. */
export interface TestedSpecimen {
  readonly tube: 'own' | 'share';
  readonly status: SpecimenStatus;
  readonly facilityCode: string;
  readonly laboratoryCode: string | null;
  readonly collectedAt: Date;
  readonly receivedAt: Date | null;
  readonly heldReason: string | null;
}

export interface ResultToEnter {
  readonly method: TestMethod;
  readonly value: ResultValue;
  readonly ct?: CtByGene | undefined;
  readonly laboratoryCode: string;
  readonly testedAt: Date;
  readonly validatedBy?: string | undefined;
  readonly heldReason?: string | undefined;
}

/** What of the dated rules of testing a result depends on, by the day of the test. */
export interface EntryRules extends CtLimits {
  readonly methodsNeedingSecondPerson: readonly TestMethod[];
}

export interface EarlierVersion {
  readonly version: number;
  readonly state: ResultState;
  readonly kind: ResultKind;
}

export type EntryDecision =
  | {
      readonly ok: true;
      readonly version: number;
      readonly state: 'awaiting-validation' | 'held' | 'released';
      /** Tested where it was collected, without a receipt. */
      readonly onTheSpot: boolean;
      readonly heldReason: string | null;
      readonly warnings: readonly ResultWarning[];
    }
  | { readonly ok: false; readonly code: EntryRefusal | CtRefusal; readonly path: string };

/**
 * A first result, or another one after the second person has not agreed. Whatever corrects a released result is an
 * amendment. @param latest the latest instant that a clock which runs ahead may tell
 */
export function decideEntry(
  specimen: TestedSpecimen,
  earlier: readonly EarlierVersion[],
  given: ResultToEnter,
  rules: EntryRules,
  latest: Date,
): EntryDecision {
  const refusal =
    refusalOfEarlier(earlier) ?? refusalOfPlace(specimen, given) ?? refusalOfTime(specimen, given.testedAt, latest);
  if (refusal) return { ok: false, ...refusal };
  const ct = decideCt(given.method, given.value, given.ct, rules);
  if (!ct.ok) return ct;
  const heldReason = given.heldReason ?? specimen.heldReason;
  const awaits = given.validatedBy === undefined && rules.methodsNeedingSecondPerson.includes(given.method);
  return {
    ok: true,
    version: nextVersion(earlier),
    state: awaits ? 'awaiting-validation' : heldReason === null ? 'released' : 'held',
    onTheSpot: isOnTheSpot(specimen, given),
    heldReason,
    warnings: ct.warnings,
  };
}

/** Versions count up by one, those that were rejected among them. */
export function nextVersion(earlier: readonly Pick<EarlierVersion, 'version'>[]): number {
  return Math.max(0, ...earlier.map(({ version }) => version)) + 1;
}

/** Of such a value a new specimen is asked for: it says nothing of the person. */
export function asksAnew(value: ResultValue): boolean {
  return value === 'undetermined' || value === 'invalid';
}

type Refusal = { readonly code: EntryRefusal; readonly path: string } | undefined;

function refusalOfEarlier(earlier: readonly EarlierVersion[]): Refusal {
  const standing = earlier.findLast(({ state }) => state !== 'rejected' && state !== 'replaced');
  if (!standing) return undefined;
  if (standing.state === 'withdrawn') return { code: 'result-was-withdrawn', path: '' };
  const isGiven = standing.state !== 'awaiting-validation' || standing.kind !== 'original';
  return { code: isGiven ? 'result-already-given' : 'result-awaits-validation', path: '' };
}

/** The laboratory that has the tube; for a rapid test on the spot, and for a share, those who collected it or their pool. */
function refusalOfPlace(specimen: TestedSpecimen, given: ResultToEnter): Refusal {
  const { status, tube, facilityCode, laboratoryCode } = specimen;
  if (status === 'refused' || status === 'lost') return { code: 'specimen-not-usable', path: '' };
  if (status === 'validated' || status === 'released') return { code: 'result-already-given', path: '' };
  if (tube === 'share') return undefined;
  if (status === 'dispatched') return { code: 'specimen-not-received', path: '' };
  if (status === 'collected' && given.method !== 'rapid-antigen') return { code: 'specimen-not-received', path: '' };
  const tests = status === 'collected' ? facilityCode : (laboratoryCode ?? facilityCode);
  return given.laboratoryCode === tests ? undefined : { code: 'laboratory-not-found', path: '' };
}

function isOnTheSpot({ status, tube }: TestedSpecimen, { method }: ResultToEnter): boolean {
  return status === 'collected' && tube === 'own' && method === 'rapid-antigen';
}

function refusalOfTime({ collectedAt, receivedAt }: TestedSpecimen, testedAt: Date, latest: Date): Refusal {
  const path = 'testedAt';
  if (testedAt < collectedAt) return { code: 'tested-before-collection', path };
  if (receivedAt && testedAt < receivedAt) return { code: 'tested-before-receipt', path };
  return testedAt > latest ? { code: 'tested-in-the-future', path } : undefined;
}
