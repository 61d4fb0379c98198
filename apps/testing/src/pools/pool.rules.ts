import type { PoolKind, PoolStatus, ResultValue, TestMethod } from '#libs/vocabulary';

/** Tests of a tube without a usable value, after which its members are tested one by one. */
export const UNUSABLE_TESTS_MAX = 2;
/** A pool is tested by these; a culture or an immunoassay of several people is not done. */
export const POOL_METHODS = ['rt-pcr', 'rapid-antigen'] as const satisfies readonly TestMethod[];
export type PoolMethod = (typeof POOL_METHODS)[number];

export const MEMBER_STATES = ['pooled', 'open', 'retested', 'closed'] as const;
export type MemberState = (typeof MEMBER_STATES)[number];

/** Why nobody takes a new specimen of a member. */
export const CLOSURE_REASONS = ['not-found', 'moved-away', 'declined', 'died', 'other'] as const;
export type ClosureReason = (typeof CLOSURE_REASONS)[number];

/** Why a positive pool had negative members only, as far as the review has found it out. */
export const REVIEW_FINDINGS = [
  'contamination',
  'low-viral-load',
  'poor-swab',
  'specimens-mixed-up',
  'false-positive',
  'not-explained',
] as const;
export type ReviewFinding = (typeof REVIEW_FINDINGS)[number];

/** What the released results of the tube have come to. */
export interface Tube {
  /** Of the last one; null before. */
  readonly value: ResultValue | null;
  /** Tests without a usable value. */
  readonly unusable: number;
}

export interface MemberOutcome {
  readonly state: MemberState;
  readonly retestValue: 'positive' | 'negative' | null;
}

export function isUsable(value: ResultValue): value is 'positive' | 'negative' {
  return value === 'positive' || value === 'negative';
}

/** Whether each member is tested alone: a positive tube does not say who, one without a value says nothing. */
export function asksMembers({ value, unusable }: Tube): boolean {
  if (value === null || value === 'negative') return false;
  return value === 'positive' || unusable >= UNUSABLE_TESTS_MAX;
}

/**
 * What a pool is, by its tube and its members. A positive pool stays unresolved until each member was tested alone or
 * closed; where all were found negative, the tube and the members contradict each other. One that was closed may be the
 * one who was positive: then nothing contradicts.
 */
export function statusOfPool(tube: Tube, members: readonly MemberOutcome[]): PoolStatus {
  const { value } = tube;
  if (value === null) return 'pending';
  if (value === 'negative') return 'negative';
  if (!asksMembers(tube)) return 'repeat';
  const isOpen = members.some(({ state }) => state === 'open' || state === 'pooled');
  if (value !== 'positive') return isOpen ? 'repeat' : 'resolved';
  if (isOpen) return 'positive-unresolved';
  return members.every(({ state, retestValue }) => state === 'retested' && retestValue === 'negative')
    ? 'discordant'
    : 'resolved';
}

/** The tube after another test, or after the standing result was amended (`before` is what it said). */
export function tubeAfter(tube: Tube, value: ResultValue, before: ResultValue | null): Tube {
  const taken = before !== null && !isUsable(before) ? 1 : 0;
  return { value, unusable: tube.unusable - taken + (isUsable(value) ? 0 : 1) };
}

/** A member after the tube has told: those whose own test told keep what it told. */
export function memberAfterTube(member: MemberState, tube: Tube): MemberState {
  if (member === 'retested' || member === 'closed') return member;
  return asksMembers(tube) ? 'open' : 'pooled';
}

export const TUBE_REFUSALS = [
  'pool-result-awaits-validation',
  'pool-result-given',
  'pool-method-differs',
  'tested-before-collection',
  'tested-in-the-future',
] as const;
export type TubeRefusal = (typeof TUBE_REFUSALS)[number];

export interface PoolToTest {
  readonly method: TestMethod;
  readonly formedAt: Date;
  readonly status: PoolStatus;
  readonly unusable: number;
}

export interface TubeTest {
  readonly method: TestMethod;
  readonly testedAt: Date;
}

/** Whether a test of the tube is taken. @param latest the latest instant that a clock which runs ahead may tell */
export function refusalOfTest(
  pool: PoolToTest,
  isWaiting: boolean,
  { method, testedAt }: TubeTest,
  latest: Date,
): { readonly code: TubeRefusal; readonly path: string } | undefined {
  if (isWaiting) return { code: 'pool-result-awaits-validation', path: '' };
  const isAwaited = pool.status === 'pending' || (pool.status === 'repeat' && pool.unusable < UNUSABLE_TESTS_MAX);
  if (!isAwaited) return { code: 'pool-result-given', path: '' };
  if (method !== pool.method) return { code: 'pool-method-differs', path: 'method' };
  if (testedAt < pool.formedAt) return { code: 'tested-before-collection', path: 'testedAt' };
  return testedAt > latest ? { code: 'tested-in-the-future', path: 'testedAt' } : undefined;
}

/** What has been done already is a conflict; everything else a rule. */
export function statusOfTubeRefusal(code: TubeRefusal): 409 | 422 {
  return code === 'pool-result-awaits-validation' || code === 'pool-result-given' ? 409 : 422;
}

export type DecisionRefusal = 'pool-result-decided' | 'second-person-needed';

export interface ResultToDecide {
  readonly state: string;
  readonly kind: 'test' | 'amendment';
  readonly method: TestMethod;
  readonly enteredBy: string;
}

/** Somebody else than who entered it, by the same dated rule as for specimens, and for every amendment. */
export function refusalOfDecision(
  { state, kind, method, enteredBy }: ResultToDecide,
  decidedBy: string,
  methodsNeedingSecondPerson: readonly TestMethod[],
): DecisionRefusal | undefined {
  if (state !== 'awaiting-validation') return 'pool-result-decided';
  const needsSecond = kind === 'amendment' || methodsNeedingSecondPerson.includes(method);
  return needsSecond && enteredBy === decidedBy ? 'second-person-needed' : undefined;
}

/** A field pool has people, a laboratory pool specimens. */
export function isMemberOf(kind: PoolKind, member: { readonly barcode?: unknown; readonly person?: unknown }): boolean {
  return kind === 'field' ? member.person !== undefined && member.barcode === undefined : member.barcode !== undefined;
}
