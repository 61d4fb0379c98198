import type { OverdueStage } from '#libs/contracts';
import { POOL_HOLDS_ENDED, type SpecimenStatus, type TestMethod, type TestPriority } from '#libs/vocabulary';

/** What of the dated rules of testing the clock looks at; all in hours. */
export interface TurnaroundRules {
  readonly turnaroundHours: Readonly<Record<TestMethod, Readonly<Record<TestPriority, number>>>>;
  readonly stageHours: Readonly<Record<OverdueStage, Readonly<Record<TestPriority, number>>>>;
  readonly afterOpeningHours: number;
}

/** When a laboratory opens next; undefined where it is open at that time, and where its hours are not known. */
export type OpensNext = (at: Date) => Date | undefined;

/** A specimen as the clock sees it. */
export interface TimedSpecimen {
  readonly status: SpecimenStatus;
  /** A share waits for its pool's tube, which has a way of its own. */
  readonly tube: 'own' | 'share';
  /** Known where the test is done on the spot: nothing is dispatched. */
  readonly method: TestMethod | null;
  readonly priority: TestPriority;
  readonly collectedAt: Date;
  readonly dispatchedAt: Date | null;
  readonly receivedAt: Date | null;
  readonly testedAt: Date | null;
  readonly validatedAt: Date | null;
  /** Why its result is held back, or what has taken its place; absent where nothing is. */
  readonly heldReason?: string | null;
}

export interface SpecimenTimes {
  /** When the result is to be expected. */
  readonly expectedAt: Date;
  /** What the specimen waits for; null once nothing is waited for. */
  readonly stage: OverdueStage | null;
  /** When that stage becomes late. */
  readonly dueAt: Date | null;
}

const METHOD_OF_LABORATORIES: TestMethod = 'rt-pcr';
const HOUR_MS = 3_600_000;

/**
 * Hours run day and night. What would fall due while the laboratory is closed falls due some hours after it opens
 * again, since nobody could have done it before. Before the test RT-PCR is taken for the method of a laboratory.
 */
export function timesOf(specimen: TimedSpecimen, rules: TurnaroundRules, opensNext: OpensNext): SpecimenTimes {
  const { priority, collectedAt } = specimen;
  const later = (from: Date, hours: number): Date => inOpenHours(plus(from, hours), rules.afterOpeningHours, opensNext);
  const expectedAt = later(collectedAt, rules.turnaroundHours[specimen.method ?? METHOD_OF_LABORATORIES][priority]);
  const stage = stageOf(specimen);
  if (stage === null) return { expectedAt, stage, dueAt: null };
  const since = sinceOf(specimen);
  // On the spot and in a pool's tube there is one stage only: the whole.
  if (specimen.status === 'collected' && stage === 'test') return { expectedAt, stage, dueAt: expectedAt };
  const due = plus(since, rules.stageHours[stage][priority]);
  return {
    expectedAt,
    stage,
    dueAt: stage === 'dispatch' ? due : inOpenHours(due, rules.afterOpeningHours, opensNext),
  };
}

/** What a specimen waits for at its status. */
export function stageOf({
  status,
  tube,
  method,
  heldReason,
}: Pick<TimedSpecimen, 'status' | 'tube' | 'method' | 'heldReason'>): OverdueStage | null {
  switch (status) {
    case 'collected':
      return tube === 'share' || method !== null ? 'test' : 'dispatch';
    case 'dispatched':
      return 'receipt';
    case 'received':
      return 'test';
    case 'tested':
      return stageOfTested(heldReason ?? null);
    case 'validated':
      return 'release';
    case 'refused':
    case 'lost':
    case 'released':
      return null;
  }
}

/** Tested in a pool that was positive, it waits for the pool, and for nothing once that has ended. */
function stageOfTested(heldReason: string | null): OverdueStage | null {
  if (heldReason === null) return 'validation';
  return POOL_HOLDS_ENDED.some((ended) => ended === heldReason) ? null : 'release';
}

function sinceOf({ status, collectedAt, dispatchedAt, receivedAt, testedAt, validatedAt }: TimedSpecimen): Date {
  const since = { dispatched: dispatchedAt, received: receivedAt, tested: testedAt, validated: validatedAt };
  return (status in since ? since[status as keyof typeof since] : null) ?? collectedAt;
}

function inOpenHours(at: Date, afterOpeningHours: number, opensNext: OpensNext): Date {
  const opening = opensNext(at);
  return opening === undefined ? at : plus(opening, afterOpeningHours);
}

function plus(from: Date, hours: number): Date {
  return new Date(from.getTime() + hours * HOUR_MS);
}
